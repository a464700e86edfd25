import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../lib/assessment.ts';
import type { GapItem } from '../../lib/context.ts';
import type { Row } from '../../lib/list/rows.ts';
import type { Result } from '../../lib/result.ts';
import { type SavedPosting, STATUSES, type Status } from '../../lib/saved.ts';
import { t, tn } from '../../lib/text.ts';
import { webUrl } from '../../lib/web-url.ts';
import { count, dateWords, listAnd } from '../../lib/words/format.ts';
import { metaWords } from '../../lib/words/meta.ts';
import { payHeadline, postedWords, refusalWords } from '../../lib/words/pay.ts';
import { proof, type Quotation } from '../../lib/words/quotes.ts';
import { itemLabel, skillLabels } from '../../lib/words/skills.ts';
import { statusWord } from '../../lib/words/status.ts';
import { certainty, verdictSentence } from '../../lib/words/verdict.ts';
import { Button } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { Quote } from '../Quote.tsx';
import { Track } from '../Track.tsx';
import { FullText, markId } from './FullText.tsx';
import { NoteField } from './NoteField.tsx';
import { Coverage } from './SavedTable.tsx';
import { employmentWords, visaWords } from './words.ts';

export interface DetailProps {
  row: Row;
  /** 1-based place in the list as shown; null where the filters hide it. */
  place: { at: number; of: number } | null;
  previous: string | null;
  next: string | null;
  onOpen: (id: string) => void;
  onBack: () => void;
  onStatus: (id: string, status: Status) => void;
  onNote: (id: string, note: string) => Promise<Result<unknown>>;
  onDelete: (id: string) => void;
  onCopy: (url: string) => void;
  /** ISO date. */
  today: string;
}

/** One saved posting: verdict, proof, facts, status, note, dates, actions. */
export function Detail(props: DetailProps) {
  const { row, place, previous, next, onOpen, onBack } = props;
  const { id, posting, assessment } = row.saved;
  const meta = metaWords(posting, assessment).before;
  return (
    <aside class="detail" id="detail" aria-labelledby="detail-title">
      <div class="xs mute dnav">
        <span>{place ? t('saved_n_of_m', count(place.at), count(place.of)) : t('saved_hidden_by_filters')}</span>
        <span>
          <button type="button" class="link" disabled={previous === null} onClick={() => previous !== null && onOpen(previous)}>
            {t('saved_previous')}
          </button>{' '}
          <button type="button" class="link" disabled={next === null} onClick={() => next !== null && onOpen(next)}>
            {t('saved_next')}
          </button>{' '}
          <button type="button" class="link back" onClick={onBack}>
            {t('saved_back')}
          </button>
        </span>
      </div>
      <h2 id="detail-title" tabIndex={-1} dir="auto">
        {posting.title}
      </h2>
      <p class="soft" dir="auto">
        {posting.hiringOrganization && (
          <>
            <b>{posting.hiringOrganization}</b>
            <br />
          </>
        )}
        {meta}
      </p>
      <Reasons key={id} row={row} />
      <Facts row={row} />
      <div class="dform">
        <label>
          {t('saved_status')}
          <select
            value={row.saved.status}
            onChange={(event) => {
              const value = STATUSES.find((status) => status === event.currentTarget.value);
              if (value) props.onStatus(id, value);
            }}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {statusWord(status)}
              </option>
            ))}
          </select>
        </label>
        <NoteField key={id} note={row.saved.note} onSave={(note) => props.onNote(id, note)} />
      </div>
      <History saved={row.saved} today={props.today} />
      <Actions {...props} />
    </aside>
  );
}

/** Verdict, the sentence that proves it best, and on request the others and the whole text. */
function Reasons({ row }: { row: Row }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null || !open) return;
    const mark = here.current?.querySelector<HTMLElement>(`#${markId(wanted)}`);
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'center' });
    setWanted(null);
  }, [wanted, open]);

  const { posting, assessment } = row.saved;
  const { context } = row;
  const quotations = assessment ? proof(posting, assessment.requirements) : [];
  const label = context ? skillLabels(context.gap) : (skill: string) => skill.replaceAll('-', ' ');
  const reveal = (evidence: Evidence) => {
    setOpen(true);
    setWanted(evidence.start);
  };
  const quote = (quotation: Quotation) => (
    <Quote
      key={`${quotation.evidence.section}:${quotation.evidence.sentence.start}`}
      pieces={quotation.pieces}
      evidence={quotation.evidence}
      skills={quotation.skills.map(label)}
      // The title stands above; a sentence of the text is shown in the text kept here.
      onReveal={quotation.evidence.section === 'title' ? undefined : reveal}
      go={t('saved_show_in_text')}
    />
  );
  const [best, ...others] = quotations;
  return (
    <div class="reasons" ref={here}>
      {assessment && context && (
        <div class="dv">
          <div class="drow">
            <Track track={assessment.track} />
            <span class="xs soft">{certainty(posting, assessment)}</span>
          </div>
          <p dir="auto">{verdictSentence(posting, assessment, context.gap)}</p>
          {assessment.track === 'conventional' && <p class="src">{t('word_verdict_conv_source')}</p>}
        </div>
      )}
      {best && quote(best)}
      <button type="button" class="link xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('saved_less') : others.length > 0 ? tn('saved_more_quotes', others.length) : t('saved_full_text')}
      </button>
      {open && others.map(quote)}
      {open && <FullText posting={posting} assessment={assessment} />}
    </div>
  );
}

