import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { HOSTILE, postingOf } from '../../tests/unit/postings.ts';
import type { Change } from '../platform/changes.ts';
import { onChange } from '../platform/changes.ts';
import { Refusal } from '../result.ts';
import { catalogueOf, useCatalogue } from '../text.ts';
import { close, database, destroy } from './open.ts';
import { allSaved, change, countSaved, remove, restore, save, saved } from './postings.ts';
import { steps } from './schema.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString();

beforeEach(async () => {
  useCatalogue(catalogueOf(en), 'en');
  await destroy();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('save', () => {
  test('keeps the posting with its opinion, hash and first status', async () => {
    const one = await save(postingOf(), {}, at(0));
    expect(one).toMatchObject({ status: 'interested', note: '', savedAt: at(0), changedAt: at(0), posting: postingOf() });
    expect(one.statusDates).toEqual([{ status: 'interested', at: at(0) }]);
    expect(one.assessment?.posting).toBe(one.id);
    expect(one.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await saved(one.id)).toEqual(one);
  });

  test('the same posting again is one entry, updated, with status and note kept unless given', async () => {
    await save(postingOf(), { status: 'applied', note: 'via Kim' }, at(0));
    const again = await save(postingOf({ title: 'Senior Backend Engineer' }), {}, at(5));
    expect(await countSaved()).toBe(1);
    expect(again).toMatchObject({ status: 'applied', note: 'via Kim', savedAt: at(0), changedAt: at(5) });
    expect(again.posting.title).toBe('Senior Backend Engineer');
    expect((await save(postingOf(), { note: '' }, at(6))).note).toBe('');
  });

  test('what an import would refuse is refused, so that every backup can be read again', async () => {
    const id = `generic:example.com:/?${'x'.repeat(2_500)}`;
    await expect(save(postingOf({ id, description: '', layout: 'link' }), {}, at(0))).rejects.toThrow(Refusal);
    expect(await countSaved()).toBe(0);
  });

  test('two saves at the same time are one entry', async () => {
    await Promise.all([save(postingOf(), { note: 'a' }, at(0)), save(postingOf(), { note: 'b' }, at(0))]);
    expect(await countSaved()).toBe(1);
  });

  test('the same identifier at another employer is another entry', async () => {
    await save(postingOf({ id: 'workday:acme:R-100' }), {}, at(0));
    await save(postingOf({ id: 'workday:globex:R-100' }), {}, at(1));
    expect(await countSaved()).toBe(2);
  });

  test('a selected part does not take the place of the whole text, a longer selection does', async () => {
    await save(postingOf(), {}, at(0));
    const part = await save(postingOf({ layout: 'selection', description: 'You build retrieval pipelines.' }), {}, at(1));
    expect(part.posting).toEqual(postingOf());
    const longer = `${postingOf().description}\nYou also keep bees.`;
    expect((await save(postingOf({ layout: 'selection', description: longer }), {}, at(2))).posting.description).toBe(longer);
  });

  test('a link without a description has no opinion, and never replaces a text', async () => {
    const link = postingOf({ description: '', layout: 'link' });
    expect((await save(link, {}, at(0))).assessment).toBeNull();
    await save(postingOf(), {}, at(1));
    expect((await save(link, { status: 'applied' }, at(2))).posting.description).toBe(postingOf().description);
  });

  test('each change of status is dated, a change of note is not', async () => {
    const { id } = await save(postingOf(), {}, at(0));
    await change(id, { status: 'applied' }, at(1));
    await change(id, { note: 'sent' }, at(2));
    await change(id, { status: 'applied' }, at(3));
    expect((await saved(id))?.statusDates).toEqual([
      { status: 'interested', at: at(0) },
      { status: 'applied', at: at(1) },
    ]);
  });

  test.each(HOSTILE)('hostile text stays text: %j', async (text) => {
    const posting = postingOf({ id: `generic::${text}`, title: text, hiringOrganization: text, description: text });
    const { id } = await save(posting, { note: text }, at(0));
    expect(await saved(id)).toMatchObject({ posting, note: text });
  });

  test('is announced only after it is committed', async () => {
    const stop = new AbortController();
    const heard = new Promise<Change>((resolve) => onChange(resolve, stop.signal));
    const { id } = await save(postingOf(), {}, at(0));
    expect(await heard).toEqual({ kind: 'saved', ids: [id] });
    stop.abort();
  });

  test.each([
    ['QuotaExceededError', 'Not saved: the browser’s storage is full.'],
    ['UnknownError', 'refused to write'],
  ])('%s fails loudly and changes nothing', async (name, words) => {
    await save(postingOf({ id: 'lever::1' }), {}, at(0));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk', name);
    });
    const failed = await save(postingOf(), {}, at(1)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Refusal);
    expect(failed).toMatchObject({ code: 'storage', message: expect.stringContaining(words.replace('’', "'")) });
    vi.restoreAllMocks();
    expect((await allSaved()).map((one) => one.id)).toEqual(['lever::1']);
  });
});

describe('delete and undo', () => {
  test('undo writes the records back as they were', async () => {
    const one = await save(postingOf(), { note: 'keep me' }, at(0));
    expect(await remove([one.id, 'not there'])).toEqual([one]);
    expect(await saved(one.id)).toBeNull();
    await restore([one]);
    expect(await saved(one.id)).toEqual(one);
  });

  test('undo does not replace what was saved anew meanwhile', async () => {
    const one = await save(postingOf(), { note: 'old' }, at(0));
    await remove([one.id]);
    await save(postingOf(), { note: 'new' }, at(1));
    await restore([one]);
    expect((await saved(one.id))?.note).toBe('new');
  });

  test('a change to something deleted is refused', async () => {
    await expect(change('lever::9', { note: 'x' }, at(0))).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('the newest save comes first', async () => {
  for (const [minute, id] of [
    [2, 'lever::b'],
    [3, 'lever::c'],
    [1, 'lever::a'],
  ] as const)
    await save(postingOf({ id }), {}, at(minute));
  expect((await allSaved()).map((one) => one.id)).toEqual(['lever::c', 'lever::b', 'lever::a']);
});

describe('the connection', () => {
  test('is shared, and opens again after it was closed', async () => {
    expect(await database()).toBe(await database());
    await save(postingOf(), {}, at(0));
    await close();
    expect(await countSaved()).toBe(1);
  });

  test('that closed under us is opened again', async () => {
    await save(postingOf(), {}, at(0));
    (await database()).close();
    expect(await countSaved()).toBe(1);
    (await database()).close();
    await save(postingOf({ id: 'lever::2' }), {}, at(1));
    expect(await countSaved()).toBe(2);
  });

  test('lets a newer version in', async () => {
    await save(postingOf(), {}, at(0));
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tracklight', steps.length + 1);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await expect(countSaved()).rejects.toMatchObject({ code: 'storage', message: expect.stringContaining('newer Tracklight') });
    newer.close();
  });

  test('wiping leaves nothing', async () => {
    await save(postingOf(), {}, at(0));
    await destroy();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await countSaved()).toBe(0);
  });
});
