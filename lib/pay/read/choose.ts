/** One answer out of everything that was judged to be pay. Pure. */
import type { Pay } from '../../assessment.ts';
import { annualise } from '../annualise.ts';
import { HOME_CURRENCY } from './currency.ts';
import { spanFlags } from './flags.ts';
import type { Judged, PaySpan } from './judge.ts';
import { isNamedScope, scopeKind, scopesOf, stateOf } from './scope.ts';
import { type Engagement, termFlags, termsOf } from './terms.ts';

export interface Source {
  title: string;
  text: string;
  countries: ReadonlySet<string>;
  engagement: () => Engagement;
}

/** Rows and extras that are kept; more than any posting has. */
const MOST_ROWS = 60;
const MOST_EXTRAS = 12;
/** Rows this close together are quoted as one. */
const QUOTE = 500;

type Family = 'base' | 'ote' | 'total' | 'package';
const familyOf = (kind: PaySpan['kind']): Family => (kind === 'unsaid' || kind === 'contract' ? 'base' : kind);
/** Base before what it is part of. */
const FAMILY_RANK: Record<Family, number> = { base: 0, package: 1, total: 2, ote: 3 };
const figures = (span: PaySpan): string => `${span.low}|${span.high}|${span.money.currency}|${span.period}`;
const isPay = (span: Judged): span is PaySpan => span.verdict === 'pay';
const inTitle = (span: PaySpan): boolean => span.place === 'title';
const OTHER_WAY = /\b(?:C2C|corp[- ]to[- ]corp)\b/i;

/** Money beside the pay, once each. */
export function extrasOf(judged: Judged[]): Pay['extras'] {
  const extras = new Map<string, Pay['extras'][number]>();
  for (const span of judged) {
    if (extras.size === MOST_EXTRAS) break;
    if (span.verdict !== 'extra' || span.unit === 'million' || span.unit === 'billion' || span.currency === null) continue;
    const amount = span.high ?? span.low;
    if (amount === null || amount <= 0) continue;
    const extra = { kind: span.extra, amount, currency: span.money.currency };
    extras.set(`${extra.kind}|${extra.amount}|${extra.currency}`, extra);
  }
  return [...extras.values()];
}

