// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OWN, setUpBrowser } from '../../tests/unit/browser.ts';
import type { Reading } from '../job-posting.ts';
import type { Result } from '../result.ts';
import { startPage } from './page.ts';
import { WORLD_KEY, type World } from './world.ts';

const worlds = globalThis as unknown as Record<string, World | undefined>;
type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
let listeners: Set<Listener>;
let sent: { name: string; request: unknown }[];
let answer: unknown;

beforeEach(() => {
  setUpBrowser();
  delete worlds[WORLD_KEY];
  listeners = new Set();
  sent = [];
  answer = { ok: true, value: null };
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => void listeners.add(one as Listener));
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((one) => void listeners.delete(one as Listener));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: { name: string; request: unknown }) => {
    sent.push(message);
    return answer;
  }) as never);
  const words = 'You will look after the boilers of a paper mill and keep their log. '.repeat(12);
  const posting = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Stoker', description: `<p>${words}</p>` };
  document.head.innerHTML = `<title>Stoker</title><script type="application/ld+json">${JSON.stringify(posting)}</script>`;
  document.body.innerHTML = `<main><h1>Stoker</h1><p>${words}</p></main>`;
});

const ask = (name: string, request: unknown): Promise<Result<Reading>> =>
  new Promise((resolve) => {
    for (const listener of listeners) listener({ name, request }, { id: OWN.id }, resolve as (value: unknown) => void);
  });
const names = () => sent.map(({ name }) => name);

describe('our script in a page', () => {
  test('says what the page shows, once, and answers', async () => {
    startPage(document);
    await expect.poll(names).toEqual(['shown']);
    expect(sent[0]?.request).toMatchObject({ posting: { title: 'Stoker' } });
    expect(await ask('read', { anyway: false })).toMatchObject({ ok: true, value: { posting: { title: 'Stoker' } } });
  });

  test('changes nothing in it', async () => {
    const before = document.documentElement.outerHTML;
    startPage(document);
    await ask('read', { anyway: true });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('that is brought in twice is one', async () => {
    startPage(document);
    startPage(document);
    await expect.poll(names).toEqual(['shown']);
    expect(listeners.size).toBe(1);
  });

  test('that came for one reading says nothing by itself', async () => {
    worlds[WORLD_KEY] = { once: true };
    startPage(document);
    expect((await ask('read', { anyway: false })).ok).toBe(true);
    expect(sent).toEqual([]);
  });

  test('that came for one reading watches once access was granted', async () => {
    worlds[WORLD_KEY] = { once: true };
    startPage(document);
    worlds[WORLD_KEY].once = false;
    startPage(document);
    await expect.poll(names).toEqual(['shown']);
    expect(listeners.size).toBe(1);
  });

  test('is quiet after its permission was taken back, and can come again', async () => {
    answer = { ok: false, code: 'forbidden', message: '' };
    startPage(document);
    await expect.poll(() => listeners.size).toBe(0);
    answer = { ok: true, value: null };
    startPage(document);
    await expect.poll(names).toEqual(['shown', 'shown']);
  });

  test('is quiet after its extension was updated under it', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    startPage(document);
    await expect.poll(names).toEqual(['shown']);
    const { id } = browser.runtime;
    Object.assign(browser.runtime, { id: undefined });
    document.head.innerHTML = '';
    document.body.innerHTML = '<main><h1>Another page</h1></main>';
    await expect.poll(() => worlds[WORLD_KEY]?.watch).toBeUndefined();
    expect(names()).toEqual(['shown']);
    expect(said).not.toHaveBeenCalled();
    Object.assign(browser.runtime, { id });
  });
});
