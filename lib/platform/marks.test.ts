import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { pageSender, settle, setUpBrowser } from '../../tests/unit/browser.ts';
import { postingOf, readingOf } from '../../tests/unit/postings.ts';
import { handlers } from './handlers.ts';
import { keepMarksInStep, marksOn } from './marks.ts';
import { changeSettings, DEFAULT_SETTINGS } from './settings.ts';

const BOARD = 'https://job-boards.greenhouse.io/northwind/jobs/1';
const LINKEDIN = 'https://www.linkedin.com/jobs/view/1';
const OWN_SITE = 'https://careers.example.com/jobs/7';
const both = { read: true, marks: true };

test.each<[string, Partial<typeof DEFAULT_SETTINGS>, boolean]>([
  [BOARD, {}, true],
  [OWN_SITE, {}, true],
  [BOARD, { marks: { on: false, off: [] } }, false],
  [BOARD, { marks: { on: true, off: ['greenhouse'] } }, false],
  [BOARD, { marks: { on: true, off: ['lever'] } }, true],
  [OWN_SITE, { marks: { on: true, off: ['https://careers.example.com/*'] } }, false],
  [OWN_SITE, { marks: { on: true, off: ['https://example.org/*'] } }, true],
  [OWN_SITE, { marks: { on: true, off: ['https://*/*'] } }, false],
  [LINKEDIN, {}, false],
  [LINKEDIN, { linkedin: { read: true, marks: false } }, false],
  [LINKEDIN, { linkedin: { read: false, marks: true } }, false],
  [LINKEDIN, { linkedin: both }, true],
  [LINKEDIN, { linkedin: both, marks: { on: false, off: [] } }, false],
])('%s with %j: marks %s', (url, change, expected) => {
  expect(marksOn({ ...DEFAULT_SETTINGS, ...change }, new URL(url))).toBe(expected);
});

describe('a page that shows a posting', () => {
  let state: ReturnType<typeof setUpBrowser>;
  const description = 'Requirements\nYou have built features on large language models (LLM) and know PostgreSQL well.';
  const posting = postingOf({ description });
  const shown = () => handlers.shown(readingOf(posting), pageSender(posting.url));
  beforeEach(() => {
    state = setUpBrowser();
    state.granted = ['https://job-boards.greenhouse.io/*'];
    state.tabs = [{ id: 1, url: posting.url }];
  });

  test('is told what to mark, and the rules are in before', async () => {
    const marks = await shown();
    expect(marks?.on).toBe(true);
    expect(marks?.spans.map(({ kind, start, end }) => `${kind}: ${description.slice(start, end)}`)).toContain('other: PostgreSQL');
    expect(marks?.spans.some(({ kind }) => kind === 'ask')).toBe(true);
    expect(state.css).toEqual([1]);
  });

  test('in a board’s frame, gets the rules in that frame', async () => {
    const insert = vi.spyOn(browser.scripting, 'insertCSS');
    await handlers.shown(readingOf(posting), { ...(pageSender(posting.url) as object), frameId: 7 } as never);
    expect(insert.mock.calls.map(([{ target }]) => target)).toEqual([{ tabId: 1, frameIds: [7] }]);
  });

  test('where marks are off, gets no rules', async () => {
    await changeSettings({ marks: { on: false, off: [] } });
    expect(await shown()).toMatchObject({ on: false });
    expect(state.css).toEqual([]);
  });

  test('may ask again, as long as it may be watched', async () => {
    expect(await handlers.marks(null, pageSender(posting.url))).toBe(true);
    await changeSettings({ marks: { on: true, off: ['greenhouse'] } });
    expect(await handlers.marks(null, pageSender(posting.url))).toBe(false);
    state.granted = [];
    await expect(handlers.marks(null, pageSender(posting.url))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is told when settings or access change, and not otherwise', async () => {
    const told: number[] = [];
    Object.assign(browser.tabs, {
      sendMessage: async (id: number, { name }: { name: string }) => (name === 'askAgain' ? told.push(id) : undefined),
    });
    keepMarksInStep();
    await changeSettings({ theme: 'dark' });
    await settle();
    expect(told).toEqual([]);
    await changeSettings({ marks: { on: false, off: [] } });
    await settle();
    expect(told).toEqual([1]);
    await state.onRemoved.trigger({ origins: ['https://job-boards.greenhouse.io/*'] });
    await settle();
    expect(told).toEqual([1, 1]);
  });
});
