/** Pay from a field of its own (marked up, or a chip on the page), each value checked for sense. Pure. */
import type { PayPeriod } from '../assessment.ts';
import type { BaseSalary } from '../job-posting.ts';
import { type Resolved, resolveCurrency } from './read/currency.ts';
import { inferPeriod, isPlausible } from './read/period.ts';

export interface StructuredPay {
  min: number | null;
  max: number | null;
  money: Resolved;
  period: PayPeriod;
  flags: string[];
}

const PERIOD: Record<NonNullable<BaseSalary['unitText']>, PayPeriod> = {
  HOUR: 'hour',
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  YEAR: 'year',
};
/** Tops that forms put where no figure was given. */
const PLACEHOLDER = new Set([999, 9_999, 99_999, 999_999, 9_999_999, 99_999_999]);

/** With a foot of 0 or 1: "anything". */
const ROUND = new Set([1_000, 10_000, 100_000, 1_000_000, 10_000_000]);

const usable = (value: number | null): number | null => (value !== null && Number.isFinite(value) && value > 1 ? value : null);

/**
 * The field's figures, or null where they make no sense: 0 or 1 for "not given", 1–999,999, more than ten times apart, or
 * no one's pay in any period. Swapped ends are put right; a unit that cannot be (45 a year) is replaced by the one that can.
 */
export function readStructured(salary: BaseSalary | null, countries: ReadonlySet<string>): StructuredPay | null {
  if (!salary) return null;
  const flags: string[] = [];
  let min = usable(salary.minValue);
  let max = usable(salary.maxValue);
  if (
    max !== null &&
    ((PLACEHOLDER.has(max) && (min === null || max > min * 4)) || (min === null && ROUND.has(max) && salary.minValue !== null))
  )
    return null;
  if (min === null && max === null) return null;
  if (min !== null && max !== null && min > max) {
    [min, max] = [max, min];
    flags.push('swapped');
  }
  if (min !== null && max !== null && max > min * 10) return null;
  const code = salary.currency?.trim().toUpperCase() ?? null;
  const stated = code !== null && /^[A-Z]{3}$/.test(code) ? code : null;
  const money = stated ? ({ currency: stated, by: 'sign' } as const) : resolveCurrency(signOf(salary.text), countries, salary.text ?? '');
  if (!money) return null;
  const low = min ?? max ?? 0;
  const high = max ?? min ?? 0;
  let period = salary.unitText === null ? null : PERIOD[salary.unitText];
  if (period === null || !isPlausible(low, high, money.currency, period)) {
    const inferred = inferPeriod(low, high, money.currency, true, countries.has('US'));
    if (inferred === null || !isPlausible(low, high, money.currency, inferred)) return null;
    flags.push(period === null ? 'period-inferred' : 'unit-mismatch');
    period = inferred;
  }
  if (min === null) flags.push('up-to');
  if (max === null) flags.push('from');
  if (money.by === 'place') flags.push('currency-by-location');
  if (money.by === 'assumed') flags.push('currency-assumed');
  return { min, max, money, period, flags };
}

const signOf = (text: string | null): string | null => {
  const sign = /[$€£¥₹]/.exec(text ?? '')?.[0];
  return sign === undefined ? null : ({ '€': 'EUR', '£': 'GBP', '₹': 'INR' }[sign] ?? sign);
};
