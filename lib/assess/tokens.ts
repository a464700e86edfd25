/**
 * Splits a text into the tokens that aliases are made of. The same code runs when the taxonomy is compiled, so both
 * sides agree. Folding keeps lengths: offsets are those of the text as given. Pure, linear.
 */

/** What lies between a token and the one before it. */
export const GAP = {
  /** Nothing: `C` and `+` in "C++". */
  glued: 0,
  /** One dash, nothing else: "fine-tuning". */
  hyphen: 1,
  /** White space, at most one line end, a dash at the end of a line, or an apostrophe ("outils d'IA"). */
  space: 2,
  /** Anything that ends a phrase: a comma, a bracket, a spaced dash, an empty line. */
  barrier: 3,
} as const;

/** Tokens as parallel arrays; only the first `count` entries count. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** FNV-1a over the folded units. */
  hash: Int32Array;
  gap: Uint8Array;
}

const WORD = 1;
const SYMBOL = 2;
const DASH = 3;
const SPACE = 4;
const NEWLINE = 5;
const SKIP = 6;
const APOSTROPHE = 7;
/** Scripts without spaces between words: every character is a token, so "使用LangChain开发" splits. */
const UNSPACED = 8;
const OTHER = 9;
const AT = 10;

/**
 * For every UTF-16 unit its class and, below, its folded unit: small letters, ASCII for full-width forms. Found on first
 * sight; 0 = not seen yet.
 */
const UNIT = new Uint32Array(0x10000);
const CLASS = 16;

const ALNUM = /[\p{L}\p{N}\p{M}]/u;
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classOf(c: number, char: string): number {
  if (c === 0x0a || c === 0x2028 || c === 0x2029 || c === 0x0b || c === 0x0c || c === 0x85) return NEWLINE;
  if (
    c === 0x20 ||
    c === 0x09 ||
    c === 0x0d ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  )
    return SPACE;
  if (
    c === 0x2d ||
    c === 0x5f ||
    c === 0xb7 ||
    c === 0x2027 ||
    (c >= 0x2010 && c <= 0x2015) ||
    c === 0x2212 ||
    c === 0xfe58 ||
    c === 0xfe63 ||
    c === 0xff0d
  )
    return DASH;
  if (
    c === 0xad ||
    (c >= 0x200b && c <= 0x200f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2060 && c <= 0x2064) ||
    c === 0xfeff ||
    (c >= 0xfe00 && c <= 0xfe0f)
  )
    return SKIP;
  if (c === 0x27 || c === 0x2019 || c === 0x2018 || c === 0x02bc || c === 0xff07) return APOSTROPHE;
  if (c === 0x40 || c === 0xff20) return AT;
  const plain = c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
  if (plain === 0x2b || plain === 0x23 || plain === 0x2e || plain === 0x26 || plain === 0x2f) return SYMBOL;
  if (c === 0x266f) return SYMBOL; // C♯
  if (c >= 0xd800 && c <= 0xdfff) return OTHER; // emoji, rare scripts
  if (plain !== c) return ALNUM.test(String.fromCharCode(plain)) ? WORD : OTHER;
  if (!ALNUM.test(char)) return OTHER;
  return NO_SPACES.test(char) ? UNSPACED : WORD;
}

function see(c: number): number {
  const char = String.fromCharCode(c);
  const plain = c >= 0xff01 && c <= 0xff5e ? String.fromCharCode(c - 0xfee0) : c === 0x266f ? '#' : char;
  const lower = plain.toLowerCase();
  const fold = (lower.length === 1 ? lower : plain).charCodeAt(0);
  const unit = (classOf(c, char) << CLASS) | fold;
  UNIT[c] = unit;
  return unit;
}
for (let c = 0; c < 0x300; c++) see(c);
for (let c = 0x2010; c < 0x2030; c++) see(c);

const unitOf = (c: number): number => (UNIT[c] as number) || see(c);

/** Fold of one UTF-16 unit, as hashed. */
export const foldUnit = (c: number): number => unitOf(c) & 0xffff;

/** True for letters, digits and marks of any script; false for NaN. */
export function isWordUnit(c: number): boolean {
  const cls = unitOf(c) >>> CLASS;
  return cls === WORD || cls === UNSPACED;
}
/** True for a unit that is no part of its word: soft hyphen, zero-width space. */
export const isSkipped = (c: number): boolean => unitOf(c) >>> CLASS === SKIP;
/** True for units that separate the words of an alias. */
export function isSeparator(c: number): boolean {
  const cls = unitOf(c) >>> CLASS;
  return cls === SPACE || cls === DASH || cls === NEWLINE || cls === APOSTROPHE;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Hash of one word, as in {@link Tokens.hash}. */
export function hashToken(word: string): number {
  let h = SEED;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (!isSkipped(c)) h = Math.imul(h ^ foldUnit(c), PRIME);
  }
  return h;
}

