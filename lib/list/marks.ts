/** A posting's text cut into plain and marked runs. Pure. */
import type { Assessment } from '../assessment.ts';

/** An AI skill asked for, another skill, a mention of AI that is no ask. */
export type MarkKind = 'ask' | 'other' | 'not';
export interface Run {
  text: string;
  start: number;
  kind: MarkKind | null;
}

interface Span {
  start: number;
  end: number;
  kind: MarkKind;
}

/** Which mark stays where two overlap. */
const RANK: Record<MarkKind, number> = { ask: 2, not: 1, other: 0 };

/** The marked slices of the description, in order, not overlapping. Slices that do not fit the text are left out. */
export function spansOf(assessment: Assessment, length: number): Span[] {
  const spans: Span[] = [
    ...assessment.requirements.flatMap((requirement) =>
      requirement.evidence
        .filter((evidence) => evidence.section !== 'title')
        .map(({ start, end }) => ({ start, end, kind: requirement.stance === null ? ('other' as const) : ('ask' as const) })),
    ),
    ...assessment.ignored.filter((mention) => mention.section !== 'title').map(({ start, end }) => ({ start, end, kind: 'not' as const })),
  ].filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length);
  spans.sort((a, b) => RANK[b.kind] - RANK[a.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of spans) if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/** The text as runs: joined they are the text. `at` = where in the description the text starts. */
export function runsOf(text: string, spans: readonly Span[], at = 0): Run[] {
  const runs: Run[] = [];
  let done = at;
  const end = at + text.length;
  const plain = (to: number) => {
    if (to > done) runs.push({ text: text.slice(done - at, to - at), start: done, kind: null });
  };
  for (const span of spans) {
    const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)];
    if (from >= to) continue;
    plain(from);
    runs.push({ text: text.slice(from - at, to - at), start: from, kind: span.kind });
    done = to;
  }
  plain(end);
  return runs;
}

/** The lines that hold words, with where they start: one block of the posting a line. */
export function linesOf(text: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}
