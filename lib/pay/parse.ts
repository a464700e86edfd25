/** The job's pay, from its own field or from its text. Pure; linear in the posting's length. */
import type { PostingDocument } from '../assess/document.ts';
import type { Pay, PayPeriod } from '../assessment.ts';
import type { JobPosting } from '../job-posting.ts';
import { annualise, STANDARD, type Terms } from './annualise.ts';
import { type CurrencyContext, countriesOf } from './read/currency.ts';
import { type Judged, judgeSpans, type PaySpan } from './read/judge.ts';
import { scopeKind, scopeOf, stateOf } from './read/scope.ts';
import { spansIn } from './read/spans.ts';
import { readStructured } from './structured.ts';

type Kind = Pay['kind'];

/**
 * Reads what the posting says about pay. Structured data is trusted first where it makes sense, an estimate last; the text
 * adds rows, extras and kind. Amounts are in the stated currency and period; `annualMin`/`annualMax` per year, null for
 * contract rates. Null where no pay for this job is stated. Offsets are into the description; null where the figure is from
 * structured data or (flag `in-title`) from the title.
 */
export function parsePay(posting: JobPosting, doc: PostingDocument): Pay | null {
  const currency: CurrencyContext = { countries: countriesOf(posting), text: doc.text };
  const contract = isContract(posting, doc.text);
  const inPaySection = paySections(doc);
  const intern = INTERN.test(`${posting.title}\n${doc.text.slice(0, 3_000)}`);
  const body = judgeSpans(spansIn(doc.text), { text: doc.text, currency, contract, intern, inPaySection });
  const title = judgeSpans(spansIn(posting.title), { text: posting.title, currency, contract, intern, inPaySection: () => false });
  const fromText = choose(body, title, doc.text, posting, contract, currency);

  const salary = posting.baseSalary;
  const structured = readStructured(salary, currency);
  if (structured && !(salary?.source === 'estimate' && fromText)) {
    const same = fromText !== null && fromText.currency === structured.money.currency && fromText.period === structured.period;
    const agrees = same && fromText.min === structured.min && fromText.max === structured.max;
    const kind: Kind = agrees ? fromText.kind : contract && structured.period !== 'year' ? 'contract' : 'base';
    const terms = termsOf(structured.period, doc.text);
    const annual = annualise({ min: structured.min, max: structured.max, period: structured.period, kind }, terms);
    const estimate = salary?.source === 'estimate';
    const disagrees = same && !agrees && !overlap(structured, fromText);
    return {
      min: structured.min,
      max: structured.max,
      currency: structured.money.currency,
      period: structured.period,
      kind,
      annualMin: agrees ? fromText.annualMin : annual.min,
      annualMax: agrees ? fromText.annualMax : annual.max,
      ranges: same ? fromText.ranges : [],
      extras: extrasOf(body),
      text: salary?.text ?? '',
      start: null,
      end: null,
      source: salary?.source ?? 'employer',
      confidence: estimate ? 0.5 : disagrees ? 0.7 : structured.flags.includes('unit-mismatch') ? 0.75 : 0.97,
      flags: [
        ...new Set([
          ...structured.flags,
          ...(estimate ? ['estimate'] : []),
          ...(disagrees ? ['text-differs'] : []),
          ...(agrees ? fromText.flags : termFlags(terms)),
        ]),
      ],
    };
  }
  if (fromText) return fromText;
  if (!salary?.text) return null;
  // A chip with words only ("$62 – $70 an hour").
  const chip = `Salary: ${salary.text.slice(0, 300)}`;
  const judged = judgeSpans(spansIn(chip), { text: chip, currency, contract, intern, inPaySection: () => true });
  const pay = choose(judged, [], chip, posting, contract, currency);
  return (
    pay && {
      ...pay,
      text: salary.text,
      start: null,
      end: null,
      source: salary.source,
      extras: extrasOf(body),
      confidence: salary.source === 'estimate' ? 0.5 : pay.confidence,
    }
  );
}

