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
  /** What lies before the token (`GAP`), and {@link MAY_BEGIN}. */
  gap: Uint8Array;
}

const SPACE = 1;
const NEWLINE = 2;
const DASH = 3;
const APOSTROPHE = 4;
const SKIP = 5;
const AT = 6;
const OTHER = 7;
/** From here on a unit begins a token. */
const SYMBOL = 8;
/** Scripts without spaces between words: every character is a token, so "使用LangChain开发" splits. */
const UNSPACED = 9;
const WORD = 10;

/**
 * For every UTF-16 unit its class and, below, its folded unit: small letters, ASCII for full-width forms. Found on first
 * sight; 0 = not seen yet.
 */
const UNIT = new Int32Array(0x10000);
const CLASS = 16;
/** The smallest entry of a unit that begins a token, and of one that is part of a word. */
const TOKEN = SYMBOL << CLASS;
const IN_WORD = WORD << CLASS;

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
  return cls >= UNSPACED;
}
/** True for a unit that is no part of its word: soft hyphen, zero-width space. */
export const isSkipped = (c: number): boolean => unitOf(c) >>> CLASS === SKIP;
/** True for hyphens and dashes of any kind. */
export const isDash = (c: number): boolean => unitOf(c) >>> CLASS === DASH;
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
const BLANK = 0x20;
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

/** Which tokens matter, by the low 16 bits of their hashes: bit 0 = it may begin an alias, bit 1 = it may be part of one. */
export type LiveTokens = Uint8Array;
export const BEGINS = 1;
export const BELONGS = 2;
const ALL: LiveTokens = new Uint8Array(0x10000).fill(BEGINS | BELONGS);
/** In {@link Tokens.gap}: the token may begin an alias. */
export const MAY_BEGIN = 4;
export const GAP_MASK = 3;

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
 * possessive 's is dropped. Addresses (https://…, www.…, name@host) give no tokens; words that `live` does not know give
 * none either, and part their neighbours.
 */
export function tokenise(text: string, out: Tokens, live: LiveTokens = ALL): Tokens {
  const length = text.length;
  let { start: starts, end: ends, hash: hashes, gap: gaps } = out;
  let count = 0;
  let gap: number = GAP.barrier;
  /** A barrier when the word before gave no token. */
  let apart: number = GAP.barrier;
  let spaces = 0;
  let newlines = 0;
  /** Tokens before the present run of words without white space between them. */
  let run = 0;
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    let unit = UNIT[c] as number;
    if (unit === 0) unit = see(c);
    if (unit >= TOKEN) {
      if (gap > GAP.hyphen) run = count;
      const from = i++;
      let end = i;
      let after: number = GAP.glued;
      let mayUse = BEGINS | BELONGS;
      let h = Math.imul(SEED ^ (unit & 0xffff), PRIME);
      if (unit >= IN_WORD) {
        let next = 0;
        for (; i < length; i++) {
          next = text.charCodeAt(i);
          unit = UNIT[next] as number;
          if (unit === 0) unit = see(next);
          if (unit < IN_WORD) break;
          h = Math.imul(h ^ (unit & 0xffff), PRIME);
        }
        end = i;
        if (i < length) {
          if (next === BLANK) {
            i++;
            after = GAP.space;
          } else if (unit >>> CLASS === SKIP || unit >>> CLASS === APOSTROPHE) {
            // Rare: goes on behind a soft hyphen, leaves out a possessive s.
            for (; i < length; i++) {
              unit = unitOf(text.charCodeAt(i));
              if (unit >= IN_WORD) {
                h = Math.imul(h ^ (unit & 0xffff), PRIME);
                end = i + 1;
              } else if (unit >>> CLASS !== SKIP) break;
            }
            const isPossessive =
              i < length &&
              unit >>> CLASS === APOSTROPHE &&
              (text.charCodeAt(i + 1) | 32) === SMALL_S &&
              !(i + 2 < length && isWordUnit(text.charCodeAt(i + 2)));
            if (isPossessive) i += 2;
          } else if (next === DOT && h === WWW) {
            i = endOfAddress(text, i);
            gap = GAP.barrier;
            continue;
          }
        }
      } else if (c === SLASH && text.charCodeAt(i) === SLASH && (from === 0 || !isWordUnit(text.charCodeAt(from - 1)))) {
        i = endOfAddress(text, i + 1);
        gap = GAP.barrier;
        continue;
      } else if (unit < UNSPACED << CLASS && !(i < length && isWordUnit(text.charCodeAt(i)))) {
        mayUse = BELONGS; // of symbols only those before a word begin a name: .NET, but no full stop
      }
      const use = (live[h & 0xffff] as number) & mayUse;
      if (count === starts.length) {
        grow(out);
        ({ start: starts, end: ends, hash: hashes, gap: gaps } = out);
      }
      // Written in any case and kept or not: cheaper than a branch that nobody can foresee.
      starts[count] = from;
      ends[count] = end;
      hashes[count] = h;
      gaps[count] = gap | apart | ((use & BEGINS) << 2);
      const kept = use >>> 1;
      count += kept;
      apart = (1 - kept) * GAP.barrier;
      gap = after;
      spaces = after === GAP.glued ? 0 : 1;
      newlines = 0;
      continue;
    }
    const cls = unit >>> CLASS;
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
      if (i > 1 && i < length && isWordUnit(text.charCodeAt(i - 2)) && isWordUnit(text.charCodeAt(i))) {
        count = run; // takes back the name before the @
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
