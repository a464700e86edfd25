/**
 * Fits the classifier's models in their order, cross-validated by employer, and scores what comes out. Each model is
 * trained on what the ones before it say about postings that they have not seen.
 */

import { POSTING_FEATURES, postingRow } from '../lib/assess/posting-features.ts';
import { CERTAINLY_NOT, type Logits, RESCORE_FEATURES, rescoreRows } from '../lib/assess/rescore.ts';
import { SKILL_FEATURES, skillRows } from '../lib/assess/skill-features.ts';
import type { Example } from './train-data.ts';
import { packLinear, quantise, type Sample, trainLinear } from './train-linear.ts';
import { type Boosted, packTrees, predictTrees, type TreeSettings, trainTrees } from './train-trees.ts';

export const BITS = 18;
export const FOLDS = 10;
export const HEADS = ['asked', 'named', 'preferred', 'builds'] as const;
const KEEP = { asked: 9000, named: 6000, preferred: 4000, builds: 6000 } as const;
/** A feature must stand in this many postings. */
const MIN_POSTINGS = 5;
export const WAVES = ['none', 'generative', 'traditional', 'both'] as const;

const TREES = {
  rescore: { rounds: 60, depth: 4, rate: 0.1, minChild: 20, columns: 0.6 },
  wave: { rounds: 60, depth: 3, rate: 0.08, minChild: 8, columns: 0.35 },
  stance: { rounds: 60, depth: 3, rate: 0.08, minChild: 8, columns: 0.35 },
  unspecified: { rounds: 60, depth: 3, rate: 0.08, minChild: 8, columns: 0.35 },
  skill: { rounds: 80, depth: 4, rate: 0.08, minChild: 15, columns: 0.5 },
} satisfies Record<string, Partial<TreeSettings>>;

const target: Record<(typeof HEADS)[number], (m: Example['gold'][number]) => number | null> = {
  asked: (m) => (m.asked === null ? null : m.asked ? 1 : 0),
  named: (m) => (m.asked ? (m.named ? 1 : 0) : null),
  preferred: (m) => (m.asked && m.level ? (m.level === 'preferred' ? 1 : 0) : null),
  builds: (m) => (m.asked && m.stance ? (m.stance === 'builds' ? 1 : 0) : null),
};

/** Features that stand in enough postings, as a filter. */
function frequent(examples: readonly Example[]): (features: Int32Array) => Int32Array {
  const mask = (1 << BITS) - 1;
  const count = new Uint16Array(1 << BITS);
  const last = new Int32Array(1 << BITS).fill(-1);
  examples.forEach((example, i) => {
    for (const list of example.features)
      for (const f of list) {
        const j = f & mask;
        if (last[j] === i) continue;
        last[j] = i;
        count[j] = (count[j] as number) + 1;
      }
  });
  return (list) => list.filter((f) => (count[f & mask] as number) >= MIN_POSTINGS);
}

type Tables = { bytes: Int8Array; scale: number }[];

function fitHeads(examples: readonly Example[]): Tables {
  const keep = frequent(examples);
  const lists = examples.map((e) => e.features.map(keep));
  return HEADS.map((head) => {
    const samples: Sample[] = [];
    examples.forEach((e, i) => {
      e.gold.forEach((m, j) => {
        const y = target[head](m);
        if (y !== null) samples.push({ features: lists[i]?.[j] as Int32Array, target: y });
      });
    });
    return quantise(trainLinear(samples, BITS), KEEP[head]);
  });
}

function logitsOf(tables: Tables, features: Int32Array): Logits {
  const mask = (1 << BITS) - 1;
  const [asked = 0, named = 0, preferred = 0, builds = 0] = tables.map(({ bytes, scale }) => {
    let sum = 0;
    for (const f of features) sum += bytes[f & mask] as number;
    return sum * scale;
  });
  return { asked, named, preferred, builds };
}