const overlap = (a: { min: number | null; max: number | null }, b: { min: number | null; max: number | null }): boolean =>
  (a.min ?? a.max ?? 0) <= (b.max ?? b.min ?? 0) * 1.01 && (b.min ?? b.max ?? 0) <= (a.max ?? a.min ?? 0) * 1.01;

/** Is an offset in a line that the document knows to be about pay? */
function paySections(doc: PostingDocument): (at: number) => boolean {
  const lines = doc.lines.filter((line) => line.section === 'pay');
  return (at) => lines.some((line) => line.start <= at && at <= line.end);
}

const INTERN = /\b(?:intern|internship|fellow|fellowship|apprentice|trainee)\b/i;
const CONTRACT_TYPE = /contract|freelance|temporary|b2b|self-employed/i;
const PERMANENT_TYPE = /full|perm|regular/i;
const CONTRACT_TITLE = /\b(?:contract|contractor|freelance|freelancer|fractional|interim|C2C|W2 only)\b/i;
const CONTRACT_LINE = /\b(?:job|employment|position|contract) types?\s*:\s*([^\n]{0,60})/i;

function isContract(posting: JobPosting, text: string): boolean {
  const types = posting.employmentType.join(' ');
  if (CONTRACT_TYPE.test(types) && !PERMANENT_TYPE.test(types)) return true;
  if (/contract[- ]to[- ]hire|temp[- ]to[- ]hire/i.test(posting.title)) return false;
  const stated = CONTRACT_LINE.exec(text)?.[1];
  if (stated !== undefined && /\bcontract\b|freelance/i.test(stated) && !/full|perm/i.test(stated)) return true;
  return CONTRACT_TITLE.test(posting.title);
}

const HOURS =
  /\b(\d{1,2})(?:\.\d)?(?:\s?(?:-|–|—|to|or)\s?(\d{1,2})(?:\.\d)?)?\+?\s?(?:hours|hrs|hour|uur|stunden|std\.?|heures|h)\b\s?(?:of work )?(?:\/|per|a|each|pro|par|je|de trabajo por)?\s?(?:week|wk|woche|semaine|semana)/gi;
const EXPECTED_HOURS = /expected hours:?\s*(?:no (?:less|more) than\s*)?(\d{1,2})(?:\.\d)?(?:\s?[-–]\s?(\d{1,2})(?:\.\d)?)?\s*per week/i;
const MONTHS =
  /(?:\bx|×|\*)\s?(1[3-6])\b|(1[3-6])\s?薪|\b(1[3-6])\s?(?:pagas|mensualidades|mensilit[àa]|monthly salaries|months?(?:’|')? (?:salary|pay)|salaries per year)|\b(13|14)th[- ]month|\b(thirteenth)[- ]month/i;
const SPLIT = /\b(\d{2})\s?\/\s?(\d{2})\b(?=[^.\n]{0,30}\b(?:split|base|variable|mix)|\s*\))/i;

function termsOf(period: PayPeriod, text: string): Terms {
  if (period === 'hour') {
    const expected = EXPECTED_HOURS.exec(text) ?? HOURS.exec(text);
    HOURS.lastIndex = 0;
    const low = Number(expected?.[1] ?? Number.NaN);
    const high = Number(expected?.[2] ?? low);
    return low >= 4 && high <= 60 && low <= high ? { ...STANDARD, hours: { min: low, max: high } } : STANDARD;
  }
  if (period === 'month') {
    const match = MONTHS.exec(text);
    const said = match?.slice(1).find((group) => group !== undefined);
    const months = said === 'thirteenth' ? 13 : Number(said ?? 12);
    return { ...STANDARD, months };
  }
  return STANDARD;
}

const termFlags = (terms: Terms): string[] => [
  ...(terms.months === 12 ? [] : [`months-${terms.months}`]),
  ...(terms.hours && (terms.hours.min !== 40 || terms.hours.max !== 40)
    ? [terms.hours.min === terms.hours.max ? `hours-${terms.hours.min}` : `hours-${terms.hours.min}-${terms.hours.max}`]
    : []),
];

const MOST_EXTRAS = 12;
function extrasOf(judged: Judged[]): Pay['extras'] {
  const extras: Pay['extras'] = [];
  for (const span of judged) {
    if (span.verdict !== 'extra' || span.unit === 'million' || span.unit === 'billion' || span.currency === null) continue;
    const amount = span.high ?? span.low;
    if (amount === null || amount <= 0) continue;
    const extra = { kind: span.extra, amount, currency: span.money.currency };
    if (!extras.some((e) => e.kind === extra.kind && e.amount === extra.amount && e.currency === extra.currency)) extras.push(extra);
    if (extras.length === MOST_EXTRAS) break;
  }
  return extras;
}

const OTHER_WAY = /\b(?:C2C|corp[- ]to[- ]corp)\b/i;

const familyOf = (kind: PaySpan['kind']): 'base' | 'ote' | 'total' | 'package' =>
  kind === 'unsaid' || kind === 'contract' ? 'base' : kind;
const FAMILY_RANK = { base: 0, package: 1, total: 2, ote: 3 } as const;
const sameFigures = (a: PaySpan, b: PaySpan): boolean =>
  a.low === b.low && a.high === b.high && a.money.currency === b.money.currency && a.period === b.period;

/** The country's own currency, where rows in several are given. */
const HOME: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  IN: 'INR',
  IE: 'EUR',
  DE: 'EUR',
  FR: 'EUR',
  NL: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  PL: 'PLN',
  CH: 'CHF',
  SE: 'SEK',
};

