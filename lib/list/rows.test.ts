import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, context, gapItem, row, savedPosting, yearly } from '../../tests/unit/saved.ts';
import type { Track } from '../assessment.ts';
import { STATUSES } from '../saved.ts';
import {
  activeFilters,
  coverageShare,
  culprit,
  FIRST_FILTERS,
  type Filters,
  filterRows,
  NO_FILTERS,
  type Row,
  SORTS,
  type Sort,
  sortRows,
} from './rows.ts';

const gap = (have: number, of: number) => ({
  required: Array.from({ length: of }, (_, i) => gapItem(`s${i}`, i < have ? ('have' as const) : ('missing' as const))),
  preferred: [],
  noProfile: false,
});

const ROWS: Row[] = [
  row(
    savedPosting({
      id: 'a',
      savedAt: '2026-11-20T09:00:00.000Z',
      posting: { title: 'Senior Backend Engineer', hiringOrganization: 'Larkfield', jobLocation: ['Zürich'] },
      note: 'Ask Ferdinand about evaluation',
    }),
    context({ gap: gap(3, 6) }),
  ),
  row(
    savedPosting({
      id: 'b',
      savedAt: '2026-11-18T09:00:00.000Z',
      status: 'applied',
      posting: { title: 'data engineer', hiringOrganization: 'Tern', description: 'Pipelines in Scala. '.repeat(30) },
      assessment: assessment({ track: 'conventional', requirements: [], ignored: [], pay: yearly(90_000, null) }),
    }),
    context({ gap: gap(5, 5) }),
  ),
  row(
    savedPosting({
      id: 'c',
      savedAt: '2026-11-10T09:00:00.000Z',
      status: 'closed',
      posting: { title: 'Analyst 10', hiringOrganization: null, description: 'Reports. '.repeat(60) },
      assessment: assessment({ track: 'uses-ai', requirements: [], ignored: [], pay: null }),
    }),
    context({ gap: gap(0, 2) }),
  ),
  row(savedPosting({ id: 'd', savedAt: '2026-11-01T09:00:00.000Z', posting: { title: 'Analyst 9', description: '' }, assessment: null })),
  row(
    savedPosting({
      id: 'e',
      savedAt: '2026-10-01T09:00:00.000Z',
      status: 'rejected',
      assessment: assessment({ track: 'ml', pay: yearly(60_000, 80_000, 'EUR') }),
    }),
    context({ gap: { ...gap(1, 4), noProfile: true } }),
  ),
];
const ids = (rows: readonly Row[]) => rows.map(({ saved }) => saved.id).join('');

describe('filtering', () => {
  const cases: [string, Partial<Filters>, string][] = [
    ['nothing', {}, 'abcde'],
    ['open statuses', { status: 'open' }, 'abd'],
    ['one status', { status: 'applied' }, 'b'],
    ['a track', { track: 'builds-ai' }, 'a'],
    ['a link without text counts as unclear', { track: 'unclear' }, 'd'],
    ['a word of the title in any case', { text: 'ENGINEER' }, 'abe'],
    ['an accent left out', { text: 'zurich' }, 'a'],
    ['words in different fields', { text: 'larkfield evaluation' }, 'ae'],
    ['a word of the note', { text: 'ferdinand' }, 'a'],
    ['a word of the text', { text: 'scala' }, 'b'],
    ['spaces alone', { text: '   ' }, 'abcde'],
    ['signs of a pattern as themselves', { text: '.*' }, ''],
    ['everything together', { text: 'engineer', track: 'conventional', status: 'applied' }, 'b'],
  ];
  test.each(cases)('%s', (_, filters, expected) => {
    expect(ids(filterRows(ROWS, { ...NO_FILTERS, ...filters }))).toBe(expected);
  });

  test('a changed note is found at once', () => {
    const [first] = ROWS;
    if (!first) throw new Error('no row');
    const changed = { ...first, saved: { ...first.saved, note: 'Monday' } };
    expect(ids(filterRows([changed], { ...NO_FILTERS, text: 'monday' }))).toBe('a');
  });

  const filtersOf = fc.record({
    text: fc.constantFrom('', 'engineer', 'scala', 'zz', ' data '),
    track: fc.constantFrom<Track | 'any'>('any', 'builds-ai', 'ml', 'uses-ai', 'conventional', 'unclear'),
    status: fc.constantFrom<Filters['status']>('any', 'open', ...STATUSES),
  });
  test('every filter only takes away, and keeps the order', () => {
    fc.assert(
      fc.property(filtersOf, (filters) => {
        const left = filterRows(ROWS, filters);
        expect(ROWS.filter((one) => left.includes(one))).toEqual(left);
        for (const key of activeFilters(filters)) {
          expect(filterRows(ROWS, { ...filters, [key]: NO_FILTERS[key] }).length).toBeGreaterThanOrEqual(left.length);
        }
      }),
    );
  });
});

describe('what to drop when nothing matches', () => {
  const cases: [string, Filters, ReturnType<typeof culprit>][] = [
    ['the one filter', { ...NO_FILTERS, text: 'nowhere' }, { key: 'text', matches: 5 }],
    ['the filter that hides most', { text: '', track: 'uses-ai', status: 'open' }, { key: 'track', matches: 3 }],
    ['none that helps alone', { text: 'nowhere', track: 'ml', status: 'applied' }, null],
  ];
  test.each(cases)('%s', (_, filters, expected) => {
    expect(filterRows(ROWS, filters)).toEqual([]);
    expect(culprit(ROWS, filters)).toEqual(expected);
  });

  test('the first view hides what is closed, and counts as one filter', () => {
    expect(activeFilters(FIRST_FILTERS)).toEqual(['status']);
    expect(activeFilters(NO_FILTERS)).toEqual([]);
  });
});

describe('sorting', () => {
  const cases: [Sort, string][] = [
    [{ key: 'saved', descending: true }, 'abcde'],
    [{ key: 'saved', descending: false }, 'edcba'],
    // Numbers in titles count as numbers; equal titles keep the newest first.
    [{ key: 'posting', descending: false }, 'dcbae'],
    [{ key: 'track', descending: false }, 'aecbd'],
    // Currencies stay together; what has no pay is last either way.
    [{ key: 'pay', descending: true }, 'eabcd'],
    [{ key: 'pay', descending: false }, 'ebacd'],
    // Without a profile there is no share: such rows stand last.
    [{ key: 'required', descending: true }, 'baced'],
    [{ key: 'required', descending: false }, 'cabed'],
    [{ key: 'status', descending: false }, 'adbec'],
  ];
  test.each(cases)('%o', (sort, expected) => {
    expect(ids(sortRows(ROWS, sort))).toBe(expected);
  });

  test('loses nothing, adds nothing and does not depend on the order before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SORTS),
        fc.boolean(),
        fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
        (key, descending, rows) => {
          const sorted = sortRows(rows, { key, descending });
          expect(new Set(sorted)).toEqual(new Set(ROWS));
          expect(sorted).toEqual(sortRows(ROWS, { key, descending }));
        },
      ),
    );
  });
});

test.each([
  [gap(3, 6), 0.5],
  [gap(0, 0), null],
  [{ ...gap(3, 6), noProfile: true }, null],
])('coverage is counted only where there is something to count (%#)', (counted, expected) => {
  expect(coverageShare(row(savedPosting(), context({ gap: counted })))).toBe(expected);
});
