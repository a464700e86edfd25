/**
 * Fits the classifier's models in their order, cross-validated by employer. Each model is trained on what the ones before
 * it say about postings that they have not seen.
 */
import { ancestorsOf, faceOf } from '../lib/assess/faces.ts';
import type { PackedLinear } from '../lib/assess/model.ts';
import { type PostingRows, postingRows } from '../lib/assess/posting-features.ts';
import { askedFeatures, askingFeatures, HashSet, jobFeatures } from '../lib/assess/posting-words.ts';
import { CERTAINLY_NOT, type Logits, rescoreRows } from '../lib/assess/rescore.ts';
import { type Counts, skillRows, type WordScores } from '../lib/assess/skill-features.ts';
import type { Example } from './train-data.ts';
import { type Head, logitsOf, packLinear, quantise, type Sample, trainLinear, vocabulary } from './train-linear.ts';
import { type Boosted, packTrees, predictTrees, type TreeSettings, trainTrees } from './train-trees.ts';

export const BITS = 18;
export const FOLDS = 10;
export const WAVES = ['none', 'generative', 'traditional', 'both'] as const;
const HEADS = ['asked', 'named', 'preferred', 'builds'] as const;
const POSTING_HEADS = ['ask', 'generative', 'traditional', 'builds'] as const;

/** Weights kept, of each head. */
const KEEP = { asked: 5500, named: 3600, preferred: 2200, builds: 4000, job: 1000, askedSkills: 500, skill: 100 } as const;
/** Postings that a feature must stand in. */
const MINIMUM = { mention: 5, posting: 6, skill: 4 } as const;
/** Labelled postings that a skill needs for a model of its own. */
const SKILL_POSTINGS = 15;

const TREES = {
  rescore: { rounds: 60, depth: 4, rate: 0.1, minChild: 20, columns: 0.6 },
  wave: { rounds: 100, depth: 3, rate: 0.08, minChild: 8, columns: 0.2 },
  stance: { rounds: 100, depth: 3, rate: 0.08, minChild: 8, columns: 0.2 },
  unspecified: { rounds: 60, depth: 3, rate: 0.08, minChild: 8, columns: 0.35 },
  skill: { rounds: 100, depth: 4, rate: 0.08, minChild: 15, columns: 0.5 },
} satisfies Record<string, Partial<TreeSettings>>;

/** What is left out, for the ablation. */
export interface Options {
  laws: boolean;
  rescore: boolean;
  words: boolean;
  skillWords: boolean;
}
const ALL: Options = { laws: true, rescore: true, words: true, skillWords: true };

const target: Record<(typeof HEADS)[number], (m: Example['gold'][number]) => number | null> = {
  asked: (m) => (m.asked === null ? null : Number(m.asked)),
  named: (m) => (m.asked ? Number(m.named) : null),
  preferred: (m) => (m.asked && m.level ? Number(m.level === 'preferred') : null),
  builds: (m) => (m.asked && m.stance ? Number(m.stance === 'builds') : null),
};

const postingTarget: Record<(typeof POSTING_HEADS)[number], (e: Example) => number | null> = {
  ask: (e) => Number(e.label.wave !== 'none'),
  generative: (e) => (e.label.wave === 'none' ? null : Number(e.label.wave !== 'traditional')),
  traditional: (e) => (e.label.wave === 'none' ? null : Number(e.label.wave !== 'generative')),
  builds: (e) => (e.label.wave === 'none' ? null : Number(e.label.stance === 'builds')),
};

/** A posting with many mentions must not drown those with few. */
const mentionWeight = (e: Example) => 2.5 / Math.sqrt(Math.max(1, e.mentions.length));

function learnMentions(examples: readonly Example[]): Head[] {
  const known = vocabulary(
    examples.map((e) => e.features),
    BITS,
    MINIMUM.mention,
  );
  const lists = examples.map((e) => e.features.map(known.read));
  return HEADS.map((head) => {
    const samples: Sample[] = [];
    examples.forEach((e, i) => {
      e.gold.forEach((m, j) => {
        const y = target[head](m);
        if (y !== null) samples.push({ features: lists[i]?.[j] as Int32Array, target: y, weight: mentionWeight(e) });
      });
    });
    return quantise(trainLinear(samples, known.slots.length), known, KEEP[head], 6);
  });
}

const toLogits = ([asked = 0, named = 0, preferred = 0, builds = 0]: number[]): Logits => ({ asked, named, preferred, builds });

/** Heads over one bag of features for each posting. */
function learnPostings(examples: readonly Example[], bags: readonly Int32Array[], keepWeights: number, l1: number): Head[] {
  const known = vocabulary(
    bags.map((b) => [b]),
    BITS,
    MINIMUM.posting,
  );
  const lists = bags.map(known.read);
  return POSTING_HEADS.map((head) => {
    const samples = examples.flatMap((e, i): Sample[] => {
      const y = postingTarget[head](e);
      return y === null ? [] : [{ features: lists[i] as Int32Array, target: y }];
    });
    return quantise(trainLinear(samples, known.slots.length, { l1 }), known, keepWeights, 6);
  });
}