function Facts({ row }: { row: Row }) {
  const { assessment, posting } = row.saved;
  const { context } = row;
  const items = context?.gap.required ?? [];
  const named = (state: GapItem['state']) => items.filter((item) => item.state === state);
  const missing = named('missing').map((item) => itemLabel(item));
  const adjacent = named('adjacent').map((item) =>
    item.via ? t('saved_adjacent_from', itemLabel(item), item.via.label) : itemLabel(item),
  );
  const learning = named('learning').map((item) => itemLabel(item));
  const counted = !context?.gap.noProfile;
  return (
    <dl class="facts">
      <div>
        <dt>{t('saved_col_pay')}</dt>
        <dd>
          <PayFact row={row} />
        </dd>
      </div>
      <div>
        <dt>{t('saved_col_required')}</dt>
        <dd class="req">
          <Coverage row={row} />
        </dd>
      </div>
      {counted && missing.length > 0 && (
        <div>
          <dt>{t('saved_fact_missing')}</dt>
          <dd>{listAnd(missing)}</dd>
        </div>
      )}
      {counted && adjacent.length > 0 && (
        <div>
          <dt>{t('saved_fact_adjacent')}</dt>
          <dd>
            {adjacent.map((line) => (
              <span key={line} class="line">
                {line}
              </span>
            ))}
          </dd>
        </div>
      )}
      {counted && learning.length > 0 && (
        <div>
          <dt>{t('saved_fact_learning')}</dt>
          <dd>{listAnd(learning)}</dd>
        </div>
      )}
      {assessment && (
        <div>
          <dt>{t('saved_fact_visa')}</dt>
          <dd class={assessment.visa === 'unknown' ? 'mute' : undefined}>{visaWords(assessment.visa)}</dd>
        </div>
      )}
      {posting.employmentType.length > 0 && (
        <div>
          <dt>{t('saved_fact_type')}</dt>
          <dd dir="auto">{employmentWords(posting.employmentType)}</dd>
        </div>
      )}
    </dl>
  );
}

function PayFact({ row }: { row: Row }) {
  const pay = row.saved.assessment?.pay ?? null;
  const context = row.context?.pay;
  const stated = row.saved.posting.baseSalary?.text?.trim() ?? '';
  const posted = pay ? postedWords(pay) : stated;
  const estimate = pay?.source === 'estimate' && <span class="sub">{t('pay_estimate')}</span>;
  if (!context) return posted ? <span dir="auto">{posted}</span> : <span class="mute">{t('saved_not_stated')}</span>;
  if (context.kind === 'placed') {
    return (
      <>
        {posted}
        <span class="sub">{payHeadline(context)}</span>
        {estimate}
      </>
    );
  }
  if (context.reason === 'not-stated') return <span class="mute">{t('saved_not_stated')}</span>;
  const { head, lines } = refusalWords(context, pay);
  return (
    <>
      <span dir="auto">{head}</span>
      {lines.map((line) => (
        <span key={line} class="sub" dir="auto">
          {line}
        </span>
      ))}
      {estimate}
    </>
  );
}

/** What happened when, newest first. */
function History({ saved, today }: { saved: SavedPosting; today: string }) {
  const { posting, statusDates, savedAt } = saved;
  const length = posting.description.length;
  const kept = length > 0 ? tn('saved_hist_saved', length, count(length)) : t('saved_hist_link');
  const closes = posting.validThrough?.slice(0, 10);
  const events = [
    ...(closes ? [{ at: closes, what: t(closes < today ? 'saved_hist_closed' : 'saved_hist_closes') }] : []),
    // The first status came with the save itself.
    ...statusDates.slice(1).map(({ status, at }) => ({ at, what: statusWord(status) })),
    { at: savedAt, what: kept },
    ...(posting.datePosted ? [{ at: posting.datePosted, what: t('saved_hist_posted') }] : []),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <ol class="hist">
      {events.map(({ at, what }) => (
        <li key={`${at} ${what}`}>
          <time dateTime={at}>{dateWords(at)}</time> {what}
        </li>
      ))}
    </ol>
  );
}

function Actions({ row, onCopy, onDelete }: DetailProps) {
  const { id, posting } = row.saved;
  const url = webUrl(posting.url);
  return (
    <p class="dacts">
      {url && (
        <>
          <a class="btn" href={url} target="_blank" rel="noopener noreferrer">
            <Glyph name="open" />
            {t('saved_open_posting')}
          </a>
          <Button onClick={() => onCopy(url)}>{t('saved_copy_link')}</Button>
        </>
      )}
      <Button kind="quiet" onClick={() => onDelete(id)}>
        {t('saved_delete')}
      </Button>
    </p>
  );
}
