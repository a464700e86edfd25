import type { Page } from '@playwright/test';
import { sample } from '../board/samples.ts';
import { dated, page as render } from '../board/templates.ts';
import { BUILD } from './extension.ts';
import { expect, test } from './fixture.ts';

const GREENHOUSE = 'https://job-boards.greenhouse.io/*';
const first = sample('backend-dispatch');
const VERDICT = /^[BMUN?]$/;

/** What the page's own console says while our script is in it. */
function consoleOf(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

/** What a single-page board does: another address, other content, no load. */
async function moveTo(page: Page, path: string, html: string): Promise<void> {
  await page.evaluate(
    ([path = '', html = '']) => {
      history.pushState(null, '', path);
      for (const data of document.querySelectorAll('script')) data.remove();
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      document.body.replaceWith(next.body);
    },
    [path, html],
  );
}
const nothing = '<title>Jobs</title><h1>All openings</h1><p>Choose a department.</p>';

test('on a single-page board the old verdict goes before the new one comes', async ({ ext }) => {
  await ext.grant(GREENHOUSE);
  const page = await ext.visit(first.url);
  const said = consoleOf(page);
  const tab = ext.tabOf(page);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  await moveTo(page, '/larkfieldfreight', nothing);
  await expect.poll(() => ext.badgeOf(tab)).toBe('');
  const next = {
    ...dated(sample('content-designer'), new Date()),
    board: 'greenhouse' as const,
    url: new URL('/x/jobs/999888', first.url).href,
  };
  await moveTo(page, '/larkfieldfreight/jobs/999888', render(next));
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  expect(said).toEqual([]);
});

test('a page that was read after a click is not watched', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(first.url);
  const tab = ext.tabOf(page);
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  await moveTo(page, '/larkfieldfreight', nothing);
  // Asked, it answers; by itself it has said nothing, so the button still shows what was asked for last.
  expect(await ext.badgeOf(tab)).toMatch(VERDICT);
  await expect.poll(async () => (await ext.look(own, page)).kind).not.toBe('posting');
  expect(await ext.badgeOf(tab)).toBe('');
});

test('after an update the new script takes over and the old one is quiet', async ({ ext }) => {
  await ext.grant(GREENHOUSE);
  const page = await ext.visit(first.url);
  const said = consoleOf(page);
  const tab = ext.tabOf(page);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  const browser = ext.context.browser();
  if (!browser) throw new Error('No browser to talk to.');
  const session = await browser.newBrowserCDPSession();
  // As the store would: the same extension, loaded again in place. Playwright's types do not list the command.
  await (session.send as (method: string, params: object) => Promise<unknown>).call(session, 'Extensions.loadUnpacked', { path: BUILD });
  await expect.poll(() => ext.hasContentScript(tab).catch(() => false)).toBe(true);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  await moveTo(page, '/larkfieldfreight', nothing);
  await expect.poll(() => ext.badgeOf(tab)).toBe('');
  expect(said).toEqual([]);
});

test('access that is taken back takes the verdict along', async ({ ext }) => {
  await ext.grant(GREENHOUSE);
  const page = await ext.visit(first.url);
  const tab = ext.tabOf(page);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  const own = await ext.open('popup.html?tab=0');
  await own.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), GREENHOUSE);
  await expect.poll(() => ext.badgeOf(tab)).toBe('');
});

test('a page that looks for us sees neither change, nor message, nor name', async ({ ext }) => {
  await ext.grant(GREENHOUSE);
  const page = await ext.visit(first.url);
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    addEventListener('message', (event) => seen.push(event.data));
    addEventListener('DOMContentLoaded', () => {
      const names = Object.keys(globalThis).length;
      new MutationObserver((changes) => {
        for (const { type, target } of changes) seen.push(`${type} ${target.nodeName}`);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      Object.assign(globalThis, { report: () => [...seen, ...Object.keys(globalThis).slice(names + 1)] });
    });
  });
  await page.reload();
  const tab = ext.tabOf(page);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  expect(await page.evaluate(() => (globalThis as unknown as { report(): unknown[] }).report())).toEqual([]);
});

test('a sentence that is asked for is scrolled to and marked, without a change to the page', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(first.url);
  await page.setViewportSize({ width: 900, height: 300 });
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  const look = await ext.look(own, page);
  if (look.kind !== 'posting') throw new Error(look.kind);
  const { id, description } = look.posting;
  const text = description.trimEnd().split('\n').at(-1) ?? '';
  const start = description.lastIndexOf(text);
  const before = await page.evaluate(() => document.documentElement.outerHTML);

  const tabId = ext.tabOf(page);
  expect(await ext.ask(own, 'reveal', { tabId, posting: id, start, end: start + text.length, text })).toEqual({ ok: true, value: true });
  const marked = () =>
    page.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
      const { top = -1 } = range?.getBoundingClientRect() ?? {};
      return { words: String(range), inView: top >= 0 && top < innerHeight };
    });
  await expect.poll(marked).toEqual({ words: expect.stringContaining(text.slice(0, 30)), inView: true });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  // It was a flash: the mark goes by itself.
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);

  const gone = { tabId, posting: id, start: 0, end: 12, text: 'Not on page.' };
  expect(await ext.ask(own, 'reveal', gone)).toEqual({ ok: true, value: false });
});
