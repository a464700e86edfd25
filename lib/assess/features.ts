/**
 * What the models look at for one mention, as hashed indicator features: where it stands, how its heading and lead-in
 * read, the words and cues around it, its skill, the title. The same code runs when the weights are trained. Pure.
 */
import type { Section } from '../assessment.ts';
import { CUE_CLASSES, cueBit, readCues } from './cues.ts';
import type { PostingDocument } from './document.ts';
import { hashWord, readWords, SEPARATOR, type Words, wordAt } from './words.ts';

/** A skill as the models see it; hashes keep weights valid when the taxonomy grows. */
export interface SkillFace {
  id: string;
  hash: number;
  family: number;
  /** 0 either, 1 generative, 2 traditional. */
  wave: number;
  /** 0 uses, 1 builds, 2 by context: what the skill usually means without a verb. */
  stance: number;
  /** Index into {@link GROUPS}. */
  group: number;
  /** How much a hit says about the wave, 0..1. */
  weight: number;
}

/** Kinds of skill that play different parts in the verdict. */
export const GROUPS = [
  'unspecified',
  'ai-assisted',
  'ai-tools',
  'generative',
  'ml-in-general',
  'traditional',
  'governance',
  'either',
] as const;

const UNSPECIFIED = new Set(['ai-generic', 'ai-literacy', 'ai-native-eng']);
const ML_IN_GENERAL = new Set(['machine-learning', 'data-science', 'sci-python']);

export function skillFace(skill: {
  id: string;
  family: string;
  wave: string;
  stance?: string | null | undefined;
  stanceByContext?: boolean | undefined;
  weight?: number | undefined;
}): SkillFace {
  const group: (typeof GROUPS)[number] = UNSPECIFIED.has(skill.id)
    ? 'unspecified'
    : skill.id === 'ai-assisted-development'
      ? 'ai-assisted'
      : skill.wave === 'generative'
        ? skill.family === 'ai-assisted-dev' || skill.family === 'ai-workplace-tools'
          ? 'ai-tools'
          : 'generative'
        : skill.wave === 'traditional'
          ? ML_IN_GENERAL.has(skill.id)
            ? 'ml-in-general'
            : 'traditional'
          : skill.family === 'ai-governance'
            ? 'governance'
            : 'either';
  return {
    id: skill.id,
    hash: hashWord(skill.id.replaceAll('-', '')),
    family: hashWord(skill.family.replaceAll('-', '')),
    wave: skill.wave === 'generative' ? 1 : skill.wave === 'traditional' ? 2 : 0,
    stance: skill.stanceByContext ? 2 : skill.stance === 'builds' ? 1 : 0,
    group: GROUPS.indexOf(group),
    weight: skill.weight ?? 0.5,
  };
}

/** A mention of an AI skill as the models see it. */
export interface MentionFace {
  skill: SkillFace;
  weak: boolean;
  /** The taxonomy's own context patterns speak against it. */
  wrongSense: boolean;
  /** What hangs on it by a hyphen ("LLM-powered"), or null. */
  suffix: string | null;
  inTitle: boolean;
  start: number;
  end: number;
  /** Mentions of the same skill in the posting. */
  same: number;
  /** Different skills mentioned in the posting. */
  kinds: number;
}

export const SECTIONS: readonly Section[] = [
  'title',
  'intro',
  'duties',
  'requirements',
  'preferred',
  'about',
  'benefits',
  'pay',
  'process',
  'equal-opportunity',
  'ai-in-hiring',
];

