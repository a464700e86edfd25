import type { PremiumContext } from '../lib/context.ts';
import { t } from '../lib/text.ts';
import { percent } from '../lib/words/format.ts';
import {
  advertisedParts,
  asOfWords,
  difference,
  directional,
  likeForLikeRange,
  likeForLikeRest,
  nearestRole,
} from '../lib/words/premium.ts';
import { nWords } from '../lib/words/prevalence.ts';
import { rich } from './rich.tsx';
import { SourceLink } from './Sources.tsx';

/** The advertised gap and the like-for-like one: two lines that are never multiplied together. */
export function TwoGaps({ premium }: { premium: PremiumContext | null }) {
  if (!premium) return null;
  const { advertised, likeForLike } = premium;
  if (!advertised && !likeForLike) return null;
  const parts = advertised && advertisedParts(premium.role, advertised);
  const nearest = nearestRole(premium.role, premium.nearest);
  return (
    <section class="blk" aria-labelledby="h-prem">
      <h2 id="h-prem">{t('panel_premium')}</h2>
      {nearest && <p class="soft">{nearest}</p>}
      <dl class="gap">
        <div>
          <dt>{t('panel_gap')}</dt>
          {advertised && parts ? (
            <dd class={advertised.withAsk.stale ? 'stale' : undefined}>
              {rich(
                'panel_gap_sentence',
                parts.role,
                <b>{parts.a}</b>,
                <span class="mute nw">{parts.aN}</span>,
                <b>{parts.b}</b>,
                <span class="mute nw">{parts.bN}</span>,
              )}{' '}
              {directional(advertised)} <span class="soft">{difference(advertised)}</span>
            </dd>
          ) : (
            <dd>{t('panel_gap_none')}</dd>
          )}
        </div>
        <div>
          <dt>{t('panel_like')}</dt>
          {likeForLike ? (
            <dd class={likeForLike.lo.stale ? 'stale' : undefined}>
              {rich('panel_like_sentence', <b>{likeForLikeRange(likeForLike)}</b>)} {likeForLikeRest(likeForLike)}
            </dd>
          ) : (
            <dd>{t('panel_like_none')}</dd>
          )}
        </div>
      </dl>
      {premium.disagreement.length > 0 && (
        <details class="more">
          <summary>{t('panel_disagree')}</summary>
          <ul class="steps">
            {premium.disagreement.map((line) => (
              <li key={line.text}>
                <span>{line.text}</span>
                <span class={line.figure.stale ? 'num stale' : 'num'}>{percent(line.figure.value)}</span>
                <span class="src">{nWords(line.figure.n)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="src">
        {t('panel_gap_apart')} {advertised && `${t('panel_gap_of', asOfWords([advertised.withAsk, advertised.without]))} `}
        {advertised?.withAsk.stale && `${t('panel_stale')} `}
        <SourceLink />
      </p>
    </section>
  );
}
