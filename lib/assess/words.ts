/** A text as words with hashes, for cues and features: one pass, typed arrays, no strings. Pure, linear. */

/** What stands before a word: the strongest separator since the word before it. */
export const SEPARATOR = { space: 0, hyphen: 1, slash: 2, comma: 3, open: 4, close: 5, colon: 6, end: 7, line: 8, other: 9 } as const;
/** How a word is written. */
export const SHAPE = { lower: 0, title: 1, upper: 2, mixed: 3, digit: 4 } as const;

export interface Words {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** FNV-1a over folded UTF-16 units: small letters, common accents removed. */
  hash: Int32Array;
  before: Uint8Array;
  shape: Uint8Array;
}

const FNV = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Folded unit of every character below U+0180 that is part of a word; 0 where it is none. */
const FOLD = new Uint16Array(0x180);
for (let c = 0; c < FOLD.length; c++) {
  const char = String.fromCharCode(c);
  if (/[\p{L}\p{N}]/u.test(char)) FOLD[c] = char.normalize('NFD').charAt(0).toLowerCase().charCodeAt(0);
}

function fold(c: number): number {
  if (c < 0x180) return FOLD[c] as number;
  // Punctuation, symbols, dingbats, CJK punctuation; surrogates are emoji more often than letters.
  if ((c >= 0x2000 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x303f) || (c >= 0xd800 && c <= 0xf8ff) || c >= 0xfe00) return 0;
  return c;
}

function separatorOf(c: number): number {
  switch (c) {
    case 45:
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
      return SEPARATOR.hyphen;
    case 47:
    case 124:
      return SEPARATOR.slash;
    case 44:
      return SEPARATOR.comma;
    case 40:
    case 91:
      return SEPARATOR.open;
    case 41:
    case 93:
      return SEPARATOR.close;
    case 58:
      return SEPARATOR.colon;
    case 46:
    case 59:
    case 33:
    case 63:
      return SEPARATOR.end;
    case 10:
    case 13:
      return SEPARATOR.line;
    case 32:
    case 9:
    case 0xa0:
      return SEPARATOR.space;
    default:
      return SEPARATOR.other;
  }
}

/** Hash of one word, as in {@link Words.hash}. */
export function hashWord(word: string): number {
  let h = FNV;
  for (let i = 0; i < word.length; i++) {
    const c = fold(word.charCodeAt(i));
    if (c !== 0) h = Math.imul(h ^ c, PRIME);
  }
  return h;
}

/** Splits `text` into words. A capital after a small letter does not split ("LangChain" is one word). */
export function readWords(text: string): Words {
  const size = (text.length >> 1) + 2;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const hash = new Int32Array(size);
  const before = new Uint8Array(size);
  const shape = new Uint8Array(size);
  let count = 0;
  let sep = SEPARATOR.line as number;
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    let f = fold(c);
    if (f === 0) {
      const s = separatorOf(c);
      if (s > sep) sep = s;
      i++;
      continue;
    }
    let h = FNV;
    let uppers = 0;
    let digits = 0;
    const from = i;
    let u = c;
    do {
      h = Math.imul(h ^ f, PRIME);
      if (f !== u && u < 0x180) uppers++;
      else if (u >= 48 && u <= 57) digits++;
      i++;
      if (i >= text.length) break;
      u = text.charCodeAt(i);
      f = fold(u);
    } while (f !== 0);
    start[count] = from;
    end[count] = i;
    hash[count] = h;
    before[count] = sep;
    const length = i - from;
    const firstUpper = fold(c) !== c;
    shape[count] =
      digits > 0
        ? SHAPE.digit
        : uppers === 0
          ? SHAPE.lower
          : uppers === length && length > 1
            ? SHAPE.upper
            : uppers === 1 && firstUpper
              ? SHAPE.title
              : SHAPE.mixed;
    count++;
    sep = SEPARATOR.space;
  }
  return { count, start, end, hash, before, shape };
}

/** Index of the first word that starts at or after `offset`. */
export function wordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
