/**
 * Finds every skill of the taxonomy in a text: one pass, leftmost-longest, linear in length. Says where a skill is
 * named, not whether it is meant (match-context.ts) or asked for. Pure.
 */
import { type AliasEntry, buildTables, FLAG, isOneWord, type Tables } from './match-build.ts';
import { compiledMeta, compiledTables } from './match-tables.ts';
import {
  BEGINS,
  BELONGS,
  foldUnit,
  GAP,
  GAP_MASK,
  hashToken,
  isDash,
  isSeparator,
  isSkipped,
  isWordUnit,
  type LiveTokens,
  MAY_BEGIN,
  type Tokens,
  tokenBuffer,
  tokenise,
} from './tokens.ts';

/** What hangs on a name by a hyphen: "LLM-powered", "RAG-based". */
export const SUFFIXES = [
  'powered',
  'based',
  'driven',
  'enabled',
  'native',
  'first',
  'assisted',
  'augmented',
  'ready',
  'centric',
  'related',
  'specific',
] as const;
export type Suffix = (typeof SUFFIXES)[number];

/** A skill named in a text. Offsets are UTF-16 units; mentions come in order of `start` and never overlap. */
export interface Mention {
  /** Id in the taxonomy; the user's own begin with `my:`. */
  readonly skill: string;
  /** Number of the alias that matched, for {@link Matcher.alias}. */
  readonly alias: number;
  readonly start: number;
  readonly end: number;
  /** Ambiguous on its own ("Claude", "agents"): counts only where `wrongSense` (match-context.ts) finds nothing against it. */
  readonly weak: boolean;
  /** The skill that the same words mean where `wrongSense` speaks against `skill`: pandas without machine learning around it. */
  readonly otherwise: string | null;
  readonly suffix: Suffix | null;
}

/** A skill of the user's own. */
export interface UserSkill {
  /** `my:` and small letters, digits, hyphens. */
  id: string;
  prefLabel: string;
  altLabels: readonly string[];
}

export interface Matcher {
  /** Every mention in `text`. */
  match(text: string): Mention[];
  /** Runs over `text` without making objects; gives the number of mentions. For measuring. */
  count(text: string): number;
  /** The alias as the taxonomy writes it. */
  alias(number: number): string;
}

const PLUS = 0x2b;
const HASH = 0x23;
const DOT = 0x2e;

/** A name glued to these by a hyphen is the opposite, or another time. */
const PREFIXES = new Set(['non', 'anti', 'pre', 'post', 'un'].map(hashToken));
const SUFFIX_OF = new Map<number, Suffix>(SUFFIXES.map((suffix) => [hashToken(suffix), suffix]));

/** A trie ready to be walked. */
interface Trie extends Tables {
  /** Open addressing at load ≤ 0.5; holds edge + 1. */
  slots: Uint16Array;
  mask: number;
  live: LiveTokens;
  /** For each node below the root, by the low 5 bits of their hashes, the tokens that may come next; all where an alias ends. */
  second: Int32Array;
}

const slotOf = (parent: number, hash: number, mask: number) => {
  const h = Math.imul(hash ^ Math.imul(parent, 0x9e3779b1), 0x85ebca6b);
  return (h ^ (h >>> 15)) & mask;
};

