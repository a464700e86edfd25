import type { Assessment } from '../lib/assessment.ts';
import type { PrevalenceContext } from '../lib/context.ts';
import { t, tn } from '../lib/text.ts';
import { nearestRole } from '../lib/words/premium.ts';
import { prevalenceLine, prevalenceSentence, sharePossible, shareWords } from '../lib/words/prevalence.ts';
import { SourceLink } from './Sources.tsx';

/** How common this kind of ask is for the role, and its skills. Absent where nothing is known at all. */
export function Prevalence({
  assessment,
  prevalence,
  label,
}: {
  assessment: Assessment;
  prevalence: PrevalenceContext | null;
  label: (skill: string) => string;
}) {
  if (!prevalence) return null;
  const { share } = prevalence;
  const nearest = nearestRole(prevalence.role, prevalence.nearest);
  const rows = [
    ...prevalence.breakdown.map((row) => ({ key: row.label, name: row.label, share: row.share })),
    ...prevalence.skills.map((row) => ({ key: row.skill, name: label(row.skill), share: row.share })),
  ];
  if (!share && rows.length === 0) return null;
  return (
    <section class="blk" id="prev" aria-labelledby="h-prev" tabIndex={-1}>
      <h2 id="h-prev">{t('panel_prevalence')}</h2>
      {share &&
        (sharePossible(prevalence) ? (
          <>
            <p class="big">{prevalenceSentence(assessment, prevalence.role, share.value)}</p>
            <p class={share.stale ? 'src stale' : 'src'}>
              {nearest && `${nearest} `}
              {prevalenceLine(assessment, share)} {share.stale && `${t('panel_stale')} `}
              <SourceLink />
            </p>
          </>
        ) : (
          <p class="big">{tn('panel_not_shown', share.n ?? 0)}</p>
        ))}
      {rows.length > 0 && (
        <details class="more">
          <summary>{t('panel_breakdown')}</summary>
          <dl class="pair">
            {rows.map((row) => (
              <div key={row.key}>
                <dt>{row.name}</dt>
                <dd class={row.share.stale ? 'stale' : undefined}>
                  {row.share.n !== null && row.share.n < 20 ? tn('panel_not_shown', row.share.n) : shareWords(row.share)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
