import { test as base, type Page } from '@playwright/test';
import { type Board, startBoard } from '../board/server.ts';
import { Extension } from './extension.ts';

export const test = base.extend<{ ext: Extension }, { board: Board }>({
  board: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it.
    async ({}, use) => {
      const board = await startBoard();
      await use(board);
      await board.close();
    },
    { scope: 'worker' },
  ],
  ext: async ({ board }, use) => {
    const ext = await Extension.launch(board);
    await use(ext);
    await ext.close();
  },
});

export { expect } from '@playwright/test';

/** The word of a track as shown. */
export const TRACK_WORDS = {
  'builds-ai': 'Builds AI',
  ml: 'Machine learning',
  'uses-ai': 'Uses AI tools',
  conventional: 'No AI asked',
  unclear: 'Unclear',
} as const;

/** Fails the test when the page shows a dialog or runs what it should only show. Call before it is opened further. */
export function watchForHarm(page: Page): () => Promise<void> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return async () => {
    const owned = await page.evaluate(() => (window as { owned?: unknown }).owned ?? null);
    if (owned !== null || dialogs.length > 0) throw new Error(`The page's text ran: ${owned} ${dialogs.join(' ')}`);
  };
}