/** One answer out of everything that was judged to be pay. */
function choose(
  body: Judged[],
  title: Judged[],
  text: string,
  posting: JobPosting,
  contract: boolean,
  context: CurrencyContext,
): Pay | null {
  const inTitle = new Set<PaySpan>(title.filter((span): span is PaySpan => span.verdict === 'pay'));
  let spans = [...inTitle, ...body.filter((span): span is PaySpan => span.verdict === 'pay')];
  if (spans.length === 0) return null;
  const strongest = Math.max(...spans.map((span) => span.strength));
  if (strongest >= 2) {
    const strong = spans.filter((span) => span.strength >= 2);
    const shares = (span: PaySpan): boolean =>
      span.range && strong.some((s) => (s.low ?? s.high) === span.low || (s.high ?? s.low) === span.high);
    spans = spans.filter((span) => span.strength >= 2 || inTitle.has(span) || shares(span));
  }

  // The same figures once with and once without their kind.
  for (const span of spans) {
    if (span.kind !== 'unsaid') continue;
    const twin = spans.find((other) => other.kind !== 'unsaid' && sameFigures(span, other));
    if (twin) span.kind = twin.kind;
  }
  const home = new Set([...context.countries].map((country) => HOME[country]).filter((currency) => currency !== undefined));
  const explicit = spans.some((span) => span.kind === 'base');
  const rank = (span: PaySpan): number => {
    let points = FAMILY_RANK[familyOf(span.kind)] * 10;
    if (home.size > 0 && !home.has(span.money.currency)) points += 4;
    if (explicit && span.kind !== 'base') points += 1;
    if (span.strength < 3) points += 2;
    return points;
  };
  const lead = spans.reduce((best, span) => (rank(span) < rank(best) ? span : best));
  const family = familyOf(lead.kind);
  let group = spans.filter(
    (span) => familyOf(span.kind) === family && span.money.currency === lead.money.currency && span.period === lead.period,
  );
  // A range that shares its foot with a stated base and goes higher counts what may come on top.
  const bases = group.filter((span) => span.kind === 'base' && span.range);
  if (bases.length > 0)
    group = group.filter(
      (span) => span.kind === 'base' || !bases.some((base) => span.low === base.low && (span.high ?? 0) > (base.high ?? 0)),
    );
  // Other ways to be engaged for the same work are said beside it: "W2 $75/hour; C2C $90/hour".
  const ways = group.filter((span) => OTHER_WAY.test(span.before));
  if (ways.length > 0 && ways.length < group.length) group = group.filter((span) => !ways.includes(span));
  const titled = group.filter((span) => inTitle.has(span) && span.range);
  if (titled.length > 0) group = titled;

  const { min, max, rows } = combine(group);
  const primary = rows[0] ?? lead;
  const rated = group.some((span) => span.kind === 'contract');
  const contractual =
    rated ||
    (family === 'base' &&
      ((lead.period === 'day' && !PERMANENT_TYPE.test(posting.employmentType.join(' '))) ||
        (contract && (lead.period !== 'year' || !CONTRACT_TITLE.test(posting.title)))));
  const kind: Kind = contractual ? 'contract' : family;

  const near = text.slice(Math.max(0, primary.start - 80), primary.end + 120);
  const said = inTitle.has(primary) ? posting.title : near;
  const terms: Terms = { ...termsOf(lead.period, lead.period === 'month' ? `${said}\n${text}` : text), baseShare: shareOf(kind, said) };
  const annual = annualise({ min, max, period: lead.period, kind }, terms);
  const scoped = rows.map((span) => ({ span, scope: scopeOf(span) }));
  const flags = flagsOf(
    group,
    primary,
    said,
    spans,
    scoped.map(({ scope }) => scope),
    terms,
    kind,
  );
  if (inTitle.has(primary)) flags.push('in-title');
  return {
    min,
    max,
    currency: lead.money.currency,
    period: lead.period,
    kind,
    annualMin: annual.min,
    annualMax: annual.max,
    ranges:
      rows.length > 1 || (scoped[0] && scoped[0].scope !== '')
        ? scoped.map(({ span, scope }) => ({ scope, min: span.low, max: span.high }))
        : [],
    extras: extrasOf(body),
    text: (inTitle.has(primary) ? posting.title : text).slice(primary.start, primary.end),
    start: inTitle.has(primary) ? null : primary.start,
    end: inTitle.has(primary) ? null : primary.end,
    source: 'text',
    confidence: confidenceOf(group, primary, flags),
    flags,
  };
}

