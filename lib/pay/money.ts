/**
 * Amounts of money in text: digits with their separators, multiplier and currency. A hand-written scan: every character is
 * looked at a bounded number of times, whatever the text. Pure.
 */

/** One number as written. Offsets are UTF-16 units; `start` includes a currency before it, `end` a multiplier and a currency after it. */
export interface Amount {
  start: number;
  end: number;
  /** The digits as a number, without the multiplier. */
  digits: number;
  /** 1 where none is written. */
  multiplier: number;
  unit: MultiplierUnit | null;
  /** ISO 4217, or a sign that needs a place to be told apart: `$`, `kr`, `¥`, `R`. */
  currency: string | null;
  /** A `+` follows. */
  open: boolean;
  /** Thousands are grouped ("90,000"). */
  grouped: boolean;
  /** The grouping makes no sense ("34,0827"): not a figure to trust. */
  malformed: boolean;
}

export type MultiplierUnit = 'k' | 'million' | 'billion' | 'lakh' | 'lpa' | 'crore' | 'man';

const ISO =
  'USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|CHF|INR|JPY|CNY|RMB|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|MXN|BRL|ARS|CLP|COP|PEN|UYU|ZAR|AED|SAR|QAR|KWD|ILS|NIS|TRY|RUB|UAH|KES|NGN|GHS|UGX|TZS|EGP|MAD|PKR|BDT|LKR|NPR|THB|MYR|IDR|PHP|VND|KRW|TWD|ISK|GEL|KZT';

const SAME: Record<string, string> = { RMB: 'CNY', NIS: 'ILS' };

/** Signs and words that stand before digits → currency. Longest first is not needed: looked up by the whole run. */
const BEFORE: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '¥': '¥',
  '￥': '¥',
};
const DOLLARS: Record<string, string> = {
  US: 'USD',
  U: 'USD',
  CA: 'CAD',
  C: 'CAD',
  CDN: 'CAD',
  AU: 'AUD',
  A: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  S: 'SGD',
  HK: 'HKD',
  MX: 'MXN',
  NT: 'TWD',
  R: 'BRL',
  USD: 'USD',
  CAD: 'CAD',
  AUD: 'AUD',
  NZD: 'NZD',
  SGD: 'SGD',
  HKD: 'HKD',
  MXN: 'MXN',
  CLP: 'CLP',
  COP: 'COP',
  ARS: 'ARS',
};
const WORDS: Record<string, string> = {
  Rs: 'INR',
  rs: 'INR',
  RS: 'INR',
  kr: 'kr',
  Kr: 'kr',
  Fr: 'CHF',
  SFr: 'CHF',
  KSh: 'KES',
  Ksh: 'KES',
  KSH: 'KES',
  KShs: 'KES',
  Kshs: 'KES',
  RM: 'MYR',
  Rp: 'IDR',
  R: 'R',
  Php: 'PHP',
};

const SPACE = /[ \u00A0\u202F\u2009]/;
const isSpace = (c: string | undefined): boolean => c !== undefined && SPACE.test(c);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const ISO_TAIL = new RegExp(`(?:${ISO})$`);
const MULTIPLIER =
  /[ \u00A0\u202F]?(?:([kK])(?!(?:-12(?!\d)|[a-z\d]|ES|SH|Sh|RW|WD|[Čč]))|(LPA|Lpa|lpa|L\.P\.A|lakhs? per annum|lacs? per annum)|([Ll]akhs?|LAKHS?|[Ll]acs?|LACS?)|(crores?|Crores?|CRORES?|[Cc]r(?![a-z])|CR(?![A-Z]))|(thousand|tsd\.?|Tsd\.?)|([Mm]illions?|MILLIONS?|Mio\.?|mio\.?|mln|millones|millionen)|([Bb]illions?|[Tt]rillions?|mrd|Mrd)|(万|萬))|(MM|mm|mn|M|m)(?![a-zA-Z²/])|(bn|Bn|BN|B|T|tn)(?![a-zA-Z])|(L)(?![A-Za-z])/y;
const AFTER = new RegExp(
  `(?:,[-–])?[ \\u00A0\\u202F]?\\(?(?:(${ISO})|(€|£|₹|₽|₴|₪|₺|zł|Kč|円|元|(?:kr|Ft|lei|лв)(?![a-z])|[Ee]ur(?:os?)?(?![a-z])|[Uu]sd(?![a-z])|[Gg]bp(?![a-z])|EURO|\\$|[Zz]loty(?:ch)?|shekels)(?![ \\u00A0]?\\d)|(dollars|US dollars|U\\.S\\. dollars|rupees))`,
  'y',
);
const AFTER_WORD: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₪': 'ILS',
  '₺': 'TRY',
  zł: 'PLN',
  Kč: 'CZK',
  円: 'JPY',
  元: 'CNY',
  kr: 'kr',
  Ft: 'HUF',
  lei: 'RON',
  лв: 'BGN',
  $: '$',
  dollars: '$',
  'US dollars': 'USD',
  'U.S. dollars': 'USD',
  rupees: 'INR',
  shekels: 'ILS',
};

