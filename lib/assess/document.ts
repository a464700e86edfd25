/** A posting's text as lines, sentences and sections. Pure. */
import type { Section } from '../assessment.ts';

/** One block of the description. Offsets are UTF-16 units into it. */
export interface Line {
  start: number;
  end: number;
  section: Section;
  heading: boolean;
  bullet: boolean;
  /** Index of the line that introduces the list this line is in. */
  leadIn: number | null;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index into {@link Document.lines}. */
  line: number;
  section: Section;
}

export interface PostingDocument {
  title: string;
  text: string;
  lines: Line[];
  /** In order, not overlapping. */
  sentences: Sentence[];
}

export function parseDocument(title: string, text: string): PostingDocument {
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const end = start + raw.length;
    if (raw.trim() !== '') {
      sentences.push({ start, end, line: lines.length, section: 'intro' });
      lines.push({ start, end, section: 'intro', heading: false, bullet: /^\s*[-•*]/.test(raw), leadIn: null });
    }
    start = end + 1;
  }
  return { title, text, lines, sentences };
}
