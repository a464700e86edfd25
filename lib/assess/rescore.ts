/**
 * A mention seen in the light of the posting's others: numbers for the second model ("is it asked after all?").
 * Linear in the number of mentions. Pure.
 */
import { type MentionFace, type Place, SECTIONS } from './features.ts';
import { sigmoid } from './model.ts';

export const RESCORE_FEATURES = [
  'asked',
  'named',
  'preferred',
  'builds',
  'best other',
  'mean of others',
  'sum of others',
  'best other of skill',
  'best other of family',
  'best other of wave',
  'mean nearby',
  'mean in section',
  'sum of named others',
  'best in role sections',
  'best in title',
  'section',
  'wave',
  'group',
  'weak',
  'others',
  'before',
  'after',
  'sum of builders',
  'position',
  'length',
  'weight',
] as const;

/** Per-mention logits of the first models. */
export interface Logits {
  asked: number;
  named: number;
  preferred: number;
  builds: number;
}

/** Logit of a mention that a rule excludes: no model is asked. */
export const CERTAINLY_NOT = -8;

const LOW = -9;
const NEAR = 160;

/** Best and second best, so that one of them can be left out. */
class Top {
  first = LOW;
  second = LOW;
  add(x: number): void {
    if (x > this.first) {
      this.second = this.first;
      this.first = x;
    } else if (x > this.second) this.second = x;
  }
  without(x: number): number {
    return x >= this.first ? this.second : this.first;
  }
}

const top = <K>(map: Map<K, Top>, key: K): Top => {
  let t = map.get(key);
  if (!t) {
    t = new Top();
    map.set(key, t);
  }
  return t;
};

/** One row of {@link RESCORE_FEATURES} for each mention. */
export function rescoreRows(
  mentions: readonly MentionFace[],
  places: readonly Place[],
  logits: readonly Logits[],
  length: number,
): Float32Array[] {
  const n = mentions.length;
  const all = new Top();
  const role = new Top();
  const title = new Top();
  const skills = new Map<number, Top>();
  const families = new Map<number, Top>();
  const waves = new Map<number, Top>();
  const sections = new Map<string, { sum: number; n: number }>();
  const p = new Float64Array(n);
  const isRole = (i: number) => {
    const s = places[i]?.section;
    return s === 'duties' || s === 'requirements' || s === 'preferred';
  };
  let sum = 0;
  let named = 0;
  let builders = 0;
  for (let i = 0; i < n; i++) {
    const m = mentions[i] as MentionFace;
    const l = logits[i] as Logits;
    const a = sigmoid(l.asked);
    p[i] = a;
    sum += a;
    builders += a * sigmoid(l.builds);
    if (m.skill.group !== 0) named += a;
    all.add(l.asked);
    if (isRole(i)) role.add(l.asked);
    if (m.inTitle) title.add(l.asked);
    top(skills, m.skill.hash).add(l.asked);
    top(families, m.skill.family).add(l.asked);
    top(waves, m.skill.wave).add(l.asked);
    const s = sections.get((places[i] as Place).section) ?? { sum: 0, n: 0 };
    s.sum += a;
    s.n++;
    sections.set((places[i] as Place).section, s);
  }
  const rows: Float32Array[] = [];
  let from = 0;
  let to = 0;
  let nearSum = 0;
  for (let i = 0; i < n; i++) {
    const m = mentions[i] as MentionFace;
    const l = logits[i] as Logits;
    const a = p[i] as number;
    const inField = (k: number) => mentions[k]?.inTitle === m.inTitle;
    // Mentions come in order, the title's first: a window that only moves forward.
    while (from < i && (!inField(from) || m.start - (mentions[from]?.start ?? 0) >= NEAR)) nearSum -= logits[from++]?.asked ?? 0;
    if (to < from) {
      to = from;
      nearSum = 0;
    }
    while (to < n && inField(to) && (mentions[to]?.start ?? 0) - m.start < NEAR) nearSum += logits[to++]?.asked ?? 0;
    const near = to - from - 1;
    const section = sections.get((places[i] as Place).section) as { sum: number; n: number };
    const others = n - 1;
    rows.push(
      Float32Array.of(
        l.asked,
        l.named,
        l.preferred,
        l.builds,
        all.without(l.asked),
        others ? (sum - a) / others : -1,
        sum - a,
        top(skills, m.skill.hash).without(l.asked),
        top(families, m.skill.family).without(l.asked),
        top(waves, m.skill.wave).without(l.asked),
        near > 0 ? (nearSum - l.asked) / near : LOW,
        section.n > 1 ? (section.sum - a) / (section.n - 1) : -1,
        named - (m.skill.group !== 0 ? a : 0),
        isRole(i) ? role.without(l.asked) : role.first,
        m.inTitle ? title.without(l.asked) : title.first,
        SECTIONS.indexOf((places[i] as Place).section),
        m.skill.wave,
        m.skill.group,
        m.weak ? 1 : 0,
        others,
        i > 0 ? (logits[i - 1]?.asked ?? LOW) : LOW,
        i + 1 < n ? (logits[i + 1]?.asked ?? LOW) : LOW,
        builders - a * sigmoid(l.builds),
        m.inTitle ? 0 : m.start / Math.max(1, length),
        length,
        m.skill.weight,
      ),
    );
  }
  return rows;
}
