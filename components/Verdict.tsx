import type { Assessment } from '../lib/assessment.ts';
import type { Gap } from '../lib/context.ts';
import type { JobPosting } from '../lib/job-posting.ts';
import { t } from '../lib/text.ts';
import { certainty, verdictSentence } from '../lib/words/verdict.ts';
import { Track } from './Track.tsx';

/** Track, how sure, and one sentence why. */
export function Verdict({ posting, assessment, gap }: { posting: JobPosting; assessment: Assessment; gap: Gap }) {
  return (
    <section class="verdict" aria-label={t('panel_verdict')}>
      <div class="row">
        <Track track={assessment.track} />
        <span class="conf">{certainty(posting, assessment)}</span>
      </div>
      <p class="why" dir="auto">
        {verdictSentence(posting, assessment, gap)}
      </p>
      {assessment.track === 'conventional' && <p class="src">{t('word_verdict_conv_source')}</p>}
    </section>
  );
}