const WWW = hashToken('www');
const COLON = 0x3a;
const SLASH = 0x2f;
const DOT = 0x2e;
const SMALL_S = 0x73;
/** More white space than this between two words sets them apart, as columns do. */
const WIDEST_SPACE = 8;

/** Where an address ends: white space, brackets, quotes, scripts without spaces. */
function endOfAddress(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const cls = unitOf(c) >>> CLASS;
    if (cls === SPACE || cls === NEWLINE || cls === UNSPACED) break;
    if (c === 0x3c || c === 0x3e || c === 0x22 || c === 0x29 || c === 0x5d || c === 0x7c || c === 0x201d) break;
  }
  return i;
}

/** Buffers for {@link tokenise}; they grow to the longest text. */
export function tokenBuffer(size = 4096): Tokens {
  return { count: 0, start: new Int32Array(size), end: new Int32Array(size), hash: new Int32Array(size), gap: new Uint8Array(size) };
}

function grow(out: Tokens): void {
  const size = out.start.length * 2;
  const wider = (from: Int32Array) => {
    const to = new Int32Array(size);
    to.set(from);
    return to;
  };
  out.start = wider(out.start);
  out.end = wider(out.end);
  out.hash = wider(out.hash);
  const gap = new Uint8Array(size);
  gap.set(out.gap);
  out.gap = gap;
}

/**
 * Fills `out` with the tokens of `text`: words of letters and digits of any script, and `+ # . & /` one by one. A
 * possessive 's is dropped. Addresses (https://…, www.…, name@host) give no tokens.
 */
export function tokenise(text: string, out: Tokens): Tokens {
  const length = text.length;
  let { start: starts, end: ends, hash: hashes, gap: gaps } = out;
  let count = 0;
  let gap: number = GAP.barrier;
  let spaces = 0;
  let newlines = 0;
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    const unit = (UNIT[c] as number) || see(c);
    const cls = unit >>> CLASS;
    if (cls === WORD || cls === SYMBOL || cls === UNSPACED) {
      if (c === SLASH && text.charCodeAt(i + 1) === SLASH && (i === 0 || !isWordUnit(text.charCodeAt(i - 1)))) {
        i = endOfAddress(text, i + 2);
        gap = GAP.barrier;
        continue;
      }
      if (count === starts.length) {
        grow(out);
        ({ start: starts, end: ends, hash: hashes, gap: gaps } = out);
      }
      gaps[count] = gap;
      starts[count] = i;
      let h = Math.imul(SEED ^ (unit & 0xffff), PRIME);
      i++;
      let end = i;
      if (cls === WORD) {
        while (i < length) {
          const next = text.charCodeAt(i);
          const inner = (UNIT[next] as number) || see(next);
          const kind = inner >>> CLASS;
          if (kind === WORD) {
            h = Math.imul(h ^ (inner & 0xffff), PRIME);
            end = ++i;
          } else if (kind === SKIP) i++;
          else {
            if (kind === APOSTROPHE && (text.charCodeAt(i + 1) | 32) === SMALL_S && !(i + 2 < length && isWordUnit(text.charCodeAt(i + 2)))) i += 2;
            break;
          }
        }
        if (h === WWW && text.charCodeAt(i) === DOT) {
          i = endOfAddress(text, i);
          gap = GAP.barrier;
          continue;
        }
      }
      ends[count] = end;
      hashes[count] = h;
      count++;
      gap = GAP.glued;
      spaces = 0;
      newlines = 0;
      continue;
    }
    i++;
    if (cls === SPACE) {
      if (gap !== GAP.barrier) gap = ++spaces > WIDEST_SPACE ? GAP.barrier : GAP.space;
    } else if (cls === NEWLINE) {
      if (gap !== GAP.barrier) gap = ++newlines > 1 ? GAP.barrier : GAP.space;
    } else if (cls === DASH) {
      gap = gap === GAP.glued ? GAP.hyphen : GAP.barrier;
    } else if (cls === APOSTROPHE) {
      const inside = i > 1 && i < length && isWordUnit(text.charCodeAt(i - 2)) && isWordUnit(text.charCodeAt(i));
      gap = inside && gap === GAP.glued ? GAP.space : GAP.barrier;
    } else if (cls === AT) {
      gap = GAP.barrier;
      if (count > 0 && ends[count - 1] === i - 1 && i < length && isWordUnit(text.charCodeAt(i))) {
        // Take back the name before the @.
        let first = count - 1;
        while (first > 0 && (gaps[first] as number) <= GAP.hyphen) first--;
        count = first;
        i = endOfAddress(text, i);
      }
    } else if (cls === OTHER) {
      gap = GAP.barrier;
      if (c === COLON && text.charCodeAt(i) === SLASH && text.charCodeAt(i + 1) === SLASH) i = endOfAddress(text, i + 2);
    }
  }
  out.count = count;
  return out;
}