/** Feature templates; a feature is a template with a value. Only append: trained weights depend on the numbers. */
export const TEMPLATES = [
  'bias',
  'skill',
  'skill+section',
  'family+section',
  'words',
  'words+section',
  'section',
  'line section',
  'heading word',
  'heading',
  'lead-in word',
  'left 1',
  'left 2',
  'left 3',
  'right 1',
  'right 2',
  'right 3',
  'left 2+1',
  'right 1+2',
  'left+right',
  'skill+left',
  'skill+right',
  'left word',
  'right word',
  'sentence word',
  'first word',
  'first two words',
  'first word+section',
  'sentence before',
  'cue',
  'cue left',
  'cue right',
  'cue near left',
  'cue near right',
  'cue+section',
  'cue of heading',
  'cue of lead-in',
  'person',
  'person+section',
  'place',
  'place+section',
  'title word',
  'title word+wave',
  'mentions',
  'kinds of skill',
  'list',
  'in title',
  'employer named',
  'bullet',
  'line length',
  'sentence length',
  'shape',
  'neighbour skill',
  'weak',
  'wave+section',
  'stance+section',
  'verb cue',
  'cue+stance',
  'alone in posting',
  'first mention',
  'cue pair',
  'heading word+family',
  'governing verb',
  'governing verb+family',
  'suffix',
  'wrong sense',
] as const;
type Template = (typeof TEMPLATES)[number];
const T = Object.fromEntries(TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>;

function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
const pair = (a: number, b: number) => (Math.imul(a, 0x01000193) ^ b) | 0;

/** Collects feature hashes; with `names` also what each one says, for the explanation. */
export class FeatureList {
  hashes = new Int32Array(1024);
  count = 0;
  names: string[] | null = null;

  clear(): void {
    this.count = 0;
    if (this.names) this.names.length = 0;
  }
  add(template: number, value: number, label?: () => string): void {
    if (this.count === this.hashes.length) {
      const grown = new Int32Array(this.hashes.length * 2);
      grown.set(this.hashes);
      this.hashes = grown;
    }
    this.hashes[this.count++] = mix(template, value);
    if (this.names) this.names.push(label ? `${TEMPLATES[template]}: ${label()}` : `${TEMPLATES[template]}: ${value}`);
  }
}

const YOU = cueBit('you');
const WE = cueBit('we');
const THEY = cueBit('they');
const VERBS = cueBit('build') | cueBit('use') | cueBit('adopt') | cueBit('sell') | cueBit('recruit') | cueBit('partner') | cueBit('manage');
const NOUNY = cueBit('know') | cueBit('soft');
const STOP = new Set(
  ['the', 'a', 'an', 'and', 'of', 'to', 'in', 'for', 'with', 'on', 'at', 'by', 'is', 'are', 'be', 'as', 'that', 'this', 'or', 's'].map(
    hashWord,
  ),
);
/** Words of a company's name that say nothing. */
const COMPANY_STOP = new Set(
  [
    'the',
    'and',
    'of',
    'inc',
    'ltd',
    'llc',
    'gmbh',
    'corp',
    'co',
    'company',
    'group',
    'ai',
    'labs',
    'technologies',
    'technology',
    'solutions',
    'services',
    'systems',
    'global',
    'data',
    'se',
    'ag',
    'plc',
    'limited',
  ].map(hashWord),
);

/** One text of a posting with its words and cues. */
interface Field {
  text: string;
  words: Words;
  cues: Int32Array;
}

/** Everything about a posting that its mentions share. */
export interface FeatureContext {
  doc: PostingDocument;
  body: Field;
  title: Field;
  employer: Set<number>;
  /** For each line the index of the heading above it, or -1. */
  headings: Int32Array;
}

export function featureContext(doc: PostingDocument, employer: string | null): FeatureContext {
  const bodyWords = readWords(doc.text);
  const titleWords = readWords(doc.title);
  const headings = new Int32Array(doc.lines.length).fill(-1);
  let heading = -1;
  for (let i = 0; i < doc.lines.length; i++) {
    if (doc.lines[i]?.heading) heading = i;
    headings[i] = heading;
  }
  const names = new Set<number>();
  if (employer) {
    const words = readWords(employer);
    for (let i = 0; i < Math.min(words.count, 4); i++) {
      const h = words.hash[i] as number;
      if (!COMPANY_STOP.has(h)) names.add(h);
    }
  }
  return {
    doc,
    body: { text: doc.text, words: bodyWords, cues: readCues(bodyWords) },
    title: { text: doc.title, words: titleWords, cues: readCues(titleWords) },
    employer: names,
    headings,
  };
}

const bucket = (n: number) => (n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : n <= 20 ? 7 : n <= 40 ? 8 : 9);

/** Index of the sentence that holds `offset`, or of the last one before it. */
export function sentenceAt(doc: PostingDocument, offset: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const MAX_SENTENCE_WORDS = 60;

/** Where a mention stands. */
export interface Place {
  /** Index into the document's sentences, -1 in the title. */
  sentence: number;
  section: Section;
}

export function placeOf(doc: PostingDocument, mention: { inTitle: boolean; start: number }): Place {
  if (mention.inTitle || doc.sentences.length === 0) return { sentence: -1, section: 'title' };
  const sentence = sentenceAt(doc, mention.start);
  return { sentence, section: doc.sentences[sentence]?.section ?? 'intro' };
}

/** Appends the features of `mentions[index]` to `out`. */
export function mentionFeatures(context: FeatureContext, mentions: readonly MentionFace[], index: number, out: FeatureList): void {
  const mention = mentions[index];
  if (!mention) return;
  const { doc } = context;
  const field = mention.inTitle ? context.title : context.body;
  const { words, cues, text } = field;
  const word = (i: number) => text.slice(words.start[i], words.end[i]);
  const skill = mention.skill;

  // Where it stands.
  let from = 0;
  let to = text.length;
  let section = 0;
  let lineSection = 0;
  let lineIndex = -1;
  let sentenceIndex = -1;
  if (!mention.inTitle && doc.sentences.length > 0) {
    sentenceIndex = sentenceAt(doc, mention.start);
    const sentence = doc.sentences[sentenceIndex];
    if (sentence) {
      from = sentence.start;
      to = Math.max(sentence.end, mention.end);
      section = SECTIONS.indexOf(sentence.section);
      lineIndex = sentence.line;
      lineSection = SECTIONS.indexOf(doc.lines[lineIndex]?.section ?? 'intro');
    }
  }
  const first = wordAt(words, from);
  const a = wordAt(words, mention.start);
  const b = Math.max(a + 1, wordAt(words, mention.end)); // words of the mention: [a, b)
  const last = Math.min(wordAt(words, to), b + MAX_SENTENCE_WORDS);
  const begin = Math.max(first, a - MAX_SENTENCE_WORDS);

  out.add(T.bias, 0);
  out.add(T.skill, skill.hash);
  out.add(T['skill+section'], pair(skill.hash, section));
  out.add(T['family+section'], pair(skill.family, section));
  let phrase = 17;
  for (let i = a; i < b; i++) phrase = pair(phrase, words.hash[i] as number);
  const phraseLabel = () => text.slice(mention.start, mention.end);
  out.add(T.words, phrase, phraseLabel);
  out.add(T['words+section'], pair(phrase, section), phraseLabel);
  out.add(T.section, section, () => SECTIONS[section] ?? '');
  if (lineSection !== section) out.add(T['line section'], lineSection, () => SECTIONS[lineSection] ?? '');
  out.add(T['wave+section'], skill.wave * 16 + section);
  out.add(T['stance+section'], skill.stance * 16 + section);
  if (mention.weak) out.add(T.weak, section);
  if (mention.wrongSense) {
    out.add(T['wrong sense'], 0);
    out.add(T['wrong sense'], skill.hash);
  }
  if (mention.suffix) out.add(T.suffix, hashWord(mention.suffix), () => mention.suffix ?? '');
  if (mention.inTitle) out.add(T['in title'], skill.wave);

  // Heading and lead-in.
  if (lineIndex >= 0) {
    const heading = context.headings[lineIndex] ?? -1;
    const line = doc.lines[lineIndex];
    if (heading >= 0 && heading !== lineIndex) {
      const h = doc.lines[heading];
      if (h) {
        const hEnd = wordAt(words, h.end);
        let whole = 7;
        let bits = 0;
        for (let i = wordAt(words, h.start), n = 0; i < hEnd && n < 10; i++, n++) {
          const hash = words.hash[i] as number;
          whole = pair(whole, hash);
          bits |= cues[i] as number;
          out.add(T['heading word'], hash, () => word(i));
          out.add(T['heading word+family'], pair(hash, skill.family), () => word(i));
        }
        out.add(T.heading, whole, () => text.slice(h.start, h.end));
        for (let c = 0; bits !== 0; c++, bits >>>= 1) if (bits & 1) out.add(T['cue of heading'], c, () => CUE_CLASSES[c] ?? '');
      }
    }
    const lead = line?.leadIn ?? -1;
    if (lead >= 0 && lead !== heading) {
      const l = doc.lines[lead];
      if (l) {
        const lEnd = wordAt(words, l.end);
        let bits = 0;
        for (let i = Math.max(wordAt(words, l.start), lEnd - 14); i < lEnd; i++) {
          bits |= cues[i] as number;
          out.add(T['lead-in word'], words.hash[i] as number, () => word(i));
        }
        for (let c = 0; bits !== 0; c++, bits >>>= 1) if (bits & 1) out.add(T['cue of lead-in'], c, () => CUE_CLASSES[c] ?? '');
      }
    }
    if (line?.bullet) out.add(T.bullet, section);
    if (line) out.add(T['line length'], bucket((line.end - line.start) >> 5));
    if (line?.heading && heading === lineIndex) out.add(T.heading, 1, () => 'is one');
    const place = Math.min(9, Math.floor((mention.start / Math.max(1, text.length)) * 10));
    out.add(T.place, place);
    out.add(T['place+section'], place * 16 + section);
    if (sentenceIndex > 0) {
      const before = doc.sentences[sentenceIndex - 1];
      if (before) {
        const s = wordAt(words, before.start);
        for (let i = s; i < Math.min(s + 3, first); i++) out.add(T['sentence before'], words.hash[i] as number, () => word(i));
      }
    }
  }

  // Words around.
  const left = (k: number) => (a - k >= first ? (words.hash[a - k] as number) : -k);
  const right = (k: number) => (b + k - 1 < last ? (words.hash[b + k - 1] as number) : -k);
  const leftLabel = (k: number) => () => (a - k >= first ? word(a - k) : 'start');
  const rightLabel = (k: number) => () => (b + k - 1 < last ? word(b + k - 1) : 'end');
  out.add(T['left 1'], left(1), leftLabel(1));
  out.add(T['left 2'], left(2), leftLabel(2));
  out.add(T['left 3'], left(3), leftLabel(3));
  out.add(T['right 1'], right(1), rightLabel(1));
  out.add(T['right 2'], right(2), rightLabel(2));
  out.add(T['right 3'], right(3), rightLabel(3));
  out.add(T['left 2+1'], pair(left(2), left(1)), () => `${leftLabel(2)()} ${leftLabel(1)()}`);
  out.add(T['right 1+2'], pair(right(1), right(2)), () => `${rightLabel(1)()} ${rightLabel(2)()}`);
  out.add(T['left+right'], pair(left(1), right(1)), () => `${leftLabel(1)()} _ ${rightLabel(1)()}`);
  out.add(T['skill+left'], pair(skill.hash, left(1)), leftLabel(1));
  out.add(T['skill+right'], pair(skill.hash, right(1)), rightLabel(1));
  let bitsLeft = 0;
  let bitsRight = 0;
  let nearLeft = 0;
  let nearRight = 0;
  let person = 0; // of the last pronoun before: 1 you, 2 we, 3 they
  let verb = -1;
  let employerBefore = false;
  let employerAfter = false;
  for (let i = begin; i < a; i++) {
    const h = words.hash[i] as number;
    const c = cues[i] as number;
    bitsLeft |= c;
    if (c & YOU) person = 1;
    else if (c & WE) person = 2;
    else if (c & THEY) person = 3;
    if (c & VERBS || c & NOUNY) verb = i;
    if (context.employer.has(h)) employerBefore = true;
    if (a - i <= 5) nearLeft |= c;
    if (!STOP.has(h)) {
      if (a - i <= 8) out.add(T['left word'], h, () => word(i));
      out.add(T['sentence word'], h, () => word(i));
    }
  }
  for (let i = b; i < last; i++) {
    const h = words.hash[i] as number;
    const c = cues[i] as number;
    bitsRight |= c;
    if (context.employer.has(h)) employerAfter = true;
    if (i - b < 5) nearRight |= c;
    if (!STOP.has(h)) {
      if (i - b < 8) out.add(T['right word'], h, () => word(i));
      out.add(T['sentence word'], h, () => word(i));
    }
  }
  const firstLabel = () => (first < last ? word(first) : '');
  if (first < last && first < a) {
    const h = words.hash[first] as number;
    out.add(T['first word'], h, firstLabel);
    out.add(T['first word+section'], pair(h, section), firstLabel);
    if (first + 1 < a) out.add(T['first two words'], pair(h, words.hash[first + 1] as number), () => `${word(first)} ${word(first + 1)}`);
    else out.add(T['first two words'], pair(h, 1), firstLabel);
  } else out.add(T['first word'], 0, () => 'itself');
  if (verb >= 0) {
    const h = words.hash[verb] as number;
    out.add(T['governing verb'], h, () => word(verb));
    out.add(T['governing verb+family'], pair(h, skill.family), () => word(verb));
  }

  // Cues.
  const all = bitsLeft | bitsRight;
  for (let c = 0; c < CUE_CLASSES.length; c++) {
    const bit = 1 << c;
    const label = () => CUE_CLASSES[c] ?? '';
    if (all & bit) {
      out.add(T.cue, c, label);
      out.add(T['cue+section'], c * 16 + section, label);
      out.add(T['cue+stance'], c * 4 + skill.stance, label);
    }
    if (bitsLeft & bit) out.add(T['cue left'], c, label);
    if (bitsRight & bit) out.add(T['cue right'], c, label);
    if (nearLeft & bit) {
      out.add(T['cue near left'], c, label);
      out.add(T['verb cue'], pair(c, skill.family), label);
    }
    if (nearRight & bit) out.add(T['cue near right'], c, label);
  }
  out.add(T.person, person, () => ['nobody', 'you', 'we', 'they'][person] ?? '');
  out.add(T['person+section'], person * 16 + section, () => ['nobody', 'you', 'we', 'they'][person] ?? '');
  out.add(T['cue pair'], person * 4 + (nearLeft & cueBit('build') ? 1 : 0) + (nearLeft & cueBit('use') ? 2 : 0));
  if (employerBefore) out.add(T['employer named'], 1);
  if (employerAfter) out.add(T['employer named'], 2);
  if (first < a && context.employer.has(words.hash[first] as number)) out.add(T['employer named'], 3);
  out.add(T['sentence length'], bucket((last - begin) >> 2));
  const shapeLeft = a > first ? (words.shape[a - 1] as number) : 7;
  const shapeRight = b < last ? (words.shape[b] as number) : 7;
  out.add(T.shape, shapeLeft * 8 + shapeRight);
  const beforeSep = a < words.count ? (words.before[a] as number) : SEPARATOR.line;
  const afterSep = b < words.count ? (words.before[b] as number) : SEPARATOR.line;
  out.add(T.list, beforeSep * 16 + afterSep);

  // Its company.
  out.add(T.mentions, bucket(mentions.length));
  out.add(T['kinds of skill'], bucket(mention.kinds));
  if (mention.same === 1) out.add(T['alone in posting'], skill.wave);
  if (index === 0 || (index === 1 && mentions[0]?.inTitle)) out.add(T['first mention'], section);
  for (const k of [index - 1, index + 1]) {
    const other = mentions[k];
    if (!other || other.inTitle !== mention.inTitle || other.start < from || other.end > to) continue;
    out.add(T['neighbour skill'], pair(other.skill.hash, k < index ? 1 : 2));
  }

  // The title.
  const title = context.title;
  for (let i = 0; i < Math.min(title.words.count, 14); i++) {
    const h = title.words.hash[i] as number;
    if (STOP.has(h)) continue;
    const label = () => title.text.slice(title.words.start[i], title.words.end[i]);
    out.add(T['title word'], h, label);
    out.add(T['title word+wave'], pair(h, skill.wave * 4 + skill.stance), label);
  }
}
