/** What a span is: the job's pay (of which kind, per what), money beside it, or nothing of the kind. Pure. */
import type { PayPeriod } from '../../assessment.ts';
import { type CueKind, cuesIn, type ExtraKind, hasLabel, isExtra, isPayCue, unglue } from './cues.ts';
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
const BREAK =
  /(?<!\b(?:approx|ca|c|est|max|min|incl|excl|p\.a|e\.g|i\.e|no|up|[A-Z]))[.!?…]["”’)]?\s+(?=[\p{Lu}\d$€£~]|$)|\n|[|•·;✅]|\s[-–—]\s(?=\p{Lu})/gu;
const CLAUSE_END =
  /[,;.!?|•·\n]|\s[-–—/]\s|\bplus\b|\+|\band\b|\bwith\b|\bdepending|\bdependent|\bbased on\b|\bcommensurate|\bD\.?O\.?E\b|\bor\b|\bwhich\b|\bbut\b|\bto (?:support|help|be|start)\b|(?=[([])/iu;
const BOUND_ONLY =
  /^\W*(?:up to|from|starting (?:at|from)|circa|ca\.?|c\.|around|approx(?:imately|\.)?|ab|bis(?: zu)?|à partir de|jusqu[’']à|desde|hasta)\W*$/iu;
const HAS_WORD = /\p{L}{2,}|年|月/u;
/** Insurance is stated in salaries. */
const COVER = /\b(?:disability|life (?:insurance|assurance|cover)|death in service|income protection|severance)\b/i;
/** Figures of the law: non-compete and exemption thresholds. */
const LAW =
  /\bnon-?compete|\bthreshold|\bexempt (?:status|employees)|\b(?:local|city|state|federal|national) minimum wage|\bminimum wage (?:of|in|is)\b/i;
const STIPEND_LABEL = /^\W*(?:monthly |weekly |paid |internship )?stipend\W*(?:of|is)?\W*$/i;
const ENDS_ALONE = /^\W*(?:$|[|+•·,;)\]–-]|base|per |a year|annual|plus|and |\/|gross|OTE|DOE|USD|depending)/i;
/** Words that take the figure for something else: "gifts of $25,000 – $50,000". */
const HANGS = /\b(?:of|(?<!up )to|for|with|in|at|from|de|von|over|worth|around|about|giving)\s*$/i;
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
    // A dash or a short label's full stop right before the figure ("Base – $100k") separates nothing.
    const last = left.slice(match.index + match[0].length).trim() === '';
    if (last && (/^\s[-–—]/.test(match[0]) || (/^[.!?…]/.test(match[0]) && match.index - cut <= 30))) continue;
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

/** Words that may stand between a noun and its own figure: "bonus of up to", "budget is", "equity: ". */
const LINK =
  /^(?:[\s\W]|\b(?:of|up|to|is|are|at|worth|from|a|an|range|ranges|ranging|valued|value|values|target|between|approx|approximately|around|about|over|under|exceeding|amount|total|totals|totaling|program|programs|pool|fund|benefit|benefits|plan|plans|paid|our|the|in|by|for|with|per|year|years|annual|annually|month|monthly|yearly|size|sizes|max|maximum|min|minimum|equal|more|less|than|as|much|can|will|be|averaging|average|repayment|cap|starting|currently|you|your|each|and)\b)*$/i;
/** What is left out of the pay, or comes on top of it: "Salary plus bonus: $90,000" is a salary. */
const BESIDE =
  /(?:\bexcluding|\bexcludes|\bnot includ\w+|\bexclusive of|\bplus|\+|&|\band|\bor|,|\bwithout|\bbefore|\bin addition to)\s*$/i;

interface Verdict {
  as: 'pay' | 'none' | ExtraKind;
  strength: number;
}
const trap = (kind: CueKind): Verdict => ({ as: isExtra(kind) ? kind : 'none', strength: 0 });

/** What an amount is, going by the words around it. */
function verdictOf(near: Around, range: boolean): Verdict {
  const right = cuesIn(near.clause);
  const own = near.own.replace(/\([^()]*\)/g, ' ');
  const left = cuesIn(own);
  const above = cuesIn(near.heading);
  const first = right[0];
  const last = left[left.length - 1];
  const top = above[above.length - 1];
  const label = hasLabel(near.own) || (near.own.trim().length < 3 && hasLabel(near.heading));
  const pay: Verdict = { as: 'pay', strength: label ? 3 : 2 };
  const distance = last ? own.length - last.end : Number.POSITIVE_INFINITY;

  if (LAW.test(own) || LAW.test(near.after.slice(0, 50))) return { as: 'none', strength: 0 };
  if (first && !isPayCue(first.kind) && first.start <= (first.kind === 'company' ? 22 : 38)) {
    // "earn $90,000 in commission" but not "Salary: $90,000 bonus eligible"
    const said = last && isPayCue(last.kind) && distance <= (range && first.kind === 'company' ? 40 : 4);
    if (!(said && (first.kind === 'company' || first.start > 14))) return trap(first.kind);
  }
  if (first && isPayCue(first.kind) && first.start <= 30) return pay;
  if (last) {
    if (COVER.test(own) && !/:\W*$/.test(own)) return trap('insurance');
    if (isPayCue(last.kind)) return pay;
    const said = left.some((cue) => isPayCue(cue.kind));
    const governs = LINK.test(own.slice(last.end));
    if (!said && (governs || (!range && distance <= (last.kind === 'company' ? 45 : 70)))) return trap(last.kind);
    if (said && governs && !BESIDE.test(own.slice(0, last.start))) return trap(last.kind);
    if (said && (range || governs || distance > 30)) return pay;
    if (said) return trap(last.kind);
  }
  const bracket = cuesIn(near.bracket)[0];
  if (bracket && isPayCue(bracket.kind)) return { as: 'pay', strength: 2 };
  if (top) {
    if (isPayCue(top.kind) || above.some((cue) => isPayCue(cue.kind))) return pay;
    if (top.kind !== 'company' && near.heading.length < 60 && near.heading.length - top.end < 4) return trap(top.kind);
  }
  return { as: 'pay', strength: last?.kind === 'company' && distance <= 15 ? 0.5 : 1 };
}

const OTE = /\bO\.?T\.?E\b|on[- ]target|at[- ]plan|(?:target|potential|average|typical|realistic|uncapped) (?:first[- ]year )?earnings/gi;
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
  if (/^\W{0,4}(?:uncapped )?(?:O\.?T\.?E|on[- ]target)/i.test(right) || (has(right, OTE) && !has(near.own.slice(-30), BASE))) return 'ote';
  if (/^\W*(?:guaranteed |annual |gross |yearly )?(?:base|basic|fixed)\b/i.test(right)) return has(near.bracket, TOTAL) ? 'total' : 'base';
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
function periodOf(
  span: Span,
  near: Around,
  currency: string,
  domestic: boolean,
  contract: boolean,
): { period: PayPeriod; by: PaySpan['periodBy'] } | null {
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
    if (found.start <= 20 && high < 10_000) return null;
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
  const inferred = inferPeriod(low, high, currency, contract, domestic);
  return inferred ? { period: inferred, by: 'magnitude' } : null;
}

/** A label's period holds unless the figure's size plainly says another ("hourly or annual pay: $98,000"). */
function agrees(low: number, high: number, currency: string, period: PayPeriod): boolean {
  const inferred = inferPeriod(low, high, currency, false, true);
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
    const verdict: Verdict = span.unit === 'lpa' ? { as: 'pay', strength: 2 } : verdictOf(near, span.range);
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
    const period = periodOf(
      span,
      near,
      resolved.currency,
      where.countries.has('US'),
      where.contract() || CONTRACT_RATE.test(`${near.own} ${near.after}`),
    );
    if (!period) continue;
    if (span.currency === null && !indian && !ENDS_ALONE.test(near.after)) continue;
    let strength = stipend ? 2 : verdict.strength;
    if (strength < 2 && (where.inPaySection(span.start) || (span.range && strength >= 1 && period.by === 'words'))) strength = 2;
    // A row of the same table or sentence.
    const previous = judged[judged.length - 1];
    const row = previous?.verdict === 'pay' && span.range && previous.range && span.start - previous.end <= ROW_GAP ? previous : null;
    if (row && row.period !== period.period && /^[^()\n]{0,20}\($/.test(where.text.slice(row.end, span.start))) {
      // "$62,400 - $70,000 ($30.00 - $33.65 per hour)": the same pay counted otherwise.
      row.strength = Math.max(row.strength, 2);
      continue;
    }
    if (row && strength < 2 && strength >= 1) strength = Math.min(row.strength, 2.5);
    if (strength < 2) {
      // Nothing says pay: only what looks like nothing else.
      const alone =
        near.lineStart ||
        where.place === 'title' ||
        (!span.range && !HANGS.test(near.own) && isHeader(span, where.text)) ||
        (near.alone && /[|•·[(]\s*(?:up to|from|circa|around|~)?\s*$/i.test(where.text.slice(Math.max(0, span.start - 14), span.start)));
      const prose =
        where.place === 'body' && !alone && !SETS_OUT.test(near.own) && (near.own.split(' ', 6).length > 4 || HANGS.test(near.own));
      const looks = span.range ? !prose : (period.by === 'words' || alone) && isPaySized(low, period.period);
      if (strength < 1 || !looks) continue;
      // "130-160k" needs a segment of its own.
      if (span.currency === null && !indian && !(alone && span.range && span.unit !== null)) continue;
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

/** In a short line at the posting's head ("Senior Developer – £70,000 – Manchester"). */
function isHeader(span: Span, text: string): boolean {
  if (span.start > 200) return false;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end);
  const line = text.slice(start, end < 0 ? Math.min(text.length, span.end + 100) : end);
  return line.length <= 90 && !/[.!?]\s/.test(line);
}
