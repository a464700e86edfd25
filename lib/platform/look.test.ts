import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OWN, pageSender, setUpBrowser } from '../../tests/unit/browser.ts';
import { postingOf, readingOf } from '../../tests/unit/postings.ts';
import { destroy } from '../db/open.ts';
import { handlers } from './handlers.ts';
import { isRestricted, look } from './look.ts';
import type { Sender } from './messages.ts';
import { changeSettings } from './settings.ts';

let state: ReturnType<typeof setUpBrowser>;
const posting = postingOf();
const reading = readingOf(posting);
const linkedin = postingOf({ id: 'linkedin::4072281378', site: 'linkedin', url: 'https://www.linkedin.com/jobs/view/4072281378' });
const badgeOf = (tabId: number) => browser.action.getBadgeText({ tabId });

beforeEach(async () => {
  state = setUpBrowser();
  await destroy();
});

describe('a look at a tab', () => {
  test('that our script watches', async () => {
    state.granted = ['https://job-boards.greenhouse.io/*'];
    state.tabs = [{ id: 1, url: posting.url, script: true, reading }];
    expect(await look({ tabId: 1 })).toMatchObject({ kind: 'posting', posting, saved: null, incognito: false });
    expect(state.injected).toEqual([]);
    expect(await badgeOf(1)).not.toBe('');
  });

  test('after a click on the button, with nothing granted', async () => {
    state.tabs = [{ id: 1, url: posting.url, clicked: true, reading }];
    expect((await look({ tabId: 1 })).kind).toBe('posting');
    expect(state.injected).toEqual([1]);
  });

  test('that we may not read asks for this one site', async () => {
    state.tabs = [{ id: 1, url: 'https://careers.example.com/jobs/7' }];
    expect(await look({ tabId: 1 })).toEqual({ kind: 'no-access', host: 'careers.example.com', origin: 'https://careers.example.com/*' });
  });

  test('that we may not even know', async () => {
    state.tabs = [{ id: 1, url: 'https://careers.example.com/jobs/7', hidden: true }];
    expect(await look({ tabId: 1 })).toEqual({ kind: 'no-access', host: '', origin: '' });
  });

  test('without TLS has nothing to ask for', async () => {
    state.tabs = [{ id: 1, url: 'http://careers.example.com/jobs/7' }];
    expect(await look({ tabId: 1 })).toEqual({ kind: 'no-access', host: 'careers.example.com', origin: '' });
  });

  test('that is closed is refused', async () => {
    await expect(look({ tabId: 9 })).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['nothing', readingOf(null), 'none'],
    ['a list', readingOf(null, { kind: 'list', cards: [] }), 'none'],
    ['a known board in a strange layout', readingOf(null, { kind: 'unknown' }), 'unreadable'],
    ['title and link alone', readingOf(null, { partial: { title: 'Engineer', url: 'https://example.com/about' } }), 'unreadable'],
  ])('with %s', async (_, shown, kind) => {
    state.tabs = [{ id: 1, url: shown.url, clicked: true, reading: shown }];
    expect(await look({ tabId: 1 })).toMatchObject({ kind });
    expect(await badgeOf(1)).toBe('');
  });

  test('that moves on while it is read: the late result is dropped, the new page read', async () => {
    const next = postingOf({ id: 'greenhouse::2', url: 'https://job-boards.greenhouse.io/northwind/jobs/2' });
    const tab = { id: 1, url: posting.url, script: true, reading: () => reading };
    tab.reading = () => {
      tab.url = next.url;
      tab.reading = () => readingOf(next);
      return reading;
    };
    state.tabs = [tab];
    expect(await look({ tabId: 1 })).toMatchObject({ kind: 'posting', posting: { id: next.id } });
  });

  test('whose script answers nonsense is refused, the field named', async () => {
    state.tabs = [{ id: 1, url: posting.url, script: true, reading: { ...reading, posting: { ...posting, title: 7 } } as never }];
    await expect(look({ tabId: 1 })).rejects.toMatchObject({ code: 'invalid', message: 'posting.title: expected string' });
  });

  test('of an employer that embeds a board: the frame is read', async () => {
    const url = 'https://careers.example.com/jobs/7';
    state.tabs = [{ id: 1, url, clicked: true, reading: readingOf(null, { url }), frames: { 7: reading } }];
    expect(await look({ tabId: 1 })).toMatchObject({ kind: 'posting', posting: { id: posting.id } });
    expect(await handlers.reveal({ tabId: 1, posting: posting.id, start: 0, end: 3, text: 'You' }, OWN as Sender)).toBe(true);
  });

  test('of an employer whose frame is a board that was not allowed: the board is offered, and only it', async () => {
    const url = 'https://careers.example.com/jobs/7';
    const host = readingOf(null, { url, embedded: 'greenhouse' });
    state.tabs = [{ id: 1, url, clicked: true, reading: host }];
    expect(await look({ tabId: 1 })).toMatchObject({ kind: 'none', embedded: { site: 'greenhouse', name: 'Greenhouse' } });
    state.tabs = [{ id: 1, url, clicked: true, reading: { ...host, embedded: 'linkedin' } }];
    expect(await look({ tabId: 1 })).toMatchObject({ kind: 'none', embedded: undefined });
  });

  test('with a strange frame: it is left alone', async () => {
    const url = 'https://careers.example.com/jobs/7';
    const advert = readingOf(postingOf({ url: 'https://adverts.example/7' }));
    state.tabs = [{ id: 1, url, clicked: true, reading: readingOf(null, { url }), frames: { 7: advert } }];
    expect((await look({ tabId: 1 })).kind).toBe('none');
  });

  test('that never answers is given up', async () => {
    vi.useFakeTimers();
    state.tabs = [{ id: 1, url: posting.url, clicked: true, reading }];
    vi.spyOn(browser.scripting, 'executeScript').mockReturnValue(new Promise(() => undefined) as never);
    const failed = expect(look({ tabId: 1 })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The page did not answer. It may still be loading.',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
    vi.useRealTimers();
  });

  test('knows what is saved', async () => {
    state.tabs = [{ id: 1, url: posting.url, script: true, reading }];
    await handlers.save({ posting, note: 'mine', tabId: 1 }, OWN as Sender);
    expect(await look({ tabId: 1 })).toMatchObject({ saved: { note: 'mine' } });
  });
});

test.each([
  ['chrome://extensions/', true],
  ['about:blank', true],
  ['moz-extension://1/popup.html', true],
  ['https://chromewebstore.google.com/detail/x', true],
  ['https://chrome.google.com/webstore/detail/x', true],
  ['https://addons.mozilla.org/firefox/', true],
  ['view-source:https://example.com/', true],
  ['https://example.com/', false],
  ['http://localhost:8080/', false],
  ['file:///home/me/posting.html', false],
])('%s is closed to everybody: %s', (url, expected) => {
  expect(isRestricted(new URL(url))).toBe(expected);
});

describe('LinkedIn', () => {
  beforeEach(() => {
    state.tabs = [{ id: 1, url: linkedin.url, clicked: true, reading: readingOf(linkedin) }];
  });
  test('is off, even where its host is granted', async () => {
    state.granted = ['https://*.linkedin.com/*'];
    expect(await look({ tabId: 1 })).toEqual({ kind: 'linkedin-off' });
    expect(state.injected).toEqual([]);
  });
  test('is read once after the warning', async () => {
    expect((await look({ tabId: 1, once: true })).kind).toBe('posting');
    expect(await look({ tabId: 1 })).toEqual({ kind: 'linkedin-off' });
  });
  test('is read once it is turned on', async () => {
    await changeSettings({ linkedin: { read: true, marks: false } });
    expect((await look({ tabId: 1 })).kind).toBe('posting');
  });
  test('what an old script says is not heard while it is off', async () => {
    state.granted = ['https://*.linkedin.com/*'];
    await expect(handlers.shown(readingOf(linkedin), pageSender(linkedin.url))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what a page shows', () => {
  beforeEach(() => {
    state.granted = ['https://job-boards.greenhouse.io/*'];
    state.tabs = [{ id: 1, url: posting.url }];
  });
  test('goes to the badge of its tab, and is taken away when the page moves on', async () => {
    await handlers.shown(reading, pageSender(posting.url));
    expect(await badgeOf(1)).not.toBe('');
    await handlers.left(null, pageSender(posting.url));
    expect(await badgeOf(1)).toBe('');
  });
  test('is never recorded', async () => {
    await handlers.shown(reading, pageSender(posting.url));
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(await handlers.allSaved(null, OWN as Sender)).toEqual([]);
  });
  test('comes too late when the tab has moved on', async () => {
    state.tabs = [{ id: 1, url: 'https://job-boards.greenhouse.io/northwind/jobs/2' }];
    await handlers.shown(reading, pageSender(posting.url));
    expect(await badgeOf(1)).toBe('');
  });
  test('is not believed about another site', async () => {
    await expect(handlers.shown(reading, pageSender('https://evil.example/'))).rejects.toMatchObject({ code: 'forbidden' });
  });
  test('is not heard once access was taken back', async () => {
    state.granted = [];
    await expect(handlers.shown(reading, pageSender(posting.url))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a private window', () => {
  beforeEach(() => {
    state.tabs = [{ id: 1, url: posting.url, incognito: true, script: true, reading }];
  });
  test('is looked at, and said to be one', async () => {
    expect(await look({ tabId: 1 })).toMatchObject({ incognito: true });
  });
  test('keeps nothing before the user was asked', async () => {
    await expect(handlers.save({ posting, tabId: 1 }, OWN as Sender)).rejects.toMatchObject({ code: 'private' });
    expect(await handlers.countSaved(null, OWN as Sender)).toBe(0);
    await handlers.save({ posting, tabId: 1, confirmedPrivate: true }, OWN as Sender);
    expect(await handlers.countSaved(null, OWN as Sender)).toBe(1);
  });
  test('asks as well when the tab is gone', async () => {
    await expect(handlers.save({ posting, tabId: 9 }, OWN as Sender)).rejects.toMatchObject({ code: 'private' });
  });
});

describe('a link', () => {
  test.each([
    ['https://job-boards.greenhouse.io/northwind/jobs/4512387?gh_src=x', 'greenhouse::4512387'],
    ['https://careers.example.com/jobs/7?lang=en', 'generic:careers.example.com:7'],
    ['https://careers.example.com/', 'generic:careers.example.com:/'],
  ])('%s is saved as %s, without an opinion', async (url, id) => {
    expect(await handlers.saveLink({ title: 'Engineer', url }, OWN as Sender)).toMatchObject({ id, assessment: null });
  });
});

test('wiping leaves nothing of ours', async () => {
  await handlers.save({ posting }, OWN as Sender);
  await changeSettings({ theme: 'dark' });
  await browser.storage.session.set({ x: 1 });
  await handlers.wipe(null, OWN as Sender);
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await handlers.countSaved(null, OWN as Sender)).toBe(0);
});
