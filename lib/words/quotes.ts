import type { Evidence, Requirement } from '../assessment.ts';
import type { JobPosting } from '../job-posting.ts';
import { plain } from './format.ts';
import { isAi } from './skills.ts';

/** A piece of a quoted sentence; `mark` where it is what was found. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** A sentence of the posting with every slice in it that matters. */
export interface Quotation {
  /** Offsets of the first slice, to find it in the page again. */
  evidence: Evidence;
  skills: string[];
  pieces: Piece[];
}

/** Longest quotation, in UTF-16 units; a longer sentence is cut around what was found. */
const LONGEST = 280;

const textOf = (posting: JobPosting, evidence: Evidence): string => (evidence.section === 'title' ? posting.title : posting.description);

/** The sentence around the slices, cut to {@link LONGEST}, in pieces. Offsets outside the text are ignored. */
export function pieces(text: string, sentence: { start: number; end: number }, slices: readonly { start: number; end: number }[]): Piece[] {
  let from = Math.max(0, Math.min(sentence.start, text.length));
  let to = Math.max(from, Math.min(sentence.end, text.length));
  while (from < to && /[\s•*·‣▪◦–-]/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  const inside = slices
    .map((slice) => ({ start: Math.max(slice.start, from), end: Math.min(slice.end, to) }))
    .filter((slice) => slice.end > slice.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let before = '';
  let after = '';
  if (to - from > LONGEST) {
    const anchor = inside[0] ?? { start: from, end: from };
    const start = Math.max(from, Math.min(anchor.start - LONGEST / 3, to - LONGEST));
    const end = Math.min(to, start + LONGEST);
    if (start > from) {
      from = wordStart(text, start, anchor.start);
      before = '… ';
    }
    if (end < to) {
      to = wordEnd(text, end, Math.min(anchor.end, end));
      after = ' …';
    }
  }
  const out: Piece[] = [];
  const add = (piece: string, mark: boolean): void => {
    if (piece !== '') out.push({ text: plain(piece).replace(/\s+/g, ' '), mark });
  };
  add(before, false);
  let at = from;
  for (const slice of inside) {
    const start = Math.max(slice.start, at);
    const end = Math.min(slice.end, to);
    if (end <= start) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, to), false);
  add(after, false);
  return out;
}

function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/);
  return space < 0 ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number, limit: number): number {
  const space = text.slice(limit, at).search(/\s\S*$/);
  return space < 0 ? whole(text, at) : limit + space;
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

/**
 * The sentences that prove the verdict, best first, each once with all its slices. Evidence comes best first within a
 * requirement, so they are taken in turns: every skill's best sentence before any skill's second.
 */
export function proof(posting: JobPosting, requirements: readonly Requirement[]): Quotation[] {
  const asked = requirements.filter(isAi);
  const turns = Math.max(0, ...asked.map((requirement) => requirement.evidence.length));
  const found = new Map<string, { first: Evidence; skills: Set<string>; slices: Evidence[] }>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const requirement of asked) {
      const evidence = requirement.evidence[turn];
      if (!evidence) continue;
      const key = `${evidence.section === 'title' ? 'title' : 'text'}:${evidence.sentence.start}`;
      const known = found.get(key) ?? { first: evidence, skills: new Set(), slices: [] };
      known.skills.add(requirement.skill);
      known.slices.push(evidence);
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ first, skills, slices }) => ({
    evidence: first,
    skills: [...skills],
    pieces: pieces(textOf(posting, first), first.sentence, slices),
  }));
}

/** One slice and its sentence as a quotation. */
export const quotation = (posting: JobPosting, evidence: Evidence, skills: string[] = []): Quotation => ({
  evidence,
  skills,
  pieces: pieces(textOf(posting, evidence), evidence.sentence, [evidence]),
});
