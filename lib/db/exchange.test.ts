import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { HOSTILE, postingOf } from '../../tests/unit/postings.ts';
import { exportFileSchema } from '../job-posting.schema.ts';
import { catalogueOf, useCatalogue } from '../text.ts';
import { exportJson, importJson } from './exchange.ts';
import { destroy } from './open.ts';
import { allSaved, change, countSaved, remove, save, saved } from './postings.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString();

beforeEach(async () => {
  useCatalogue(catalogueOf(en), 'en');
  await destroy();
});

/** The text of an export, changed. */
async function exportWith(edit: (file: Record<string, unknown> & { postings: Record<string, unknown>[] }) => void): Promise<string> {
  const file = JSON.parse(await exportJson(at(9), 't1'));
  edit(file);
  return JSON.stringify(file);
}

describe('export', () => {
  test('names its format, version, instant and taxonomy, and orders postings by id', async () => {
    await save(postingOf({ id: 'lever::b' }), {}, at(0));
    await save(postingOf({ id: 'lever::a' }), {}, at(1));
    const file = JSON.parse(await exportJson(at(9), 't1'));
    expect(Object.keys(file)).toEqual(['format', 'version', 'exportedAt', 'taxonomy', 'postings']);
    expect(file).toMatchObject({ format: 'tracklight', version: 1, exportedAt: at(9), taxonomy: 't1' });
    expect(file.postings.map((one: { id: string }) => one.id)).toEqual(['lever::a', 'lever::b']);
  });

  test('is one line for each posting, and no larger than what it says', async () => {
    expect(JSON.parse(await exportJson(at(9), 't1')).postings).toEqual([]);
    await save(postingOf({ id: 'lever::a' }), {}, at(0));
    await save(postingOf({ id: 'lever::b' }), {}, at(1));
    const text = await exportJson(at(9), 't1');
    expect(text.trimEnd().split('\n')).toHaveLength(4);
    expect(text.length).toBeLessThan(JSON.stringify(JSON.parse(text)).length + 10);
  });

  test('comes back byte for byte after a wipe and an import', async () => {
    for (const [i, text] of HOSTILE.entries()) {
      const sources = { title: 'page', description: 'json-ld' } as const;
      await save(
        postingOf({ id: `generic::${i}`, title: text, description: `${text} asks for Kubernetes`, sources }),
        { note: text },
        at(i),
      );
    }
    await change('generic::2', { status: 'applied' }, at(30));
    const text = await exportJson(at(40), 't1');
    await destroy();
    expect(await importJson(text)).toEqual({ added: HOSTILE.length, updated: 0, same: 0 });
    expect(await exportJson(at(40), 't1')).toBe(text);
  });
});

test('the documented schema is the one that is used', async () => {
  const schema = z.toJSONSchema(exportFileSchema, { target: 'draft-2020-12', io: 'input' });
  const documented = {
    ...schema,
    title: 'Tracklight export',
    description:
      'Postings are ordered by id; keys stand in the order of this schema. Each posting may also carry "assessment", our cached opinion of it: an import ignores it and assesses again.',
  };
  await expect(`${JSON.stringify(documented, null, 2)}\n`).toMatchFileSnapshot('./export.schema.json');
});