/** The currency written just before `at`, and where it starts. */
function currencyBefore(text: string, at: number): { currency: string; start: number } | null {
  let i = at;
  if (text[i - 1] === '~') i--;
  while (at - i < 3 && isSpace(text[i - 1])) i--;
  // "Rate($): 95.00"
  if (text[i - 1] === ':') {
    const label = /\(([$€£₹])\)\s?:$/.exec(text.slice(Math.max(0, i - 6), i));
    const sign = label?.[1];
    return sign ? { currency: sign === '$' ? '$' : (BEFORE[sign] ?? '$'), start: at } : null;
  }
  const last = text[i - 1];
  if (last === undefined) return null;
  if (last === '$') {
    let start = i - 1;
    let from = start;
    if (isSpace(text[from - 1])) from--;
    const letters = /[A-Z]{1,3}$/.exec(text.slice(Math.max(0, from - 3), from))?.[0] ?? '';
    const code = DOLLARS[letters] ?? DOLLARS[letters.slice(-2)] ?? null;
    const before = text[from - letters.length - 1];
    // A lone letter is a country only where it stands alone and touches the sign: "S$", not "RANGES $".
    const alone = before === undefined || !/[A-Za-z]/.test(before);
    if (code && (letters.length === 3 || (alone && (from === start || letters === 'US')))) {
      start = from - letters.length;
      return { currency: code, start };
    }
    return { currency: '$', start };
  }
  const sign = BEFORE[last];
  if (sign) {
    const code = ISO_TAIL.exec(text.slice(Math.max(0, i - 4), i - 1));
    return { currency: code ? code[0] : sign, start: code ? i - 1 - code[0].length : i - 1 };
  }
  if (last !== '.' && !/[A-Za-z]/.test(last)) return null;
  let wordEnd = i;
  if (last === '.') wordEnd--;
  const tail = text.slice(Math.max(0, wordEnd - 4), wordEnd);
  const iso = last === '.' ? null : ISO_TAIL.exec(tail);
  if (iso && !/[A-Z]/.test(tail[iso.index - 1] ?? '')) {
    return { currency: SAME[iso[0]] ?? iso[0], start: i - iso[0].length };
  }
  const word = /[A-Za-z]+$/.exec(tail)?.[0] ?? '';
  const known = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return known && word.length <= 4 ? { currency: known, start: wordEnd - word.length } : null;
}

const GROUP = new Set([',', '.', ' ', "'", '’', '\u00A0', '\u202F', '\u2009']);

/** Digits from `at`: value, end, how they are grouped. */
function readDigits(text: string, at: number): { value: number; end: number; grouped: boolean; malformed: boolean } {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i++;
  const head = text.slice(at, i);
  if (head.length > 13) return { value: Number.NaN, end: i, grouped: false, malformed: true };
  let digits = head;
  let separator = '';
  let malformed = false;
  if (head.length <= 3) {
    for (;;) {
      const c = text[i];
      if (c === undefined || !GROUP.has(c) || (separator !== '' && c !== separator)) break;
      let j = i + 1;
      while (j - i <= 4 && isDigit(text.charCodeAt(j))) j++;
      const size = j - i - 1;
      // Indian grouping: "25,00,000".
      const indian = size === 2 && c === ',' && text[j] === ',' && isDigit(text.charCodeAt(j + 1));
      if (size === 3 || indian) {
        digits += text.slice(i + 1, j);
        separator = c;
        i = j;
        if (digits.length > 15) return { value: Number.NaN, end: i, grouped: true, malformed: true };
        continue;
      }
      if (c === ',' && size >= 4) {
        malformed = true;
        i = j;
        while (isDigit(text.charCodeAt(i))) i++;
      }
      break;
    }
  }
  // Decimals: one or two digits after the other separator.
  const c = text[i];
  if ((c === '.' || c === ',') && c !== separator && !malformed) {
    let j = i + 1;
    while (j - i <= 3 && isDigit(text.charCodeAt(j))) j++;
    const size = j - i - 1;
    if (size === 1 || size === 2) {
      // "240,00.00": a digit was lost from the thousands.
      if (c === ',' && size === 2 && separator === '' && /^\.00(?!\d)/.test(text.slice(j, j + 4))) {
        return { value: Number(`${digits}${text.slice(i + 1, j)}0`), end: j + 3, grouped: true, malformed: false };
      }
      return { value: Number(`${digits}.${text.slice(i + 1, j)}`), end: j, grouped: separator !== '', malformed };
    }
    if (size === 3 && separator === '' && head.length > 3 && c === '.') {
      return { value: Number(`${digits}.${text.slice(i + 1, j)}`), end: j, grouped: false, malformed };
    }
  }
  return { value: Number(digits), end: i, grouped: separator !== '', malformed };
}

