import type { Page } from '@playwright/test';
import { sample } from '../board/samples.ts';
import { BUILD, type Extension } from './extension.ts';
import { expect, test } from './fixture.ts';

const LEVER = 'https://jobs.lever.co/*';
const LINKEDIN = 'https://*.linkedin.com/*';
/** Asks for AI and for other skills, and mentions AI where it asks nothing. */
const first = sample('forecasting-ml');
const VERDICT = /^[BMUN?]$/;

/** The words of each highlight that the page has, by its name. */
const marked = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [name, ([...ranges] as Range[]).map((range) => range.toString()).sort()]),
    ),
  );
const kinds = async (page: Page): Promise<string[]> => Object.keys(await marked(page)).sort();

async function settings(ext: Extension, change: object): Promise<void> {
  const worker = await ext.worker();
  await worker.evaluate(async (next) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object | undefined), ...next } });
  }, change);
}

test('a posting on an allowed site is marked, and its tree stays as it was', async ({ ext }) => {
  await ext.grant(LEVER);
  await ext.killWorker();
  const page = await ext.context.newPage();
  // Before any script of ours: what the page itself is.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => Object.assign(globalThis, { before: document.documentElement.outerHTML }));
  });
  await page.goto(first.url);
  await expect.poll(() => kinds(page)).toEqual(['dots-light', 'double-light', 'line-light']);
  const words = await marked(page);
  expect(words['double-light']).toContain('Airflow');
  const tree = await page.evaluate(() => [document.documentElement.outerHTML, (globalThis as unknown as { before: string }).before]);
  expect(tree[0]).toBe(tree[1]);

  // Painted: the rules are in.
  const line = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('line-light') ?? [])] as Range[];
    const element = range?.startContainer.parentElement;
    return element && getComputedStyle(element, '::highlight(line-light)').textDecoration;
  });
  expect(line).toContain('3px');
});

test('where nothing is allowed nothing is marked, also after a click on the button', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(first.url);
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  expect(await marked(page)).toEqual({});
});

test('M in the popup turns marks off in every open page, and on again', async ({ ext }) => {
  await ext.grant(LEVER);
  const page = await ext.visit(first.url);
  await expect.poll(() => kinds(page)).toHaveLength(3);
  const before = await marked(page);
  const popup = await ext.popupFor(page);
  await expect(popup.getByText('next sentence')).toBeVisible();
  await popup.keyboard.press('m');
  await expect.poll(() => marked(page)).toEqual({});
  await expect(popup.getByText('marks: off')).toBeVisible();
  const next = await ext.visit(first.url);
  const tab = ext.tabOf(next);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  expect(await marked(next)).toEqual({});
  await popup.bringToFront();
  await popup.keyboard.press('m');
  await expect.poll(() => marked(page)).toEqual(before);
  await expect.poll(() => marked(next)).toEqual(before);
});

test('a site is turned off in the options', async ({ ext }) => {
  await ext.grant(LEVER);
  const page = await ext.visit(first.url);
  await expect.poll(() => kinds(page)).toHaveLength(3);
  await settings(ext, { marks: { on: true, off: ['lever'] } });
  await expect.poll(() => marked(page)).toEqual({});
  await settings(ext, { marks: { on: true, off: [] } });
  await expect.poll(() => kinds(page)).toHaveLength(3);
});

test('marks follow a page that draws itself anew, and go at once when the posting does', async ({ ext }) => {
  await ext.grant(LEVER);
  const page = await ext.visit(first.url);
  await expect.poll(() => kinds(page)).toHaveLength(3);
  const before = await marked(page);
  // As a framework would: the same words in new elements.
  await page.evaluate(() => {
    document.body.replaceChildren(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
  });
  await expect.poll(() => marked(page)).toEqual(before);
  // One sentence changes under its mark.
  await page.evaluate(() => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null)
      if (!node.parentElement?.closest('script')) node.data = node.data.replaceAll('Airflow', 'a database');
  });
  await expect.poll(async () => Object.values(await marked(page)).flat()).not.toContain('Airflow');
  const left = await page.evaluate(() => {
    history.pushState(null, '', '/jobs');
    document.body.innerHTML = '<h1>All openings</h1><p>Choose a department.</p>';
    return new Promise<number>((resolve) => setTimeout(() => resolve(CSS.highlights.size), 0));
  });
  expect(left).toBe(0);
});

test('a dark page gets the colours for dark pages, also when it turns dark later', async ({ ext }) => {
  await ext.grant(LEVER);
  const page = await ext.visit(first.url);
  await expect.poll(() => kinds(page)).toContain('line-light');
  await page.addStyleTag({ content: '.night, .night * { background: #14161a !important; color: #e8e8e8 !important; }' });
  await page.evaluate(() => document.documentElement.classList.add('night'));
  await expect.poll(() => kinds(page)).toEqual(['dots-dark', 'double-dark', 'line-dark']);
});

test('access that is taken back takes the marks along', async ({ ext }) => {
  await ext.grant(LEVER);
  const page = await ext.visit(first.url);
  await expect.poll(() => kinds(page)).toHaveLength(3);
  const own = await ext.open('popup.html?tab=0');
  await own.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), LEVER);
  await expect.poll(() => marked(page)).toEqual({});
});

test('after an update the new script has the marks, and the old one leaves them alone', async ({ ext }) => {
  await ext.grant(LEVER);
  const page = await ext.visit(first.url);
  const tab = ext.tabOf(page);
  await expect.poll(() => kinds(page)).toHaveLength(3);
  const before = await marked(page);
  const browser = ext.context.browser();
  if (!browser) throw new Error('No browser to talk to.');
  const session = await browser.newBrowserCDPSession();
  // As the store would: the same extension, loaded again in place. Playwright's types do not list the command.
  await (session.send as (method: string, params: object) => Promise<unknown>).call(session, 'Extensions.loadUnpacked', { path: BUILD });
  await expect.poll(() => ext.hasContentScript(tab).catch(() => false)).toBe(true);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  // Both copies notice the change.
  await page.evaluate(() => document.body.append('an advertisement'));
  await expect.poll(() => marked(page)).toEqual(before);
  await settings(ext, { marks: { on: false, off: [] } });
  await expect.poll(() => marked(page)).toEqual({});
});

test('LinkedIn has no marks before its second switch', async ({ ext }) => {
  await ext.grant(LINKEDIN);
  await settings(ext, { linkedin: { read: true, marks: false } });
  const page = await ext.visit(sample('recommendations-lead').url);
  const tab = ext.tabOf(page);
  await expect.poll(() => ext.badgeOf(tab)).toMatch(VERDICT);
  expect(await marked(page)).toEqual({});
  await settings(ext, { linkedin: { read: true, marks: true } });
  await expect.poll(async () => (await kinds(page)).length).toBeGreaterThan(0);
  await settings(ext, { linkedin: { read: true, marks: false } });
  await expect.poll(() => marked(page)).toEqual({});
});
