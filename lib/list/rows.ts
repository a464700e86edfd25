/** The list of saved postings: what is shown, in which order, and why nothing is. Pure. */
import type { Track } from '../assessment.ts';
import type { Context, PayContext } from '../context.ts';
import { type SavedPosting, STATUSES, type Status } from '../saved.ts';

/** A saved posting with what is said beside it for this person; no context where there is no assessment. */
export interface Row {
  saved: SavedPosting;
  context: Context | null;
}

export interface Filters {
  /** Words that must all occur in title, company, place, note or text. */
  text: string;
  track: Track | 'any';
  /** `open` = not rejected and not closed. */
  status: Status | 'open' | 'any';
}

export const FIRST_FILTERS: Filters = { text: '', track: 'any', status: 'open' };
export const NO_FILTERS: Filters = { text: '', track: 'any', status: 'any' };

export type FilterKey = keyof Filters;

const CLOSED: readonly Status[] = ['rejected', 'closed'];
/** Whether something may still come of it. */
export const isOpen = (status: Status): boolean => !CLOSED.includes(status);

/** Lower case without accents, so that "Zürich" is found by "zurich". */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

// The searched text of a record is made once; a changed record is another object.
const haystacks = new WeakMap<SavedPosting, string>();
function haystack(saved: SavedPosting): string {
  const known = haystacks.get(saved);
  if (known !== undefined) return known;
  const { title, hiringOrganization, jobLocation, description } = saved.posting;
  const made = folded([title, hiringOrganization ?? '', ...jobLocation, saved.note, description].join('\n'));
  haystacks.set(saved, made);
  return made;
}

/** The track of a row; a link saved without a description has none to tell. */
export const rowTrack = (row: Row): Track => row.saved.assessment?.track ?? 'unclear';

const TESTS: { [K in FilterKey]: (value: Filters[K]) => ((row: Row) => boolean) | null } = {
  text(value) {
    const words = folded(value).split(/\s+/).filter(Boolean);
    return words.length === 0 ? null : (row) => words.every((word) => haystack(row.saved).includes(word));
  },
  track: (value) => (value === 'any' ? null : (row) => rowTrack(row) === value),
  status(value) {
    if (value === 'any') return null;
    if (value === 'open') return (row) => isOpen(row.saved.status);
    return (row) => row.saved.status === value;
  },
};

const KEYS = Object.keys(TESTS) as FilterKey[];
const testOf = <K extends FilterKey>(key: K, filters: Filters) => TESTS[key](filters[key]);

/** The filters that take something away. */
export const activeFilters = (filters: Filters): FilterKey[] => KEYS.filter((key) => testOf(key, filters) !== null);

/** The rows that pass every filter, in the order given. */
export function filterRows(rows: readonly Row[], filters: Filters): Row[] {
  const tests = KEYS.map((key) => testOf(key, filters)).filter((test) => test !== null);
  return rows.filter((row) => tests.every((test) => test(row)));
}

/** For a list that came out empty: the one filter without which most would match, and how many. Null where no single one helps. */
export function culprit(rows: readonly Row[], filters: Filters): { key: FilterKey; matches: number } | null {
  let best: { key: FilterKey; matches: number } | null = null;
  for (const key of activeFilters(filters)) {
    const matches = filterRows(rows, { ...filters, [key]: NO_FILTERS[key] }).length;
    if (matches > (best?.matches ?? 0)) best = { key, matches };
  }
  return best;
}

export const SORTS = ['posting', 'track', 'pay', 'required', 'status', 'saved'] as const;
export type SortKey = (typeof SORTS)[number];
export interface Sort {
  key: SortKey;
  descending: boolean;
}
export const FIRST_SORT: Sort = { key: 'saved', descending: true };

/** The direction a column is first sorted in: newest, most and best paid on top, words from A. */
export const firstDirection = (key: SortKey): boolean => key === 'pay' || key === 'required' || key === 'saved';

const TRACK_ORDER: readonly Track[] = ['builds-ai', 'ml', 'uses-ai', 'conventional', 'unclear'];

/** Middle of the posted pay per year, in the posting's own currency: no conversion, so currencies sort apart. Null for contract and none. */
function yearly(row: Row): number | null {
  const pay = row.saved.assessment?.pay;
  if (!pay) return null;
  if (pay.annualMin !== null && pay.annualMax !== null) return (pay.annualMin + pay.annualMax) / 2;
  return pay.annualMin ?? pay.annualMax;
}

/** Share of the required skills that are had, 0..1; null where none is named. */
export function coverageShare(row: Row): number | null {
  const gap = row.context?.gap;
  if (!gap || gap.noProfile || gap.required.length === 0) return null;
  return gap.required.filter((item) => item.state === 'have').length / gap.required.length;
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
type Comparable = string | number | null;
const VALUES: Record<SortKey, (row: Row) => readonly Comparable[]> = {
  posting: (row) => [row.saved.posting.title, row.saved.posting.hiringOrganization ?? ''],
  track: (row) => [TRACK_ORDER.indexOf(rowTrack(row))],
  pay: (row) => [row.saved.assessment?.pay?.currency ?? null, yearly(row)],
  required: (row) => [coverageShare(row), row.context?.gap.required.length ?? null],
  status: (row) => [STATUSES.indexOf(row.saved.status)],
  saved: (row) => [row.saved.savedAt],
};

function compare(a: Comparable, b: Comparable): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Sorted; what has no value stands last in both directions, and equals keep newest first. */
export function sortRows(rows: readonly Row[], sort: Sort): Row[] {
  const values = VALUES[sort.key];
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, by: values(row) }))
    .sort((a, b) => {
      for (const [i, left] of a.by.entries()) {
        const right = b.by[i] ?? null;
        if (left === null || right === null) {
          if (left === right) continue;
          return left === null ? 1 : -1;
        }
        // Currencies are groups, not amounts: their order does not turn with the direction.
        const order = compare(left, right) * (sort.key === 'pay' && i === 0 ? 1 : sign);
        if (order !== 0) return order;
      }
      const newest = compare(b.row.saved.savedAt, a.row.saved.savedAt);
      return newest !== 0 ? newest : compare(a.row.saved.id, b.row.saved.id);
    })
    .map(({ row }) => row);
}

/** What the reference says of this pay, if it says anything. */
export const placedPay = (row: Row): Extract<PayContext, { kind: 'placed' }> | null =>
  row.context?.pay.kind === 'placed' ? row.context.pay : null;
