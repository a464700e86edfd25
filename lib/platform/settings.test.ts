import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { setUpBrowser } from '../../tests/unit/browser.ts';
import { EMPTY_PROFILE } from '../context.ts';
import { profile, profileFrom, setProfile } from './profile.ts';
import { changeSettings, DEFAULT_SETTINGS, settings, settingsFrom } from './settings.ts';

beforeEach(() => {
  setUpBrowser();
});

test('LinkedIn is off until turned on, marks apart', () => {
  expect(DEFAULT_SETTINGS.linkedin).toEqual({ read: false, marks: false });
});

test.each([
  [undefined, {}],
  [null, {}],
  ['nonsense', {}],
  [[1, 2], {}],
  [{ theme: 'dark' }, { theme: 'dark' }],
  [{ theme: 'neon', linkedin: { read: true } }, { linkedin: { read: true, marks: false } }],
  [{ linkedin: { read: 'yes', marks: true } }, { linkedin: { read: false, marks: true } }],
  [{ linkedin: 7, theme: 'light' }, { theme: 'light' }],
  [{ theme: 'dark', unknown: 1, version: 9 }, { theme: 'dark' }],
  [{ keys: false }, { keys: false }],
  [{ keys: 'off' }, {}],
  [{ marks: { on: false } }, { marks: { on: false, off: [] } }],
  [{ marks: { on: 'no', off: ['lever', 7, 'lever'] } }, { marks: { on: true, off: ['lever'] } }],
  [{ marks: 'off' }, {}],
])('stored %j: one bad value falls back, the rest stays', (stored, expected) => {
  expect(settingsFrom(stored)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
});

test('a change keeps the rest', async () => {
  await changeSettings({ theme: 'dark' });
  await changeSettings({ linkedin: { read: true, marks: false } });
  expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', linkedin: { read: true, marks: false } });
});

test.each([
  [undefined, {}],
  [
    { skills: { rag: 'have', sql: 'expert', go: 'learning' }, country: 'nl', role: 'backend' },
    { skills: { rag: 'have', go: 'learning' }, role: 'backend' },
  ],
  [{ payFloor: { amount: -1, currency: 'EUR', period: 'year' }, place: 'Rotterdam' }, { place: 'Rotterdam' }],
  [{ payFloor: { amount: 7e4, currency: 'EUR', period: 'year' } }, { payFloor: { amount: 7e4, currency: 'EUR', period: 'year' } }],
])('a stored profile %j is taken field by field', (stored, expected) => {
  expect(profileFrom(stored)).toEqual({ ...EMPTY_PROFILE, ...expected });
});

test('the profile is kept in this browser', async () => {
  await setProfile({ ...EMPTY_PROFILE, skills: { rag: 'want' } });
  expect((await profile()).skills).toEqual({ rag: 'want' });
  await browser.storage.local.clear();
  expect(await profile()).toEqual(EMPTY_PROFILE);
});
