import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { postingOf } from '../../tests/unit/postings.ts';
import { assess } from '../assess/index.ts';
import { database, destroy } from './open.ts';
import { allSaved, save, saved } from './postings.ts';
import { reassess } from './reassess.ts';

const now = '2026-11-21T12:00:00.000Z';
const bundled = assess(postingOf()).taxonomy;

async function age(ids: string[]): Promise<void> {
  const db = await database();
  for (const id of ids) {
    const one = await db.get('postings', id);
    if (one?.assessment) await db.put('postings', { ...one, assessment: { ...one.assessment, taxonomy: 'older', track: 'ml' } });
  }
}

const ids = Array.from({ length: 7 }, (_, i) => `lever::${i}`);

beforeEach(async () => {
  await destroy();
  for (const id of ids) await save(postingOf({ id }), { note: id }, now);
});

describe('after the taxonomy changed', () => {
  test.each([1, 3, 25])('in batches of %i, only opinions of another version are derived anew', async (batch) => {
    const before = await allSaved();
    await age(['lever::0', 'lever::4', 'lever::6']);
    expect(await reassess(bundled, batch)).toBe(3);
    expect(await allSaved()).toEqual(before);
    expect(await reassess(bundled, batch)).toBe(0);
  });

  test('a saved link stays without an opinion', async () => {
    await save(postingOf({ id: 'generic::link', description: '' }), {}, now);
    expect(await reassess(bundled)).toBe(0);
  });

  test('a damaged record keeps no other from its new opinion', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await age(ids);
    const db = await database();
    const damaged = await db.get('postings', 'lever::3');
    if (damaged) await db.put('postings', { ...damaged, posting: { ...damaged.posting, description: null as unknown as string } });
    expect(await reassess(bundled, 2)).toBe(6);
    expect((await saved('lever::6'))?.assessment?.taxonomy).toBe(bundled);
  });

  test('a run that stopped half way goes on where it stopped', async () => {
    const before = await allSaved();
    await age(ids);
    // As if the worker had died after two records.
    const db = await database();
    for (const id of ids.slice(0, 2)) {
      const one = before.find((record) => record.id === id);
      if (one) await db.put('postings', one);
    }
    expect(await reassess(bundled, 2)).toBe(5);
    expect(await allSaved()).toEqual(before);
  });
});
