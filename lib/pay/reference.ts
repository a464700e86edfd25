/**
 * Reference pay for role × seniority × place, composed openly: a level (national percentiles of employed people, or advertised
 * midpoints for AI and data roles) × a seniority ratio × a metro ratio. Levels of different bases are never mixed, and the
 * AI gap never enters. Pure.
 */
import type { Seniority } from '../assessment.ts';
import type { Figure, Reference, ReferenceStep } from '../context.ts';
import type { Benchmarks, PostingCell, PostingLevel } from './benchmarks.ts';
import { isStale, medianHalfWidth, SMALLEST_CELL } from './figures.ts';
import { countryLabel, type Place } from './places.ts';
import type { Fit, Role } from './roles.ts';

export type ReferenceAnswer = { reference: Reference } | { refused: 'no-reference' | 'too-few'; n: number | null };

const LEVEL_OF: Record<Seniority, PostingLevel> = {
  intern: 'EN',
  entry: 'EN',
  junior: 'EN',
  mid: 'MI',
  senior: 'SE',
  staff: 'SE',
  principal: 'SE',
  lead: 'SE',
  manager: 'SE',
  director: 'EX',
  exec: 'EX',
  unknown: 'ALL',
};
const LEVEL_WORD: Record<PostingLevel, string> = { ALL: '', EN: 'entry-level ', MI: 'mid-level ', SE: 'senior ', EX: 'executive ' };

const halfWidth = (cell: PostingCell) => (cell.hi - cell.lo) / 2 / cell.p50;

/** The reference for a role at a level in a place, or why there is none. `today` (ISO date) decides what is stale. */
export function referenceFor(benchmarks: Benchmarks, role: Role, seniority: Seniority, place: Place, today: string): ReferenceAnswer {
  const wanted = LEVEL_OF[seniority];
  // A people manager's role is a level of its own: the role's cells are managers already.
  const level = role.id === 'eng-manager' && wanted !== 'EX' ? 'ALL' : wanted;
  const own = fromPack(benchmarks, role, level, place, today);
  if (own) return own;
  const answer =
    place.country === benchmarks.occupations.country
      ? role.level === 'employed'
        ? employed(benchmarks, role, level, place, today)
        : role.level === 'advertised'
          ? advertised(benchmarks, role, level, place, today)
          : null
      : advertisedAbroad(benchmarks, role, level, place, today);
  return answer ?? { refused: 'no-reference', n: null };
}

function employed(benchmarks: Benchmarks, role: Role, level: PostingLevel, place: Place, today: string): ReferenceAnswer | null {
  const file = benchmarks.occupations;
  const soc = role.soc[0];
  const occupation = soc && file.occupations[soc.code];
  if (!soc || !occupation || occupation.p25 === null || occupation.p50 === null || occupation.p75 === null) return null;
  const error = occupation.meanRelativeStandardError === null ? 0 : (1.96 * occupation.meanRelativeStandardError) / 100;
  const stale = isStale(file.asOf, today, 'official');
  const title = occupation.title.toLowerCase();
  const base: ReferenceStep = {
    kind: 'level',
    label: `Employed ${title}, national median`,
    figure: figure(occupation.p50, occupation.employment, error, 'published', file.asOf, file.source, stale),
  };
  const seniority = seniorityStep(benchmarks, role, level, today);
  const metro = metroStep(benchmarks, soc.code, place, today);
  return compose({
    percentiles: [occupation.p25, occupation.p50, occupation.p75],
    steps: [base, seniority?.step, metro],
    errors: [error, seniority?.error ?? 0],
    basis: 'employed',
    population: `${seniority ? LEVEL_WORD[level] : ''}${title}`,
    fit: soc.fit,
    place: metro ? place.label : countryLabel(place.country),
    n: occupation.employment,
    asOf: file.asOf,
    stale,
    currency: file.currency,
    otherMedians: otherMedians(benchmarks, role, 'employed', (seniority?.step.figure.value ?? 1) * (metro?.figure.value ?? 1)),
  });
}