/** Overall span of the rows, and the rows without repetitions. */
function combine(group: PaySpan[]): { min: number | null; max: number | null; rows: PaySpan[] } {
  const rows: PaySpan[] = [];
  for (const span of group)
    if (!rows.some((row) => sameFigures(row, span) && (scopeOf(row) === scopeOf(span) || scopeOf(span) === ''))) rows.push(span);
  const ranges = rows.filter((span) => span.range);
  if (ranges.length > 0) {
    return {
      min: Math.min(...ranges.map((r) => r.low ?? Number.POSITIVE_INFINITY)),
      max: Math.max(...ranges.map((r) => r.high ?? 0)),
      rows: ranges,
    };
  }
  const tops = rows.filter((span) => span.low === null);
  const feet = rows.filter((span) => span.high === null);
  const exact = rows.filter((span) => span.low !== null && span.high !== null);
  const first = exact[0];
  if (first) {
    // "Starting pay $20" and "From $20": the bound says more.
    const bound = [...tops, ...feet].find((span) => (span.low ?? span.high) === first.low);
    if (bound) return { min: bound.low, max: bound.high, rows: [bound] };
    const strong = exact.filter(
      (span) =>
        span.strength >= Math.min(2, first.strength) && (span.low ?? 0) <= (first.low ?? 0) * 2 && (span.low ?? 0) * 2 >= (first.low ?? 0),
    );
    return { min: Math.min(...strong.map((s) => s.low ?? 0)), max: Math.max(...strong.map((s) => s.high ?? 0)), rows: strong };
  }
  const top = tops.length > 0 ? Math.max(...tops.map((s) => s.high ?? 0)) : null;
  const foot = feet.length > 0 ? Math.min(...feet.map((s) => s.low ?? 0)) : null;
  if (top !== null && foot !== null && foot <= top) return { min: foot, max: top, rows };
  const kept = top !== null && foot !== null ? [rows[0]].filter((row) => row !== undefined) : rows;
  const [lead] = kept;
  if (top !== null && foot !== null) return { min: lead?.low ?? null, max: lead?.high ?? null, rows: kept };
  return { min: foot, max: top, rows: kept };
}