/** The amount whose digits start at `at`; `at` must be the first digit of a run. */
export function amountAt(text: string, at: number): Amount {
  const before = currencyBefore(text, at);
  const number = readDigits(text, at);
  let end = number.end;
  let multiplier = 1;
  let unit: MultiplierUnit | null = null;
  let currency = before?.currency ?? null;

  const readAfter = (): void => {
    AFTER.lastIndex = end;
    const match = AFTER.exec(text);
    if (!match) return;
    const found = match[1] ? (SAME[match[1]] ?? match[1]) : (AFTER_WORD[(match[2] ?? match[3]) as string] ?? null);
    const word = match[2]?.toLowerCase() ?? '';
    const named =
      found ?? (word.startsWith('eur') ? 'EUR' : word.startsWith('zlot') ? 'PLN' : word === 'usd' ? 'USD' : word === 'gbp' ? 'GBP' : null);
    if (!named) return;
    // "$ 50,000 USD" names it; "€50 $60" starts another amount.
    if (currency !== null && currency !== '$' && currency !== '¥' && currency !== 'kr' && currency !== named) return;
    if (currency === null || match[1] || named.length === 3) currency = named;
    end = AFTER.lastIndex;
  };

  // Most numbers are followed by nothing of the kind: look before the expressions do.
  const peek = text.charCodeAt(isSpace(text[end]) ? end + 1 : end);
  const plain = Number.isNaN(peek) || peek < 33 || isDigit(peek);
  MULTIPLIER.lastIndex = end;
  const match = plain ? null : MULTIPLIER.exec(text);
  if (match) {
    const [, k, lpa, lakh, crore, thousand, million, billion, man, m, b, l] = match;
    [unit, multiplier] = k
      ? ['k', 1e3]
      : thousand
        ? ['k', 1e3]
        : lpa
          ? ['lpa', 1e5]
          : lakh || l
            ? ['lakh', 1e5]
            : crore
              ? ['crore', 1e7]
              : million || m
                ? ['million', 1e6]
                : billion || b
                  ? ['billion', 1e9]
                  : man
                    ? ['man', 1e4]
                    : [null, 1];
    end = MULTIPLIER.lastIndex;
  }
  if (!plain) readAfter();
  // "3.500,-"
  if (/^,[-–—]/.test(text.slice(end, end + 2))) end += 2;
  // "60 €k", "55 €K"
  if (unit === null && currency !== null && /^ ?[kK](?![a-zA-Z])/.test(text.slice(end, end + 3))) {
    unit = 'k';
    multiplier = 1e3;
    end += text[end] === ' ' ? 2 : 1;
  }
  let open = false;
  if (text[end] === '+') {
    open = true;
    end++;
    if (currency === null || currency === '$') readAfter();
  }
  return {
    start: before ? before.start : at,
    end,
    digits: number.value,
    multiplier,
    unit,
    currency,
    open,
    grouped: number.grouped,
    malformed: number.malformed || !Number.isFinite(number.value),
  };
}

const DIGIT = /\d/g;
/** "401k" and "403b" are pension plans. */
const RETIREMENT = new Set([401, 403, 457]);

/** Every number of the text in order, until `visit` says false. Numbers inside words ("B2B", "401k", "R-174485") are left out unless a currency stands before them. */
export function eachAmount(text: string, visit: (amount: Amount) => boolean): void {
  DIGIT.lastIndex = 0;
  for (let match = DIGIT.exec(text); match; match = DIGIT.exec(text)) {
    const at = match.index;
    const amount = amountAt(text, at);
    const previous = text[at - 1] ?? ' ';
    const inWord = amount.start === at && (/[A-Za-z#_]/.test(previous) || (amount.unit === 'k' && RETIREMENT.has(amount.digits)));
    DIGIT.lastIndex = Math.max(at + 1, amount.end);
    if (!inWord && !visit(amount)) return;
  }
}

const DOLLAR_LIKE = new Set(['$', '¥', 'kr', 'R']);
/** A sign that means several currencies. */
export const isAmbiguous = (currency: string): boolean => DOLLAR_LIKE.has(currency);
