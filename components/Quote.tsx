import type { Evidence } from '../lib/assessment.ts';
import { t } from '../lib/text.ts';
import { sectionWord } from '../lib/words/meta.ts';
import type { Piece } from '../lib/words/quotes.ts';

/** What the marked words are: an AI ask, another skill, or not an ask. */
export type MarkKind = 'ask' | 'other' | 'not';

/**
 * A sentence of the posting, as a button that shows it in the page. Without `onReveal` (the page is gone) it is plain text.
 * `skills` are labels, shown after the section.
 */
export function Quote({
  pieces,
  evidence,
  skills = [],
  mark = 'ask',
  onReveal,
  go = t('panel_show_in_page'),
}: {
  pieces: readonly Piece[];
  evidence: Evidence;
  skills?: readonly string[];
  mark?: MarkKind;
  onReveal?: ((evidence: Evidence) => void) | undefined;
  /** What a click does, in words. */
  go?: string;
}) {
  const where = [sectionWord(evidence.section), skills.join(', ')].filter(Boolean).join(' · ');
  const body = (
    <>
      <span class="said" dir="auto">
        “
        {pieces.map((piece, i) =>
          piece.mark ? (
            <mark class={`m-${mark}`} key={i}>
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
        ”
      </span>
      <span class="where">
        <span>{where}</span>
        {onReveal && <span class="go">{go}</span>}
      </span>
    </>
  );
  if (!onReveal) return <div class="quote">{body}</div>;
  return (
    <button type="button" class="quote" onClick={() => onReveal(evidence)}>
      {body}
    </button>
  );
}