describe('import', () => {
  test('merges by id: what was changed later wins', async () => {
    await save(postingOf({ id: 'lever::same' }), {}, at(0));
    await save(postingOf({ id: 'lever::older-here' }), { note: 'old' }, at(0));
    await save(postingOf({ id: 'lever::newer-here' }), { note: 'new' }, at(5));
    await save(postingOf({ id: 'lever::gone-here' }), {}, at(0));
    const text = await exportWith((file) => {
      for (const one of file.postings) {
        if (one.id === 'lever::older-here') Object.assign(one, { note: 'from the file', changedAt: at(7) });
        if (one.id === 'lever::newer-here') Object.assign(one, { note: 'from the file', changedAt: at(1) });
      }
    });
    await remove(['lever::gone-here']);
    expect(await importJson(text)).toEqual({ added: 1, updated: 1, same: 2 });
    expect((await saved('lever::older-here'))?.note).toBe('from the file');
    expect((await saved('lever::newer-here'))?.note).toBe('new');
  });

  test('what was changed here since the backup stays, also where the clock was set back in between', async () => {
    const { id } = await save(postingOf(), { note: 'before' }, at(50));
    const backup = await exportJson(at(50), 't1');
    await change(id, { note: 'after' }, at(3));
    expect(await importJson(backup)).toEqual({ added: 0, updated: 0, same: 1 });
    expect((await saved(id))?.note).toBe('after');
  });

  test("does not believe the file's opinions", async () => {
    const { id, assessment } = await save(postingOf(), {}, at(0));
    const text = await exportWith((file) => {
      Object.assign(file.postings[0] ?? {}, { assessment: { track: '<b>evil</b>' }, changedAt: at(5) });
    });
    await importJson(text);
    expect((await saved(id))?.assessment).toEqual(assessment);
  });

  const damage: [string, (file: { postings: Record<string, unknown>[] } & Record<string, unknown>) => void, string][] = [
    ['another program’s file', (file) => Object.assign(file, { format: 'bookmarks' }), 'not a Tracklight export'],
    ['a newer format', (file) => Object.assign(file, { version: 2 }), 'newer Tracklight (format 2; this one reads up to 1)'],
    ['no version', (file) => Object.assign(file, { version: null }), 'version'],
    ['postings that are no list', (file) => Object.assign(file, { postings: {} }), 'postings: expected array'],
    [
      'a title that is a number',
      (file) => Object.assign(file.postings[1]?.posting ?? {}, { title: 7 }),
      'postings.1.posting.title: expected string',
    ],
    [
      'an unknown status',
      (file) => Object.assign(file.postings[0] ?? {}, { status: 'hired' }),
      'postings.0.status: expected one of interested',
    ],
    ['a live address', (file) => Object.assign(file.postings[0]?.posting ?? {}, { url: 'javascript:alert(1)' }), 'postings.0.posting.url'],
    [
      'a time that no clock shows',
      (file) => Object.assign(file.postings[0] ?? {}, { savedAt: '2026-99-99T99:99:99Z' }),
      'postings.0.savedAt: no time of the calendar',
    ],
    [
      'a day of no calendar',
      (file) => Object.assign(file.postings[1]?.posting ?? {}, { datePosted: '2026-13-41' }),
      'postings.1.posting.datePosted: no day of the calendar',
    ],
    ['a missing field', (file) => delete file.postings[1]?.savedAt, 'postings.1.savedAt'],
    [
      'an id twice',
      (file) => Object.assign(file.postings[1] ?? {}, structuredClone(file.postings[0])),
      'postings.1.id: the same as postings.0.id',
    ],
    ['an id that is not its posting’s', (file) => Object.assign(file.postings[0] ?? {}, { id: 'lever::z' }), 'postings.0.id'],
    [
      'a description over the limit',
      (file) => Object.assign(file.postings[0]?.posting ?? {}, { description: 'x'.repeat(200_001) }),
      'postings.0.posting.description: longer or larger than 200000',
    ],
  ];
  test.each(damage)('%s is refused, named, and nothing changes', async (_, edit, words) => {
    await save(postingOf({ id: 'lever::a' }), { note: 'mine' }, at(0));
    await save(postingOf({ id: 'lever::b' }), {}, at(1));
    const before = await allSaved();
    const text = await exportWith((file) => {
      for (const one of file.postings) Object.assign(one, { note: 'theirs', changedAt: at(50) });
      edit(file);
    });
    await expect(importJson(text)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) });
    expect(await allSaved()).toEqual(before);
  });

  test.each([
    ['', 'line 1, column 1'],
    ['{\n  "format": tracklight\n}', 'line 2, column 13'],
    ['{"format": "tracklight", "postings": [', 'line 1, column 39'],
    ['{}\n\n}', 'line 3, column 1'],
  ])('broken JSON %j says where', async (text, words) => {
    await expect(importJson(text)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) });
    expect(await countSaved()).toBe(0);
  });

  test.each(['null', '[]', '7', '"tracklight"', '{}'])('%s is not an export', async (text) => {
    await expect(importJson(text)).rejects.toMatchObject({ message: expect.stringContaining('not a Tracklight export') });
  });

  test('a byte order mark is passed over', async () => {
    await save(postingOf(), {}, at(0));
    expect(await importJson(`\ufeff${await exportJson(at(1), 't1')}`)).toEqual({ added: 0, updated: 0, same: 1 });
  });
});
