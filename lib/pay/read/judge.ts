/** What a span is: the job's pay (of which kind, per what), money beside it, or nothing of the kind. Pure. */
import type { PayPeriod } from '../../assessment.ts';
import { type Cue, type CueKind, cuesIn, type ExtraKind, hasLabel, isExtra, isPayCue, unglue } from './cues.ts';
import { type Resolved, resolveCurrency } from './currency.ts';
import { fitsPeriod, inferPeriod, isPlausible, periodAt, periodsIn } from './period.ts';
import type { Span } from './spans.ts';

export type SpanKind = 'base' | 'ote' | 'total' | 'package' | 'contract' | 'unsaid';

export interface PaySpan extends Span {
  verdict: 'pay';
  place: 'title' | 'body';
  kind: SpanKind;
  period: PayPeriod;
  periodBy: 'words' | 'label' | 'magnitude';
  money: Resolved;
  /** 1 = nothing but its looks, 2 = a pay word beside it, 3 = a label for this job's pay. */
  strength: number;
  /** Words before it on its line, and the heading above where there are none. */
  before: string;
  heading: string;
  /** Words after it, to the end of the clause. */
  after: string;
}
export interface ExtraSpan extends Span {
  verdict: 'extra';
  extra: ExtraKind;
  money: Resolved;
}
export type Judged = PaySpan | ExtraSpan;

export interface Surroundings {
  text: string;
  /** Countries of the posting's places, ISO 3166. */
  countries: ReadonlySet<string>;
  /** The posting speaks of contract, freelance or fractional work. */
  contract: () => boolean;
  /** Which of the posting's texts this is. */
  place: 'title' | 'body';
  /** An internship is offered. */
  intern: () => boolean;
  /** Is this offset in a part of the posting that is about pay? */
  inPaySection: (at: number) => boolean;
}

