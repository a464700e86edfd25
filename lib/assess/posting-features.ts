/** A posting's judged mentions as one row of numbers, for the models of wave, stance and "unspecified". Pure. */
import { GROUPS, type MentionFace, type Place } from './features.ts';
import { sigmoid } from './model.ts';
import type { Logits } from './rescore.ts';

const OF_GROUP = ['best', 'best named', 'sum', 'skills', 'best in role', 'preferred', 'builds', 'none'] as const;

export const POSTING_FEATURES: readonly string[] = [
  ...GROUPS.flatMap((group) => OF_GROUP.map((what) => `${group}: ${what}`)),
  'title either',
  'title generative',
  'title traditional',
  'sum',
  'builds',
  'uses',
  'best',
  'second best',
  'best builder',
  'best user',
  'best required',
  'generative skills',
  'traditional skills',
  'either skills',
  'mentions',
  'length',
  'builds of named',
  'title builds',
];

/** One row of {@link POSTING_FEATURES}. */
export function postingRow(
  mentions: readonly MentionFace[],
  places: readonly Place[],
  logits: readonly Logits[],
  length: number,
): Float32Array {
  const row = new Float32Array(POSTING_FEATURES.length);
  const width = OF_GROUP.length;
  const skills = GROUPS.map(() => new Set<number>());
  const named = GROUPS.map(() => new Set<number>());
  for (let g = 0; g < GROUPS.length; g++) {
    row[g * width] = -9;
    row[g * width + 1] = -9;
    row[g * width + 4] = -9;
    row[g * width + 7] = 1;
  }
  const title = [-9, -9, -9];
  let titleBuilds = -9;
  let sum = 0;
  let builds = 0;
  let best = -9;
  let second = -9;
  let builder = -9;
  let user = -9;
  let required = -9;
  let weighted = 0;
  let weight = 0;
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as MentionFace;
    const l = logits[i] as Logits;
    const a = sigmoid(l.asked);
    const b = sigmoid(l.builds);
    const g = m.skill.group * width;
    const both = Math.min(l.asked, l.named);
    if (m.inTitle) {
      title[m.skill.wave] = Math.max(title[m.skill.wave] ?? -9, l.asked);
      titleBuilds = Math.max(titleBuilds, Math.min(l.asked, l.builds));
    } else {
      row[g] = Math.max(row[g] as number, l.asked);
      row[g + 1] = Math.max(row[g + 1] as number, both);
      row[g + 7] = (row[g + 7] as number) * (1 - a);
      const section = places[i]?.section;
      if (section === 'duties' || section === 'requirements') row[g + 4] = Math.max(row[g + 4] as number, l.asked);
      if (both > 0) named[m.skill.group]?.add(m.skill.hash);
    }
    row[g + 2] = (row[g + 2] as number) + a;
    if (l.asked > 0) skills[m.skill.group]?.add(m.skill.hash);
    row[g + 5] = (row[g + 5] as number) + a * sigmoid(l.preferred);
    row[g + 6] = (row[g + 6] as number) + a * b;
    sum += a;
    builds += a * b;
    const w = a * sigmoid(l.named);
    weighted += w * b;
    weight += w;
    if (l.asked > best) {
      second = best;
      best = l.asked;
    } else second = Math.max(second, l.asked);
    builder = Math.max(builder, Math.min(l.asked, l.builds));
    user = Math.max(user, Math.min(l.asked, -l.builds));
    required = Math.max(required, Math.min(l.asked, -l.preferred));
  }
  for (let g = 0; g < GROUPS.length; g++) row[g * width + 3] = skills[g]?.size ?? 0;
  let at = GROUPS.length * width;
  const size = (...groups: (typeof GROUPS)[number][]) => groups.reduce((n, g) => n + (named[GROUPS.indexOf(g)]?.size ?? 0), 0);
  for (const value of [
    ...title,
    sum,
    builds,
    sum - builds,
    best,
    second,
    builder,
    user,
    required,
    size('generative', 'ai-tools'),
    size('traditional'),
    size('either', 'governance'),
    mentions.length,
    length,
    weight > 0 ? weighted / weight : -1,
    titleBuilds,
  ])
    row[at++] = value;
  return row;
}
