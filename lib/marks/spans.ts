/** Which words of a description are marked, and as what. The content script uses this file too: types and arithmetic only. */
import type { Assessment, Evidence } from '../assessment.ts';

/** AI that is asked for, any other skill, a mention that asks nothing; the first named wins where two overlap. */
export const KINDS = ['ask', 'other', 'not'] as const;
export type Kind = (typeof KINDS)[number];

/** A slice of the description, in UTF-16 units. */
export interface Span {
  kind: Kind;
  start: number;
  end: number;
}

/** What a page is told about its posting. `on`: whether it may be shown now. */
export interface Marks {
  on: boolean;
  spans: Span[];
}

/** Marks of one page at most. */
export const SPAN_LIMIT = 500;

/**
 * The spans of an assessment in a description of that length, in order, none touching another. Mentions of one kind that
 * overlap are one; a mention that overlaps one of a stronger kind is left out whole. What stands in the title has no mark.
 */
export function spansOf({ requirements, ignored }: Pick<Assessment, 'requirements' | 'ignored'>, length: number): Span[] {
  const mentions: Record<Kind, readonly Evidence[]> = {
    ask: requirements.filter(({ stance }) => stance !== null).flatMap(({ evidence }) => evidence),
    other: requirements.filter(({ stance }) => stance === null).flatMap(({ evidence }) => evidence),
    not: ignored,
  };
  const kept: Span[] = [];
  for (const kind of KINDS) {
    const stronger = kept.slice();
    const own = mentions[kind]
      .filter(({ section, start, end }) => section !== 'title' && start >= 0 && end <= length && start < end)
      .filter(({ start, end }) => !stronger.some((span) => span.start < end && start < span.end))
      .sort((a, b) => a.start - b.start);
    let last: Span | undefined;
    for (const { start, end } of own) {
      if (last && start <= last.end) {
        last.end = Math.max(last.end, end);
        continue;
      }
      last = { kind, start, end };
      kept.push(last);
    }
  }
  return kept.slice(0, SPAN_LIMIT).sort((a, b) => a.start - b.start);
}

/** The marks in what the background answered about a description of that length; null where it is nothing of the kind. */
export function marksIn(value: unknown, length: number): Marks | null {
  if (typeof value !== 'object' || value === null) return null;
  const { on, spans } = value as { on?: unknown; spans?: unknown };
  if (typeof on !== 'boolean' || !Array.isArray(spans)) return null;
  return { on, spans: spans.slice(0, SPAN_LIMIT).filter((span) => isSpan(span, length)) };
}

function isSpan(value: unknown, length: number): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, start, end } = value as Record<keyof Span, unknown>;
  return (
    KINDS.some((one) => one === kind) &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    (start as number) >= 0 &&
    (start as number) < (end as number) &&
    (end as number) <= length
  );
}