function shareOf(kind: Kind, near: string): number | null {
  if (kind !== 'ote') return null;
  const match = SPLIT.exec(near);
  const base = Number(match?.[1]);
  return match && base + Number(match[2]) === 100 ? base / 100 : null;
}

function flagsOf(group: PaySpan[], primary: PaySpan, near: string, all: PaySpan[], scopes: string[], terms: Terms, kind: Kind): string[] {
  const flags = new Set<string>();
  const ranged = group.some((span) => span.range);
  for (const span of group) for (const flag of span.flags) if (!(ranged && (flag === 'from' || flag === 'up-to'))) flags.add(flag);
  if (primary.periodBy === 'magnitude') flags.add('period-inferred');
  if (primary.money.by === 'place' && primary.currency !== primary.money.currency) flags.add('currency-by-location');
  if (primary.money.by === 'assumed') flags.add('currency-assumed');
  if (
    /\bD\.?O\.?E\b|depending on experience|dependent on experience|selon exp[ée]rience|based on experience|je nach Erfahrung|commensurate/i.test(
      near,
    )
  )
    flags.add('doe');
  if (
    /(?:\b(?:around|approx(?:imately|\.)?|circa|ca\.|c\.|roughly)|~)\s*(?:\W|US|CA|AU)?\s*$/i.test(
      near.slice(0, Math.max(0, near.indexOf(primary.currency === null ? primary.before.slice(-1) : '', 0)) || primary.before.length),
    ) ||
    /\b(?:around|approximately|approx\.?|circa|roughly)\s*$/i.test(primary.before)
  )
    flags.add('approx');
  if (/\+ ?super\b|plus super(?:annuation)?\b/i.test(near)) flags.add('super-excluded');
  else if (/(?:includ\w+|incl\.?|inclusive of) super(?:annuation)?\b/i.test(near)) flags.add('super-included');
  if (/\bnett?o?\b(?!\s?(?:worth|new|revenue|promoter))/i.test(primary.after.slice(0, 25))) flags.add('net');
  if (/\bB2B\b/.test(primary.after.slice(0, 60)) && kind === 'contract') flags.add('b2b');
  if (/\bfor (?:a )?\d{1,2}[- ](?:months?|weeks?)\b|fixed[- ]term/i.test(primary.after)) flags.add('fixed-term');
  if (/\bpro[- ]rata\b/i.test(near)) flags.add('pro-rata');
  const variable = /\+\s*(\d{1,3}(?:\.\d)?) (?:lakhs?|lacs?|LPA) variable/i.exec(near);
  if (variable) flags.add(`variable-${Math.round(Number(variable[1]) * 1e5)}`);
  const grade = /\b(GS-\d{1,2})\b/.exec(primary.before);
  if (grade) flags.add(`grade:${grade[1]}`);
  if (terms.baseShare !== null) flags.add(`base-derived-${Math.round(terms.baseShare * 100)}`);
  if (kind === 'base') {
    const ote = all.find((span) => span.kind === 'ote');
    if (ote) flags.add(`ote-${ote.high ?? ote.low}`);
  }
  if (scopes.length > 1) flags.add(`multi-${scopeKind(scopes)}:${scopes.length}`);
  const [only] = scopes;
  if (scopes.length === 1 && only) {
    const state = stateOf(only);
    if (state) flags.add(`location:${state}`);
  }
  for (const flag of termFlags(terms)) flags.add(flag);
  return [...flags];
}

function confidenceOf(group: PaySpan[], primary: PaySpan, flags: string[]): number {
  const strength = Math.max(...group.map((span) => span.strength));
  let confidence = strength >= 3 ? 0.97 : strength >= 2 ? 0.93 : 0.8;
  if (!primary.range) confidence -= 0.06;
  if (primary.periodBy === 'magnitude') confidence -= 0.02;
  if (flags.includes('currency-assumed')) confidence -= 0.05;
  if (flags.includes('swapped')) confidence -= 0.15;
  if (flags.includes('low-confidence')) confidence -= 0.35;
  if (primary.low !== null && primary.high !== null && primary.high > primary.low * 4) confidence -= 0.15;
  return Math.max(0.05, Math.round(confidence * 100) / 100);
}
