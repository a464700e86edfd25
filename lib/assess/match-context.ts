/**
 * Whether a name means the skill here: context that ambiguous names need, and company they must not keep. Runs on
 * mentions only; patterns are compiled on first use. Pure.
 */
import type { Mention } from './match.ts';
import { compiledMeta } from './match-tables.ts';

/** Patterns as the taxonomy writes them: `cs:` = case counts. */
export interface Senses {
  contexts: Record<string, string[]>;
  excludes: Record<string, string[]>;
  /** For each skill names or patterns: any of the first two is context enough, any of the third speaks against it; 1 = its names are also those of companies. */
  skills: Record<string, [sentence: string[], posting: string[], excludes: string[], companyName: 0 | 1]>;
}

/** A range of a text. */
export interface Span {
  start: number;
  end: number;
}

/** Company is kept this near, within the sentence. */
const NEAR = 60;
/** Context in the same sentence is looked for this far. */
const REACH = 400;
/** Context in the posting is looked for in this much of it. */
const FAR = 100_000;

/** Stands for the mention in the text that patterns of context see. */
const MENTION = '¤';

interface Test {
  any: RegExp | null;
  exact: RegExp | null;
}

const tests = new Map<string, Test>();

function union(patterns: string[], flags: string): RegExp | null {
  return patterns.length === 0 ? null : new RegExp(patterns.map((p) => `(?:${p})`).join('|'), flags);
}

/** One test for a name of `table` ("@ai") or a pattern of its own. */
function testOf(table: Record<string, string[]>, kind: string, name: string): Test {
  const key = kind + name;
  let test = tests.get(key);
  if (!test) {
    const patterns = name.startsWith('@') ? (table[name] ?? []) : [name];
    test = {
      any: union(
        patterns.filter((p) => !p.startsWith('cs:')),
        'i',
      ),
      exact: union(
        patterns.filter((p) => p.startsWith('cs:')).map((p) => p.slice(3)),
        '',
      ),
    };
    tests.set(key, test);
  }
  return test;
}

const holds = (test: Test, text: string) => test.exact?.test(text) === true || test.any?.test(text) === true;

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Judges mentions of one text; keeps what it found out between calls. */
export type Judge = (mention: Mention, sentence: Span) => boolean;

/**
 * A judge of mentions of `text`: true where a mention is of something else (Claude Monet, insurance agents), or is too
 * ambiguous without context. A mention is no context for itself. `elsewhere` is other text of the posting that may give
 * context, such as the title; where the employer's own name is a skill's, it means the employer.
 */
export function judgeOf(text: string, { elsewhere = '', employer = '' }: { elsewhere?: string; employer?: string | null } = {}): Judge {
  const { senses } = compiledMeta();
  const own = ` ${plain(employer ?? '')} `;
  const anywhere = new Map<string, boolean>();
  let posting: string | null = null;
  const hasContext = (mention: Mention, sentence: Span, near: string[], wide: string[]): boolean => {
    if (near.length > 0) {
      const before = text.slice(Math.max(sentence.start, mention.start - REACH), mention.start);
      const after = text.slice(mention.end, Math.min(sentence.end, mention.end + REACH));
      const around = before + MENTION + after;
      for (const name of near) if (holds(testOf(senses.contexts, 'c', name), around)) return true;
    }
    for (const name of wide) {
      let has = anywhere.get(name);
      if (has === undefined) {
        posting ??= `${elsewhere}\n${text.slice(0, FAR)}`;
        has = holds(testOf(senses.contexts, 'c', name), posting);
        anywhere.set(name, has);
      }
      if (has) return true;
    }
    return false;
  };
  return (mention, sentence) => {
    const sense = senses.skills[mention.skill];
    if (!sense) return false;
    const [near, wide, excludes, companyName] = sense;
    if (companyName === 1 && own.length > 2 && own.includes(` ${plain(text.slice(mention.start, mention.end))} `)) return true;
    if (mention.weak && near.length + wide.length > 0 && !hasContext(mention, sentence, near, wide)) return true;
    if (excludes.length > 0) {
      const from = Math.max(sentence.start, mention.start - NEAR);
      const around = text.slice(from, Math.min(sentence.end, mention.end + NEAR));
      for (const name of excludes) if (holds(testOf(senses.excludes, 'x', name), around)) return true;
    }
    return false;
  };
}

/** {@link judgeOf} for a single mention. */
export const wrongSense = (mention: Mention, text: string, sentence: Span): boolean => judgeOf(text)(mention, sentence);
