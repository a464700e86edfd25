/** From judged mentions to what the posting asks: wave, stance, "unspecified", and how sure that is. Pure. */
import packed from '../../taxonomy/weights/posting.json' with { type: 'json' };
import type { Stance, Wave } from '../assessment.ts';
import { calibrated } from './confidence.ts';
import type { Judged } from './judge.ts';
import type { Found } from './mentions.ts';
import { type Linear, scoreLinear, scoreTrees, sigmoid, type Trees, unpackLinear, unpackTrees } from './model.ts';
import { postingRows } from './posting-features.ts';
import { askedFeatures, HashSet, jobFeatures } from './posting-words.ts';

export const WAVES = ['none', 'generative', 'traditional', 'both'] as const satisfies readonly Wave[];

export interface Verdict {
  wave: Wave;
  stance: Stance;
  unspecified: boolean;
  /** 0..1: how likely wave and stance are both right. */
  confidence: number;
  /** Share of each wave in the model's answer, in the order of {@link WAVES}. */
  shares: number[];
}

interface Models {
  job: Linear;
  asked: Linear;
  wave: Trees;
  stance: Trees;
  unspecified: Trees;
}
let models: Models | null = null;
const scores = new Float64Array(4);
const job = new Float64Array(4);
const asked = new Float64Array(4);
const bag = new HashSet();

export function verdictOf(found: Found, judged: Judged): Verdict {
  if (found.mentions.length === 0)
    return { wave: 'none', stance: 'none', unspecified: false, confidence: calibrated(1), shares: [1, 0, 0, 0] };
  models ??= {
    job: unpackLinear(packed.job),
    asked: unpackLinear(packed.asked),
    wave: unpackTrees(packed.wave),
    stance: unpackTrees(packed.stance),
    unspecified: unpackTrees(packed.unspecified),
  };
  jobFeatures(judged.context, bag);
  scoreLinear(models.job, bag.list, bag.count, job);
  askedFeatures(judged.context, found.mentions, judged.logits, bag);
  scoreLinear(models.asked, bag.list, bag.count, asked);
  const rows = postingRows(judged.context, found.mentions, found.places, judged.logits, job, asked);
  scoreTrees(models.wave, rows.wave, scores);
  const shares = Array.from(scores, Math.exp);
  const sum = shares.reduce((a, b) => a + b, 0);
  for (let k = 0; k < shares.length; k++) shares[k] = (shares[k] as number) / sum;
  const best = shares.indexOf(Math.max(...shares));
  const wave = WAVES[best] ?? 'none';
  if (wave === 'none') return { wave, stance: 'none', unspecified: false, confidence: calibrated(shares[best] as number), shares };
  scoreTrees(models.stance, rows.stance, scores);
  const builds = scores[0] as number;
  scoreTrees(models.unspecified, rows.wave, scores);
  return {
    wave,
    stance: builds > 0 ? 'builds' : 'uses',
    unspecified: (scores[0] as number) > 0,
    confidence: calibrated((shares[best] as number) * sigmoid(Math.abs(builds))),
    shares,
  };
}
