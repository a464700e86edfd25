/** The measures of ../shared/tools/score-postings.mjs on out-of-fold answers, for choosing between models. */
import { sigmoid } from '../lib/assess/model.ts';
import type { Example } from './train-data.ts';
import { type Unseen, WAVES } from './train-fit.ts';

const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);

function counted(pairs: Iterable<[have: boolean, want: boolean]>): { precision: number; recall: number } {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [have, want] of pairs) {
    if (have && want) tp++;
    else if (have) fp++;
    else if (want) fn++;
  }
  return { precision: ratio(tp, tp + fp), recall: ratio(tp, tp + fn) };
}

export interface Verdict {
  wave: (typeof WAVES)[number];
  stance: string;
  unspecified: boolean;
  /** Skill id to level. */
  skills: Map<string, string>;
  asked: boolean[];
  confidence: number;
}

/** Logits from which a mention is preferred and a skill is named. */
export const THRESHOLDS = { preferred: -0.3, skill: -0.2 };

/** Steps of certainty and the share of right verdicts at each. */
export interface Reliability {
  at: number[];
  right: number[];
}

/** Isotonic regression (pool adjacent violators) of "wave and stance are right" on the models' certainty, as a few knots. */
export function reliability(examples: readonly Example[], found: readonly Verdict[]): Reliability {
  const points = examples
    .map((e, i) => ({ x: found[i]?.confidence ?? 0, y: found[i]?.wave === e.label.wave && found[i]?.stance === e.label.stance ? 1 : 0 }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const pools: { x: number; sum: number; n: number }[] = [];
  const BLOCK = Math.max(1, Math.floor(points.length / 40));
  for (let i = 0; i < points.length; i += BLOCK) {
    const block = points.slice(i, i + BLOCK);
    pools.push({ x: block.reduce((s, p) => s + p.x, 0), sum: block.reduce((s, p) => s + p.y, 0), n: block.length });
    for (
      let last = pools.at(-1), prev = pools.at(-2);
      last && prev && prev.sum / prev.n >= last.sum / last.n;
      last = pools.at(-1), prev = pools.at(-2)
    ) {
      pools.pop();
      prev.x += last.x;
      prev.sum += last.sum;
      prev.n += last.n;
    }
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return { at: pools.map((p) => round(p.x / p.n)), right: pools.map((p) => round(p.sum / p.n)) };
}

function interpolate({ at, right }: Reliability, x: number): number {
  let i = 0;
  while (i < at.length && x >= (at[i] as number)) i++;
  if (i === 0) return right[0] as number;
  if (i === at.length) return right[i - 1] as number;
  const t = (x - (at[i - 1] as number)) / ((at[i] as number) - (at[i - 1] as number));
  return (right[i - 1] as number) + t * ((right[i] as number) - (right[i - 1] as number));
}

export function verdicts(examples: readonly Example[], unseen: Unseen, confidence: Reliability | null = null): Verdict[] {
  return examples.map((e, i) => {
    const scores = unseen.wave[i] as number[];
    const best = scores.indexOf(Math.max(...scores));
    const wave = WAVES[best] as (typeof WAVES)[number];
    const sum = scores.reduce((s, x) => s + Math.exp(x), 0);
    const stance = wave === 'none' ? 'none' : (unseen.stance[i] as number) > 0 ? 'builds' : 'uses';
    const p = Math.exp(scores[best] as number) / sum;
    const s = sigmoid(Math.abs(unseen.stance[i] as number));
    const skills = new Map<string, string>();
    for (const [id, score] of unseen.skills[i] as Map<string, number>) {
      if (wave === 'none' || score <= THRESHOLDS.skill) continue;
      let level = 'preferred';
      e.mentions.forEach((m, j) => {
        const l = unseen.logits[i]?.[j];
        if (m.skill.id === id && l && l.asked > 0 && l.preferred < THRESHOLDS.preferred) level = 'required';
      });
      skills.set(id, level);
    }
    return {
      wave,
      stance,
      unspecified: wave !== 'none' && (unseen.unspecified[i] as number) > 0,
      skills,
      asked: (unseen.logits[i] ?? []).map((l) => l.asked > 0),
      confidence: confidence ? interpolate(confidence, wave === 'none' ? p : p * s) : wave === 'none' ? p : p * s,
    };
  });
}

export function figures(
  examples: readonly Example[],
  found: readonly Verdict[],
  ancestors: (id: string) => ReadonlySet<string>,
): Record<string, number> {
  const all = examples.map((e, i) => ({ e, v: found[i] as Verdict }));
  const out: Record<string, number> = {};
  out.label = ratio(all.filter(({ e, v }) => v.wave === e.label.wave).length, all.length);
  for (const d of [0, 1, 2]) {
    const some = all.filter(({ e }) => e.label.doubt === d);
    out[`label, doubt ${d}`] = ratio(some.filter(({ e, v }) => v.wave === e.label.wave).length, some.length);
  }
  let f1 = 0;
  for (const wave of WAVES) {
    const c = counted(all.map(({ e, v }) => [v.wave === wave, e.label.wave === wave]));
    out[`${wave} P`] = c.precision;
    out[`${wave} R`] = c.recall;
    f1 += ratio(2 * c.precision * c.recall, c.precision + c.recall) / 4;
  }
  out.macroF1 = f1;
  const put = (name: string, pairs: Iterable<[boolean, boolean]>) => {
    const c = counted(pairs);
    out[`${name} P`] = c.precision;
    out[`${name} R`] = c.recall;
  };
  put(
    'ask',
    all.map(({ e, v }) => [v.wave !== 'none', e.label.wave !== 'none']),
  );
  const gen = (w: string, s: string) => (w === 'generative' || w === 'both') && s === 'builds';
  put(
    'buildsAi',
    all.map(({ e, v }) => [gen(v.wave, v.stance), gen(e.label.wave, e.label.stance)]),
  );
  out.stance = ratio(all.filter(({ e, v }) => v.stance === e.label.stance).length, all.length);
  out.unspecified = ratio(all.filter(({ e, v }) => v.unspecified === e.label.unspecified).length, all.length);
  put(
    'mentions',
    all.flatMap(({ e, v }) =>
      e.gold.flatMap((g, j): [boolean, boolean][] => (g.asked === null ? [] : [[v.wave !== 'none' && v.asked[j] === true, g.asked]])),
    ),
  );
  let tp = 0;
  let fp = 0;
  let fn = 0;
  const levels: [boolean, boolean][] = [];
  for (const { e, v } of all) {
    const want = new Map([...e.label.skills].filter(([id]) => !id.startsWith('other:')));
    const above = (ids: Iterable<string>) => new Set([...ids].flatMap((id) => [...ancestors(id)]));
    const wantAbove = above(want.keys());
    const haveAbove = above(v.skills.keys());
    for (const [id, level] of want) {
      const have = v.skills.get(id);
      if (have) {
        tp++;
        levels.push([have === 'preferred', level === 'preferred']);
      } else if (!haveAbove.has(id)) fn++;
    }
    for (const id of v.skills.keys()) if (!want.has(id) && !wantAbove.has(id)) fp++;
  }
  out['skills P'] = ratio(tp, tp + fp);
  out['skills R'] = ratio(tp, tp + fn);
  put('preferred', levels);
  const sure = all.filter(({ v }) => v.confidence >= 0.8);
  out['sure coverage'] = ratio(sure.length, all.length);
  out['sure right'] = ratio(sure.filter(({ e, v }) => v.wave === e.label.wave && v.stance === e.label.stance).length, sure.length);
  out.unclear = ratio(all.filter(({ v }) => v.confidence < 0.6).length, all.length);
  for (const key of Object.keys(out)) out[key] = Math.round((out[key] as number) * 1e4) / 1e4;
  return out;
}
