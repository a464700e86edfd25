import type { Evidence } from '../lib/assessment.ts';
import { t } from '../lib/text.ts';
import { count } from '../lib/words/format.ts';
import type { Quotation } from '../lib/words/quotes.ts';
import { Quote } from './Quote.tsx';

const SHOWN = 2;

/** The sentences that prove the verdict: two, and the rest on request. Absent where there are none. */
export function Proof({
  quotations,
  label,
  onReveal,
}: {
  quotations: readonly Quotation[];
  label: (skill: string) => string;
  onReveal?: ((evidence: Evidence) => void) | undefined;
}) {
  if (quotations.length === 0) return null;
  const quote = (quotation: Quotation) => (
    <Quote
      key={`${quotation.evidence.section}:${quotation.evidence.sentence.start}`}
      pieces={quotation.pieces}
      evidence={quotation.evidence}
      skills={quotation.skills.map(label)}
      onReveal={onReveal}
    />
  );
  const rest = quotations.slice(SHOWN);
  return (
    <section class="blk first" aria-labelledby="h-ev">
      <h2 id="h-ev">
        {t('panel_proof')} {rest.length > 0 && <span class="cnt">{t('panel_of', count(SHOWN), count(quotations.length))}</span>}
      </h2>
      <div class="quotes">{quotations.slice(0, SHOWN).map(quote)}</div>
      {rest.length > 0 && (
        <details class="more">
          <summary>{t('panel_n_more', count(rest.length))}</summary>
          <div class="quotes">{rest.map(quote)}</div>
        </details>
      )}
    </section>
  );
}
