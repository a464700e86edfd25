import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, IgnoredMention, Requirement, Section } from '../assessment.ts';
import { KINDS, marksIn, SPAN_LIMIT, type Span, spansOf } from './spans.ts';

type At = readonly [start: number, end: number];
const evidence = ([start, end]: At, section: Section = 'requirements'): Evidence => ({
  text: '',
  start,
  end,
  sentence: { start, end },
  section,
});
const asked = (stance: 'builds' | 'uses' | null, mentions: readonly At[], section?: Section): Requirement => ({
  skill: 'x',
  level: 'required',
  stance,
  anyOf: null,
  evidence: mentions.map((at) => evidence(at, section)),
});
const ignored = (mentions: readonly At[]): IgnoredMention[] =>
  mentions.map((at) => ({ ...evidence(at), skill: 'x', reason: 'employer' as const }));
const short = (spans: readonly Span[]): string => spans.map(({ kind, start, end }) => `${kind} ${start}–${end}`).join(', ');

describe('what is marked', () => {
  test.each<[string, { ask?: At[]; other?: At[]; not?: At[] }, string]>([
    ['nothing', {}, ''],
    ['each kind, in the order of the text', { ask: [[20, 25]], other: [[10, 12]], not: [[0, 4]] }, 'not 0–4, other 10–12, ask 20–25'],
    ['mentions of one kind that overlap are one', { ask: [[3, 9], [0, 5]] }, 'ask 0–9'], // biome-ignore format: one case a line
    ['the same mention twice is one', { other: [[3, 9], [3, 9]] }, 'other 3–9'], // biome-ignore format: one case a line
    ['an ask wins over another skill and over no ask', { ask: [[4, 8]], other: [[0, 5]], not: [[7, 12]] }, 'ask 4–8'],
    ['another skill wins over no ask', { other: [[0, 5]], not: [[4, 9]] }, 'other 0–5'],
    ['neighbours of two kinds both stay', { ask: [[0, 5]], other: [[5, 9]] }, 'ask 0–5, other 5–9'],
    ['a slice beyond the text is left out', { ask: [[95, 101]], other: [[90, 100]] }, 'other 90–100'],
    ['an empty slice is left out', { not: [[4, 4]] }, ''],
  ])('%s', (_, { ask = [], other = [], not = [] }, expected) => {
    const assessment = { requirements: [asked('builds', ask), asked(null, other)], ignored: ignored(not) };
    expect(short(spansOf(assessment, 100))).toBe(expected);
  });

  test('a skill in the title has no mark: its offsets are another text’s', () => {
    expect(spansOf({ requirements: [asked('uses', [[0, 5]], 'title')], ignored: [] }, 100)).toEqual([]);
  });

  const at = fc.tuple(fc.nat(120), fc.nat(30)).map(([start, length]): At => [start, start + length]);
  const some = fc.array(at, { maxLength: 40 });
  test('spans lie in the text, in order, apart; every ask is covered; none is there that nobody mentioned', () => {
    fc.assert(
      fc.property(some, some, some, (ask, other, not) => {
        const spans = spansOf({ requirements: [asked('builds', ask), asked(null, other)], ignored: ignored(not) }, 100);
        const mentions = { ask, other, not };
        for (const [i, { kind, start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(100);
          expect(mentions[kind].some((one) => one[0] === start)).toBe(true);
        }
        for (const [start, end] of ask)
          if (start < end && end <= 100)
            expect(spans.some((span) => span.kind === 'ask' && span.start <= start && span.end >= end)).toBe(true);
        expect(marksIn({ on: true, spans }, 100)).toEqual({ on: true, spans });
      }),
    );
  });

  test('asks come before the rest where there are too many', () => {
    const many = (from: number): At[] => Array.from({ length: SPAN_LIMIT }, (_, i): At => [from + 4 * i, from + 4 * i + 2]);
    const spans = spansOf({ requirements: [asked(null, many(0)), asked('uses', many(4 * SPAN_LIMIT))], ignored: [] }, 10_000);
    expect(spans).toHaveLength(SPAN_LIMIT);
    expect(new Set(spans.map(({ kind }) => kind))).toEqual(new Set(['ask']));
  });
});

describe('what the page is told', () => {
  const good = { kind: 'ask', start: 1, end: 4 };
  test.each<[string, unknown, unknown]>([
    ['nothing', null, null],
    ['words', 'on', null],
    ['no spans', { on: true }, null],
    ['no switch', { spans: [] }, null],
    ['a span', { on: false, spans: [good] }, { on: false, spans: [good] }],
    ['a strange kind', { on: true, spans: [{ ...good, kind: 'all' }, good] }, { on: true, spans: [good] }],
    [
      'offsets that are no integers',
      { on: true, spans: [{ ...good, start: 1.5 }, { ...good, end: '4' }, good] },
      { on: true, spans: [good] },
    ],
    ['offsets outside of the text', { on: true, spans: [{ ...good, start: -1 }, { ...good, end: 11 }, good] }, { on: true, spans: [good] }],
    ['offsets the wrong way round', { on: true, spans: [{ ...good, start: 4 }, null, good] }, { on: true, spans: [good] }],
  ])('%s', (_, value, expected) => {
    expect(marksIn(value, 10)).toEqual(expected);
  });

  test('no more than the limit', () => {
    expect(marksIn({ on: true, spans: Array(SPAN_LIMIT + 20).fill(good) }, 10)?.spans).toHaveLength(SPAN_LIMIT);
  });

  test('kinds are in order of strength', () => expect(KINDS).toEqual(['ask', 'other', 'not']));
});