function advertised(benchmarks: Benchmarks, role: Role, level: PostingLevel, place: Place, today: string): ReferenceAnswer | null {
  const source = role.postings;
  if (!source) return null;
  const cell = cellOf(benchmarks, source.role, place.country, level);
  const all = cellOf(benchmarks, source.role, place.country, 'ALL');
  const base = cell ?? all;
  if (!base) return null;
  if (base.n < SMALLEST_CELL) return { refused: 'too-few', n: base.n };
  const metro = metroStep(benchmarks, role.soc[0]?.code ?? '15-1252', place, today);
  const ratio = cell && all ? cell.p50 / all.p50 : 1;
  return fromCell(
    benchmarks,
    role,
    source.fit,
    base,
    cell ? level : 'ALL',
    metro,
    metro ? place.label : countryLabel(place.country),
    today,
    ratio,
  );
}

/** Abroad: only a cell of that country, for that very role. */
function advertisedAbroad(benchmarks: Benchmarks, role: Role, level: PostingLevel, place: Place, today: string): ReferenceAnswer | null {
  const source = role.postings;
  if (source?.fit !== 'exact') return null;
  const cell = cellOf(benchmarks, source.role, place.country, level);
  const base = cell ?? cellOf(benchmarks, source.role, place.country, 'ALL');
  if (!base) return null;
  if (base.n < SMALLEST_CELL) return { refused: 'too-few', n: base.n };
  return fromCell(benchmarks, role, 'exact', base, cell ? level : 'ALL', null, countryLabel(place.country), today, null);
}

/** A cell of the user's own pack for this role and country: of this level, else of all levels. It is taken as it stands. */
function fromPack(benchmarks: Benchmarks, role: Role, level: PostingLevel, place: Place, today: string): ReferenceAnswer | null {
  for (const wanted of level === 'ALL' ? [level] : [level, 'ALL' as const]) {
    for (const pack of benchmarks.packs) {
      const cell = pack.levels.find((row) => row.role === role.id && row.country === place.country && row.level === wanted);
      if (!cell) continue;
      const stale = isStale(pack.asOf, today, pack.basis === 'employed' ? 'official' : 'advertised');
      const error = medianHalfWidth(cell.n);
      const word = `${LEVEL_WORD[wanted]}${pack.basis === 'employed' ? role.people : role.short}`;
      const step: ReferenceStep = {
        kind: 'level',
        label: `${pack.source.title}: ${word}, ${countryLabel(cell.country)}`,
        figure: figure(cell.p50, cell.n, error, 'published', pack.asOf, pack.source.id, stale),
      };
      return compose({
        percentiles: [cell.p25, cell.p50, cell.p75],
        steps: [step],
        errors: [error],
        basis: pack.basis,
        population: word,
        fit: 'exact',
        place: countryLabel(place.country),
        n: cell.n,
        asOf: pack.asOf,
        stale,
        currency: pack.currency,
        otherMedians: null,
      });
    }
  }
  return null;
}

function fromCell(
  benchmarks: Benchmarks,
  role: Role,
  fit: Fit,
  cell: PostingCell,
  level: PostingLevel,
  metro: ReferenceStep | null,
  place: string,
  today: string,
  ratio: number | null,
): ReferenceAnswer {
  const file = benchmarks.postings;
  const stale = isStale(file.asOf, today, 'advertised');
  const error = halfWidth(cell);
  const step: ReferenceStep = {
    kind: 'level',
    label: `Advertised ${LEVEL_WORD[level]}${role.short} midpoints, ${countryLabel(cell.country)}`,
    figure: figure(cell.p50, cell.n, error, file.kind, file.asOf, file.source, stale),
  };
  return compose({
    percentiles: [cell.p25, cell.p50, cell.p75],
    steps: [step, metro],
    errors: [error],
    basis: 'advertised',
    population: `${LEVEL_WORD[level]}${role.short}`,
    fit,
    place,
    n: cell.n,
    asOf: file.asOf,
    stale,
    currency: file.currency,
    otherMedians: ratio === null ? null : otherMedians(benchmarks, role, 'advertised', ratio * (metro?.figure.value ?? 1)),
  });
}

