import type { Pay } from '../assessment.ts';
import type { PayContext, QuotedBand, Reference } from '../context.ts';
import { t } from '../text.ts';
import { count, money, moneyShort, monthWords, percent, plain, upperFirst } from './format.ts';

/** A range as words: "$185,000–$240,000", "from $120,000", "up to $90,000"; empty where both sides are null. */
export function rangeWords(min: number | null, max: number | null, currency: string): string {
  if (min !== null && max !== null) return min === max ? money(min, currency) : `${money(min, currency)}–${money(max, currency)}`;
  if (min !== null) return t('pay_from', money(min, currency));
  if (max !== null) return t('pay_up_to', money(max, currency));
  return '';
}

/** The posted range short enough for a column: "$185k–$240k". */
export function rangeShort(pay: Pay): string {
  const { min, max, currency } = pay;
  if (min !== null && max !== null && min !== max) return `${moneyShort(min, currency)}–${moneyShort(max, currency)}`;
  const side = min ?? max;
  return side === null ? '' : moneyShort(side, currency);
}

/** "base, a year", for the head of the block. */
export const payKind = (pay: Pay): string => t('pay_kind_period', t(`pay_kind_${pay.kind}`), t(`pay_period_${pay.period}`));

/** As posted, with its period where it is not yearly: "$62–$70 an hour". */
export function postedWords(pay: Pay): string {
  const range = rangeWords(pay.min, pay.max, pay.currency);
  return pay.period === 'year' || range === '' ? range : t('pay_per', range, t(`pay_period_${pay.period}`));
}

/** One row of pay by place, level or tier. */
export const scopeWords = (pay: Pay, row: Pay['ranges'][number]): string => {
  const range = rangeWords(row.min, row.max, pay.currency);
  return pay.period === 'year' ? range : t('pay_per', range, t(`pay_period_${pay.period}`));
};

/** What a reference may be rounded to, in its currency: published as published, $10k under n 100, $5k to n 400 and for what is composed. Source: LOOK §5.5. */
export function roundingStep(reference: Pick<Reference, 'n' | 'median' | 'steps'>): number {
  const composed = reference.steps.length > 1;
  if (!composed && (reference.n === null || reference.n > 400)) return 1;
  const coarse = reference.n !== null && reference.n < 100 ? 10_000 : 5_000;
  // Currencies with small units (yen, rupees) keep the same share of the median.
  return reference.median < 1_000_000 ? coarse : coarse * 10 ** (Math.floor(Math.log10(reference.median)) - 5);
}

/** The reference's three figures as they may be shown, and whether they need "about". */
export function roundedReference(reference: Reference): { p25: number; median: number; p75: number; about: boolean } {
  const step = roundingStep(reference);
  const round = (value: number): number => Math.round(value / step) * step;
  return {
    p25: round(reference.p25),
    median: round(reference.median),
    p75: round(reference.p75),
    about: reference.n !== null && reference.n < 100,
  };
}

const aboutMoney = (amount: number, currency: string, about: boolean): string =>
  about ? t('pay_about', money(amount, currency)) : money(amount, currency);

/** Whose pay it is: "backend" of what is advertised, "software developers’" of people who are employed. */
export const populationWords = ({ basis, population }: Pick<Reference, 'basis' | 'population'>): string =>
  basis === 'employed' ? t('pay_of_people', population) : population;

const bandWord = (band: 'lower' | 'middle' | 'upper'): string => t(`pay_band_${band}`);

/** "Upper quarter of advertised backend pay in Seattle", or "On the edge of …" near a band's end. */
export function payHeadline(context: Extract<PayContext, { kind: 'placed' }>): string {
  const { reference, edge, band } = context;
  const of = [t(`pay_basis_${reference.basis}`), populationWords(reference), reference.place] as const;
  return edge ? t('pay_edge', bandWord(edge).toLowerCase(), ...of) : t('pay_placed', bandWord(band), ...of);
}

/** "Half of comparable postings advertise between $135,000 and $190,000." */
export function referenceSentence(reference: Reference): string {
  const { p25, p75, about } = roundedReference(reference);
  const lo = aboutMoney(p25, reference.currency, about);
  const hi = money(p75, reference.currency);
  return reference.basis === 'advertised'
    ? t('pay_half_advertised', lo, hi)
    : t(`pay_half_${reference.basis}`, reference.population, lo, hi);
}

type Posted = Extract<PayContext, { kind: 'placed' }>['posted'];

