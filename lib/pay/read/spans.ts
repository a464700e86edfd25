/** Amounts joined into spans: a range, a bound, or one figure. Pure. */
import { type Amount, eachAmount } from '../money.ts';

export interface Span {
  start: number;
  end: number;
  low: number | null;
  high: number | null;
  /** ISO 4217 or an ambiguous sign; null where none is written. */
  currency: string | null;
  /** Two figures were written. */
  range: boolean;
  unit: Amount['unit'];
  /** A period stood between the two figures ("$30/hr to $70/hr"). */
  between: string;
  flags: string[];
}

/** Amounts that one text is searched for: more than any posting has, so that hostile text costs no more than this. */
const MOST_SPANS = 2_000;
const GAP = 110;

const DASH = '[-–—−‒―~〜～]+';
const PER = String.raw`(?:\s?(?:\/|per|an?|p\.)\s?(?:hour|hr|h|day|week|wk|month|mo|year|yr|annum|a)\.?|\s(?:annually|yearly|hourly|monthly|weekly|daily))?`;
const NOTE = String.raw`(?:\s*\[[^\][\n]{0,30}\]|\s*\((?:USD|CAD|GBP|EUR|min(?:imum)?|low|entry)\)|\*{1,2})?`;
const LEAD = String.raw`(?:(?:a |an )?(?:max(?:imum)?(?: (?:annual )?(?:salary|pay|rate))?(?: of)?|approx(?:imately|\.)?|about|around|up to|circa|ca\.?|c\.|~|as (?:much|high) as)\s*)?`;
const TO = String.raw`(?:\s+(?:rising|increasing|progressing|going up) to\s+|\s*${DASH}\s*(?:up )?(?:to\s)?|\s*\b(?:to|up to|upto|until|through|till?)\s*|\s+(?:bis(?: zu)?|à|a|au|e|tot(?: en met)?|hasta|até|do|til|och|ate)\s+|\s*(?:bis|à)\s*)`;
const RANGE_GAP = new RegExp(`^${NOTE}${PER}(?:\\s*\\*)?${TO}${LEAD}(?:\\*\\s*)?$`, 'iu');
const AND_GAP = new RegExp(`^${NOTE}${PER}\\s*(?:and|und|et|y|e|en|och|og|&|i)\\s+${LEAD}$`, 'iu');
const BETWEEN = /(?:\bbetween|\bzwischen|\bentre|\btussen|\branges?\b|\bbracket|\bfrom|\bmellan|\bmellem|\btra)[^.;\n]{0,40}$/iu;
const MAX_GAP = /^[\s*/,;|–-]*(?:(?:and|to)\s+)?(?:a\s+)?max(?:imum)?\b[^\d.;]{0,40}$/iu;
const MIN_BEFORE = /(?<![a-z])min(?:imum)?\b[^.;\n]{0,40}\n?\s*$/iu;
/** A middle named between the ends: "Min $62,400 – Mid $70,000 – Max $80,000". */
const MID_GAP = /^[\s|,;/–-]*(?:mid(?:-?point)?|median)\W*$/iu;
/** "from $113,400 in our lowest market up to $185,000". */
const FAR_GAP = new RegExp(`^${PER}[^.;:\\n\\d$€£]{0,80}\\s(?:up to|to|through)\\s+${LEAD}$`, 'iu');
const FAR_BEFORE = /(?:\bfrom|\bbetween|\branges?|\bapprox(?:imately|\.)?)\W*$/iu;
const SLASH_GAP = /^ ?\/ ?$/;
const SIDE_GAP = /^(?: [A-Z]{3})?\s$/;
const SIDE_BEFORE = /(?:salary|pay)\s*:?\s*(?:[A-Z]{3})?\.?\s*$/iu;

