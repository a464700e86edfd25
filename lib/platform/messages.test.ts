import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OWN, pageSender, setUpBrowser } from '../../tests/unit/browser.ts';
import { postingOf, readingOf } from '../../tests/unit/postings.ts';
import { Refusal } from '../result.ts';
import { answerInTab, answerTo, type Handlers, isLarger, receive, type Sender, send } from './messages.ts';
import { rules } from './requests.ts';

const handlers = new Proxy({} as Handlers, { get: () => vi.fn(async () => 'done'), has: () => true });
const page = pageSender('https://job-boards.greenhouse.io/northwind/jobs/4512387');
const ask = (name: string, request: unknown, sender: unknown) => answerTo(name as 'look', request, sender as Sender, handlers, rules);

beforeEach(() => setUpBrowser());

describe('who may ask', () => {
  const reading = readingOf(postingOf());
  test.each([
    ['our page, what is its own', 'allSaved', null, OWN, 'ok'],
    ['our page in a tab', 'allSaved', null, { ...OWN, tab: { id: 3 } }, 'ok'],
    ['our script, what is its own', 'shown', reading, page, 'ok'],
    ['our script, what only our pages may ask', 'allSaved', null, page, 'forbidden'],
    ['our script, wipe', 'wipe', null, page, 'forbidden'],
    ['our page, what only our scripts say', 'shown', reading, OWN, 'forbidden'],
    ['another extension', 'allSaved', null, { ...OWN, id: 'another' }, 'forbidden'],
    ['another extension that spells our address', 'allSaved', null, { id: 'another', url: OWN.url }, 'forbidden'],
    ['a page whose address only begins like ours', 'allSaved', null, { ...OWN, url: `https://evil.example/${OWN.url}` }, 'forbidden'],
    ['nobody', 'allSaved', null, {}, 'forbidden'],
    ['a script outside any tab', 'shown', reading, { id: OWN.id, url: 'https://example.com/' }, 'forbidden'],
  ])('%s: %s', async (_, name, request, sender, expected) => {
    const answer = await ask(name, request, sender);
    expect(answer.ok ? 'ok' : answer.code).toBe(expected);
  });
});

describe('what may be asked', () => {
  const posting = postingOf();
  test.each([
    ['look', { tabId: 'seven' }, 'tabId: expected number'],
    ['look', null, 'the whole: expected object'],
    ['look', { tabId: -1 }, 'tabId'],
    ['save', {}, 'posting: expected object'],
    ['save', { posting: { ...posting, title: undefined } }, 'posting.title: expected string'],
    ['save', { posting: { ...posting, url: 'javascript:alert(1)' } }, 'posting.url: expected an http or https address'],
    ['save', { posting: { ...posting, description: 'x'.repeat(200_001) } }, 'posting.description: longer or larger than 200000'],
    ['save', { posting: { ...posting, jobLocation: 'Rotterdam' } }, 'posting.jobLocation: expected array'],
    ['save', { posting: { ...posting, baseSalary: { text: 1 } } }, 'posting.baseSalary.text: expected string'],
    ['save', { posting, status: 'hired' }, 'status: expected one of interested'],
    ['save', { posting, note: 'x'.repeat(20_001) }, 'note: longer or larger than 20000'],
    ['change', { note: 'x' }, 'id'],
    ['setProfile', { profile: { skills: { rag: 'expert' } } }, 'profile.skills.rag: expected one of have'],
    ['importJson', { text: 7 }, 'text: expected string'],
    ['remove', { ids: ['a', 7] }, 'ids.1: expected string'],
  ])('%s %#: the answer names the field', async (name, request, words) => {
    expect(await ask(name, request, OWN)).toMatchObject({ ok: false, code: 'invalid', message: expect.stringContaining(words) });
  });

  test('a description of exactly 200,000 is read', async () => {
    expect((await ask('save', { posting: postingOf({ description: 'x'.repeat(200_000) }) }, OWN)).ok).toBe(true);
  });

  test('a message over its total is refused before anything looks into it', async () => {
    const reading = readingOf(null, { cards: Array.from({ length: 300 }, () => ({ title: 'x'.repeat(10_000) })) as never });
    expect(await ask('shown', reading, page)).toMatchObject({ code: 'invalid', message: 'shown: larger than 2,000,000 characters' });
  });

  test('what a request does not name is dropped', async () => {
    const save = vi.fn(async () => null);
    await answerTo('save', { posting: { ...postingOf(), extra: 1 }, admin: true }, OWN as Sender, { save } as never, rules);
    expect(save).toHaveBeenCalledWith({ posting: postingOf() }, OWN);
  });
});

