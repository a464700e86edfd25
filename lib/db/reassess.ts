/** Opinions kept with saved postings follow the bundled taxonomy. */
import { announce } from '../platform/changes.ts';
import type { SavedPosting } from '../saved.ts';
import { database, refusing } from './open.ts';
import { assessmentOf } from './postings.ts';

/**
 * Derives anew the cached assessments of another taxonomy version, `batch` at a time, and gives how many. What is left to
 * do stands in the records themselves, so the worker may die at any point and the next call goes on from there.
 */
export async function reassess(taxonomy: string, batch = 25): Promise<number> {
  let done = 0;
  let from: string | null = '';
  while (from !== null) {
    const next: { ids: string[]; last: string | null } = await oneBatch(taxonomy, from, batch);
    if (next.ids.length > 0) announce({ kind: 'assessed', ids: next.ids });
    done += next.ids.length;
    from = next.last;
    // Let waiting messages be answered between batches.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return done;
}

/** Assessing is synchronous, so it may happen inside the transaction, and no change can come between. */
function oneBatch(taxonomy: string, from: string, batch: number): Promise<{ ids: string[]; last: string | null }> {
  return refusing(async () => {
    const tx = (await database()).transaction('postings', 'readwrite');
    const ids: string[] = [];
    let seen = 0;
    let last: string | null = null;
    for (let cursor = await tx.store.openCursor(IDBKeyRange.lowerBound(from, true)); cursor; cursor = await cursor.continue()) {
      const one = cursor.value;
      const next = renewed(one, taxonomy);
      if (next) {
        ids.push(one.id);
        void cursor.update(next);
      }
      seen += 1;
      if (ids.length === batch || seen === 20 * batch) {
        last = one.id;
        break;
      }
    }
    await tx.done;
    return { ids, last };
  });
}

/** The record with its opinion of this taxonomy; null where it has that already, or none can be had: one bad record must not stop the others. */
function renewed(one: SavedPosting, taxonomy: string): SavedPosting | null {
  try {
    const stale = one.assessment ? one.assessment.taxonomy !== taxonomy : one.posting.description.trim() !== '';
    return stale ? { ...one, assessment: assessmentOf(one.posting) } : null;
  } catch (error) {
    console.error('reassess', one.id, error);
    return null;
  }
}
