/** How the work is engaged and counted: contract or permanent, hours a week, salaries a year. Pure. */
import type { PayPeriod } from '../../assessment.ts';
import type { JobPosting } from '../../job-posting.ts';
import { STANDARD, type Terms } from '../annualise.ts';

export interface Engagement {
  /** The job is a contract: whatever is paid, is a contract's. */
  contract: boolean;
  /** The text speaks of contract work: figures by the hour, day, week or month are rates. */
  rates: boolean;
  /** The posting's own field says full-time or permanent. */
  permanent: boolean;
}

const CONTRACT_TYPE = /contract|freelance|temporary|b2b|self-employed/i;
const PERMANENT_TYPE = /full|perm|regular/i;
const TYPE_LINE = /\b(?:job|employment|position|contract) types?\s*:\s*([^\n]{0,60})/i;
const CONTRACT_TITLE =
  /\b(?:contractor|freelancer?|fractional|interim|C2C|W2 only)\b|\(contract\)|\bcontract(?: position| role)?$|^contract\b/i;
const RATES =
  /\bcontract[- ]to[- ](?:hire|perm)|\bC2H\b|\bcontract(?:or)? (?:role|position|basis|opportunity|assignment|engagement|job|length|duration|only)\b|\bindependent contractor|\b1099\b|\bC2C\b|\bcorp[- ]to[- ]corp|\bfreelanc\w+|\bduration ?(?:\(in months\))? ?: ?\d|\b\d{1,2}[- ]?\+? ?months? (?:contract|assignment)|\bcontract ?[:,|(-] ?\d{1,2} months|\btemporary contract|\bpart[- ]time contract|\bumbrella\b|\bIR35\b|\bB2B contract/i;

/** What the posting's fields, title and text say about how the work is engaged. */
export function engagementOf(posting: Pick<JobPosting, 'title' | 'employmentType'>, text: string): Engagement {
  const types = posting.employmentType.join(' ');
  const permanent = PERMANENT_TYPE.test(types);
  const line = TYPE_LINE.exec(text)?.[1] ?? '';
  const said = /\bcontract\b|freelance/i.test(line);
  const contract = (CONTRACT_TYPE.test(types) && !permanent) || (said && !/full|perm/i.test(line));
  return { contract, rates: contract || said || CONTRACT_TITLE.test(posting.title) || RATES.test(text), permanent };
}

const HOURS =
  /\b(\d{1,2})(?:\.\d)?(?:\s?(?:-|–|—|to|or)\s?(\d{1,2})(?:\.\d)?)?\+?\s?(?:hours|hrs|hour|uur|stunden|std\.?|heures|h)\b\s?(?:of work )?(?:\/|per|a|each|pro|par|je)?\s?(?:week|wk|woche|semaine|semana)/i;
const EXPECTED_HOURS = /expected hours:?\s*(?:no (?:less|more) than\s*)?(\d{1,2})(?:\.\d)?(?:\s?[-–]\s?(\d{1,2})(?:\.\d)?)?\s*per week/i;
const MONTHS =
  /(?:\bx|×|\*)\s?(1[3-6])\b|(1[3-6])\s?薪|\b(1[3-6])\s?(?:pagas|mensualidades|mensilit[àa]|monthly salaries|months?(?:’|')? (?:salary|pay)|salaries per year)|\b(13|14)th[- ]month|\b(thirteenth)[- ]month/i;
const SPLIT = /\b(\d{2})\s?\/\s?(\d{2})\b(?=[^.\n]{0,30}\b(?:split|base|variable|mix)|\s*\))/i;

/** What a year of this pay consists of. `near` is read before the whole text; a split of on-target pay only near it. */
export function termsOf(period: PayPeriod, ote: boolean, near: string, text: string): Terms {
  const baseShare = ote ? shareOf(near) : null;
  if (period === 'hour') {
    const match = EXPECTED_HOURS.exec(text) ?? HOURS.exec(near) ?? HOURS.exec(text);
    const low = Number(match?.[1] ?? Number.NaN);
    const high = Number(match?.[2] ?? low);
    return { ...STANDARD, baseShare, hours: low >= 4 && high <= 60 && low <= high ? { min: low, max: high } : null };
  }
  if (period === 'month') {
    const match = MONTHS.exec(near) ?? MONTHS.exec(text);
    const said = match?.slice(1).find((group) => group !== undefined);
    return { ...STANDARD, baseShare, months: said === 'thirteenth' ? 13 : Number(said ?? 12) };
  }
  return { ...STANDARD, baseShare };
}

function shareOf(near: string): number | null {
  const match = SPLIT.exec(near);
  const base = Number(match?.[1]);
  return match && base + Number(match[2]) === 100 ? base / 100 : null;
}

/** `months-13`, `hours-20`, `hours-10-15`, `base-derived-50`. */
export function termFlags(terms: Terms): string[] {
  const flags: string[] = [];
  if (terms.baseShare !== null) flags.push(`base-derived-${Math.round(terms.baseShare * 100)}`);
  if (terms.months !== 12) flags.push(`months-${terms.months}`);
  const { hours } = terms;
  if (hours && (hours.min !== 40 || hours.max !== 40))
    flags.push(hours.min === hours.max ? `hours-${hours.min}` : `hours-${hours.min}-${hours.max}`);
  return flags;
}
