import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment, evidence, posting } from '../../tests/unit/saved.ts';
import type { Evidence, IgnoredMention } from '../assessment.ts';
import { linesOf, runsOf, spansOf } from './marks.ts';

const { description } = posting();

describe('marks in a posting’s text', () => {
  test('an AI ask, another skill and a mention that is no ask are three kinds', () => {
    const runs = runsOf(description, spansOf(assessment(), description.length));
    const marked = runs.filter((run) => run.kind !== null).map((run) => [run.text, run.kind]);
    expect(marked).toEqual([
      ['retrieval pipelines', 'ask'],
      ['tool-calling', 'ask'],
      ['evaluation of language models', 'ask'],
      ['PostgreSQL', 'other'],
      ['Python', 'other'],
      ['LLM APIs', 'ask'],
      ['AI-powered platform', 'not'],
    ]);
  });

  const at = (start: number, end: number, section: Evidence['section'] = 'duties'): Evidence => ({
    text: '',
    start,
    end,
    sentence: { start: 0, end: 10 },
    section,
  });
  const skill = (stance: 'builds' | null, ...found: Evidence[]) => ({
    skill: 's',
    level: 'required' as const,
    stance,
    anyOf: null,
    evidence: found,
  });
  const cases: [string, Parameters<typeof assessment>[0], [number, number, string][]][] = [
    [
      'an ask wins over a skill inside it',
      { requirements: [skill(null, at(2, 4)), skill('builds', at(0, 6))], ignored: [] },
      [[0, 6, 'ask']],
    ],
    ['the longer of two alike wins', { requirements: [skill(null, at(2, 4), at(1, 6))], ignored: [] }, [[1, 6, 'other']]],
    ['the title’s own evidence is not of the text', { requirements: [skill('builds', at(0, 4, 'title'))], ignored: [] }, []],
    [
      'slices outside the text are left out',
      { requirements: [skill('builds', at(-1, 4), at(8, 99), at(5, 5), at(6, 2))], ignored: [] },
      [],
    ],
    [
      'neighbours both stay',
      { requirements: [skill('builds', at(0, 3), at(3, 5))], ignored: [] },
      [
        [0, 3, 'ask'],
        [3, 5, 'ask'],
      ],
    ],
    [
      'no ask wins over another skill',
      {
        requirements: [skill(null, at(0, 3))],
        ignored: [{ ...at(1, 4), skill: 'ai-generic', reason: 'employer' } satisfies IgnoredMention],
      },
      [[1, 4, 'not']],
    ],
  ];
  test.each(cases)('%s', (_, over, expected) => {
    expect(spansOf(assessment(over), 10).map(({ start, end, kind }) => [start, end, kind])).toEqual(expected);
  });

  test('the runs together are the text, whatever the slices', () => {
    const slice = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })).map(([start, end]) => at(start, end));
    const slices = fc.array(slice, { maxLength: 6 });
    // Lone halves of a pair and line ends included.
    const texts = fc.array(fc.constantFrom('a', ' ', '\n', 'é', '😀', '\ud83d'), { maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(texts, slices, slices, (text, asks, others) => {
        const spans = spansOf(assessment({ requirements: [skill('builds', ...asks), skill(null, ...others)], ignored: [] }), text.length);
        const runs = runsOf(text, spans);
        return (
          spans.every((span, i) => span.start >= (spans[i - 1]?.end ?? 0)) &&
          runs.map((run) => run.text).join('') === text &&
          runs.every((run) => text.startsWith(run.text, run.start))
        );
      }),
    );
  });

  test('a part of the text keeps the offsets of the whole', () => {
    const found = evidence(description, 'PostgreSQL');
    const part = description.slice(found.sentence.start, found.sentence.end);
    expect(runsOf(part, spansOf(assessment(), description.length), found.sentence.start)).toEqual([
      { text: 'Keep our ', start: found.sentence.start, kind: null },
      { text: 'PostgreSQL', start: found.start, kind: 'other' },
      { text: ' cluster fast.', start: found.end, kind: null },
    ]);
  });

  test('lines keep their words and their places, and empty ones are left out', () => {
    expect(linesOf('a\n\n  \nb c\n')).toEqual([
      { text: 'a', start: 0 },
      { text: 'b c', start: 6 },
    ]);
  });
});
