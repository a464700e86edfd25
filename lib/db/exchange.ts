/** Export and import of everything saved. */
import { EXPORT_FORMAT, EXPORT_VERSION, exportFileSchema, parse, type SavedFacts, savedFactsSchema } from '../job-posting.schema.ts';
import type { ImportReport } from '../messages.ts';
import { announce } from '../platform/changes.ts';
import { Refusal } from '../result.ts';
import type { SavedPosting } from '../saved.ts';
import { t } from '../text.ts';
import { textHash } from './hash.ts';
import { jsonErrorAt, placeOf } from './json-error.ts';
import { database, refusing } from './open.ts';
import { allSaved, assessmentOf } from './postings.ts';

/**
 * Everything saved as the text of an export file, in canonical order: postings by id, keys as the schema has them. A posting
 * is one line: indented, a few thousand would be more than one message carries, and more than an import takes.
 */
export async function exportJson(now: string, taxonomy: string): Promise<string> {
  const postings = (await allSaved()).sort((a, b) => (a.id < b.id ? -1 : 1)).map(canonical);
  const head = JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now, taxonomy }).slice(0, -1);
  return `${head},"postings":[${postings.map((one) => `\n${JSON.stringify(one)}`).join(',')}\n]}\n`;
}

function canonical(one: SavedPosting): SavedFacts & Pick<SavedPosting, 'assessment'> {
  const facts = parse(savedFactsSchema, one);
  const { posting, ...rest } = facts.ok ? facts.value : one;
  const sources = Object.fromEntries(Object.entries(posting.sources).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...rest, posting: { ...posting, sources }, assessment: one.assessment } as SavedFacts & Pick<SavedPosting, 'assessment'>;
}

/** The postings of an export file, or a {@link Refusal} that names the line or the field. Changes nothing. */
export function readExport(text: string): SavedFacts[] {
  const file = jsonIn(text);
  const { format, version } = (typeof file === 'object' && file !== null ? file : {}) as { format?: unknown; version?: unknown };
  if (format !== EXPORT_FORMAT) throw new Refusal('invalid', t('bg_import_foreign'));
  if (typeof version === 'number' && version > EXPORT_VERSION) throw new Refusal('invalid', t('bg_import_newer', version, EXPORT_VERSION));
  const parsed = parse(exportFileSchema, file);
  if (!parsed.ok) throw new Refusal('invalid', t('bg_import_field', parsed.message));
  const { postings } = parsed.value;
  const first = new Map<string, number>();
  for (const [at, one] of postings.entries()) {
    const twin = first.get(one.id);
    if (twin !== undefined) throw new Refusal('invalid', t('bg_import_field', `postings.${at}.id: the same as postings.${twin}.id`));
    if (one.id !== one.posting.id) throw new Refusal('invalid', t('bg_import_field', `postings.${at}.id: not the posting's own id`));
    first.set(one.id, at);
  }
  return postings;
}

function jsonIn(text: string): unknown {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch {
    const { line, column } = placeOf(plain, jsonErrorAt(plain) ?? 0);
    throw new Refusal('invalid', t('bg_import_syntax', line, column));
  }
}

/**
 * Merges an export file by id, all or nothing: what was changed later wins, the file's own opinions are derived again.
 * A damaged file, one that is not ours or one of a newer version changes nothing.
 */
export async function importJson(text: string): Promise<ImportReport> {
  const incoming: SavedPosting[] = [];
  for (const facts of readExport(text)) {
    incoming.push({ ...facts, textHash: await textHash(facts.posting.description), assessment: assessmentOf(facts.posting) });
  }
  return refusing(async () => {
    const tx = (await database()).transaction('postings', 'readwrite', { durability: 'strict' });
    const report: ImportReport = { added: 0, updated: 0, same: 0 };
    const writes: Promise<unknown>[] = [];
    const there = await Promise.all(incoming.map((one) => tx.store.get(one.id)));
    for (const [at, one] of incoming.entries()) {
      const before = there[at];
      const kind = !before ? 'added' : before.changedAt < one.changedAt ? 'updated' : 'same';
      report[kind] += 1;
      if (kind !== 'same') writes.push(tx.store.put(one));
    }
    await Promise.all([...writes, tx.done]);
    announce({ kind: 'imported', ids: [] });
    return report;
  });
}
