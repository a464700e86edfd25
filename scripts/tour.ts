/**
 * Shows Tracklight on the sample job board. With a display: a browser window that stays open. Without one, or with
 * `--headless`: goes through every sample with the real extension, prints what it says, and leaves pictures.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Pay } from '../lib/assessment.ts';
import type { Look } from '../lib/messages.ts';
import { catalogueOf, t, useCatalogue } from '../lib/text.ts';
import { trackWord } from '../lib/words/track.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { type Sample, samples } from '../tests/board/samples.ts';
import { INDEX_URL, startBoard } from '../tests/board/server.ts';
import { Extension } from '../tests/e2e/extension.ts';
import { hasDisplay } from './browsers.mjs';

useCatalogue(catalogueOf(messages), 'en');
const root = path.join(import.meta.dirname, '..');
const PICTURES = path.join(root, 'tracklight-tour');

type Posting = Extract<Look, { kind: 'posting' }>;

const amount = (value: number, currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);

function payWords(pay: Pay | null): string {
  if (!pay) return 'not stated';
  const sides = [pay.min, pay.max].filter((side) => side !== null).map((side) => amount(side, pay.currency));
  return `${[...new Set(sides)].join(' to ')} ${pay.period === 'hour' ? 'an' : 'a'} ${pay.period}${pay.kind === 'contract' ? ', contract' : ''}`;
}

function skillWords({ context }: Posting): string {
  const labels = [...context.gap.required.map(({ label }) => label), ...context.gap.preferred.map(({ label }) => `(${label})`)];
  const shown = labels.slice(0, 4).join(', ');
  return labels.length > 4 ? `${shown} and ${labels.length - 4} more` : shown || 'none named';
}

function print(heads: string[], rows: string[][]): void {
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)));
  for (const row of [heads, widths.map((width) => '─'.repeat(width)), ...rows])
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const picture = (page: Page, name: string, fullPage = true) => page.screenshot({ path: path.join(PICTURES, name), fullPage });

async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion: no colour is caught on its way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await picture(page, `${name}-${colorScheme}.png`);
  }
}

/** Waits for it, but not for ever: what the popup shows instead goes into the picture and the table. */
const appears = (what: Locator): Promise<void> => what.waitFor({ timeout: 15_000 }).catch(() => undefined);

/** One sample: opened, read after a click on the toolbar button, photographed, saved. */
async function visit(ext: Extension, own: Page, sample: Sample): Promise<{ row: string[]; verdict: boolean }> {
  const page = await ext.visit(sample.url);
  await picture(page, `${sample.id}-page.png`, false);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await popup.locator('main').waitFor();
  // LinkedIn is off until turned on: the popup warns, and reads it once when told to. A page without a sign of a posting waits to be told, too.
  const told = popup.getByRole('button', { name: t(sample.board === 'linkedin' ? 'panel_read_once' : 'panel_read_anyway') });
  const verdict = popup.getByRole('region', { name: t('panel_verdict') });
  await appears(told.or(verdict).first());
  const anyway = await told.isVisible();
  if (anyway) await told.click();
  await appears(verdict);
  const look = await ext.look(own, page, { once: true, anyway });
  // The toolbar's popup scrolls at 600 px; the picture shows all of it.
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewportSize({ width: 380, height });
  await inBothThemes(popup, `${sample.id}-popup`);
  await popup.close();
  await page.close();
  const wrote = trackWord(sample.track);
  if (look.kind !== 'posting') return { row: [sample.id, sample.board, wrote, `no verdict: ${look.kind}`], verdict: false };
  const { assessment } = look;
  await ext.ask(own, 'save', { posting: look.posting });
  return {
    row: [
      sample.id,
      sample.board,
      wrote,
      trackWord(assessment.track) + (look.reading.expired ? ', closed' : assessment.level === 'preferred' ? ', preferred only' : ''),
      assessment.confidence.toFixed(2),
      payWords(assessment.pay),
      skillWords(look),
    ],
    verdict: true,
  };
}

async function headlessTour(): Promise<boolean> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const board = await startBoard();
  const ext = await Extension.launch(board);
  try {
    const own = await ext.open('popup.html?tab=0');
    const seen = [];
    for (const sample of samples) seen.push(await visit(ext, own, sample));
    const saved = await ext.open('saved.html');
    await saved
      .getByText(samples[0]?.title ?? '')
      .first()
      .waitFor();
    await inBothThemes(saved, 'saved');
    print(
      ['sample', 'structure', 'written as', 'verdict', 'confidence', 'pay', 'skills asked (preferred)'],
      seen.map(({ row }) => row),
    );
    console.log(`\nPictures of each page, popup and the saved page: ${path.relative(process.cwd(), PICTURES) || PICTURES}/`);
    const without = seen.filter(({ verdict }) => !verdict).length;
    if (without > 0) console.error(`${without} of ${samples.length} samples gave no verdict.`);
    return without === 0;
  } finally {
    await ext.close();
    await board.close();
  }
}

async function windowTour(): Promise<void> {
  const board = await startBoard();
  const ext = await Extension.launch(board, { headless: false });
  const [first] = ext.context.pages();
  await (first ?? (await ext.context.newPage())).goto(INDEX_URL);
  console.log(`
A browser window is open on the sample job board (${INDEX_URL}).
  1. Open one of the postings.
  2. Click ${t('extName')} in the toolbar (behind the puzzle piece; pin it there).
  3. Save it, and open Saved from the popup.
Every address in that window leads to this computer: nothing can be sent. Its profile is thrown away at the end.
Close the window, or press Ctrl+C here, to stop.`);
  await new Promise<void>((resolve) => {
    ext.context.once('close', () => resolve());
    process.once('SIGINT', () => void ext.close());
  });
  await board.close();
}

if (hasDisplay() && !process.argv.includes('--headless')) await windowTour();
else process.exitCode = (await headlessTour()) ? 0 : 1;
