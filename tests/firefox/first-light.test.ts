import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { catalogueOf, t, useCatalogue } from '../../lib/text.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findFirefox } from '../../scripts/browsers.mjs';
import { sample } from '../board/samples.ts';
import { type Board, startBoard } from '../board/server.ts';
import { Firefox } from './firefox.ts';

useCatalogue(catalogueOf(messages), 'en');
const executable = findFirefox();
const skip = executable ? false : 'no Firefox is installed (FIREFOX_PATH, PATH)';
const greenhouse = sample('backend-dispatch');
const ashby = sample('content-designer');

let board: Board;
let firefox: Firefox;
let own: Page;

before(async () => {
  if (!executable) return;
  board = await startBoard();
  firefox = await Firefox.launch(executable, board);
  own = await firefox.open('popup.html?tab=0');
});
after(async () => {
  await firefox?.close();
  await board?.close();
});

/** Asks until the answer is as it should be. */
async function until<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, patience = 15_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(value).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

void test('without a grant a click on the toolbar button reads the page in front', { skip, timeout: 60_000 }, async () => {
  const { page, tabId } = await firefox.visitTab(own, ashby.url);
  assert.equal((await firefox.look(own, tabId)).kind, 'no-access');
  await firefox.clickAction(page);
  const look = await until(
    () => firefox.look(own, tabId),
    ({ kind }) => kind === 'posting',
  );
  assert.ok(look.kind === 'posting');
  assert.equal(look.posting.title, ashby.title);
  assert.equal(look.posting.hiringOrganization, ashby.company);
  await page.close();
});

void test('after a grant on the welcome page a board is read without a click', { skip, timeout: 60_000 }, async () => {
  const welcome = await firefox.open('welcome.html');
  await welcome.locator(`aria/${t('options_allow_name', 'Greenhouse')}`).click();
  await until(
    () =>
      own.evaluate(() =>
        (globalThis as unknown as { browser: typeof chrome }).browser.permissions.contains({
          origins: ['https://job-boards.greenhouse.io/*'],
        }),
      ),
    (granted) => granted,
  );
  await welcome.close();
  const { page, tabId } = await firefox.visitTab(own, greenhouse.url);
  await until(
    () => own.evaluate((id) => (globalThis as unknown as { browser: typeof chrome }).browser.action.getBadgeText({ tabId: id }), tabId),
    (badge) => /^[BMUN?]$/.test(badge),
  );
  const other = await firefox.visitTab(own, ashby.url);
  assert.equal((await firefox.look(own, other.tabId)).kind, 'no-access');
  await other.page.close();
  await page.close();
});

void test('the popup shows the verdict and saves, and the saved page has it', { skip, timeout: 60_000 }, async () => {
  const { page, tabId } = await firefox.visitTab(own, greenhouse.url);
  const popup = await firefox.open(`popup.html?tab=${tabId}`);
  await popup.locator('.verdict').wait();
  assert.match(await popup.$eval('h1', (heading) => heading.textContent ?? ''), new RegExp(greenhouse.title));
  await popup.locator(`aria/${t('panel_save')}`).click();
  await until(
    async () => {
      const count = await firefox.ask(own, 'countSaved', null);
      return count.ok ? count.value : 0;
    },
    (count) => count === 1,
  );
  const saved = await firefox.open('saved.html');
  await saved.locator('table').wait();
  assert.match(await saved.$eval('table', (table) => table.textContent ?? ''), new RegExp(greenhouse.title));
  for (const open of [saved, popup, page]) await open.close();
});

void test('nothing but the pages that were opened was requested', { skip }, () => {
  const ofFirefoxItself = /^https:\/\/([\w.-]+\.)?(mozilla\.(com|net|org)|firefox\.com)\//;
  const strangers = board.visits.filter(
    ({ url, origin }) => !ofFirefoxItself.test(url) && (origin !== undefined || ![ashby.url, greenhouse.url].includes(url)),
  );
  assert.deepEqual(strangers, []);
});
