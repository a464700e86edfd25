/** Each skill that a posting mentions as a row of numbers: is it one that the job asks for by name? Pure. */
import type { MentionFace } from './features.ts';
import { sigmoid } from './model.ts';
import type { Logits } from './rescore.ts';

export const SKILL_FEATURES = [
  'best named',
  'second named',
  'best asked',
  'second asked',
  'best named alone',
  'mentions',
  'named others',
  'best other',
  'family',
  'best descendant',
  'kinds',
  'weight',
  'group',
  'wave',
  'sum',
  'in title',
  'preferred',
  'builds',
  'all weak',
] as const;

/** The row of each skill, by id. `ancestors` gives what a skill implies, near and far. */
export function skillRows(
  mentions: readonly MentionFace[],
  logits: readonly Logits[],
  ancestors: (id: string) => ReadonlySet<string>,
): Map<string, Float32Array> {
  const groups = new Map<string, number[]>();
  for (let i = 0; i < mentions.length; i++) {
    const id = (mentions[i] as MentionFace).skill.id;
    const list = groups.get(id);
    if (list) list.push(i);
    else groups.set(id, [i]);
  }
  const joint = (i: number) => Math.min((logits[i] as Logits).asked, (logits[i] as Logits).named);
  let total = 0;
  const best = new Map<string, number>();
  const families = new Map<number, number>();
  const descendants = new Map<string, number>();
  for (const [id, list] of groups) {
    let top = -9;
    for (const i of list) top = Math.max(top, joint(i));
    best.set(id, top);
    const p = sigmoid(top);
    total += p;
    const family = (mentions[list[0] as number] as MentionFace).skill.family;
    families.set(family, (families.get(family) ?? 0) + p);
    for (const ancestor of ancestors(id)) descendants.set(ancestor, Math.max(descendants.get(ancestor) ?? -9, top));
  }
  const ranked = [...best.values()].sort((a, b) => b - a);
  const rows = new Map<string, Float32Array>();
  for (const [id, list] of groups) {
    const face = (mentions[list[0] as number] as MentionFace).skill;
    let n1 = -9;
    let n2 = -9;
    let a1 = -9;
    let a2 = -9;
    let alone = -9;
    let sum = 0;
    let title = 0;
    let preferred = 9;
    let builds = -9;
    let weak = 1;
    for (const i of list) {
      const l = logits[i] as Logits;
      const m = mentions[i] as MentionFace;
      const j = joint(i);
      if (j > n1) {
        n2 = n1;
        n1 = j;
      } else if (j > n2) n2 = j;
      if (l.asked > a1) {
        a2 = a1;
        a1 = l.asked;
      } else if (l.asked > a2) a2 = l.asked;
      alone = Math.max(alone, l.named);
      sum += sigmoid(j);
      if (m.inTitle) title = 1;
      preferred = Math.min(preferred, l.preferred);
      builds = Math.max(builds, l.builds);
      if (!m.weak) weak = 0;
    }
    const p = sigmoid(n1);
    const other = n1 >= (ranked[0] ?? -9) ? (ranked[1] ?? -9) : (ranked[0] ?? -9);
    rows.set(
      id,
      Float32Array.of(
        n1,
        n2,
        a1,
        a2,
        alone,
        list.length,
        total - p,
        other,
        (families.get(face.family) ?? 0) - p,
        descendants.get(id) ?? -9,
        groups.size,
        face.weight,
        face.group,
        face.wave,
        sum,
        title,
        preferred,
        builds,
        weak,
      ),
    );
  }
  return rows;
}
