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
  /** For each skill: 1 = context may stand anywhere in the posting; names or patterns, any of which is enough; names or patterns, any of which speaks against it. */
  skills: Record<string, [anywhere: 0 | 1, anyOf: string[], excludes: string[]]>;
}

/** A range of a text. */
export interface Span {
  start: number;
  end: number;
}

/** Company is kept this near, within the sentence. */
const NEAR = 60;
/** Of a longer text only this much is searched for context. */
const FAR = 100_000;

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

/** Judges the mentions of one text; keeps what it found out between calls. */
export type Judge = (mention: Mention, sentence: Span) => boolean;

/**
 * A judge of mentions of `text`: true where a mention is of something else (Claude Monet, insurance agents), or is too
 * ambiguous without context. `elsewhere` is other text of the posting that may give context, such as the title.
 */
export function judgeOf(text: string, elsewhere = ''): Judge {
  const { senses } = compiledMeta();
  const anywhere = new Map<string, boolean>();
  const inSentence = new Map<string, boolean>();
  let sentenceStart = -1;
  let sentenceText = '';
  let posting: string | null = null;
  return (mention, sentence) => {
    const sense = senses.skills[mention.skill];
    if (!sense) return false;
    const [wide, anyOf, excludes] = sense;
    if (sentence.start !== sentenceStart) {
      sentenceStart = sentence.start;
      sentenceText = text.slice(sentence.start, Math.min(sentence.end, sentence.start + FAR));
      inSentence.clear();
    }
    if (mention.weak && anyOf.length > 0) {
      let found = false;
      for (const name of anyOf) {
        const memo = wide ? anywhere : inSentence;
        let has = memo.get(name);
        if (has === undefined) {
          if (wide) posting ??= `${elsewhere}\n${text.slice(0, FAR)}`;
          has = holds(testOf(senses.contexts, 'c', name), wide ? (posting ?? '') : sentenceText);
          memo.set(name, has);
        }
        if (has) {
          found = true;
          break;
        }
      }
      if (!found) return true;
    }
    if (excludes.length > 0) {
      const from = Math.max(sentence.start, mention.start - NEAR);
      const window = text.slice(from, Math.min(sentence.end, mention.end + NEAR));
      for (const name of excludes) if (holds(testOf(senses.excludes, 'x', name), window)) return true;
    }
    return false;
  };
}

/** {@link judgeOf} for a single mention. */
export const wrongSense = (mention: Mention, text: string, sentence: Span): boolean => judgeOf(text)(mention, sentence);