/** The pay that the spans of body and title add up to; null where there is none. */
export function choosePay(body: Judged[], title: Judged[], source: Source): Pay | null {
  const spans = withKinds(strongEnough([...title, ...body].filter(isPay)));
  if (spans.length === 0) return null;
  const lead = leadOf(spans, source.countries);
  const family = familyOf(lead.kind);
  let group = spans.filter(
    (span) => familyOf(span.kind) === family && span.money.currency === lead.money.currency && span.period === lead.period,
  );
  // A range that shares its foot with a stated base and goes higher counts what may come on top.
  const feet = new Map(group.filter((span) => span.kind === 'base' && span.range).map((span) => [span.low, span.high ?? 0]));
  group = group.filter((span) => span.kind === 'base' || (span.high ?? 0) <= (feet.get(span.low) ?? Number.POSITIVE_INFINITY));
  // Other ways to be engaged for the same work are said beside it: "W2 $75/hour; C2C $90/hour".
  const ways = group.filter((span) => OTHER_WAY.test(span.before));
  if (ways.length > 0 && ways.length < group.length) group = group.filter((span) => !ways.includes(span));
  const titled = group.filter((span) => inTitle(span) && span.range);
  if (titled.length > 0) group = titled;

  const combined = combine(group, source.title);
  const { min, max } = combined;
  // One row needs a name only where it is one.
  const rows = combined.rows.map((row) => (combined.rows.length > 1 || isNamedScope(row.scope) ? row : { ...row, scope: '' }));
  const primary = rows[0]?.span ?? lead;
  const from = inTitle(primary) ? source.title : source.text;
  const engagement = source.engagement();
  const rate = lead.period !== 'year' ? engagement.rates || (lead.period === 'day' && !engagement.permanent) : engagement.contract;
  const kind: Pay['kind'] = group.some((span) => span.kind === 'contract') || (family === 'base' && rate) ? 'contract' : family;

  const near = from.slice(Math.max(0, primary.start - 80), primary.end + 120);
  const terms = termsOf(lead.period, kind === 'ote', near, source.text);
  const annual = annualise({ min, max, period: lead.period, kind }, terms);
  const flags = [...spanFlags(group, primary, near, kind), ...termFlags(terms)];
  const ote = kind === 'base' ? spans.find((span) => span.kind === 'ote') : undefined;
  if (ote) flags.push(`ote-${ote.high ?? ote.low}`);
  if (ways.length > 0 && !ways.includes(primary)) for (const way of ways.slice(0, 2)) flags.push(`alt:C2C-${way.high ?? way.low}`);
  const scopes = rows.map(({ scope }) => scope);
  if (rows.length > 1) flags.push(`multi-${scopeKind(scopes)}:${rows.length}`);
  const state = rows.length === 1 && scopes[0] ? stateOf(scopes[0]) : null;
  if (state) flags.push(`location:${state}`);
  if (inTitle(primary)) flags.push('in-title');

  const last = rows[rows.length - 1]?.span ?? primary;
  const end = last.end > primary.end && last.end - primary.start <= QUOTE && last.place === primary.place ? last.end : primary.end;
  return {
    min,
    max,
    currency: lead.money.currency,
    period: lead.period,
    kind,
    annualMin: annual.min,
    annualMax: annual.max,
    ranges: rows.length > 1 || scopes[0] ? rows.map(({ span, scope }) => ({ scope, min: span.low, max: span.high })) : [],
    extras: extrasOf(body),
    text: from.slice(primary.start, end),
    start: inTitle(primary) ? null : primary.start,
    end: inTitle(primary) ? null : end,
    source: 'text',
    confidence: confidenceOf(group, primary, flags),
    flags: [...new Set(flags)],
  };
}

/** Where something is called pay, what merely looks like pay is left out, unless it shares a figure with it or is in the title. */
function strongEnough(spans: PaySpan[]): PaySpan[] {
  const strong = spans.filter((span) => span.strength >= 2);
  if (strong.length === 0) return spans;
  const feet = new Set(strong.map((span) => span.low ?? span.high));
  const tops = new Set(strong.map((span) => span.high ?? span.low));
  return spans.filter((span) => span.strength >= 2 || inTitle(span) || (span.range && (feet.has(span.low) || tops.has(span.high))));
}

/** The same figures once with and once without their kind are of that kind. */
function withKinds(spans: PaySpan[]): PaySpan[] {
  const said = new Map<string, PaySpan['kind']>();
  for (const span of spans) if (span.kind !== 'unsaid' && !said.has(figures(span))) said.set(figures(span), span.kind);
  return spans.map((span) => (span.kind === 'unsaid' ? { ...span, kind: said.get(figures(span)) ?? 'unsaid' } : span));
}

/** The span that decides kind, currency and period: base first, in the place's own currency, best labelled, earliest. */
function leadOf(spans: PaySpan[], countries: ReadonlySet<string>): PaySpan {
  const home = new Set([...countries].map((country) => HOME_CURRENCY[country]).filter((currency) => currency !== undefined));
  const explicit = spans.some((span) => span.kind === 'base');
  const points = (span: PaySpan): number =>
    FAMILY_RANK[familyOf(span.kind)] * 10 +
    (home.size > 0 && !home.has(span.money.currency) ? 4 : 0) +
    (explicit && span.kind !== 'base' ? 1 : 0) +
    (span.strength < 3 ? 2 : 0);
  return spans.reduce((best, span) => (points(span) < points(best) ? span : best));
}

interface Row {
  span: PaySpan;
  scope: string;
}