function ready(tables: Tables): Trie {
  const { edgeParent, edgeHash } = tables;
  let size = 64;
  while (size < edgeParent.length * 2) size *= 2;
  const slots = new Uint16Array(size);
  const live: LiveTokens = new Uint8Array(0x10000);
  for (const hash of [...PREFIXES, ...SUFFIX_OF.keys()]) live[hash & 0xffff] = BELONGS;
  const mask = size - 1;
  for (let edge = 0; edge < edgeParent.length; edge++) {
    const parent = edgeParent[edge] as number;
    const hash = edgeHash[edge] as number;
    let slot = slotOf(parent, hash, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = edge + 1;
    live[hash & 0xffff] = (live[hash & 0xffff] as number) | (parent === 0 ? BEGINS | BELONGS : BELONGS);
  }
  const second = new Int32Array(tables.accept.length);
  for (let node = 1; node < second.length; node++) if (tables.accept[node] !== 0) second[node] = -1;
  for (let edge = 0; edge < edgeParent.length; edge++) {
    const parent = edgeParent[edge] as number;
    second[parent] = (second[parent] as number) | (1 << ((edgeHash[edge] as number) & 31));
  }
  return { ...tables, slots, mask, live, second };
}

/** The node below `parent`, or 0. */
function child(trie: Trie, parent: number, hash: number): number {
  const { slots, mask, edgeHash, edgeParent } = trie;
  let slot = slotOf(parent, hash, mask);
  for (;;) {
    const node = slots[slot] as number;
    if (node === 0 || (edgeHash[node - 1] === hash && edgeParent[node - 1] === parent)) return node;
    slot = (slot + 1) & mask;
  }
}

const isAlnum = (c: number) => isWordUnit(c); // NaN past the end is no word unit
const isUpperUnit = (c: number) => foldUnit(c) !== c;
const isDigit = (c: number) => c >= 0x30 && c <= 0x39;

/** True when `alias` stands at tokens [first, last] of `text` as it must be written. */
function fits(text: string, tokens: Tokens, first: number, last: number, alias: string, flags: number): boolean {
  const exact = (flags & FLAG.exact) !== 0;
  const whole = exact && isOneWord(alias);
  let p = 0;
  for (let t = first; t <= last; t++) {
    let apart = false;
    while (isSeparator(alias.charCodeAt(p))) {
      p++;
      apart = true;
    }
    const from = tokens.start[t] as number;
    const end = tokens.end[t] as number;
    const begin = p;
    let written = true;
    for (let i = from; i < end; i++) {
      const c = text.charCodeAt(i);
      if (isSkipped(c)) continue;
      const a = alias.charCodeAt(p++);
      if (c !== a) {
        if (foldUnit(c) !== foldUnit(a)) return false;
        if (c < 0xff00) written = false; // a full-width form is the same letter
      }
    }
    if (exact && !written) {
      if (whole) return false;
      let capitals = 0;
      for (let i = begin; i < p; i++) {
        const a = alias.charCodeAt(i);
        if (isDigit(a)) return false;
        if (isUpperUnit(a)) capitals++;
      }
      if (capitals >= 2) return false;
    }
    if (t > first) {
      const gap = (tokens.gap[t] as number) & GAP_MASK;
      if (apart ? gap === GAP.glued : gap !== GAP.glued) {
        const a = alias.charCodeAt(begin);
        const before = alias.charCodeAt(begin - 1);
        const loose = a === 0x2f || a === 0x26 || before === 0x2f || before === 0x26;
        if (!loose) return false;
      }
    }
  }
  return p === alias.length;
}

/** True when what touches [start, end) leaves it a name of its own. */
function standsAlone(text: string, start: number, end: number, flags: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  const after = end < text.length ? text.charCodeAt(end) : 0x20;
  if (!isAlnum(first) && isAlnum(before) && first === DOT) return false; // acme.net is no .NET
  if (isAlnum(last)) {
    if (after === HASH && !isAlnum(text.charCodeAt(end + 1))) return false; // the C of C#
    if (after === PLUS && text.charCodeAt(end + 1) === PLUS) return false; // the C of C++
  } else if (isAlnum(after) && !isDigit(after) && last !== DOT) return false;
  if (flags & (FLAG.strict | FLAG.apart) && isDash(before) && start > 1 && !isSeparator(text.charCodeAt(start - 2))) return false;
  if (flags & FLAG.strict) {
    if (before === DOT || before === 0x40 || before === HASH || before === PLUS) return false;
    if (isAlnum(before) && isAlnum(first) && before < 0x2e80) return false;
    if (after === 0x40 || after === 0x5f) return false;
    const next = end + 1 < text.length ? text.charCodeAt(end + 1) : 0x20;
    if (after !== 0x20 && isSeparator(after) && isDigit(next)) return false;
    if (after === DOT && isAlnum(next)) return false;
  }
  return true;
}

/** Longest depth of any alias, in tokens; walks stop there by themselves. */
const MAX_DEPTH = 32;
const nodesOnWay = new Uint16Array(MAX_DEPTH);
let foundAlias = -1;
let foundLast = -1;

/** Sets foundAlias and foundLast to the longest alias at token `first`; false when there is none. */
function longestAt(trie: Trie, text: string, tokens: Tokens, first: number): boolean {
  const { count, hash, gap, start, end } = tokens;
  let node = child(trie, 0, hash[first] as number);
  if (node === 0) return false;
  const expected = trie.second[node] as number;
  if (expected !== -1 && (first + 1 >= count || ((expected >>> ((hash[first + 1] as number) & 31)) & 1) === 0)) return false;
  let depth = 0;
  nodesOnWay[0] = node;
  for (let t = first + 1; t < count && depth + 1 < MAX_DEPTH && ((gap[t] as number) & GAP_MASK) !== GAP.barrier; t++) {
    node = child(trie, node, hash[t] as number);
    if (node === 0) break;
    nodesOnWay[++depth] = node;
  }
  const { accept, flags, text: aliases } = trie;
  for (; depth >= 0; depth--) {
    let alias = (accept[nodesOnWay[depth] as number] as number) - 1;
    if (alias < 0) continue;
    const from = start[first] as number;
    const to = end[first + depth] as number;
    for (; ; alias++) {
      const f = flags[alias] as number;
      if (
        ((f & FLAG.cap) === 0 || isUpperUnit(text.charCodeAt(from))) &&
        fits(text, tokens, first, first + depth, aliases[alias] as string, f) &&
        standsAlone(text, from, to, f)
      ) {
        foundAlias = alias;
        foundLast = first + depth;
        return true;
      }
      if ((f & FLAG.more) === 0) break;
    }
  }
  return false;
}

/** Words of a text are kept between calls up to this many tokens. */
const KEPT_TOKENS = 1 << 17;
let buffer = tokenBuffer();

/** Of each mention found: alias, first token, last token. */
let hits = new Int32Array(3 * 1024);

/** Finds mentions in `text`; leaves them in `hits` and its tokens in `buffer`, and gives their number. */
function walk(text: string, live: LiveTokens, base: Trie, overlay: Trie | undefined): number {
  const tokens = tokenise(text, buffer, live);
  const { count, gap, hash } = tokens;
  let found = 0;
  for (let t = 0; t < count; ) {
    if (((gap[t] as number) & MAY_BEGIN) === 0) {
      t++;
      continue;
    }
    let alias = -1;
    let last = t;
    let silent = false;
    if (longestAt(base, text, tokens, t)) {
      alias = foundAlias;
      last = foundLast;
      silent = ((base.flags[alias] as number) & FLAG.silent) !== 0;
    }
    if (overlay && longestAt(overlay, text, tokens, t) && (alias < 0 || foundLast >= last)) {
      alias = foundAlias + base.text.length;
      last = foundLast;
      silent = false;
    }
    if (alias < 0) {
      t++;
      continue;
    }
    const denied = t > 0 && ((gap[t] as number) & GAP_MASK) === GAP.hyphen && PREFIXES.has(hash[t - 1] as number);
    if (!silent && !denied) {
      if (found * 3 === hits.length) {
        const wider = new Int32Array(hits.length * 2);
        wider.set(hits);
        hits = wider;
      }
      hits[found * 3] = alias;
      hits[found * 3 + 1] = t;
      hits[found * 3 + 2] = last;
      found++;
    }
    t = last + 1;
  }
  return found;
}

/** Lets go of what an unusually long text needed. */
function trim(): void {
  if (buffer.start.length > KEPT_TOKENS) buffer = tokenBuffer();
  if (hits.length > KEPT_TOKENS) hits = new Int32Array(3 * 1024);
}

function suffixAt(tokens: Tokens, last: number): Suffix | null {
  const next = last + 1;
  if (next < tokens.count && ((tokens.gap[next] as number) & GAP_MASK) === GAP.hyphen)
    return SUFFIX_OF.get(tokens.hash[next] as number) ?? null;
  return ((tokens.gap[last] as number) & GAP_MASK) === GAP.hyphen ? (SUFFIX_OF.get(tokens.hash[last] as number) ?? null) : null;
}

interface InternalMatcher extends Matcher {
  readonly base: Trie;
  readonly skills: readonly string[];
  readonly otherwise: ReadonlyMap<number, string>;
}

function createMatcher(
  base: Trie,
  skills: readonly string[],
  otherwise: ReadonlyMap<number, string>,
  overlay?: Trie,
  overlaySkills: readonly string[] = [],
): InternalMatcher {
  const size = base.text.length;
  const live = overlay ? base.live.map((use, i) => use | (overlay.live[i] as number)) : base.live;
  return {
    base,
    skills,
    otherwise,
    match(text) {
      const found = walk(text, live, base, overlay);
      const out: Mention[] = [];
      for (let i = 0; i < found; i++) {
        const alias = hits[i * 3] as number;
        const last = hits[i * 3 + 2] as number;
        const own = alias >= size;
        const trie = own && overlay ? overlay : base;
        const n = own ? alias - size : alias;
        const skill = trie.skill[n] as number;
        out.push({
          skill: (own ? overlaySkills[skill] : skills[skill]) ?? '',
          alias,
          start: buffer.start[hits[i * 3 + 1] as number] as number,
          end: buffer.end[last] as number,
          weak: ((trie.flags[n] as number) & FLAG.weak) !== 0,
          otherwise: own ? null : (otherwise.get(alias) ?? null),
          suffix: suffixAt(buffer, last),
        });
      }
      trim();
      return out;
    },
    count(text) {
      const found = walk(text, live, base, overlay);
      trim();
      return found;
    },
    alias: (number) => (number < size ? base.text[number] : overlay?.text[number - size]) ?? '',
  };
}

/** A matcher over tables of one's own, for tests. */
export function matcherOf(tables: Tables, skills: readonly string[]): Matcher {
  return createMatcher(ready(tables), skills, new Map());
}

let bundled: InternalMatcher | null = null;

/** The matcher over the bundled taxonomy, unpacked on first use. */
export function taxonomyMatcher(): Matcher {
  if (bundled === null) {
    const { skills, otherwise } = compiledMeta();
    bundled = createMatcher(ready(compiledTables()), skills, new Map(otherwise.map(([alias, skill]) => [alias, skills[skill] ?? ''])));
  }
  return bundled;
}

/** Every skill of the bundled taxonomy that `text` names. */
export const match = (text: string): Mention[] => taxonomyMatcher().match(text);

export const MAX_USER_SKILLS = 200;
export const MAX_USER_ALIASES = 20;
const MAX_ALIAS_LENGTH = 60;

/** What is wrong with a skill of the user's own, or null. */
export function userSkillProblem(skill: UserSkill): 'id' | 'label' | 'too-many' | null {
  if (!/^my:[a-z0-9]+(-[a-z0-9]+)*$/.test(skill.id) || skill.id.length > 80) return 'id';
  if (skill.altLabels.length > MAX_USER_ALIASES) return 'too-many';
  for (const label of [skill.prefLabel, ...skill.altLabels]) {
    if (label.length > MAX_ALIAS_LENGTH) return 'label';
    const tokens = tokenise(label, tokenBuffer(64));
    if (tokens.count === 0 || tokens.count > MAX_DEPTH) return 'label';
    for (let t = 1; t < tokens.count; t++) if (((tokens.gap[t] as number) & GAP_MASK) === GAP.barrier) return 'label';
    if (!/[\p{L}\p{N}]/u.test(label)) return 'label';
  }
  return null;
}

/**
 * A matcher that also finds the user's own skills; they win over the taxonomy's where both match the same words.
 * A short word with a capital ("Go", "SAP") matches as written, everything else in any case. Skills that
 * {@link userSkillProblem} refuses are left out.
 */
export function withUserSkills(base: Matcher, skills: readonly UserSkill[]): Matcher {
  const inner = base as InternalMatcher;
  const entries: AliasEntry[] = [];
  const ids: string[] = [];
  for (const skill of skills.slice(0, MAX_USER_SKILLS)) {
    if (userSkillProblem(skill)) continue;
    for (const label of new Set([skill.prefLabel.trim(), ...skill.altLabels.map((alias) => alias.trim())])) {
      const short = label.length <= 4 && isOneWord(label) && label !== label.toLowerCase();
      entries.push({ skill: ids.length, text: label, case: short ? 'exact' : 'i', strict: false, weak: false, apart: false });
    }
    ids.push(skill.id);
  }
  if (entries.length === 0) return base;
  return createMatcher(inner.base, inner.skills, inner.otherwise, ready(buildTables(entries)), ids);
}
