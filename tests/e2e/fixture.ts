import { test as base, type Page } from '@playwright/test';
import { catalogueOf, useCatalogue } from '../../lib/text.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type Board, startBoard } from '../board/server.ts';
import { Extension } from './extension.ts';

// The tests ask for the words that a reader sees, by their names in the catalogue.
useCatalogue(catalogueOf(messages), 'en');

export const test = base.extend<{ ext: Extension }, { board: Board }>({
  board: [
    async ({ browserName }, use) => {
      if (browserName !== 'chromium') throw new Error('The extension is driven in Chromium here; Firefox has its own tests.');
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

/** Reports what a hostile page's text managed to run in one of ours. Call before the page is opened further. */
export function watchForHarm(page: Page): () => Promise<string[]> {
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => harm.push(`error: ${error.message}`));
  return async () => {
    const owned = await page.evaluate(() => (window as { owned?: unknown }).owned);
    return owned === undefined ? harm : [...harm, `ran: ${JSON.stringify(owned)}`];
  };
}
