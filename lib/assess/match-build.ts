/** Builds the token trie that the matcher walks. Runs when the taxonomy is compiled, and for the user's own skills. Pure. */
import { isSeparator, tokenBuffer, tokenise } from './tokens.ts';

/** How an alias must be written: any case; a capital first letter; as it stands. */
export type AliasCase = 'i' | 'cap' | 'exact';

export interface AliasEntry {
  /** Index of its skill; -1 for a phrase that only hides what is inside it ("R&D", "cutting edge"). */
  skill: number;
  text: string;
  case: AliasCase;
  /** Nothing that makes it part of a name, address or measure may touch it ("acme.ai", "non-AI", "10mL"). */
  strict: boolean;
  weak: boolean;
  /** Never right after a hyphen ("planet-scale AI" is not Scale AI). */
  apart: boolean;
}

export const FLAG = { cap: 1, exact: 2, strict: 4, weak: 8, silent: 16, more: 32, apart: 64 } as const;

/** The trie as flat arrays. Node 0 is the root; edge `e` leads to node `e + 1`. */
export interface Tables {
  edgeParent: Uint16Array;
  edgeHash: Int32Array;
  /** For each node 1 + its first alias, or 0. Aliases of one node follow each other, the strictest case first. */
  accept: Uint16Array;
  /** For each alias: index of its skill; means nothing for silent ones. */
  skill: Uint16Array;
  flags: Uint8Array;
  /** For each alias, as written. */
  text: readonly string[];
}

const rank = (alias: AliasEntry) => (alias.case === 'exact' ? 0 : alias.case === 'cap' ? 1 : 2);

/**
 * Compiles aliases; gives the tables and the aliases in their order. Throws RangeError when an alias has no token or there are more than 65,534 nodes or aliases.
 */
export function buildTables<E extends AliasEntry>(entries: readonly E[]): Tables & { entries: readonly E[] } {
  const children = new Map<string, number>();
  const parents: number[] = [];
  const hashes: number[] = [];
  const at: E[][] = [[]];
  const tokens = tokenBuffer(64);
  for (const entry of entries) {
    tokenise(entry.text, tokens);
    if (tokens.count === 0) throw new RangeError(`alias without a word: "${entry.text}"`);
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hash[i] as number;
      const key = `${node} ${hash}`;
      let child = children.get(key);
      if (child === undefined) {
        parents.push(node);
        hashes.push(hash);
        child = parents.length;
        at.push([]);
        children.set(key, child);
      }
      node = child;
    }
    at[node]?.push(entry);
  }
  if (at.length > 0xfffe || entries.length > 0xfffe) throw new RangeError('too many aliases');
  const accept = new Uint16Array(at.length);
  const skill = new Uint16Array(entries.length);
  const flags = new Uint8Array(entries.length);
  const ordered: E[] = [];
  for (let node = 0; node < at.length; node++) {
    const list = at[node] ?? [];
    if (list.length === 0) continue;
    accept[node] = ordered.length + 1;
    list.sort((a, b) => rank(a) - rank(b));
    for (const entry of list) {
      skill[ordered.length] = entry.skill < 0 ? 0 : entry.skill;
      flags[ordered.length] =
        (entry.case === 'cap' ? FLAG.cap : entry.case === 'exact' ? FLAG.exact : 0) |
        (entry.strict ? FLAG.strict : 0) |
        (entry.weak ? FLAG.weak : 0) |
        (entry.skill < 0 ? FLAG.silent : 0) |
        (entry.apart ? FLAG.apart : 0) |
        (entry !== list[list.length - 1] ? FLAG.more : 0);
      ordered.push(entry);
    }
  }
  return {
    edgeParent: Uint16Array.from(parents),
    edgeHash: Int32Array.from(hashes),
    accept,
    skill,
    flags,
    text: ordered.map((entry) => entry.text),
    entries: ordered,
  };
}

/** True when an alias is one word to the eye, so that `exact` means every letter of it. */
export function isOneWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isSeparator(text.charCodeAt(i))) return false;
  return true;
}
