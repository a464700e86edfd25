import type { Figure, PremiumContext } from '../context.ts';
import { t } from '../text.ts';
import { lowerFirst, money, monthWords, percent, upperFirst } from './format.ts';
import { nWords } from './prevalence.ts';

type Advertised = NonNullable<PremiumContext['advertised']>;
type LikeForLike = NonNullable<PremiumContext['likeForLike']>;

/** An interval's end to the nearest thousand: it is computed, so full precision would overstate it. */
const thousand = (value: number): number => Math.round(value / 1000) * 1000;

/** The parts of the raw gap's sentence: the two medians are shown bold, so they come apart. */
export function advertisedParts(role: string, gap: Advertised): { role: string; a: string; aN: string; b: string; bN: string } {
  return {
    role: upperFirst(role),
    a: money(Math.round(gap.withAsk.value), gap.currency),
    aN: `(${nWords(gap.withAsk.n)})`,
    b: money(Math.round(gap.without.value), gap.currency),
    bN: `(${nWords(gap.without.n)})`,
  };
}

/** "Directional: the gap is somewhere between $21,000 and $44,000." */
export function directional(gap: Advertised): string {
  const { lo, hi } = gap.difference;
  if (lo === null || hi === null) return t('panel_gap_directional_bare');
  return t('panel_gap_directional', money(thousand(lo), gap.currency), money(thousand(hi), gap.currency));
}

/** "A difference of $32,600, about 26%." */
export const difference = (gap: Advertised): string =>
  t(
    gap.difference.value < 0 ? 'panel_gap_less' : 'panel_gap_more',
    money(Math.abs(Math.round(gap.difference.value)), gap.currency),
    percent(Math.abs((gap.difference.value / gap.without.value) * 100), 0),
  );

/** "6% to 19%". Figures are in percent. */
export const likeForLikeRange = (gap: LikeForLike): string => t('panel_like_range', percent(gap.lo.value, 0), percent(gap.hi.value, 0));

/** What follows it: the study's own words, and whether sample sizes are known. */
export function likeForLikeRest(gap: LikeForLike): string {
  const n = gap.lo.n === null && gap.hi.n === null ? t('panel_like_no_n') : '';
  const text = gap.text.trim() && `${upperFirst(gap.text.trim().replace(/\.$/, ''))}.`;
  const stale = [gap.lo, gap.hi].filter((figure) => figure.stale && figure.asOf !== '');
  return [text, n, stale.length > 0 ? t('pay_stale', asOfWords(stale)) : ''].filter(Boolean).join(' ');
}

/** The role of borrowed figures, said before them; nothing where they are the role's own. */
export const nearestRole = (role: string, nearest: boolean): string => (nearest ? t('panel_nearest', lowerFirst(role)) : '');

/** The latest month among figures, in words. */
export function asOfWords(figures: readonly Figure[]): string {
  const latest = figures
    .map((figure) => figure.asOf)
    .sort()
    .at(-1);
  return latest ? monthWords(latest) : '';
}
