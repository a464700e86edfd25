/** Pay per year from pay per period. Factors: 40 hours × 52 weeks, 260 days, 52 weeks, 26, 24, 12 months. Pure. */
import type { Pay, PayPeriod } from '../assessment.ts';

export interface Terms {
  /** Hours a week where stated: lowest and highest. */
  hours: { min: number; max: number } | null;
  /** Monthly salaries paid in a year: 12, 13, 14 …; only for pay stated by the month. */
  months: number;
  /** Share of on-target earnings that is base, 0..1, where the split is stated. */
  baseShare: number | null;
}

export const STANDARD: Terms = { hours: null, months: 12, baseShare: null };

/** Periods in a year, for the low and the high end. Part-time hours, where stated, make an hourly rate's year shorter. */
export function yearFactor(period: PayPeriod, terms: Terms = STANDARD): { min: number; max: number } {
  switch (period) {
    case 'hour':
      return { min: 52 * (terms.hours?.min ?? 40), max: 52 * (terms.hours?.max ?? 40) };
    case 'day':
      return { min: 260, max: 260 };
    case 'week':
      return { min: 52, max: 52 };
    case 'biweek':
      return { min: 26, max: 26 };
    case 'semimonth':
      return { min: 24, max: 24 };
    case 'month':
      return { min: terms.months, max: terms.months };
    case 'year':
      return { min: 1, max: 1 };
  }
}

const cents = (value: number): number => Math.round(value * 100) / 100;

/**
 * Both ends per year, in the pay's currency. Null for contract rates (never annualised) and for on-target earnings whose
 * base share is not stated; where it is stated, the base part. A side that is not stated stays null.
 */
export function annualise(
  pay: Pick<Pay, 'min' | 'max' | 'period' | 'kind'>,
  terms: Terms = STANDARD,
): { min: number | null; max: number | null } {
  if (pay.kind === 'contract' || (pay.kind === 'ote' && terms.baseShare === null)) return { min: null, max: null };
  const factor = yearFactor(pay.period, terms);
  const share = pay.kind === 'ote' ? (terms.baseShare ?? 1) : 1;
  return {
    min: pay.min === null ? null : cents(pay.min * factor.min * share),
    max: pay.max === null ? null : cents(pay.max * factor.max * share),
  };
}
