/** Turns the models' own certainty into how often such verdicts are right. Pure. */
import packed from '../../taxonomy/weights/posting.json' with { type: 'json' };

/** Share of right verdicts (wave and stance) among those of this certainty, 0..1, measured on postings that the models had not seen. */
export function calibrated(certainty: number): number {
  const { at, right } = packed.confidence;
  let i = 0;
  while (i < at.length && certainty >= (at[i] ?? 1)) i++;
  if (i === 0) return right[0] ?? certainty;
  if (i === at.length) return right[i - 1] ?? certainty;
  const from = at[i - 1] as number;
  const to = at[i] as number;
  const t = to > from ? (certainty - from) / (to - from) : 0;
  return (right[i - 1] as number) + t * ((right[i] as number) - (right[i - 1] as number));
}
