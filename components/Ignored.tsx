import type { Evidence, IgnoredMention } from '../lib/assessment.ts';
import type { JobPosting } from '../lib/job-posting.ts';
import { tn } from '../lib/text.ts';
import { quotation } from '../lib/words/quotes.ts';
import { reasonWord } from '../lib/words/verdict.ts';
import { Quote } from './Quote.tsx';

/** Mentions of AI that are no ask, each with its reason. Closed at first; absent where there are none. */
export function Ignored({
  posting,
  ignored,
  onReveal,
}: {
  posting: JobPosting;
  ignored: readonly IgnoredMention[];
  onReveal?: ((evidence: Evidence) => void) | undefined;
}) {
  if (ignored.length === 0) return null;
  return (
    <details class="blk" id="nots">
      <summary>
        <span>{tn('panel_ignored', ignored.length)}</span>
      </summary>
      <div class="nots">
        {ignored.map((mention) => (
          <div key={`${mention.section}:${mention.start}`}>
            <span class="why">{reasonWord(mention.reason)}</span>
            <Quote pieces={quotation(posting, mention).pieces} evidence={mention} mark="not" onReveal={onReveal} />
          </div>
        ))}
      </div>
    </details>
  );
}
