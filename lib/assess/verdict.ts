/** From judged mentions to what the posting asks: wave, stance, "unspecified", and how sure that is. Pure. */
import packed from '../../taxonomy/weights/posting.json' with { type: 'json' };
import type { Stance, Wave } from '../assessment.ts';
import { calibrated } from './confidence.ts';
import type { Judged } from './judge.ts';
import type { Found } from './mentions.ts';
import { scoreTrees, sigmoid, type Trees, unpackTrees } from './model.ts';
import { postingRow } from './posting-features.ts';

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

let trees: { wave: Trees; stance: Trees; unspecified: Trees } | null = null;
const scores = new Float64Array(4);

export function verdictOf(found: Found, judged: Judged, length: number): Verdict {
  if (found.mentions.length === 0)
    return { wave: 'none', stance: 'none', unspecified: false, confidence: calibrated(1), shares: [1, 0, 0, 0] };
  trees ??= { wave: unpackTrees(packed.wave), stance: unpackTrees(packed.stance), unspecified: unpackTrees(packed.unspecified) };
  const row = postingRow(found.mentions, found.places, judged.logits, length);
  scoreTrees(trees.wave, row, scores);
  const shares = Array.from(scores, Math.exp);
  const sum = shares.reduce((a, b) => a + b, 0);
  for (let k = 0; k < shares.length; k++) shares[k] = (shares[k] as number) / sum;
  const best = shares.indexOf(Math.max(...shares));
  const wave = WAVES[best] ?? 'none';
  if (wave === 'none') return { wave, stance: 'none', unspecified: false, confidence: calibrated(shares[best] as number), shares };
  scoreTrees(trees.stance, row, scores);
  const builds = scores[0] as number;
  scoreTrees(trees.unspecified, row, scores);
  return {
    wave,
    stance: builds > 0 ? 'builds' : 'uses',
    unspecified: (scores[0] as number) > 0,
    confidence: calibrated((shares[best] as number) * sigmoid(Math.abs(builds))),
    shares,
  };
}
