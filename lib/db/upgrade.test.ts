import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { parse, savedFactsSchema } from '../job-posting.schema.ts';
import type { SavedPosting } from '../saved.ts';
import { database, destroy } from './open.ts';
import { DATABASE, type Schema, steps } from './schema.ts';

const samples = import.meta.glob<{ postings: SavedPosting[] }>('./samples/v*.json', { eager: true, import: 'default' });
const versions = steps.map((_, i) => i + 1);

beforeEach(destroy);

test('every version has its frozen sample', () => {
  expect(readdirSync(new URL('./samples', import.meta.url)).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
});

test.each(versions)('what version %i stored is readable now', async (version) => {
  const sample = samples[`./samples/v${version}.json`];
  const old = await openDB<Schema>(DATABASE, version, {
    upgrade: (db, from, _, tx) => {
      for (const step of steps.slice(from, version)) step(db, tx);
    },
  });
  for (const one of sample?.postings ?? []) await old.put('postings', one);
  old.close();

  const now = await database();
  expect(now.version).toBe(steps.length);
  const all = await now.getAll('postings');
  expect(all).toHaveLength(sample?.postings.length ?? -1);
  for (const one of all) expect(parse(savedFactsSchema, one)).toMatchObject({ ok: true });
  const { store } = now.transaction('postings');
  expect([...store.indexNames]).toEqual(['savedAt', 'status', 'textHash']);
});
