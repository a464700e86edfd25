import type { Evidence, Notice } from '../lib/assessment.ts';
import type { JobPosting } from '../lib/job-posting.ts';
import { t } from '../lib/text.ts';
import { quotation } from '../lib/words/quotes.ts';
import { Quote } from './Quote.tsx';

const WORDS = {
  'employer-uses-ai': 'panel_notice_employer_uses',
  'employer-does-not': 'panel_notice_employer_not',
  'candidate-must-not': 'panel_notice_candidate_not',
  'candidate-may': 'panel_notice_candidate_may',
} as const;

/** What the posting says about AI in its own hiring: theirs and the applicant's. */
export function Notices({
  posting,
  notices,
  onReveal,
}: {
  posting: JobPosting;
  notices: readonly Notice[];
  onReveal?: ((evidence: Evidence) => void) | undefined;
}) {
  if (notices.length === 0) return null;
  return (
    <section class="blk" aria-labelledby="h-notice">
      <h2 id="h-notice">{t('panel_notices')}</h2>
      <div class="nots flush">
        {notices.map((notice) => (
          <div key={notice.start}>
            <span class="why">{t(WORDS[notice.kind])}</span>
            <Quote pieces={quotation(posting, notice).pieces} evidence={notice} mark="not" onReveal={onReveal} />
          </div>
        ))}
      </div>
    </section>
  );
}
