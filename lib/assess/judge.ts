/** Judges each mention of an AI skill: asked of the hire? by name? required? to build or to use? Pure. */
import packed from '../../taxonomy/weights/mentions.json' with { type: 'json' };
import type { Reason } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import { FeatureList, featureContext, mentionFeatures } from './features.ts';
import { lawsOf } from './laws.ts';
import type { Found } from './mentions.ts';
import { type Linear, scoreLinear, scoreTrees, type Trees, unpackLinear, unpackTrees } from './model.ts';
import { CERTAINLY_NOT, type Logits, rescoreRows } from './rescore.ts';

export interface Judged {
  /** The first model's answers, mention by mention. */
  first: Logits[];
  /** After the posting's other mentions were looked at. */
  logits: Logits[];
  /** The rule that decided, where one did. */
  laws: (Reason | null)[];
}

let linear: Linear | null = null;
let rescore: Trees | null = null;
export const mentionModel = (): Linear => {
  linear ??= unpackLinear(packed.linear);
  return linear;
};

const list = new FeatureList();
const scores = new Float64Array(4);

export function judge(doc: PostingDocument, employer: string | null, found: Found): Judged {
  const { mentions, places } = found;
  if (mentions.length === 0) return { first: [], logits: [], laws: [] };
  const model = mentionModel();
  rescore ??= unpackTrees(packed.rescore);
  const context = featureContext(doc, employer);
  const first: Logits[] = mentions.map((_, i) => {
    list.clear();
    mentionFeatures(context, mentions, i, list);
    scoreLinear(model, list.hashes, list.count, scores);
    return { asked: scores[0] as number, named: scores[1] as number, preferred: scores[2] as number, builds: scores[3] as number };
  });
  const laws = lawsOf(doc, found);
  const rows = rescoreRows(mentions, places, first, doc.text.length);
  const logits = first.map((l, i) => {
    if (laws[i]) return { ...l, asked: CERTAINLY_NOT };
    scoreTrees(rescore as Trees, rows[i] as Float32Array, scores);
    return { ...l, asked: scores[0] as number };
  });
  return { first, logits, laws };
}
