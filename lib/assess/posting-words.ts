/**
 * What a posting's words say as a whole, as hashed features: of the text ("what kind of job is this?"), of its title with
 * the skills asked for, and of the sentences that ask ("which skills without a name of their own?"). Pure.
 */
import type { FeatureContext, MentionFace, Place } from './features.ts';
import type { Logits } from './rescore.ts';
import { wordAt } from './words.ts';

function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 101, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Words of one text that are read; more say nothing new. */
const MAX_WORDS = 3000;
const MAX_TITLE = 20;

/** A growing list of distinct hashes. */
export class HashSet {
  list = new Int32Array(4096);
  count = 0;
  private table = new Int32Array(16384);

  clear(): void {
    this.table.fill(0);
    this.count = 0;
  }
  add(hash: number): void {
    if (this.count * 2 >= this.list.length) this.grow();
    const key = hash === 0 ? 1 : hash;
    const mask = this.table.length - 1;
    let at = (key ^ (key >>> 14)) & mask;
    for (;;) {
      const found = this.table[at];
      if (found === key) return;
      if (found === 0) break;
      at = (at + 1) & mask;
    }
    this.table[at] = key;
    this.list[this.count++] = key;
  }
  private grow(): void {
    const old = this.list.slice(0, this.count);
    this.list = new Int32Array(this.list.length * 2);
    this.table = new Int32Array(this.table.length * 2);
    this.count = 0;
    for (const h of old) this.add(h);
  }
}

function titleWords(context: FeatureContext, out: HashSet): void {
  const { words } = context.title;
  for (let k = 0; k < Math.min(words.count, MAX_TITLE); k++) {
    const h = words.hash[k] as number;
    out.add(mix(1, h));
    if (k > 0) out.add(mix(2, Math.imul(words.hash[k - 1] as number, 31) ^ h));
  }
}

/** Title and text: the kind of job. */
export function jobFeatures(context: FeatureContext, out: HashSet): void {
  out.clear();
  out.add(mix(0, 0));
  titleWords(context, out);
  const { words } = context.body;
  for (let k = 0; k < Math.min(words.count, MAX_WORDS); k++) out.add(mix(3, words.hash[k] as number));
}

/** Title and skills asked for. */
export function askedFeatures(context: FeatureContext, mentions: readonly MentionFace[], logits: readonly Logits[], out: HashSet): void {
  out.clear();
  out.add(mix(0, 1));
  titleWords(context, out);
  for (let i = 0; i < mentions.length; i++) {
    const l = logits[i] as Logits;
    const s = Math.min(l.asked, l.named + 1);
    const h = (mentions[i] as MentionFace).skill.hash;
    if (s > -1) out.add(mix(4, h));
    if (s > 0) out.add(mix(5, h));
    if (s > 2) out.add(mix(6, h));
  }
}

const MAX_SENTENCE = 80;

/** Words, pairs and triples of one sentence. */
export function sentenceFeatures(context: FeatureContext, sentence: number, out: HashSet): void {
  const s = context.doc.sentences[sentence];
  if (!s) return;
  const { words } = context.body;
  const from = wordAt(words, s.start);
  const to = Math.min(wordAt(words, s.end), from + MAX_SENTENCE);
  for (let k = from; k < to; k++) {
    const h = words.hash[k] as number;
    out.add(mix(11, h));
    if (k === from) continue;
    const pair = Math.imul(words.hash[k - 1] as number, 31) ^ h;
    out.add(mix(12, pair));
    if (k > from + 1) out.add(mix(13, Math.imul(words.hash[k - 2] as number, 37) ^ pair));
  }
}

/** Words this near to a mention are paired with its family. */
const NEAR = 7;

/** Word stems near a mention, with its family: "evaluating … LLM outputs". */
function stemsAround(context: FeatureContext, mention: MentionFace, out: HashSet): void {
  const { words } = context.body;
  const at = wordAt(words, mention.start);
  for (let k = Math.max(0, at - NEAR); k < Math.min(words.count, at + NEAR + 3); k++) {
    const stem = words.stem[k] as number;
    out.add(mix(16, stem));
    out.add(mix(17, Math.imul(stem, 31) ^ mention.skill.family));
  }
}

/** The sentences that ask, with the skills and names in them. */
export function askingFeatures(
  context: FeatureContext,
  mentions: readonly MentionFace[],
  places: readonly Place[],
  logits: readonly Logits[],
  out: HashSet,
): void {
  out.clear();
  out.add(mix(0, 2));
  titleWords(context, out);
  const { words } = context.body;
  let last = -1;
  for (let i = 0; i < mentions.length; i++) {
    if ((logits[i] as Logits).asked <= 0) continue;
    const m = mentions[i] as MentionFace;
    out.add(mix(14, m.skill.hash));
    if (m.inTitle) continue;
    let phrase = 7;
    for (let k = wordAt(words, m.start); k < words.count && (words.start[k] as number) < m.end; k++)
      phrase = Math.imul(phrase, 31) ^ (words.hash[k] as number);
    out.add(mix(15, phrase));
    const sentence = places[i]?.sentence ?? -1;
    if (sentence !== last) sentenceFeatures(context, sentence, out);
    last = sentence;
    stemsAround(context, m, out);
  }
}
