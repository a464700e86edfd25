import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fire, settle, setUpBrowser } from '../../tests/unit/browser.ts';
import { showVerdict } from './badge.ts';
import { keepScriptsInStep, scriptsFor, syncScripts } from './scripts.ts';
import { changeSettings } from './settings.ts';

const BOARD = 'https://*.dice.com/*';
const LINKEDIN = 'https://*.linkedin.com/*';
let state: ReturnType<typeof setUpBrowser>;

beforeEach(() => {
  state = setUpBrowser();
});

describe('what is registered', () => {
  test.each([
    [[], false, {}],
    [[BOARD], false, { posting: [BOARD] }],
    [[BOARD, LINKEDIN], false, { posting: [BOARD] }],
    [[LINKEDIN], false, {}],
    [['https://www.linkedin.com/*'], false, {}],
    [[LINKEDIN], true, { posting: [LINKEDIN] }],
    [['https://*/*'], false, { posting: ['https://*/*'] }],
    [['https://notlinkedin.com/*'], false, { posting: ['https://notlinkedin.com/*'] }],
    [[BOARD, 'https://boards.greenhouse.io/*'], false, { posting: [BOARD], 'posting-framed': ['https://boards.greenhouse.io/*'] }],
    [['chrome://favicon/*'], false, {}],
  ])('for %j with LinkedIn %j', (origins, linkedin, expected) => {
    const scripts = scriptsFor(origins, linkedin);
    expect(Object.fromEntries(scripts.map((script) => [script.id, script.matches]))).toEqual(expected);
    for (const script of scripts) expect(script.excludeMatches ?? []).toEqual(linkedin ? [] : [LINKEDIN]);
  });
});

describe('in step with what is granted', () => {
  beforeEach(() => keepScriptsInStep());

  test('nothing is registered before anything is granted', async () => {
    await fire(browser.runtime.onInstalled, { reason: 'install' });
    await settle();
    expect(state.scripts).toEqual([]);
    expect(state.injected).toEqual([]);
  });

  test('a grant registers the host and reaches tabs that are open, once', async () => {
    state.tabs = [
      { id: 1, url: 'https://www.dice.com/job-detail/1' },
      { id: 2, url: 'https://example.com/' },
    ];
    await browser.permissions.request({ origins: [BOARD] });
    await settle();
    expect(state.scripts.map((script) => script.matches)).toEqual([[BOARD]]);
    expect(state.injected).toEqual([1]);
  });

  test('several changes at once end in one registration', async () => {
    state.granted = [BOARD];
    await Promise.all([syncScripts(), syncScripts(), syncScripts()]);
    expect(state.scripts).toHaveLength(1);
  });

  test('what is taken back is registered no more', async () => {
    state.granted = [BOARD];
    await syncScripts();
    state.granted = [];
    await fire(state.onRemoved, { origins: [BOARD] });
    await settle();
    expect(state.scripts).toEqual([]);
  });

  test('what is taken back loses its verdict, other tabs keep theirs', async () => {
    state.granted = [BOARD];
    state.tabs = [
      { id: 1, url: 'https://job-boards.greenhouse.io/acme/jobs/1', hidden: true },
      { id: 2, url: 'https://www.dice.com/job-detail/1' },
    ];
    for (const tab of state.tabs) await showVerdict(tab.id, { track: 'ml' });
    await fire(state.onRemoved, { origins: ['https://job-boards.greenhouse.io/*'] });
    await settle();
    expect(await browser.action.getBadgeText({ tabId: 1 })).toBe('');
    expect(await browser.action.getBadgeText({ tabId: 2 })).toBe('M');
  });

  test('an update registers again from what is granted, and takes over open tabs', async () => {
    state.granted = [BOARD];
    state.tabs = [{ id: 4, url: 'https://www.dice.com/job-detail/1', script: true }];
    await fire(browser.runtime.onInstalled, { reason: 'update' });
    await settle();
    expect(state.scripts).toHaveLength(1);
    expect(state.injected).toEqual([4]);
  });

  test('LinkedIn stays out until its switch is on, even with every site granted', async () => {
    state.granted = ['https://*/*'];
    state.tabs = [{ id: 1, url: 'https://www.linkedin.com/jobs/view/4072281378' }];
    await fire(state.onAdded, { origins: ['https://*/*'] });
    await settle();
    expect(state.injected).toEqual([]);
    expect(state.scripts[0]?.excludeMatches).toEqual([LINKEDIN]);

    await changeSettings({ linkedin: { read: true, marks: false } });
    await settle();
    expect(state.injected).toEqual([1]);
    expect(state.scripts[0]?.excludeMatches).toEqual([]);

    await changeSettings({ linkedin: { read: false, marks: false } });
    await settle();
    expect(state.scripts[0]?.excludeMatches).toEqual([LINKEDIN]);
  });
});
