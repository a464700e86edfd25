/** Unpacks the compiled taxonomy (taxonomy/compiled, written by scripts/compile-taxonomy.ts). */
import { META, TABLES } from '../../taxonomy/compiled/matcher.ts';
import type { Tables } from './match-build.ts';
import type { Senses } from './match-context.ts';

/** What the compiler writes beside the tables. */
export interface Meta {
  version: string;
  skills: string[];
  /** Aliases in the order of the tables. */
  text: string[];
  /** Lengths of the packed arrays: edges, nodes, aliases. */
  sizes: [edges: number, nodes: number, aliases: number];
  /** Aliases that mean another skill where their context is missing: alias, skill. */
  otherwise: [alias: number, skill: number][];
  senses: Senses;
}

let meta: Meta | null = null;
export const compiledMeta = (): Meta => {
  meta ??= JSON.parse(META) as Meta;
  return meta;
};

/** Ids of all skills, in the order that the tables number them. */
export const compiledSkills = (): readonly string[] => compiledMeta().skills;

function bytesOf(base64: string): ArrayBuffer {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}

/** The trie of all aliases. */
export function compiledTables(): Tables {
  const { sizes, text } = compiledMeta();
  const [edges, nodes, aliases] = sizes;
  const buffer = bytesOf(TABLES);
  let at = 0;
  const take = (bytes: number) => {
    const from = at;
    at += bytes;
    return from;
  };
  return {
    edgeHash: new Int32Array(buffer, take(edges * 4), edges),
    edgeParent: new Uint16Array(buffer, take(edges * 2), edges),
    accept: new Uint16Array(buffer, take(nodes * 2), nodes),
    skill: new Uint16Array(buffer, take(aliases * 2), aliases),
    flags: new Uint8Array(buffer, take(aliases), aliases),
    text,
  };
}