/** Farthest that a further row of the same list starts after the one before. */
const ROW_GAP = 140;
const LEFT = 220;
const RIGHT = 110;
const BREAK = /[.!?…]["”’)]?\s+(?=[\p{Lu}\d$€£])|\n|[|•·;✅]|\s[-–—]\s(?=\p{Lu})/gu;
const CLAUSE_END =
  /[,;.!?|•·\n]|\s[-–—/]\s|\bplus\b|\+|\band\b|\bwith\b|\bdepending|\bdependent|\bbased on\b|\bcommensurate|\bD\.?O\.?E\b|\bor\b|\bwhich\b|\bbut\b|\bto (?:support|help|be|start)\b|(?=[([])/iu;
const BOUND_ONLY =
  /^\W*(?:up to|from|starting (?:at|from)|circa|ca\.?|c\.|around|approx(?:imately|\.)?|ab|bis(?: zu)?|à partir de|jusqu[’']à|desde|hasta)\W*$/iu;
const HAS_WORD = /\p{L}{2,}|年|月/u;
/** Insurance is stated in salaries. */
const COVER = /\b(?:disability|life (?:insurance|assurance|cover)|death in service|income protection|severance)\b/i;
const STIPEND_LABEL = /^\W*(?:monthly |weekly |paid |internship )?stipend\W*(?:of|is)?\W*$/i;
const ENDS_ALONE = /^\W*(?:$|[|+•·,;)\]–-]|base|per |a year|annual|plus|and |\/|gross|OTE|DOE|USD|depending)/i;
/** A label or a list item's head, or a word for ranges, before a range that nothing else explains. */
const SETS_OUT = /[:(–—-]\s*$|\b(?:ranges?|band|bracket|scale)\b/i;
const LARGE_UNITS = new Set(['JPY', 'KRW', 'VND', 'IDR', 'INR', 'COP', 'CLP', 'HUF', 'NGN', 'PKR', 'KES', 'RUB', 'ARS', 'TWD', 'ISK']);

interface Around {
  /** On the span's own line, from the last break. */
  own: string;
  /** The line, or the two lines, above, where `own` says nothing. */
  heading: string;
  /** First words of the line. */
  lineStart: boolean;
  /** Nothing but a bound ("up to") stands before it since the last break. */
  alone: boolean;
  clause: string;
  /** Text in brackets right after the span. */
  bracket: string;
  after: string;
  /** Start of the next line. */
  below: string;
}

function around(span: Span, text: string, floor: number, ceiling: number): Around {
  const from = Math.max(floor, span.start - LEFT);
  const left = text.slice(from, span.start);
  let cut = 0;
  let newline = false;
  for (const match of left.matchAll(BREAK)) {
    // A break right before the figure ("Base – $100k") separates nothing.
    if (
      left.slice(match.index + match[0].length).trim() === '' &&
      match[0] !== '\n' &&
      match[0] !== '|' &&
      match[0] !== '•' &&
      match[0] !== ';'
    )
      continue;
    cut = match.index + match[0].length;
    newline = match[0] === '\n';
  }
  const own = unglue(left.slice(cut));
  const cutByLine = newline || (cut === 0 && from === 0);
  let heading = '';
  if (!HAS_WORD.test(own) && cutByLine) {
    let end = from + cut;
    for (let tries = 0; tries < 4 && end > 0; tries++) {
      const lineEnd = end - 1;
      const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
      const line = text.slice(Math.max(lineStart, lineEnd - 160), Math.max(lineEnd, 0));
      end = lineStart;
      if (HAS_WORD.test(line)) {
        heading = unglue(line);
        break;
      }
    }
  }
  const right = text.slice(span.end, Math.min(ceiling, span.end + RIGHT));
  // A capital that touches the figure opens another line ("£75,000Annual bonus"), unless it is the period.
  const glued = /^\p{Lu}\p{Ll}/u.test(right) && !/^(?:Per|An?|Annual(?:ly)?|Yearly|Hourly|Monthly|Weekly|Daily)\b/.test(right);
  const line = glued ? '' : (right.split('\n', 1)[0] ?? '');
  const bracket = /^[\s*]{0,2}[([]([^()[\]\n]{1,60})[)\]]/.exec(line)?.[1] ?? '';
  const rest = bracket === '' ? line : line.slice(line.indexOf(bracket) + bracket.length + 1);
  const clauseEnd = rest.search(CLAUSE_END);
  return {
    own,
    heading,
    lineStart: cutByLine && (!HAS_WORD.test(own) || BOUND_ONLY.test(own)),
    alone: !HAS_WORD.test(own) || BOUND_ONLY.test(own),
    clause: unglue(clauseEnd < 0 ? rest : rest.slice(0, clauseEnd)).slice(0, 60),
    bracket: unglue(bracket),
    after: unglue(line),
    below: glued ? '' : right.slice(line.length, line.length + 90),
  };
}

const nearestLeft = (cues: Cue[]): Cue | null => cues[cues.length - 1] ?? null;

/** Money that an amount is, going by the words around it. Null: none of ours. */
function verdictOf(near: Around): { as: 'pay' | 'none' | ExtraKind; strength: number } {
  const right = cuesIn(near.clause);
  const inBracket = cuesIn(near.bracket);
  const left = cuesIn(near.own);
  const above = cuesIn(near.heading);
  const first = right[0];
  const last = nearestLeft(left);
  const top = nearestLeft(above);
  const distance = last ? near.own.length - last.end : Number.POSITIVE_INFINITY;
  const label = hasLabel(near.own) || (near.own.trim().length < 3 && hasLabel(near.heading));

  const trap = (kind: CueKind): { as: 'none' | ExtraKind; strength: number } => ({
    as: isExtra(kind) ? kind : 'none',
    strength: 0,
  });

  if (first && !isPayCue(first.kind) && first.start <= (first.kind === 'company' ? 22 : 38)) {
    // "earn $90,000 in commission" but not "Salary: $90,000 bonus eligible"
    const payBefore = last && isPayCue(last.kind) && distance <= 4;
    if (!(payBefore && (first.kind === 'company' || first.start > 14))) return trap(first.kind);
  }
  if (first && isPayCue(first.kind) && first.start <= 30) return { as: 'pay', strength: label ? 3 : 2 };
  if (last) {
    if (COVER.test(near.own) && !/:\W*$/.test(near.own)) return trap('insurance');
    if (isPayCue(last.kind)) return { as: 'pay', strength: label ? 3 : 2 };
    const reach = last.kind === 'company' ? 45 : 70;
    const sayPay = left.some((cue) => isPayCue(cue.kind));
    if (distance <= reach && !(label && sayPay && distance > 25)) return trap(last.kind);
    if (sayPay) return { as: 'pay', strength: label ? 3 : 2 };
  }
  if (inBracket[0] && isPayCue(inBracket[0].kind)) return { as: 'pay', strength: 2 };
  if (top) {
    if (isPayCue(top.kind) || above.some((cue) => isPayCue(cue.kind))) return { as: 'pay', strength: label ? 3 : 2 };
    if (top.kind !== 'company' && near.heading.length < 60 && near.heading.length - top.end < 4) return trap(top.kind);
  }
  return { as: 'pay', strength: last && distance <= 90 ? 0.5 : 1 };
}

const OTE = /\bO\.?T\.?E\b|on[- ]target|at[- ]plan|target earnings|potential earnings/gi;
const TOTAL =
  /\btotal (?:target |annual |potential |direct |max(?:imum)? |estimated |expected |yearly )*(?:cash|comp\b|compensation|rewards?|remuneration|earnings)|\bTTC\b|\bTC\b|base (?:salary )?\+ (?:bonus|commission|variable|equity|incentive)|inclusive of (?:base|bonus|target|variable|both)|salary and variable|base (?:salary )?and (?:variable|incentive|bonus|commission)|includ(?:es?|ing) (?:base salary,? (?:and|\+|plus) |potential |both base and |)(?:bonus|incentive|commission|variable|sales incentive)/gi;
const BASE = /\bbase\b|\bbasic\b|\bfixed\b/gi;
const PACKAGE =
  /\bCTC\b|cost to company|\bpackage (?:of|up to|includ\w+|worth)|package\W*$|^\W*package|includ(?:es?|ing) super|inclusive of super|incl\.? super|includes base, variable/gi;
const NAMED: [SpanKind, RegExp][] = [
  ['ote', OTE],
  ['total', TOTAL],
  ['base', BASE],
  ['package', PACKAGE],
];
/** The line below says what the figure was: "This is the expected total cash compensation range". */
const EXPLAINED_TOTAL = /^\W*(?:this|the above|the range)\b[^.]{0,40}\btotal (?:target |annual )?(?:cash|comp)/i;
const CONTRACT_RATE =
  /\bW-?2\b|\bC2C\b|corp[- ]to[- ]corp|\b1099\b|\bIR35\b|\bumbrella\b|\bB2B\b|\bday rate|\bper diem\b|\bcontract(?:or)? rate|\bretainer\b|\bfreelanc/i;

/** Where `words` last occur, -1 where they do not. `words` must be global. */
function lastIndexOf(text: string, words: RegExp): number {
  let at = -1;
  for (const match of text.matchAll(words)) at = match.index;
  return at;
}
const has = (text: string, words: RegExp): boolean => text.search(words) >= 0;

function kindOf(near: Around): SpanKind {
  const right = `${near.bracket} ${near.clause}`;
  const line = `${near.bracket} ${near.after}`;
  const left = near.own.trim() === '' ? near.heading : `${near.heading} ${near.own}`;
  if (CONTRACT_RATE.test(`${left} | ${line}`)) return 'contract';
  // What touches the figure decides before what is further off.
  if (has(near.own.slice(-12), OTE)) return 'ote';
  if (has(right, OTE) && !has(near.own.slice(-30), BASE)) return 'ote';
  if (/^\W*(?:base|basic|fixed)\b/i.test(right)) return has(near.bracket, TOTAL) ? 'total' : 'base';
  if (has(right, TOTAL)) return 'total';
  if (has(right, PACKAGE) || /\(includ\w+ base, (?:variable|bonus)/i.test(line)) return 'package';
  let kind: SpanKind = 'unsaid';
  let nearest = -1;
  for (const [name, words] of NAMED) {
    const at = lastIndexOf(left, words);
    if (at > nearest) [kind, nearest] = [name, at];
  }
  if (kind !== 'unsaid') return kind;
  return has(line, TOTAL) || EXPLAINED_TOTAL.test(near.below) ? 'total' : 'unsaid';
}
function periodOf(span: Span, near: Around, currency: string, contract: boolean): { period: PayPeriod; by: PaySpan['periodBy'] } | null {
  const low = span.low ?? span.high ?? 0;
  const high = span.high ?? span.low ?? 0;
  const glued = periodAt(near.after);
  if (glued && fitsPeriod(low, high, currency, glued)) return { period: glued, by: 'words' };
  if (span.unit === 'lpa') return { period: 'year', by: 'words' };
  const right = near.bracket === '' ? near.clause : `${near.bracket} ${near.clause}`;
  // Between the figures ("$30/hr to $70/hr"), then right after them, then in the label before them.
  for (const [words, by] of [
    [right, 'words'],
    [span.between, 'words'],
  ] as const) {
    const found = periodsIn(words)[0];
    if (!found || found.start > 45) continue;
    if (fitsPeriod(low, high, currency, found.period)) return { period: found.period, by };
    // "£50 per month" is said, and is nobody's pay.
    if (found.start <= 3 && high < 10_000) return null;
  }
  const frequency = /^\W*(?:frequency|compensation frequency|pay frequency|period)\W+([a-z-]+)/i.exec(near.after.trimStart());
  const said = frequency?.[1] ? periodsIn(frequency[1])[0] : undefined;
  if (said && fitsPeriod(low, high, currency, said.period)) return { period: said.period, by: 'label' };
  for (const words of [near.own, near.heading]) {
    const all = periodsIn(words);
    for (let i = all.length - 1; i >= 0; i--) {
      const found = all[i];
      if (
        found &&
        words.length - found.start <= 110 &&
        fitsPeriod(low, high, currency, found.period) &&
        agrees(low, high, currency, found.period)
      )
        return { period: found.period, by: 'label' };
    }
  }
  const inferred = inferPeriod(low, high, currency, contract);
  return inferred ? { period: inferred, by: 'magnitude' } : null;
}

/** A label's period holds unless the figure's size plainly says another ("hourly or annual pay: $98,000"). */
function agrees(low: number, high: number, currency: string, period: PayPeriod): boolean {
  const inferred = inferPeriod(low, high, currency, false);
  if (inferred === null || inferred === period) return true;
  if (inferred === 'year') return false;
  return !(inferred === 'hour' && period === 'year');
}

/** Judges every span; those that are neither pay nor an extra are left out. */
export function judgeSpans(spans: Span[], where: Surroundings): Judged[] {
  const judged: Judged[] = [];
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i];
    if (!span) continue;
    const floor = spans[i - 1]?.end ?? 0;
    const next = spans[i + 1];
    // "£150/€150 a month": the words after the second hold for the first.
    const twin = next !== undefined && next.start - span.end <= 3 && /^ ?[/|,&] ?$/.test(where.text.slice(span.end, next.start));
    const ceiling = (twin ? spans[i + 2]?.start : next?.start) ?? where.text.length;
    const near = around(span, where.text, floor, ceiling);
    const window = where.text.slice(Math.max(0, span.start - 60), span.end + 60);
    const money = resolveCurrency(span.currency, where.countries, window);
    if (!money) continue;
    const verdict = verdictOf(near);
    if (verdict.as === 'none') continue;
    // A stipend is an intern's pay where nothing else is named.
    const stipend = verdict.as === 'stipend' && where.intern() && STIPEND_LABEL.test(near.own.trim() === '' ? near.heading : near.own);
    if (verdict.as !== 'pay' && !stipend) {
      judged.push({ ...span, verdict: 'extra', extra: verdict.as, money });
      continue;
    }
    const low = span.low ?? span.high ?? 0;
    const high = span.high ?? span.low ?? 0;
    if ((span.unit === 'million' && !LARGE_UNITS.has(money.currency)) || span.unit === 'billion') continue;
    if (span.unit === 'lakh' && span.currency === null && !/\b(?:INR|CTC|LPA|lakhs?|lacs?)\b|₹/i.test(window) && !where.countries.has('IN'))
      continue;
    const indian = span.unit === 'lpa' || span.unit === 'lakh' || span.unit === 'crore';
    const resolved: Resolved = indian ? { currency: 'INR', by: 'words' } : money;
    const period = periodOf(span, near, resolved.currency, where.contract() || CONTRACT_RATE.test(`${near.own} ${near.after}`));
    if (!period) continue;
    let strength = stipend ? 2 : verdict.strength;
    if (strength < 2 && (where.inPaySection(span.start) || (span.range && strength >= 1 && period.by === 'words'))) strength = 2;
    // A row of the same table or sentence.
    const previous = judged[judged.length - 1];
    const row = previous?.verdict === 'pay' && span.range && previous.range && span.start - previous.end <= ROW_GAP ? previous : null;
    if (row && strength < 2 && strength >= 1) strength = Math.min(row.strength, 2.5);
    if (strength < 2) {
      // Nothing says pay: only what looks like nothing else.
      const alone =
        near.lineStart ||
        (near.alone && /[|•·[(]\s*(?:up to|from|circa|around)?\s*$/i.test(where.text.slice(Math.max(0, span.start - 14), span.start)));
      const prose = where.place === 'body' && !alone && near.own.split(' ', 6).length > 4 && !SETS_OUT.test(near.own);
      const looks = span.range ? !prose : (period.by === 'words' || alone) && isPaySized(low, period.period);
      if (strength < 1 || !looks) continue;
      // "130-160k" needs a segment of its own.
      if (span.currency === null && !(alone && span.range && span.unit !== null && ENDS_ALONE.test(near.after))) continue;
    }
    if (period.by !== 'words' && !isPlausible(low, high, resolved.currency, period.period)) continue;
    if (!fitsPeriod(low, high, resolved.currency, period.period)) continue;
    const own = kindOf(near);
    judged.push({
      ...span,
      verdict: 'pay',
      place: where.place,
      kind: row && own === 'unsaid' ? row.kind : own,
      period: period.period,
      periodBy: period.by,
      money: resolved,
      strength,
      before: near.own,
      heading: near.heading,
      after: near.bracket === '' ? near.after : `(${near.bracket}) ${near.after}`,
    });
  }
  return judged;
}

const isPaySized = (low: number, period: PayPeriod): boolean => (period === 'year' ? low >= 15_000 : low >= 7);