/** Which fold each example is left out in: whole employers together. */
export const foldOf = (example: Example): number => {
  let h = 0x811c9dc5 | 0;
  for (const char of example.employer) h = Math.imul(h ^ char.charCodeAt(0), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % FOLDS;
};

/** Runs `learn` on the rest and `apply` on the fold, for every fold. */
function crossed<M>(examples: readonly Example[], learn: (train: number[]) => M, apply: (model: M, test: number) => void): void {
  const folds = examples.map(foldOf);
  for (let fold = 0; fold < FOLDS; fold++) {
    const train: number[] = [];
    const test: number[] = [];
    folds.forEach((f, i) => {
      (f === fold ? test : train).push(i);
    });
    if (test.length === 0) continue;
    const model = learn(train);
    for (const i of test) apply(model, i);
  }
}

/** Out-of-fold answers of every model for every example. */
export interface Unseen {
  first: Logits[][];
  logits: Logits[][];
  wave: number[][];
  stance: number[];
  unspecified: number[];
  skills: Map<string, number>[];
}

export interface Options {
  rescore: boolean;
}

export function crossValidate(
  examples: readonly Example[],
  ancestors: (id: string) => ReadonlySet<string>,
  options: Options = { rescore: true },
): Unseen {
  const first: Logits[][] = examples.map(() => []);
  crossed(
    examples,
    (train) => fitHeads(train.map((i) => examples[i] as Example)),
    (model, i) => {
      first[i] = (examples[i] as Example).features.map((f) => logitsOf(model, f));
    },
  );
  const logits = first.map((list, i) => list.map((l, j) => (examples[i]?.lawful[j] ? { ...l, asked: CERTAINLY_NOT } : l)));
  if (options.rescore) {
    const rows = examples.map((e, i) => rescoreRows(e.mentions, e.places, first[i] as Logits[], e.length));
    crossed(
      examples,
      (train) =>
        fitRescore(
          train.map((i) => examples[i] as Example),
          train.map((i) => rows[i] as Float32Array[]),
        ),
      (model, i) => {
        logits[i] = (logits[i] as Logits[]).map((l, j) =>
          examples[i]?.lawful[j] ? l : { ...l, asked: predictTrees(model, rows[i]?.[j] as Float32Array)[0] as number },
        );
      },
    );
  }
  const rows = examples.map((e, i) => postingRow(e.mentions, e.places, logits[i] as Logits[], e.length));
  const wave: number[][] = [];
  const stance: number[] = [];
  const unspecified: number[] = [];
  const pick = <T>(list: readonly T[], at: readonly number[]) => at.map((i) => list[i] as T);
  crossed(
    examples,
    (train) => fitPosting(pick(examples, train), pick(rows, train)),
    (model, i) => {
      const row = rows[i] as Float32Array;
      wave[i] = predictTrees(model.wave, row);
      stance[i] = predictTrees(model.stance, row)[0] as number;
      unspecified[i] = predictTrees(model.unspecified, row)[0] as number;
    },
  );
  const skills: Map<string, number>[] = [];
  const skill = examples.map((e, i) => skillRows(e.mentions, logits[i] as Logits[], ancestors));
  crossed(
    examples,
    (train) => fitSkills(pick(examples, train), pick(skill, train)),
    (model, i) => {
      skills[i] = new Map([...(skill[i] as Map<string, Float32Array>)].map(([id, row]) => [id, predictTrees(model, row)[0] as number]));
    },
  );
  return { first, logits, wave, stance, unspecified, skills };
}

function fitRescore(examples: readonly Example[], rows: readonly Float32Array[][]): Boosted {
  const x: Float32Array[] = [];
  const y: number[] = [];
  examples.forEach((e, i) => {
    e.gold.forEach((m, j) => {
      if (m.asked === null) return;
      x.push(rows[i]?.[j] as Float32Array);
      y.push(m.asked ? 1 : 0);
    });
  });
  return trainTrees(x, y, 1, TREES.rescore);
}

function fitPosting(examples: readonly Example[], rows: readonly Float32Array[]): { wave: Boosted; stance: Boosted; unspecified: Boosted } {
  const asking = examples.map((_, i) => i).filter((i) => examples[i]?.label.wave !== 'none');
  const of = (at: readonly number[]) => at.map((i) => rows[i] as Float32Array);
  return {
    wave: trainTrees(
      rows,
      examples.map((e) => (WAVES as readonly string[]).indexOf(e.label.wave)),
      4,
      TREES.wave,
    ),
    stance: trainTrees(
      of(asking),
      asking.map((i) => (examples[i]?.label.stance === 'builds' ? 1 : 0)),
      1,
      TREES.stance,
    ),
    unspecified: trainTrees(
      of(asking),
      asking.map((i) => (examples[i]?.label.unspecified ? 1 : 0)),
      1,
      TREES.unspecified,
    ),
  };
}

function fitSkills(examples: readonly Example[], rows: readonly Map<string, Float32Array>[]): Boosted {
  const x: Float32Array[] = [];
  const y: number[] = [];
  examples.forEach((e, i) => {
    for (const [id, row] of rows[i] as Map<string, Float32Array>) {
      x.push(row);
      y.push(e.label.skills.has(id) ? 1 : 0);
    }
  });
  return trainTrees(x, y, 1, TREES.skill);
}

/** Everything that ships, trained on all examples. `unseen` are the answers of {@link crossValidate} on the same ones. */
export function fitAll(examples: readonly Example[], unseen: Unseen, ancestors: (id: string) => ReadonlySet<string>) {
  const heads = fitHeads(examples);
  const rows = examples.map((e, i) => rescoreRows(e.mentions, e.places, unseen.first[i] as Logits[], e.length));
  const rescore = fitRescore(examples, rows);
  const posting = examples.map((e, i) => postingRow(e.mentions, e.places, unseen.logits[i] as Logits[], e.length));
  const { wave, stance, unspecified } = fitPosting(examples, posting);
  const skill = fitSkills(
    examples,
    examples.map((e, i) => skillRows(e.mentions, unseen.logits[i] as Logits[], ancestors)),
  );
  return {
    linear: { bits: BITS, heads: HEADS, scale: heads.map((h) => h.scale), data: packLinear(heads.map((h) => h.bytes)) },
    rescore: packTrees(rescore, RESCORE_FEATURES),
    wave: packTrees(wave, POSTING_FEATURES),
    stance: packTrees(stance, POSTING_FEATURES),
    unspecified: packTrees(unspecified, POSTING_FEATURES),
    skill: packTrees(skill, SKILL_FEATURES),
  };
}
