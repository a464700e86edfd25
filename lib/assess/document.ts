/** A posting's text as lines, sentences and sections. Pure, and linear in the text's length. */
import type { Section } from '../assessment.ts';
import { classifyHeading } from './headings.ts';
import { splitBlocks } from './lines.ts';
import { sentenceSection } from './sections.ts';
import { splitSentences } from './sentences.ts';

/** One block of the description, or a heading cut out of running text. Offsets are UTF-16 units into it, a bullet's marker excluded. */
export interface Line {
  start: number;
  end: number;
  section: Section;
  /** Opens a section, or a part of one. */
  heading: boolean;
  bullet: boolean;
  /** Index of the line that introduces the list this line is in. */
  leadIn: number | null;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index into {@link PostingDocument.lines}. */
  line: number;
  /** The line's, or what the sentence itself says where no heading says more. */
  section: Section;
}

export interface PostingDocument {
  title: string;
  text: string;
  lines: Line[];
  /** In order, not overlapping; headings included. */
  sentences: Sentence[];
}

const MAX_HEADING = 80;
/** Sections that a label inside a line ("Salary: …") opens for that line only. */
const LOCAL: ReadonlySet<Section> = new Set(['pay', 'process', 'equal-opportunity']);

/** A line that may be a heading: short, without a full stop, not a list item. */
function looksLikeHeading(text: string, bullet: boolean): boolean {
  if (text.length > MAX_HEADING) return false;
  const last = text.charAt(text.length - 1);
  if (last === '.' || last === ';' || last === ',') return false;
  let words = 1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 32) words++;
  if (bullet) return last === ':' && words <= 6;
  return words <= (last === ':' ? 12 : 9);
}

/** A short line without a known phrase still opens a part when it is shouted, title-cased or ends with a colon. */
function looksLikePart(text: string): boolean {
  if (text.endsWith(':')) return true;
  const words = text.split(' ');
  if (words.length > 7 || /[,|@]|\d/.test(text)) return false;
  let capital = 0;
  for (const word of words) if (/^[^a-z]/.test(word)) capital++;
  return words.length > 1 && capital / words.length >= 0.6;
}

/** Reads a posting's text. Never throws; an empty text has no lines. */
export function parseDocument(title: string, text: string): PostingDocument {
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  let section: Section = 'intro';
  let leadIn: number | null = null;
  /** Section of the block in hand where a label inside the line holds for that line alone. */
  let local: Section | null = null;
  const blocks = splitBlocks(text);
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (!block) continue;
    const { start, end, bullet } = block;
    const slice = end - start <= 200 ? text.slice(start, end) : '';
    const previous = blocks[b - 1];
    if (!block.inline && !previous?.inline) local = null;
    let heading = false;
    let own: Section = local ?? section;
    if (block.inline || (slice !== '' && looksLikeHeading(slice, bullet))) {
      const found = classifyHeading(slice);
      if (block.inline) {
        heading = true;
        if (found) {
          own = found;
          const sameLine = blocks[b + 1] !== undefined && !text.slice(end, blocks[b + 1]?.start).includes('\n');
          if (bullet || (LOCAL.has(found) && sameLine)) local = found;
          else {
            section = found;
            local = null;
          }
        }
      } else if (found && (!bullet || slice.endsWith(':')) && (slice.endsWith(':') || looksLikePart(slice) || slice.length <= 40)) {
        heading = true;
        if (bullet) local = found;
        else section = found;
        own = found;
      } else if (!bullet && looksLikePart(slice)) {
        heading = true;
      }
    }
    const index = lines.length;
    if (bullet && !block.inline) {
      lines.push({ start, end, section: own, heading, bullet, leadIn });
    } else {
      lines.push({ start, end, section: own, heading, bullet, leadIn: null });
      leadIn = heading || text.charCodeAt(end - 1) === 58 ? index : null;
      // A sentence that introduces a list may say what the list is: "It would be great if you have:".
      if (!heading && leadIn !== null && slice !== '' && blocks[b + 1]?.bullet) {
        const found = classifyHeading(slice);
        if (found) {
          section = found;
          const line = lines[index];
          if (line) line.section = found;
          own = found;
        }
      }
    }
    if (heading) sentences.push({ start, end, line: index, section: own });
    else {
      const parts = splitSentences(text, start, end);
      for (let p = 0; p < parts.length; p++) {
        const s = parts[p];
        if (!s) continue;
        // A heading that a page glued to its neighbours: "…equality.What's on offerYou'll receive…"
        if (parts[p + 1]?.start === s.end && s.end - s.start <= 60 && !bullet && text.charCodeAt(s.end - 1) !== 46) {
          const found = classifyHeading(text.slice(s.start, s.end));
          if (found) {
            section = found;
            own = found;
          }
        }
        sentences.push({ start: s.start, end: s.end, line: index, section: sentenceSection(text, s.start, s.end, own) });
      }
    }
  }
  return { title, text, lines, sentences };
}
