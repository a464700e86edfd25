import type { Assessment } from '../lib/assessment.ts';
import type { Context } from '../lib/context.ts';
import { t } from '../lib/text.ts';
import { glanceSkills } from '../lib/words/gap.ts';
import { payGlance } from '../lib/words/pay.ts';
import { oneIn, sharePossible } from '../lib/words/prevalence.ts';

/** Three links to pay, skills and how common: the first thing after the verdict. */
export function Glance({ assessment, context }: { assessment: Assessment; context: Context }) {
  const cells = [
    { id: 'pay', label: t('panel_glance_pay'), value: payGlance(context.pay, assessment.pay) },
    { id: 'skills', label: t('panel_glance_skills'), value: glanceSkills(context.gap) },
    ...(assessment.track === 'unclear'
      ? []
      : [
          {
            id: 'prev',
            label: t(assessment.wave === 'none' ? 'panel_glance_prev_none' : 'panel_glance_prev'),
            value: sharePossible(context.prevalence)
              ? oneIn(context.prevalence.share.value)
              : t(context.prevalence?.share ? 'panel_glance_too_few' : 'panel_glance_unknown'),
          },
        ]),
  ];
  return (
    <nav class="glance" aria-label={t('panel_glance')}>
      {cells.map((cell) => (
        <a href={`#${cell.id}`} key={cell.id}>
          <span class="k">{cell.label}</span>
          <span class="v">{cell.value}</span>
        </a>
      ))}
    </nav>
  );
}