/** The posted pay against the year: "Posted $185,000–$240,000, middle $212,500." */
export function postedSentence(pay: Pay, context: Extract<PayContext, { kind: 'placed' }>): string {
  const { reference, converted } = context;
  const posted = converted ? roundedPosted(context.posted) : context.posted;
  const own = postedWords(pay);
  const yearly = rangeWords(posted.min, posted.max, reference.currency);
  const asPosted = pay.period === 'year' && !converted ? t('pay_posted', own) : t('pay_posted_yearly', own, yearly);
  if (posted.min === null || posted.max === null || posted.min === posted.max) return `${asPosted}.`;
  return t('pay_posted_middle', asPosted, money(Math.round(posted.mid), reference.currency));
}

/** n, what, where and when of a reference, its give or take, and how other sources differ. */
export function referenceSource(reference: Reference): string {
  const of = [reference.population, reference.place, monthWords(reference.asOf)] as const;
  const parts = [
    reference.n === null
      ? t('pay_src_no_n', upperFirst(t(`pay_basis_${reference.basis}`)), ...of)
      : t(`pay_src_n_${reference.basis}`, count(reference.n), ...of),
  ];
  if (reference.giveOrTake !== null) parts.push(t('pay_src_give', percent(reference.giveOrTake * 100, 0)));
  if (reference.otherMedians) {
    const step = roundingStep(reference);
    const [lo, hi] = reference.otherMedians.map((median) => Math.round(median / step) * step) as [number, number];
    parts.push(t('pay_src_others', money(lo, reference.currency), money(hi, reference.currency)));
  }
  if (reference.stale) parts.push(t('pay_stale', monthWords(reference.asOf)));
  return parts.join(' ');
}

/** A publisher's band without a count, quoted: "AI Pulse reports $200,000–$280,000 for senior AI engineers (May 2026). Sample size not published." */
export function quotedWords(band: QuotedBand, publisher: string): string {
  const range = rangeWords(band.lo, band.hi, band.currency);
  return t('pay_quoted', publisher, range, t('pay_quoted_level', band.level, band.people), monthWords(band.asOf));
}

/** Everything the pay plot shows, in one sentence for those who cannot see it. */
export function plotAlternative(reference: Reference, posted: { min: number | null; mid: number; max: number | null } | null): string {
  const { p25, median, p75 } = roundedReference(reference);
  const m = (amount: number): string => money(amount, reference.currency);
  const bands = t('pay_alt_bands', m(p25), m(p75), m(median));
  if (!posted) return bands;
  const range = rangeWords(posted.min, posted.max, reference.currency);
  const mid =
    posted.min !== null && posted.max !== null && posted.min !== posted.max ? ` ${t('pay_alt_mid', m(Math.round(posted.mid)))}` : '';
  return `${t('pay_alt_posted', range || m(posted.mid))} ${bands}${mid}`;
}

/** Head and line of a refusal to place the pay: both are answers. */
export function refusalWords(context: Extract<PayContext, { kind: 'refused' }>, pay: Pay | null): { head: string; lines: string[] } {
  const posted = pay ? postedWords(pay) : '';
  const stated = posted || (context.text && plain(context.text)) || t('pay_not_stated');
  switch (context.reason) {
    case 'not-stated':
      return { head: t('pay_not_stated'), lines: context.text ? [t('pay_not_stated_text', plain(context.text))] : [] };
    case 'unreadable':
      return { head: t('pay_unreadable'), lines: context.text ? [t('pay_unreadable_text', plain(context.text))] : [] };
    case 'contract':
      return { head: t('pay_contract_head', stated), lines: [t('pay_contract')] };
    case 'not-base':
      return { head: stated, lines: [t('pay_not_base', pay ? t(`pay_kind_${pay.kind}`) : '')] };
    case 'unknown-role':
      return { head: stated, lines: [t('pay_unknown_role')] };
    case 'unknown-place':
      return { head: stated, lines: [t('pay_unknown_place')] };
    case 'too-few':
      return { head: stated, lines: [context.n === null ? t('pay_too_few_unknown') : t('pay_too_few', count(context.n))] };
    case 'no-reference':
      return { head: stated, lines: [t('pay_no_reference')] };
  }
}

/** Converted pay to three digits: the rate is a month's average, so more would be made up. */
function roundedPosted(posted: Posted): Posted {
  const round = (amount: number): number => Number(amount.toPrecision(3));
  return { min: posted.min && round(posted.min), mid: round(posted.mid), max: posted.max && round(posted.max) };
}

/** What the pay cell of the glance says. */
export function payGlance(context: PayContext, pay: Pay | null): string {
  if (context.kind === 'placed') return context.edge ? t('pay_glance_edge', bandWord(context.edge).toLowerCase()) : bandWord(context.band);
  if (context.reason === 'not-stated') return t('pay_glance_not_stated');
  if (context.reason === 'unreadable') return t('pay_glance_unreadable');
  return (pay && rangeShort(pay)) || t('pay_glance_not_stated');
}
