/** Which section a heading opens, from the phrases in `taxonomy/cues/headings.json`. Pure. */
import cues from '../../taxonomy/cues/headings.json' with { type: 'json' };
import type { Section } from '../assessment.ts';

interface Node {
  next: Map<string, Node>;
  exact: Section | null;
  within: Section | null;
}

/** A phrase found in a text: where it ends, and how many words it has. */
export interface HeadingMatch {
  end: number;
  words: number;
  section: Section;
}

const newNode = (): Node => ({ next: new Map(), exact: null, within: null });
const ROOT = newNode();
/** Earlier sections win ties. */
const RANK = new Map<Section, number>();

for (const [name, lists] of Object.entries(cues.sections)) {
  const section = name as Section;
  RANK.set(section, RANK.size);
  for (const kind of ['exact', 'within'] as const) {
    for (const phrase of lists[kind]) {
      let node = ROOT;
      for (const word of phrase.split(' ')) {
        let next = node.next.get(word);
        if (!next) {
          next = newNode();
          node.next.set(word, next);
        }
        node = next;
      }
      node[kind] ??= section;
    }
  }
}

const isLower = (c: number) => (c >= 97 && c <= 122) || (c >= 0xdf && c <= 0xff && c !== 0xf7);
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
const isWord = (c: number) => isLower(c) || isUpper(c) || (c >= 48 && c <= 57);

function fold(word: string): string {
  const lower = word.toLowerCase();
  // Only accented words need the slow way.
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      return lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ß/g, 'ss');
    }
  }
  return lower;
}

/** The next word of `text` in [at, end): its folded form and bounds. A capital after a small letter starts a new word ("dutiesYou"). */
function nextWord(text: string, at: number, end: number): { word: string; start: number; end: number } | null {
  let i = at;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === 38) return { word: 'and', start: i, end: i + 1 };
    if (isWord(c)) break;
    i++;
  }
  if (i >= end) return null;
  let j = i + 1;
  while (j < end) {
    const c = text.charCodeAt(j);
    if (!isWord(c) || (isUpper(c) && isLower(text.charCodeAt(j - 1)))) break;
    j++;
  }
  return { word: fold(text.slice(i, j)), start: i, end: j };
}

const MODIFIERS = new Set(
  'your our the key main core primary job role general specific additional other minimum basic required technical essential candidate position company team personal professional'.split(
    ' ',
  ),
);

/**
 * The longest heading phrase that starts exactly at `at`, or null. Words of one phrase may be separated by
 * one or two characters that are no letters (space, apostrophe, hyphen, slash), not by a line break.
 */
export function headingAt(text: string, at: number, end: number): HeadingMatch | null {
  const direct = phraseAt(text, at, end);
  if (direct) return direct;
  // "Your Main Responsibilities"
  let from = at;
  for (let skipped = 1; skipped <= 2; skipped++) {
    const word = nextWord(text, from, Math.min(end, from + 40));
    if (!word || word.start !== from || !MODIFIERS.has(word.word) || text.charCodeAt(word.end) !== 32) return null;
    from = word.end + 1;
    const match = phraseAt(text, from, end);
    if (match) return { ...match, words: match.words + skipped };
  }
  return null;
}

function phraseAt(text: string, at: number, end: number): HeadingMatch | null {
  let node: Node | undefined = ROOT;
  let found: HeadingMatch | null = null;
  let position = at;
  for (let words = 1; words <= 8; words++) {
    const next = nextWord(text, position, Math.min(end, position + 40));
    if (!next || next.start - position > 2 || (words === 1 && next.start !== at)) break;
    node = node.next.get(next.word);
    if (!node) break;
    const section: Section | null = node.exact ?? node.within;
    if (section) found = { end: next.end, words, section };
    position = next.end;
  }
  return found;
}

/** The section that a whole heading line opens, or null where it names none. Longest phrase wins, then the order of the data. */
export function classifyHeading(text: string): Section | null {
  const words: string[] = [];
  for (let at = 0; words.length < 18; ) {
    const next = nextWord(text, at, text.length);
    if (!next) break;
    words.push(next.word);
    at = next.end;
  }
  let best: Section | null = null;
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    let node: Node | undefined = ROOT;
    for (let j = i; j < words.length; j++) {
      node = node.next.get(words[j] ?? '');
      if (!node) break;
      const whole = i === 0 && j === words.length - 1;
      const section: Section | null = whole ? (node.exact ?? node.within) : node.within;
      if (!section) continue;
      const score = (j - i + 1) * 2 + (i === 0 ? 1 : 0);
      if (score > length || (score === length && best && (RANK.get(section) ?? 99) < (RANK.get(best) ?? 99))) {
        best = section;
        length = score;
      }
    }
  }
  if (best) return best;
  // "About Acme", "Why Acme?"
  if ((words[0] === 'about' || words[0] === 'meet') && words.length <= 6) return 'about';
  if (words[0] === 'why' && words.length <= 5) return 'benefits';
  return null;
}
