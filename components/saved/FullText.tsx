import type { Assessment } from '../../lib/assessment.ts';
import type { JobPosting } from '../../lib/job-posting.ts';
import { linesOf, runsOf, spansOf } from '../../lib/list/marks.ts';
import { t } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';

const KEY = { ask: 'saved_mark_ask', other: 'saved_mark_skill', not: 'saved_mark_not' } as const;
const KINDS = ['ask', 'other', 'not'] as const;

/** The id of a marked slice, to go to it from its quotation. */
export const markId = (start: number): string => `mark-${start}`;

/** The posting's whole text with its marks, as text: nothing in it becomes markup. */
export function FullText({ posting, assessment }: { posting: JobPosting; assessment: Assessment | null }) {
  if (posting.description.trim() === '') return <p class="soft">{t('saved_no_text')}</p>;
  const spans = assessment ? spansOf(assessment, posting.description.length) : [];
  const present = KINDS.filter((kind) => spans.some((span) => span.kind === kind));
  return (
    <section class="full" aria-label={t('saved_full_text_of')}>
      {present.length > 0 && (
        <p class="xs soft markkey">
          {present.map((kind) => (
            <mark key={kind} class={`m-${kind}`}>
              {t(KEY[kind])}
            </mark>
          ))}
        </p>
      )}
      <div class="posting-text" dir="auto">
        {linesOf(posting.description).map((line) => (
          <p key={line.start}>
            {runsOf(line.text, spans, line.start).map((run) =>
              run.kind ? (
                <mark key={run.start} id={markId(run.start)} class={`m-${run.kind}`} tabIndex={-1}>
                  {run.text}
                </mark>
              ) : (
                run.text
              ),
            )}
          </p>
        ))}
      </div>
      {posting.truncated && <p class="src">{t('saved_truncated', count(posting.description.length))}</p>}
    </section>
  );
}
