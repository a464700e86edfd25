import { sample } from '../board/samples.ts';
import { dated, page as render } from '../board/templates.ts';
import { expect, test } from './fixture.ts';

const greenhouse = sample('backend-dispatch');
const ashby = sample('content-designer');
const indeed = sample('support-technician');
const linkedin = sample('marketing-manager');

test('the content script runs where access was granted and nowhere else', async ({ ext }) => {
  await ext.grant('https://job-boards.greenhouse.io/*');
  const other = await ext.visit(ashby.url);
  const otherTab = ext.tabOf(other);
  const granted = await ext.visit(greenhouse.url);
  const grantedTab = ext.tabOf(granted);
  await expect.poll(() => ext.badgeOf(grantedTab)).toMatch(/^[BMUN?]$/);
  expect(await ext.hasContentScript(grantedTab)).toBe(true);
  expect(await ext.hasContentScript(otherTab)).toBe(false);
  expect(await ext.badgeOf(otherTab)).toBe('');
});

test('access that is taken back ends the reading', async ({ ext }) => {
  await ext.grant('https://job-boards.greenhouse.io/*');
  const own = await ext.open('popup.html?tab=0');
  await own.evaluate(() => chrome.permissions.remove({ origins: ['https://job-boards.greenhouse.io/*'] }));
  await expect.poll(async () => (await ext.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  const page = await ext.visit(greenhouse.url);
  expect(await ext.hasContentScript(ext.tabOf(page))).toBe(false);
});

test('LinkedIn stays off when its host is granted and its switch is not on', async ({ ext }) => {
  await ext.grant('https://*.linkedin.com/*', 'https://job-boards.greenhouse.io/*');
  const page = await ext.visit(linkedin.url);
  const tab = ext.tabOf(page);
  const granted = await ext.visit(greenhouse.url);
  const grantedTab = ext.tabOf(granted);
  await expect.poll(() => ext.badgeOf(grantedTab)).toMatch(/^[BMUN?]$/);
  expect(await ext.hasContentScript(tab)).toBe(false);
  const own = await ext.open('popup.html?tab=0');
  expect(await ext.look(own, page)).toEqual({ kind: 'linkedin-off' });
});

test('without any grant a click on the toolbar button reads the page in front, once', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(greenhouse.url);
  expect((await ext.look(own, page)).kind).toBe('no-access');

  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  expect(await ext.look(own, page)).toMatchObject({ posting: { title: greenhouse.title, hiringOrganization: greenhouse.company } });

  await page.goto(indeed.url);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('no-access');
});

test('the badge goes when the tab shows another page', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(greenhouse.url);
  const tab = ext.tabOf(page);
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  expect(await ext.badgeOf(tab)).toMatch(/^[BMUN?]$/);
  await page.goto('https://sample-jobs.example/');
  await expect.poll(() => ext.badgeOf(tab)).toBe('');
});

test('a page under a strict content security policy is read like any other', async ({ ext, board }) => {
  const url = 'https://careers.strict.example/jobs/engineer-1';
  board.serve(url, {
    body: render({ ...dated(sample('computer-vision'), new Date()), url }),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin",
    },
  });
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(url);
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
});
