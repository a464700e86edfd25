import { sites } from '../../lib/sites/index.ts';
import { t, tn } from '../../lib/text.ts';
import { sample } from '../board/samples.ts';
import { expect, test } from './fixture.ts';

const boards = sites.filter(({ id, matches }) => id !== 'linkedin' && matches.length > 0);
const greenhouse = sample('backend-dispatch');
const linkedin = sample('marketing-manager');

test('one click on the welcome page allows every board, and LinkedIn is not among them', async ({ ext }) => {
  await ext.allow(...boards.flatMap(({ matches }) => matches));
  const welcome = await ext.open('welcome.html');
  await welcome.getByRole('button', { name: tn('welcome_allow_all', boards.length, boards.length) }).click();
  await expect(welcome.getByText(tn('welcome_all_allowed', boards.length, boards.length))).toBeVisible();
  const origins = await welcome.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  expect(origins.filter((origin) => origin.includes('linkedin'))).toEqual([]);
  expect(origins).not.toContain('https://*/*');

  const page = await ext.visit(greenhouse.url);
  await expect.poll(() => ext.badgeOf(ext.tabOf(page))).toMatch(/^[BMUN?]$/);
});

test('one board is allowed alone, and given back on the options page', async ({ ext }) => {
  await ext.allow(...(boards.find(({ id }) => id === 'greenhouse')?.matches ?? []));
  const welcome = await ext.open('welcome.html');
  const allow = welcome.getByRole('button', { name: t('options_allow_name', 'Greenhouse') });
  await welcome.getByText(t('welcome_one_at_a_time')).click({ trial: true });
  if (!(await allow.isVisible())) await welcome.getByText(t('welcome_one_at_a_time')).click();
  await allow.click();
  await expect(allow).toHaveCount(0);

  const options = await ext.open('options.html');
  await options.getByRole('button', { name: t('options_take_back_name', 'Greenhouse') }).click();
  await expect(options.getByRole('button', { name: t('options_allow_name', 'Greenhouse') })).toBeVisible();
  await expect.poll(async () => (await ext.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

test('LinkedIn is read by itself only after its own switch was turned on', async ({ ext }) => {
  await ext.allow('https://*.linkedin.com/*');
  const options = await ext.open('options.html');
  await options.getByRole('switch', { name: t('welcome_linkedin_read') }).click();
  await expect(options.getByRole('switch', { name: t('welcome_linkedin_read') })).toBeChecked();
  const page = await ext.visit(linkedin.url);
  await expect.poll(() => ext.badgeOf(ext.tabOf(page))).toMatch(/^[BMUN?]$/);

  await options.getByRole('switch', { name: t('welcome_linkedin_read') }).click();
  await expect(options.getByRole('switch', { name: t('welcome_linkedin_read') })).not.toBeChecked();
  const later = await ext.visit(linkedin.url);
  await expect.poll(() => ext.hasContentScript(ext.tabOf(later))).toBe(false);
});

test('skills are picked with the keyboard alone, and the popup counts with them', async ({ ext }) => {
  const options = await ext.open('options.html#me');
  await options.getByRole('combobox', { name: t('options_add_skill') }).focus();
  await options.keyboard.type('postgres');
  await expect(options.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await options.keyboard.press('Enter');
  await expect.poll(() => ext.ask(options, 'profile', null)).toMatchObject({ ok: true, value: { skills: { postgresql: 'have' } } });

  const page = await ext.visit(greenhouse.url);
  await ext.clickAction(page);
  const look = await ext.look(options, page);
  if (look.kind !== 'posting') throw new Error(look.kind);
  expect(look.context.gap.noProfile).toBe(false);
  expect(look.context.gap.required.filter(({ state }) => state === 'have').map(({ skill }) => skill)).toContain('postgresql');
});
