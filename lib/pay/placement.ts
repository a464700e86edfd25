/** Where a posting's pay falls on a reference. Quartile bands, never a percentile. Pure. */
import type { Assessment, Pay } from '../assessment.ts';
import type { PayContext, Profile, Reference } from '../context.ts';
import type { JobPosting } from '../job-posting.ts';
import { type Benchmarks, exchangeRate } from './benchmarks.ts';
import { type Place, placeOf, resolvePlace } from './places.ts';
import { referenceFor } from './reference.ts';
import { roleOf } from './roles.ts';

/** The user's own place, from what they wrote in their profile. */
export const myPlace = (profile: Profile): Place | null =>
  (profile.place ? resolvePlace(profile.place) : null) ?? (profile.country ? resolvePlace(profile.country) : null);

/** Annual pay of the row for my place or level, where the posting gives rows; else of the whole. */
export function annualRow(pay: Pay, profile: Profile): { min: number | null; max: number | null } {
  const whole = { min: pay.annualMin, max: pay.annualMax };
  const stated = pay.min ?? pay.max;
  const annual = pay.annualMin ?? pay.annualMax;
  if (pay.ranges.length < 2 || !stated || !annual) return whole;
  const factor = annual / stated;
  const mine = myPlace(profile);
  const row =
    pay.ranges.find(({ scope }) => {
      const place = resolvePlace(scope);
      return mine !== null && place !== null && place.country === mine.country && place.area !== null && place.area === mine.area;
    }) ?? pay.ranges.find(({ scope }) => profile.seniority !== null && new RegExp(`\\b${profile.seniority}\\b`, 'i').test(scope));
  if (!row) return whole;
  return { min: row.min === null ? null : row.min * factor, max: row.max === null ? null : row.max * factor };
}

/** Where the posting's pay is compared: its place, or mine where it offers that or is remote without one; null where the rule of `places.ts` does not decide. */
export function comparedPlace(posting: JobPosting, assessment: Assessment, profile: Profile): Place | null {
  const remote = assessment.workMode === 'remote' || posting.jobLocationType === 'TELECOMMUTE';
  const locations = posting.jobLocation.length > 0 ? posting.jobLocation : posting.applicantLocationRequirements;
  return placeOf(locations, remote, myPlace(profile));
}

/** Pay against its reference, or the refusal in the place of the answer. */
export function placePay(benchmarks: Benchmarks, posting: JobPosting, assessment: Assessment, profile: Profile, today: string): PayContext {
  const pay = assessment.pay;
  const text = pay?.text ?? posting.baseSalary?.text ?? null;
  const refuse = (
    reason: Extract<PayContext, { kind: 'refused' }>['reason'],
    reference: Reference | null = null,
    n: number | null = null,
  ) => ({ kind: 'refused', reason, text, n, reference }) satisfies PayContext;

  if (pay?.kind === 'contract') return refuse('contract');
  if (pay && pay.kind !== 'base') return refuse('not-base');
  const role = roleOf(assessment.role?.id);
  if (!role) return refuse(pay ? 'unknown-role' : unstated(text));
  const place = comparedPlace(posting, assessment, profile);
  if (!place) return refuse(pay ? 'unknown-place' : unstated(text));
  const answer = referenceFor(benchmarks, role, assessment.seniority, place, today);
  if ('refused' in answer) return refuse(pay ? answer.refused : unstated(text), null, answer.n);
  const { reference } = answer;
  if (!pay) return refuse(unstated(text), reference);

  const row = annualRow(pay, profile);
  if (row.min === null && row.max === null) return refuse('unreadable', reference);
  const exchange =
    pay.currency === reference.currency ? { rate: 1, month: '' } : exchangeRate(benchmarks.exchange, pay.currency, reference.currency);
  if (!exchange) return refuse('no-reference');
  const convert = (value: number | null) => (value === null ? null : Math.round(value * exchange.rate));
  const [min, max] = [convert(row.min), convert(row.max)];
  const mid = min !== null && max !== null ? (min + max) / 2 : (min ?? max ?? 0);
  const near = (end: number) => Math.abs(mid - end) <= end * (reference.giveOrTake ?? 0);
  return {
    kind: 'placed',
    reference,
    posted: { min, mid, max },
    converted: pay.currency === reference.currency ? null : { from: pay.currency, ...exchange },
    band: mid < reference.p25 ? 'lower' : mid > reference.p75 ? 'upper' : 'middle',
    edge: near(reference.p75) ? 'upper' : near(reference.p25) ? 'lower' : null,
  };
}

/** The page has words where pay should be, and they could not be read; or there are none. */
const unstated = (text: string | null) => (text && /\d/.test(text) ? 'unreadable' : 'not-stated');