/** Spans once each: the same figures without a scope say nothing beside those with one. */
function rowsOf(group: PaySpan[], title: string): Row[] {
  const kept = group.slice(0, MOST_ROWS);
  const scopes = scopesOf(kept, title);
  const byFigures = new Map<string, Map<string, Row>>();
  kept.forEach((span, i) => {
    const same = byFigures.get(figures(span)) ?? new Map<string, Row>();
    byFigures.set(figures(span), same);
    const scope = scopes[i] ?? '';
    if (!same.has(scope)) same.set(scope, { span, scope });
  });
  return [...byFigures.values()].flatMap((same) => [...same.values()].filter(({ scope }) => scope !== '' || same.size === 1));
}

/** Overall span of the rows: lowest foot to highest top. */
function combine(group: PaySpan[], title: string): { min: number | null; max: number | null; rows: Row[] } {
  const all = rowsOf(group, title);
  const lows = (rows: Row[]): number => Math.min(...rows.map(({ span }) => span.low ?? Number.POSITIVE_INFINITY));
  const highs = (rows: Row[]): number => Math.max(...rows.map(({ span }) => span.high ?? span.low ?? 0));
  const ranges = all.filter(({ span }) => span.range);
  if (ranges.length > 0) {
    // Another role's row may be one figure ("Comp: $200k+ base").
    const top = highs(ranges);
    const beyond = all.filter(
      ({ span }) => !span.range && span.low !== null && span.strength >= 3 && span.low > top && span.low <= top * 4,
    );
    const rows = [...ranges, ...beyond];
    const [min, max] = [lows(ranges), highs(rows)];
    // The whole said once more is no row of its own.
    const parts = rows.filter(({ span, scope }) => scope !== '' || span.low !== min || span.high !== max);
    return { min, max, rows: parts.length > 1 ? parts : rows };
  }
  const exact = all.filter(({ span }) => span.low !== null && span.high !== null);
  const base = exact.filter(({ span }) => span.kind === 'base');
  const first = base[0] ?? exact[0];
  if (first) {
    const value = first.span.low ?? 0;
    // "Starting pay $20" and "From $20": the bound says more.
    const bound = all.find(({ span }) => (span.low === null) !== (span.high === null) && (span.low ?? span.high) === value);
    if (bound) return { min: bound.span.low, max: bound.span.high, rows: [bound] };
    const floor = Math.min(2, first.span.strength);
    const like = (base.length > 0 ? base : exact).filter(
      ({ span }) => span.strength >= floor && (span.low ?? 0) <= value * 2 && (span.low ?? 0) * 2 >= value,
    );
    return { min: lows(like), max: highs(like), rows: like };
  }
  const tops = all.filter(({ span }) => span.low === null);
  const feet = all.filter(({ span }) => span.high === null);
  if (tops.length === 0) return { min: feet.length > 0 ? lows(feet) : null, max: null, rows: feet };
  if (feet.length === 0) return { min: null, max: highs(tops), rows: tops };
  if (lows(feet) <= highs(tops)) return { min: lows(feet), max: highs(tops), rows: all };
  const rows = all.slice(0, 1);
  return { min: rows[0]?.span.low ?? null, max: rows[0]?.span.high ?? null, rows };
}

/** How often a reading of this make was right on labelled postings (0.8 without any pay word to 0.97 with a label), less what makes it doubtful. */
function confidenceOf(group: PaySpan[], primary: PaySpan, flags: string[]): number {
  const strength = Math.max(...group.map((span) => span.strength));
  let confidence = strength >= 3 ? 0.98 : strength >= 2 ? 0.96 : 0.94;
  if (!primary.range) confidence -= 0.06;
  if (primary.periodBy === 'magnitude') confidence -= 0.01;
  if (flags.includes('currency-assumed')) confidence -= 0.05;
  if (flags.includes('swapped')) confidence -= 0.2;
  if (flags.includes('low-confidence')) confidence -= 0.4;
  if (primary.low !== null && primary.high !== null && primary.high > primary.low * 4) confidence -= 0.15;
  return Math.max(0.05, Math.round(confidence * 100) / 100);
}