const LABEL_BEFORE =
  /(?:salar(?:y|ies|is)|salaire|salario|\bpay\b|pay range|compensation|\bcomp\b|(?:\b|pay)rates?\b|wages?|\bbase\b|remuneration|gehalt|\bRAL\b|\bCTC\b|OTE|年収|月給|薪|package)(?:[^.\n\d]{0,40}|\s{0,3})[\s:(~-]*$/iu;
const NOT_MONEY_AFTER =
  /^\s?(?:%|years?\b|yrs?\b|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|people|employees|minutes|mins?\b|[x×]\b|:\d|\/\d|th\b|st\b|nd\b|rd\b)/iu;

/** "Rate: 60-65/hr", "Hourly Rate: 21.63": figures by the hour that go without a sign. */
const isBareRate = (before: string, after: string, a: Amount, b: Amount): boolean =>
  a.digits >= 7 &&
  b.digits <= 300 &&
  /(?:\b|pay)(?:rate|wage|pay|salary|compensation)(?: of pay| range)?\W{0,3}$/iu.test(before) &&
  (/\bhourly\b[^.;\n]{0,20}$/iu.test(before) || /^ ?(?:\/ ?h|per h|an h|p\/?h\b)/iu.test(after));

/** A bare number that cannot be pay, looked at before anything else is. */
const isCount = ({ digits, currency, unit }: Amount): boolean =>
  currency === null && unit === null && (digits < 7 || (digits > 300 && digits < 1_000));

const multiplied = (amount: Amount): number => {
  const value = amount.digits * amount.multiplier;
  return Math.round(value * 100) / 100;
};

/** Both figures of a range in the same unit: what is written once holds for both. */
function settle(a: Amount, b: Amount): { low: number; high: number; flags: string[] } | null {
  const flags: string[] = [];
  let low = multiplied(a);
  let high = multiplied(b);
  if (b.unit === 'k' && b.digits >= 10_000) {
    high = b.digits;
    flags.push('stray-k-ignored');
  }
  if (a.unit === 'k' && a.digits >= 10_000) {
    low = a.digits;
    flags.push('stray-k-ignored');
  }
  if (a.unit === null && b.unit !== null && a.digits < 1_000 && b.digits < 10_000) {
    low = Math.round(a.digits * b.multiplier * 100) / 100;
    if (b.unit === 'k') flags.push('k-distributed');
  } else if (b.unit === null && a.unit !== null && b.digits < 1_000) {
    high = Math.round(b.digits * a.multiplier * 100) / 100;
    if (a.unit === 'k') flags.push('k-distributed');
  } else if (
    a.unit === null &&
    b.unit === null &&
    a.digits < 1_000 &&
    b.digits >= 10_000 &&
    a.digits * 1_000 <= b.digits &&
    a.digits * 10_000 >= b.digits
  ) {
    low = a.digits * 1_000;
    flags.push('k-distributed');
  }
  if (low > high) {
    [low, high] = [high, low];
    flags.push('swapped');
  }
  if (high > low * 10 && low > 0) return null;
  return { low, high, flags };
}

const isMoney = (amount: Amount): boolean =>
  amount.currency !== null || amount.unit === 'lpa' || amount.unit === 'lakh' || amount.unit === 'crore';
const isMaybe = (amount: Amount): boolean => isMoney(amount) || amount.unit === 'k' || amount.unit === 'man';

const UP_TO =
  /(?:\bup\s?to|\bupto|\bup|\bto|\bmax(?:imum|\.)?(?: of)?|\bas (?:much|high) as|\bbis(?: zu)?|jusqu[’']?[àa]|\bhasta|\btot|\bcapped at|\bceiling of|\bno more than|\bnot exceed|\baté)\s*(?:a |an )?(?:max(?:imum)? (?:of )?|circa |approx\.? |around )?[:(~*]*\s*$/iu;
const MAX_LABEL = /\bmax(?:imum)?\b[^.;:()\n]{0,45}[:(]?\s*$/iu;
const FROM =
  /(?:\bfrom|\bstart(?:ing|s)? (?:at|from)|\bmin(?:imum|\.)?(?: of)?|\bat least|\bab|(?<!\p{L})à partir de|\bdès|\bdesde|\bvanaf|\ba partir de|\bmore than|\bnorth of|\bupwards of|\bno less than|\bexcess of|\bmindestens|\bod)\s*(?:salary |pay |von |brutto |gross )?(?:of |a )?[:(~*]*\s*$/iu;
const TO_AFTER = /^[ )*]*max(?:imum)?(?=\s*(?:[.,;)|\n]|$))/iu;
const MIN_LABEL =
  /\bmin(?:imum)? (?:annual |base |starting |monthly |gross )*(?:salary|pay|compensation|rate|gehalt)\b[^.;\n]{0,60}$|mindest\w*gehalt[^.;\n]{0,60}$|\bstarting (?:salary|pay|rate)s? (?:from|at)[^.;\n]{0,20}$/iu;
const FROM_AFTER = /^[\s)*]*(?:(?:min(?:imum)?(?=\s*(?:[.,;)|\n]|$))|and up\b)|or more\b|upwards\b|and above\b|or higher\b|以上)/iu;

/** Every span of the text that may be money, in order. Linear in the text's length. */
export function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  let held: Amount | null = null;

  const single = (amount: Amount): void => {
    if (amount.malformed || amount.digits === 0 || isCount(amount)) return;
    const before = text.slice(Math.max(0, amount.start - 70), amount.start);
    if (!isMoney(amount)) {
      // A bare figure is money only right after a pay word.
      if (!LABEL_BEFORE.test(before) || NOT_MONEY_AFTER.test(text.slice(amount.end, amount.end + 12))) return;
      if (
        amount.unit !== 'k' &&
        amount.unit !== 'man' &&
        !isBareRate(before, text.slice(amount.end, amount.end + 12), amount, amount) &&
        (amount.digits < 10_000 || (!amount.grouped && amount.digits % 1 === 0 && amount.digits > 1e7))
      )
        return;
    }
    const stray = amount.unit === 'k' && amount.digits >= 10_000;
    const value = stray ? amount.digits : multiplied(amount);
    const flags: string[] = stray ? ['stray-k-ignored'] : [];
    let low: number | null = value;
    let high: number | null = value;
    const line = before.slice(before.lastIndexOf('\n', before.trimEnd().length - 1) + 1);
    const after = text.slice(amount.end, amount.end + 24).replace(/^ ?\/ ?\w+/, '');
    if (amount.open || /[>≥]\s*$/.test(line) || FROM_AFTER.test(after) || FROM.test(line) || MIN_LABEL.test(line)) {
      high = null;
      flags.push('from');
    } else if (/[<≤]\s*$/.test(line) || TO_AFTER.test(after) || UP_TO.test(line) || MAX_LABEL.test(line)) {
      low = null;
      flags.push('up-to');
    }
    spans.push({
      start: amount.start,
      end: amount.end,
      low,
      high,
      currency: amount.currency,
      range: false,
      unit: amount.unit,
      between: '',
      flags,
    });
  };

  const pair = (a: Amount, b: Amount): boolean => {
    if (a.currency === null && (isCount(b) || /^\s?$/.test(text.slice(a.end, b.start)))) return false;
    const gap = text.slice(a.end, b.start);
    const before = text.slice(Math.max(0, a.start - 60), a.start);
    const joined =
      RANGE_GAP.test(gap) ||
      (AND_GAP.test(gap) && BETWEEN.test(before)) ||
      (SLASH_GAP.test(gap) &&
        a.unit === null &&
        b.unit === 'k' &&
        b.currency !== null &&
        a.digits < b.digits &&
        b.digits <= a.digits * 2) ||
      (SLASH_GAP.test(gap) &&
        a.currency !== null &&
        (b.currency === null || b.currency === a.currency) &&
        a.grouped &&
        b.grouped &&
        b.digits > a.digits) ||
      (FAR_GAP.test(gap) &&
        FAR_BEFORE.test(before) &&
        a.currency !== null &&
        a.currency === b.currency &&
        b.digits > a.digits &&
        b.digits <= a.digits * 3) ||
      (MAX_GAP.test(gap) && MIN_BEFORE.test(before)) ||
      (SIDE_GAP.test(gap) &&
        a.currency !== null &&
        (b.currency === null || a.currency === b.currency) &&
        a.digits >= 10_000 &&
        b.digits > a.digits &&
        SIDE_BEFORE.test(before));
    if (!joined) return false;
    if (a.malformed || b.malformed) return true;
    if (a.currency && b.currency && a.currency !== b.currency && a.currency !== '$' && b.currency !== '$') return false;
    const flags: string[] = [];
    let settled = settle(a, b);
    const last = spans[spans.length - 1];
    const row =
      last?.range === true && a.start - last.end <= 90 && a.grouped && b.grouped && !/[.!?]\s/.test(text.slice(last.end, a.start));
    if (!isMaybe(a) && !isMaybe(b) && !row) {
      if (!LABEL_BEFORE.test(before) || NOT_MONEY_AFTER.test(text.slice(b.end, b.end + 12))) return false;
      if (isBareRate(before, text.slice(b.end, b.end + 12), a, b)) {
        // "Rate: 60-65/hr"
      } else if (b.digits < 1_000) {
        // "Salary 80-100": thousands are meant.
        if (!/(?:salar\w*|\bpay|compensation|\bcomp|gehalt|\bbase)\W{0,4}$/iu.test(before) || a.digits < 20 || b.digits > 900 || !settled)
          return false;
        settled = { low: settled.low * 1_000, high: settled.high * 1_000, flags: ['k-inferred', 'low-confidence'] };
      } else if (b.digits < 10_000 && !(a.grouped && b.grouped)) return false;
    }
    if (!settled) return true;
    // The first of a pair may be a zero ("$0 – $90,000"): only the top is a figure.
    const low = settled.low > 0 ? settled.low : null;
    if (low === null) flags.push('up-to');
    if (settled.high <= 0) return true;
    spans.push({
      start: a.start,
      end: b.end,
      low,
      high: settled.high,
      currency: a.currency && a.currency !== '$' ? a.currency : (b.currency ?? a.currency ?? (row ? (last?.currency ?? null) : null)),
      range: low !== null,
      unit: b.unit ?? a.unit,
      between: gap,
      flags: [...settled.flags, ...flags],
    });
    return true;
  };

  eachAmount(text, (amount) => {
    if (
      held &&
      amount.start - held.end <= 30 &&
      MID_GAP.test(text.slice(held.end, amount.start)) &&
      MIN_BEFORE.test(text.slice(Math.max(0, held.start - 60), held.start))
    ) {
      held = { ...held, end: amount.end };
      return true;
    }
    if (held && amount.start - held.end <= GAP && amount.start >= held.end && pair(held, amount)) held = null;
    else {
      if (held) single(held);
      held = amount;
    }
    return spans.length < MOST_SPANS;
  });
  if (held) single(held);
  return spans;
}
