/** Saved postings: kept, changed, deleted and brought back. Every promise here resolves after its transaction completed. */
import { assess } from '../assess/index.ts';
import type { Assessment } from '../assessment.ts';
import { jobPostingSchema, parse } from '../job-posting.schema.ts';
import type { JobPosting } from '../job-posting.ts';
import { announce } from '../platform/changes.ts';
import { Refusal } from '../result.ts';
import type { SavedPosting, Status } from '../saved.ts';
import { t } from '../text.ts';
import { textHash } from './hash.ts';
import { database, refusing } from './open.ts';

/** Our opinion of a posting; null where there is no text to judge (a saved link). */
export const assessmentOf = (posting: JobPosting): Assessment | null => (posting.description.trim() === '' ? null : assess(posting));

const strict = { durability: 'strict' } as const;

/**
 * Keeps a posting. The same id again updates it: `savedAt` stays, and so do status and note unless given; a link never
 * replaces a text that was read before. `now` is an ISO 8601 instant.
 */
export async function save(posting: JobPosting, change: { status?: Status; note?: string }, now: string): Promise<SavedPosting> {
  // What is refused later could be neither changed nor deleted, and one such record would make a whole backup unreadable.
  const checked = parse(jobPostingSchema, posting);
  if (!checked.ok) throw new Refusal('invalid', checked.message);
  // Nothing but the database may be awaited inside the transaction, or it ends early.
  const [assessment, hash] = [assessmentOf(posting), await textHash(posting.description)];
  return refusing(async () => {
    const tx = (await database()).transaction('postings', 'readwrite', strict);
    const before = await tx.store.get(posting.id);
    const after = merged(before, { posting, assessment, textHash: hash }, change, now);
    await Promise.all([tx.store.put(after), tx.done]);
    announce({ kind: 'saved', ids: [after.id] });
    return after;
  });
}

function merged(
  before: SavedPosting | undefined,
  read: Pick<SavedPosting, 'posting' | 'assessment' | 'textHash'>,
  change: { status?: Status; note?: string },
  now: string,
): SavedPosting {
  const status = change.status ?? before?.status ?? 'interested';
  // A link, or a part that was selected, does not take the place of the whole text.
  const less =
    read.posting.description.trim() === '' ||
    (read.posting.layout === 'selection' && read.posting.description.length < (before?.posting.description.length ?? 0));
  const facts = before && before.posting.description !== '' && less ? before : read;
  return {
    id: read.posting.id,
    posting: facts.posting,
    assessment: facts.assessment,
    textHash: facts.textHash,
    status,
    statusDates: before?.status === status ? before.statusDates : [...(before?.statusDates ?? []), { status, at: now }],
    note: change.note ?? before?.note ?? '',
    savedAt: before?.savedAt ?? now,
    // Never earlier than before, or an older backup would count as newer once the clock was set back.
    changedAt: before && before.changedAt > now ? before.changedAt : now,
  };
}

export const saved = (id: string): Promise<SavedPosting | null> =>
  refusing(async () => (await (await database()).get('postings', id)) ?? null);

/** All of them, newest save first. */
export const allSaved = (): Promise<SavedPosting[]> =>
  refusing(async () => (await (await database()).getAllFromIndex('postings', 'savedAt')).reverse());

export const countSaved = (): Promise<number> => refusing(async () => (await database()).count('postings'));

/** Changes status or note; each change of status is dated. `not-found` when it was deleted meanwhile. */
export async function change(id: string, to: { status?: Status; note?: string }, now: string): Promise<SavedPosting> {
  return refusing(async () => {
    const tx = (await database()).transaction('postings', 'readwrite', strict);
    const before = await tx.store.get(id);
    if (!before) throw new Refusal('not-found', t('bg_not_saved'));
    const after = merged(before, before, to, now);
    await Promise.all([tx.store.put(after), tx.done]);
    announce({ kind: 'saved', ids: [id] });
    return after;
  });
}

/** Deletes, and gives back what was there. Ids that are not there are passed over. */
export async function remove(ids: string[]): Promise<SavedPosting[]> {
  return refusing(async () => {
    const tx = (await database()).transaction('postings', 'readwrite', strict);
    const found = (await Promise.all(ids.map((id) => tx.store.get(id)))).filter((one) => one !== undefined);
    await Promise.all([...found.map((one) => tx.store.delete(one.id)), tx.done]);
    announce({ kind: 'removed', ids: found.map((one) => one.id) });
    return found;
  });
}

/** Undo of {@link remove}: back as they were, except where the same posting was saved anew meanwhile. */
export async function restore(removed: SavedPosting[]): Promise<void> {
  const records = removed.map((one) => ({ ...one, assessment: assessmentOf(one.posting) }));
  return refusing(async () => {
    const tx = (await database()).transaction('postings', 'readwrite', strict);
    const there = await Promise.all(records.map((one) => tx.store.getKey(one.id)));
    await Promise.all([...records.filter((_, at) => there[at] === undefined).map((one) => tx.store.put(one)), tx.done]);
    announce({ kind: 'saved', ids: records.map((one) => one.id) });
  });
}