/** In how many postings the readers found each skill. */
function countSkills(examples: readonly Example[]): Record<string, number> {
  const count = new Map<string, number>();
  for (const e of examples) for (const id of e.label.skills.keys()) if (faceOf(id)) count.set(id, (count.get(id) ?? 0) + 1);
  return Object.fromEntries([...count].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Skills with enough labelled postings for a model of their own, in the order of their ids. */
export function wordSkills(examples: readonly Example[]): string[] {
  return Object.entries(countSkills(examples)).flatMap(([id, n]) => (n >= SKILL_POSTINGS ? [id] : []));
}

function learnSkillWords(examples: readonly Example[], bags: readonly Int32Array[], skills: readonly string[]): Head[] {
  const known = vocabulary(
    bags.map((b) => [b]),
    BITS,
    MINIMUM.skill,
  );
  const asking = examples.map((_, i) => i).filter((i) => examples[i]?.label.wave !== 'none');
  const lists = bags.map(known.read);
  return skills.map((skill) =>
    quantise(
      trainLinear(
        asking.map((i) => ({ features: lists[i] as Int32Array, target: Number(examples[i]?.label.skills.has(skill)) })),
        known.slots.length,
        { epochs: 4, l1: 0.6 },
      ),
      known,
      KEEP.skill,
      8,
    ),
  );
}

const bag = (fill: (out: HashSet) => void): Int32Array => {
  const set = new HashSet();
  fill(set);
  return set.list.slice(0, set.count);
};

/** Which fold each example is left out in: whole employers together. */
export const foldOf = (example: Example): number => {
  let h = 0x811c9dc5 | 0;
  for (const char of example.employer) h = Math.imul(h ^ char.charCodeAt(0), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % FOLDS;
};

/** Learns from the rest and answers for the fold, for every fold. */
function crossed<M, A>(examples: readonly Example[], learn: (train: number[]) => M, answer: (model: M, test: number) => A): A[] {
  const folds = examples.map(foldOf);
  const answers: A[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const train: number[] = [];
    const test: number[] = [];
    folds.forEach((f, i) => {
      (f === fold ? test : train).push(i);
    });
    if (test.length === 0) continue;
    const model = learn(train);
    for (const i of test) answers[i] = answer(model, i);
  }
  return answers;
}

const pick = <T>(list: readonly T[], at: readonly number[]) => at.map((i) => list[i] as T);

/** Answers of every model for postings that it has not seen. */
export interface Unseen {
  first: Logits[][];
  logits: Logits[][];
  rows: PostingRows[];
  wave: number[][];
  stance: number[];
  unspecified: number[];
  words: WordScores[];
  skills: Map<string, number>[];
}

const lawful = (list: readonly Logits[], e: Example) => list.map((l, j) => (e.lawful[j] ? { ...l, asked: CERTAINLY_NOT } : l));

export function crossValidate(examples: readonly Example[], options: Options = ALL): Unseen {
  const first = crossed(
    examples,
    (train) => learnMentions(pick(examples, train)),
    (heads, i) => (examples[i] as Example).features.map((f) => toLogits(logitsOf(heads, f, BITS))),
  );
  let logits = options.laws ? first.map((list, i) => lawful(list, examples[i] as Example)) : first;
  if (options.rescore) {
    const rows = examples.map((e, i) => rescoreRows(e.mentions, e.places, first[i] as Logits[], e.length));
    const before = logits;
    logits = crossed(
      examples,
      (train) => learnRescore(pick(examples, train), pick(rows, train)),
      (model, i) =>
        (before[i] as Logits[]).map((l, j) =>
          options.laws && examples[i]?.lawful[j] ? l : { ...l, asked: predictTrees(model, rows[i]?.[j] as Float32Array)[0] as number },
        ),
    );
  }
  const job = jobBags(examples);
  const asked = askedBags(examples, logits);
  const zero = examples.map(() => [0, 0, 0, 0]);
  const jobLogits = options.words
    ? crossed(
        examples,
        (train) => learnPostings(pick(examples, train), pick(job, train), KEEP.job, 2),
        (heads, i) => logitsOf(heads, job[i] as Int32Array, BITS),
      )
    : zero;
  const askedLogits = options.words
    ? crossed(
        examples,
        (train) => learnPostings(pick(examples, train), pick(asked, train), KEEP.askedSkills, 1),
        (heads, i) => logitsOf(heads, asked[i] as Int32Array, BITS),
      )
    : zero;
  const rows = examples.map((e, i) =>
    postingRows(e.context, e.mentions, e.places, logits[i] as Logits[], jobLogits[i] as number[], askedLogits[i] as number[]),
  );
  const posting = crossed(
    examples,
    (train) => learnVerdict(pick(examples, train), pick(rows, train)),
    (model, i) => ({
      wave: predictTrees(model.wave, (rows[i] as PostingRows).wave),
      stance: predictTrees(model.stance, (rows[i] as PostingRows).stance)[0] as number,
      unspecified: predictTrees(model.unspecified, (rows[i] as PostingRows).wave)[0] as number,
    }),
  );
  const asking = askingBags(examples, logits);
  const ids = wordSkills(examples);
  const words: WordScores[] = options.skillWords
    ? crossed(
        examples,
        (train) => learnSkillWords(pick(examples, train), pick(asking, train), ids),
        (heads, i) => new Map(logitsOf(heads, asking[i] as Int32Array, BITS).map((s, k) => [ids[k] as string, s])),
      )
    : examples.map(() => new Map());
  const skill = skillTables(examples, logits, words, countSkills(examples));
  const skills = crossed(
    examples,
    (train) => learnSkills(pick(examples, train), pick(skill, train)),
    (model, i) => new Map([...(skill[i] as Map<string, Float32Array>)].map(([id, row]) => [id, predictTrees(model, row)[0] as number])),
  );
  return {
    first,
    logits,
    rows,
    wave: posting.map((p) => p.wave),
    stance: posting.map((p) => p.stance),
    unspecified: posting.map((p) => p.unspecified),
    words,
    skills,
  };
}

const jobBags = (examples: readonly Example[]) => examples.map((e) => bag((out) => jobFeatures(e.context, out)));
const askedBags = (examples: readonly Example[], logits: readonly Logits[][]) =>
  examples.map((e, i) => bag((out) => askedFeatures(e.context, e.mentions, logits[i] as Logits[], out)));
const askingBags = (examples: readonly Example[], logits: readonly Logits[][]) =>
  examples.map((e, i) => bag((out) => askingFeatures(e.context, e.mentions, e.places, logits[i] as Logits[], out)));
const skillTables = (examples: readonly Example[], logits: readonly Logits[][], words: readonly WordScores[], often: Counts) =>
  examples.map((e, i) => skillRows(e.mentions, logits[i] as Logits[], words[i] as WordScores, often, ancestorsOf, faceOf));

function learnRescore(examples: readonly Example[], rows: readonly Float32Array[][]): Boosted {
  const x: Float32Array[] = [];
  const y: number[] = [];
  examples.forEach((e, i) => {
    e.gold.forEach((m, j) => {
      if (m.asked === null) return;
      x.push(rows[i]?.[j] as Float32Array);
      y.push(Number(m.asked));
    });
  });
  return trainTrees(x, y, 1, TREES.rescore);
}

function learnVerdict(
  examples: readonly Example[],
  rows: readonly PostingRows[],
): { wave: Boosted; stance: Boosted; unspecified: Boosted } {
  const asking = examples.map((_, i) => i).filter((i) => examples[i]?.label.wave !== 'none');
  const waves: readonly string[] = WAVES;
  return {
    wave: trainTrees(
      rows.map((r) => r.wave),
      examples.map((e) => waves.indexOf(e.label.wave)),
      4,
      TREES.wave,
    ),
    stance: trainTrees(
      pick(rows, asking).map((r) => r.stance),
      asking.map((i) => Number(examples[i]?.label.stance === 'builds')),
      1,
      TREES.stance,
    ),
    unspecified: trainTrees(
      pick(rows, asking).map((r) => r.wave),
      asking.map((i) => Number(examples[i]?.label.unspecified)),
      1,
      TREES.unspecified,
    ),
  };
}

function learnSkills(examples: readonly Example[], rows: readonly Map<string, Float32Array>[]): Boosted {
  const x: Float32Array[] = [];
  const y: number[] = [];
  examples.forEach((e, i) => {
    if (e.label.wave === 'none') return;
    for (const [id, row] of rows[i] as Map<string, Float32Array>) {
      x.push(row);
      y.push(Number(e.label.skills.has(id)));
    }
  });
  return trainTrees(x, y, 1, TREES.skill);
}

/** Everything that ships, learned from all examples; `unseen` is what {@link crossValidate} said of the same ones. */
export function learnAll(examples: readonly Example[], unseen: Unseen) {
  const rescore = examples.map((e, i) => rescoreRows(e.mentions, e.places, unseen.first[i] as Logits[], e.length));
  const { wave, stance, unspecified } = learnVerdict(examples, unseen.rows);
  const ids = wordSkills(examples);
  const often = countSkills(examples);
  const pack = (names: readonly string[], heads: Head[], bits: number): PackedLinear => packLinear(names, heads, BITS, bits);
  return {
    often,
    mentions: pack(HEADS, learnMentions(examples), 6),
    rescore: packTrees(learnRescore(examples, rescore)),
    job: pack(POSTING_HEADS, learnPostings(examples, jobBags(examples), KEEP.job, 2), 6),
    asked: pack(POSTING_HEADS, learnPostings(examples, askedBags(examples, unseen.logits), KEEP.askedSkills, 1), 6),
    wave: packTrees(wave),
    stance: packTrees(stance),
    unspecified: packTrees(unspecified),
    skillWords: pack(ids, learnSkillWords(examples, askingBags(examples, unseen.logits), ids), 8),
    skill: packTrees(learnSkills(examples, skillTables(examples, unseen.logits, unseen.words, often))),
  };
}