describe('failure is a value', () => {
  const answerOf = (error: unknown) =>
    answerTo('allSaved', null, OWN as Sender, { allSaved: () => Promise.reject(error) } as unknown as Handlers, rules);
  test('an expected refusal keeps its code', async () => {
    expect(await answerOf(new Refusal('storage', 'full'))).toEqual({ ok: false, code: 'storage', message: 'full' });
  });
  test('anything else is a bug of ours, and said on the console', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answerOf(new TypeError('x is not a function'))).toMatchObject({ code: 'internal' });
    expect(said).toHaveBeenCalledOnce();
  });
  test('a worker that died over the answer is asked again, once', async () => {
    const ask = vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('The message port closed')) as ReturnType<
      typeof vi.fn
    >;
    ask.mockResolvedValueOnce({ ok: true, value: 3 });
    expect(await send('countSaved', null)).toEqual({ ok: true, value: 3 });
    ask.mockResolvedValue(undefined);
    expect(await send('countSaved', null)).toMatchObject({ ok: false, code: 'internal' });
    expect(ask).toHaveBeenCalledTimes(4);
  });
  test('but a deletion is not: the second answer would have nothing to undo', async () => {
    const ask = vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('The message port closed')) as ReturnType<
      typeof vi.fn
    >;
    expect((await send('remove', { ids: ['lever::1'] })).ok).toBe(false);
    expect(ask).toHaveBeenCalledTimes(1);
  });
  test('nobody there is one, too', async () => {
    expect(await send('allSaved', null)).toMatchObject({ ok: false, code: 'internal' });
  });
});

describe('the listener', () => {
  const hear = (message: unknown, sender: unknown): { returned: unknown; reply: Promise<unknown> } => {
    let listener: (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown = () => undefined;
    vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => {
      listener = one as typeof listener;
    });
    receive({ countSaved: async () => 3 } as unknown as Handlers, rules);
    let returned: unknown;
    const reply = new Promise((resolve) => {
      returned = listener(message, sender, resolve);
    });
    return { returned, reply };
  };
  test('replies through sendResponse and returns literal true', async () => {
    const { returned, reply } = hear({ name: 'countSaved', request: null }, OWN);
    expect(returned).toBe(true);
    expect(await reply).toEqual({ ok: true, value: 3 });
  });
  test.each([null, 'countSaved', 7, {}, { name: 'unknown' }, { name: 'toString' }, { name: '__proto__' }])(
    'leaves %j to others',
    (message) => {
      expect(hear(message, OWN).returned).toBeUndefined();
    },
  );
});

test('a content script answers only its own extension, and nothing after it stopped', async () => {
  const stop = new AbortController();
  const listeners = new Set<(message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown>();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => void listeners.add(one as never));
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((one) => void listeners.delete(one as never));
  answerInTab({ read: () => readingOf(null), reveal: () => true, askAgain: () => null }, stop.signal);
  const reply = vi.fn();
  const [listener] = listeners;
  expect(listener?.({ name: 'reveal', request: {} }, { id: 'another' }, reply)).toBeUndefined();
  expect(reply).not.toHaveBeenCalled();
  expect(listener?.({ name: 'reveal', request: {} }, { id: OWN.id }, reply)).toBe(true);
  await expect.poll(() => reply.mock.calls).toEqual([[{ ok: true, value: true }]]);
  stop.abort();
  expect(listeners.size).toBe(0);
});

test.each([
  ['abc', 3, true],
  ['abc', 4, false],
  [{ a: ['x'.repeat(10)] }, 12, true],
  [{ a: ['x'.repeat(10)] }, 40, false],
  [Array.from({ length: 100 }, () => null), 50, true],
])('size of %#', (value, limit, expected) => {
  expect(isLarger(value, limit)).toBe(expected);
});
