/** What makes a figure honest: its interval and its age. Pure. */
import type { Figure } from '../context.ts';
import type { Kind } from './benchmarks.ts';

/** Half-width of a 95 % interval of a median, as a share of it: 0.81 ÷ √n, for pay with a log standard deviation of 0.33. */
export const medianHalfWidth = (n: number): number => 0.81 / Math.sqrt(n);

/** Wilson score interval (95 %) of a share; percent in, percent out. */
export function wilson(percent: number, of: number): [number, number] {
  const z = 1.96;
  const p = percent / 100;
  const denominator = 1 + (z * z) / of;
  const centre = (p + (z * z) / (2 * of)) / denominator;
  const half = (z / denominator) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, (centre - half) * 100), Math.min(100, (centre + half) * 100)];
}

/** No figure of ours, and none of a published count, is shown below this. */
export const SMALLEST_CELL = 20;

/** Months after which a figure is stale: advertised shares, gaps and levels move fast, official statistics and ratios slowly. */
const LIFETIME = { advertised: 12, official: 24 };

/** Whether a figure of `asOf` (YYYY-MM or YYYY) is past its date on `today` (ISO). An undated figure is. */
export function isStale(asOf: string, today: string, nature: keyof typeof LIFETIME): boolean {
  const [year, month] = asOf.split('-').map(Number);
  const [thisYear, thisMonth] = today.split('-').map(Number);
  if (!year || !thisYear || !thisMonth) return true;
  // A bare year counts from its end: the figure may be that recent.
  return (thisYear - year) * 12 + (thisMonth - (month || 12)) > LIFETIME[nature];
}

interface Origin {
  kind: Kind;
  asOf: string;
  source: string;
  stale: boolean;
}

/** A share in percent with its Wilson interval where the count is published and reaches 20; null where it is too small to show. */
export function shareFigure(percent: number, of: number | null, origin: Origin): Figure | null {
  if (of !== null && of < SMALLEST_CELL) return null;
  const [lo, hi] = of === null ? [null, null] : wilson(percent, of);
  return { value: percent, n: of, lo, hi, ...origin };
}

/** A median with its interval where n is published and reaches 20; null where it is too small to show. */
export function medianFigure(value: number, n: number | null, origin: Origin): Figure | null {
  if (n !== null && n < SMALLEST_CELL) return null;
  const half = n === null ? null : value * medianHalfWidth(n);
  return { value, n, lo: half === null ? null : value - half, hi: half === null ? null : value + half, ...origin };
}

/** The difference of two medians; its interval adds the two errors in quadrature, and needs both counts. */
export function differenceFigure(a: Figure, b: Figure): Figure {
  const error = (figure: Figure) => (figure.hi === null ? null : figure.hi - figure.value);
  const [ea, eb] = [error(a), error(b)];
  const half = ea === null || eb === null ? null : Math.hypot(ea, eb);
  const value = a.value - b.value;
  return {
    ...a,
    value,
    n: a.n === null || b.n === null ? null : a.n + b.n,
    lo: half === null ? null : value - half,
    hi: half === null ? null : value + half,
    kind: 'derived',
    stale: a.stale || b.stale,
  };
}
