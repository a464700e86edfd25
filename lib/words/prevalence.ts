import type { Assessment } from '../assessment.ts';
import type { Figure, PrevalenceContext } from '../context.ts';
import { t, tn } from '../text.ts';
import { count, lowerFirst, monthWords, percent } from './format.ts';

/** Fractions people say. A share is told by the one nearest to it in ratio. */
const FRACTIONS: readonly (readonly [number, number])[] = [
  [19, 20],
  [9, 10],
  [4, 5],
  [3, 4],
  [2, 3],
  [3, 5],
  [1, 2],
  [2, 5],
  [1, 3],
  [3, 10],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 8],
  [1, 9],
  [1, 10],
  [1, 12],
  [1, 15],
  [1, 20],
  [1, 25],
  [1, 30],
  [1, 40],
  [1, 50],
  [1, 70],
  [1, 100],
  [1, 140],
  [1, 200],
];

/** The spoken fraction nearest to a share in percent (0 < share ≤ 100): 19.5 → [1, 5]. */
export function nearestFraction(share: number): readonly [number, number] {
  let best = FRACTIONS[0] ?? ([1, 1] as const);
  let least = Number.POSITIVE_INFINITY;
  for (const fraction of FRACTIONS) {
    const off = Math.abs(Math.log((share / 100) * (fraction[1] / fraction[0])));
    if (off < least) {
      least = off;
      best = fraction;
    }
  }
  return best;
}

/** "1 in 5"; "under 1 in 200" for what is rarer still. `share` is in percent. */
export function oneIn(share: number): string {
  if (share < 0.5) return t('word_under_one_in', 200);
  const [some, of] = nearestFraction(share);
  return t('word_one_in', some, of);
}

/** "1 in 5 backend postings asks this"; where this posting asks for none, "3 in 4 backend postings ask for none". */
export function prevalenceSentence(assessment: Assessment, role: string, share: number): string {
  const some = share < 0.5 ? 1 : nearestFraction(share)[0];
  if (assessment.wave === 'none') return tn('panel_prev_none', some, oneIn(share), lowerFirst(role));
  return tn('panel_prev', some, oneIn(share), lowerFirst(role));
}

/** "18.6–20.5%": one decimal where the interval is under three points wide, whole points otherwise. */
export function interval(lo: number, hi: number): string {
  const decimals = hi - lo < 3 ? 1 : 0;
  return `${percent(lo, decimals).replace('%', '')}–${percent(hi, decimals)}`;
}

/** What the share is of: the figures split postings by wave, so a share is of this posting's own kind. */
const askWord = (assessment: Assessment): string => {
  if (assessment.wave === 'none') return t('word_ask_none');
  return t(assessment.wave === 'traditional' ? 'word_ask_ml' : 'word_ask_generative');
};

/** "19.5% of 6,964 postings ask for generative AI (18.6–20.5%). June 2026." */
export function prevalenceLine(assessment: Assessment, share: Figure): string {
  const range = share.lo !== null && share.hi !== null ? ` (${interval(share.lo, share.hi)})` : '';
  const asked = `${askWord(assessment)}${range}`;
  const head =
    share.n === null
      ? t('panel_prev_line_no_n', percent(share.value), asked)
      : t('panel_prev_line', percent(share.value), count(share.n), asked);
  return `${head} ${monthWords(share.asOf)}.`;
}

/** One row of a breakdown: "28.7% (24–34%), n 342". */
export function shareWords(share: Figure): string {
  const range = share.lo !== null && share.hi !== null ? ` (${interval(share.lo, share.hi)})` : '';
  return `${percent(share.value)}${range}, ${nWords(share.n)}`;
}

/** "n 169", or that it was not published. */
export const nWords = (n: number | null): string => (n === null ? t('word_n_unpublished') : t('word_n', count(n)));

/** Whether there is a share to show: a figure with its own n under 20 is refused. */
export const sharePossible = (prevalence: PrevalenceContext | null): prevalence is PrevalenceContext & { share: Figure } =>
  !!prevalence?.share && (prevalence.share.n === null || prevalence.share.n >= 20);