interface Composition {
  percentiles: [number, number, number];
  steps: (ReferenceStep | null | undefined)[];
  /** Relative half-widths, added in quadrature. */
  errors: number[];
  basis: Reference['basis'];
  population: string;
  fit: Fit;
  place: string;
  n: number | null;
  asOf: string;
  stale: boolean;
  currency: string;
  otherMedians: [number, number] | null;
}

function compose({ percentiles, steps, errors, ...rest }: Composition): ReferenceAnswer {
  const known = steps.filter((step) => step !== null && step !== undefined);
  const factor = known.slice(1).reduce((product, step) => product * step.figure.value, 1);
  const [p25, median, p75] = percentiles.map((value) => Math.round(value * factor)) as [number, number, number];
  return { reference: { p25, median, p75, steps: known, giveOrTake: Math.hypot(...errors) || null, ...rest } };
}

const cellOf = (benchmarks: Benchmarks, role: string, country: string, level: PostingLevel) =>
  benchmarks.postings.cells.find((cell) => cell.role === role && cell.country === country && cell.level === level);

/** How far a level stands above the role's median: a ratio of two advertised medians of the same role and country. */
function seniorityStep(
  benchmarks: Benchmarks,
  role: Role,
  level: PostingLevel,
  today: string,
): { step: ReferenceStep; error: number } | null {
  if (level === 'ALL') return null;
  const file = benchmarks.postings;
  for (const id of [role.postings?.role, role.function === 'engineering' ? 'software_engineer' : undefined]) {
    const cell = id && cellOf(benchmarks, id, 'US', level);
    const all = id && cellOf(benchmarks, id, 'US', 'ALL');
    if (!cell || !all || cell.n < SMALLEST_CELL || all.n < SMALLEST_CELL) continue;
    const error = Math.hypot(halfWidth(cell), halfWidth(all));
    return {
      error,
      step: {
        kind: 'seniority',
        label: `${LEVEL_WORD[level].trim()} ÷ all levels, advertised ${id.replace(/_/g, ' ')} midpoints`,
        figure: figure(cell.p50 / all.p50, cell.n, error, 'derived', file.asOf, file.source, isStale(file.asOf, today, 'official')),
      },
    };
  }
  return null;
}

function metroStep(benchmarks: Benchmarks, soc: string, place: Place, today: string): ReferenceStep | null {
  const file = benchmarks.areas;
  const index = place.area === null ? -1 : file.areas.findIndex((area) => area.id === place.area);
  const relative = (file.relative[soc] ?? file.relative['15-1252'])?.[index];
  if (!relative) return null;
  return {
    kind: 'place',
    label: `${file.areas[index]?.name ?? place.label} ÷ national mean of the occupation`,
    figure: figure(relative / 1000, null, null, file.kind, file.asOf, file.source, isStale(file.asOf, today, 'official')),
  };
}

/** Lowest and highest median that the other sources give for this role, taken through the same ratios; null where there is none. */
function otherMedians(benchmarks: Benchmarks, role: Role, own: 'employed' | 'advertised', factor: number): [number, number] | null {
  const medians: number[] = [];
  const published = role.published?.fit === 'exact' ? role.published.role : null;
  for (const row of benchmarks.published.medians)
    if (row.role === published && row.n !== null && row.n >= SMALLEST_CELL) medians.push(row.median);
  if (own === 'employed' && role.postings?.fit === 'exact') {
    const cell = cellOf(benchmarks, role.postings.role, 'US', 'ALL');
    if (cell && cell.n >= SMALLEST_CELL) medians.push(cell.p50);
  }
  if (own === 'advertised')
    for (const { code, fit } of role.soc) {
      const median = benchmarks.occupations.occupations[code]?.p50;
      if (median && fit !== 'poor') medians.push(median);
    }
  return medians.length === 0 ? null : [Math.round(Math.min(...medians) * factor), Math.round(Math.max(...medians) * factor)];
}

/** `error` is a relative half-width (95 %); null where none is published. */
function figure(
  value: number,
  n: number | null,
  error: number | null,
  kind: Figure['kind'],
  asOf: string,
  source: string,
  stale: boolean,
): Figure {
  const half = error === null ? null : value * error;
  return { value, n, lo: half === null ? null : value - half, hi: half === null ? null : value + half, kind, asOf, source, stale };
}
