/** What the saved page says about a row. */
import type { Visa } from '../../lib/assessment.ts';
import { type FilterKey, type Filters, type Row, rowTrack } from '../../lib/list/rows.ts';
import type { Failure } from '../../lib/result.ts';
import type { SavedPosting } from '../../lib/saved.ts';
import { language, type MessageKey, t, tn } from '../../lib/text.ts';
import { count, dateWords, numberWord, upperFirst } from '../../lib/words/format.ts';
import { payGlance, postedWords } from '../../lib/words/pay.ts';
import { statusWord } from '../../lib/words/status.ts';
import { trackWord } from '../../lib/words/track.ts';
import { ENOUGH_TEXT } from '../../lib/words/verdict.ts';

/** "20 Nov", with the year where it is not this one. `today` is an ISO date. */
export function dayWords(iso: string, today: string): string {
  const words = dateWords(iso);
  const year = ` ${today.slice(0, 4)}`;
  return words.endsWith(year) ? words.slice(0, -year.length) : words;
}

/** "3 September", with the year where it is not this one. */
function longDay(iso: string, today: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return dateWords(iso);
  const year = iso.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  // Day before month, as everywhere here; plain `en` would follow the United States.
  const locale = language().startsWith('en') ? 'en-GB' : language();
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year }).format(at);
}

/** The pay as posted, and what the reference says of it. Null where no pay is stated. */
export function payWords(row: Row): { posted: string; beside: string } | null {
  const pay = row.saved.assessment?.pay;
  const posted = pay ? postedWords(pay) : '';
  if (!pay || posted === '') {
    const text = row.saved.posting.baseSalary?.text?.trim();
    return text ? { posted: text, beside: '' } : null;
  }
  const context = row.context?.pay;
  if (!context) return { posted, beside: '' };
  if (context.kind === 'placed') return { posted, beside: payGlance(context, pay) };
  return { posted, beside: t(context.reason === 'contract' ? 'saved_contract' : 'saved_no_reference') };
}

/** What stands in the coverage column where there is nothing to count. Null = there is. */
export function noCoverage(row: Row): 'link' | 'short' | 'none' | 'no-profile' | null {
  const gap = row.context?.gap;
  if (!row.saved.assessment || !gap) return 'link';
  if (rowTrack(row) === 'unclear' && row.saved.posting.description.length < ENOUGH_TEXT) return 'short';
  if (gap.required.length === 0) return 'none';
  return gap.noProfile ? 'no-profile' : null;
}

const NO_COVERAGE = { link: 'saved_link_only', short: 'saved_too_little', none: 'saved_none_named' } as const;
export const noCoverageWords = (why: keyof typeof NO_COVERAGE): string => t(NO_COVERAGE[why]);

export const visaWords = (visa: Visa): string =>
  t(visa === 'sponsors' ? 'saved_visa_sponsors' : visa === 'no-sponsorship' ? 'saved_visa_no' : 'saved_visa_unknown');

const TYPES: Readonly<Record<string, MessageKey>> = {
  FULL_TIME: 'saved_type_full',
  PART_TIME: 'saved_type_part',
  CONTRACTOR: 'saved_type_contract',
  TEMPORARY: 'saved_type_temporary',
  INTERN: 'saved_type_intern',
  VOLUNTEER: 'saved_type_volunteer',
  PER_DIEM: 'saved_type_per_diem',
};
/** Employment as the page displays it, or schema.org's constants in words. */
export const employmentWords = (types: readonly string[]): string => types.map((type) => (TYPES[type] ? t(TYPES[type]) : type)).join(', ');

/** A filter as its control shows it. */
export function filterWords(filters: Filters, key: FilterKey): string {
  if (key === 'text') return filters.text.trim();
  if (key === 'track') return filters.track === 'any' ? t('saved_any_track') : trackWord(filters.track);
  if (filters.status === 'open') return t('saved_any_open');
  return filters.status === 'any' ? t('saved_any_status') : statusWord(filters.status);
}

const WEEK = 7 * 24 * 3600 * 1000;

/** "42 kept since 3 September. Six applications are open, and two postings close this week." `today` is an ISO date. */
export function lede(saved: readonly SavedPosting[], today: string): string {
  const since = saved.reduce((first, one) => (one.savedAt < first ? one.savedAt : first), saved[0]?.savedAt ?? today);
  const open = saved.filter((one) => one.status === 'applied' || one.status === 'interview' || one.status === 'offer').length;
  const end = new Date(Date.parse(`${today}T00:00:00Z`) + WEEK).toISOString().slice(0, 10);
  const closing = saved.filter(({ status, posting: { validThrough } }) => {
    const day = validThrough?.slice(0, 10);
    return day !== undefined && day >= today && day <= end && status !== 'closed' && status !== 'rejected';
  }).length;
  const parts = [
    open > 0 ? tn('saved_open', open, numberWord(open)) : '',
    closing > 0 ? tn('saved_closing', closing, numberWord(closing)) : '',
  ].filter(Boolean);
  const [first, second] = parts;
  const kept = tn('saved_kept', saved.length, longDay(since, today));
  if (!first) return kept;
  return `${kept} ${second ? t('saved_lede_two', upperFirst(first), second) : t('saved_lede_one', upperFirst(first))}`;
}

/** Why something was not done. Expected refusals come as whole sentences; a bug of ours is said to be one. */
export function failureWords(failure: Failure): string {
  if (failure.code === 'storage') return t('saved_fail_storage');
  return failure.code === 'internal' ? t('saved_fail_internal', failure.message) : failure.message;
}

export const nOfM = (n: number, m: number): string => t('saved_n_of_m', count(n), count(m));
