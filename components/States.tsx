import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Reading } from '../lib/job-posting.ts';
import type { EmbeddedBoard } from '../lib/messages.ts';
import { t, tn } from '../lib/text.ts';
import { count } from '../lib/words/format.ts';
import { triedWords } from '../lib/words/meta.ts';
import { Button } from './Button.tsx';
import { rich } from './rich.tsx';

/** A refusal in the place of the answer: head, sentences, what can be done. */
function State({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <div class="state">
      <div class="rule" />
      <h1 class="sth">{head}</h1>
      {children}
    </div>
  );
}

const ReadAsPosting = () => <b>{t('panel_read_as_posting')}</b>;

interface InFrame {
  embedded?: EmbeddedBoard | undefined;
  onAllowBoard: (board: EmbeddedBoard) => void;
}

/** The posting stands in a frame of a board that was not allowed: what that means, and the way in. */
const Embedded = ({ embedded, onAllowBoard }: InFrame) =>
  embedded ? (
    <>
      <p>{t('panel_embedded', embedded.name)}</p>
      <div class="acts">
        <Button kind="primary" onClick={() => onAllowBoard(embedded)}>
          {t('panel_embedded_allow', embedded.name)}
        </Button>
      </div>
    </>
  ) : null;

/** Nothing to read here, or a list of results. */
export function NotAPosting({ reading, onAnyway, ...frame }: { reading: Reading; onAnyway: () => void } & InFrame) {
  const listed = reading.cards?.length ?? 0;
  return (
    <State head={t('panel_none')}>
      <Embedded {...frame} />
      {listed > 0 && <p>{tn('panel_none_list', listed, count(listed))}</p>}
      <p>{rich('panel_none_text', <ReadAsPosting />)}</p>
      <div class="acts">
        <a class="btn" href="saved.html" target="_blank" rel="noopener">
          {t('panel_open_saved')}
        </a>
        <Button onClick={onAnyway}>{t('panel_read_anyway')}</Button>
      </div>
    </State>
  );
}

/** A posting is there but could not be read. */
export function Unreadable({
  reading,
  onSaveLink,
  onAgain,
  onReport,
  ...frame
}: {
  reading: Reading;
  /** Null where there is no link to save, or it is saved already. */
  onSaveLink: (() => void) | null;
  onAgain: () => void;
  onReport: () => Promise<boolean>;
} & InFrame) {
  const [reported, setReported] = useState<boolean | null>(null);
  return (
    <State head={t('panel_unreadable')}>
      <Embedded {...frame} />
      <p>{t(reading.partial ? 'panel_unreadable_text' : 'panel_unreadable_nothing')}</p>
      {reading.gaveUp && <p>{t('panel_gave_up')}</p>}
      <p>{rich(reading.partial ? 'panel_unreadable_do' : 'panel_unreadable_do_nothing', <ReadAsPosting />)}</p>
      <div class="acts">
        {onSaveLink && (
          <Button kind="primary" onClick={onSaveLink}>
            {t('panel_save_link')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('panel_read_again')}</Button>
      </div>
      <details class="xs mute">
        <summary>{t('panel_tried')}</summary>
        <p class="xs">{triedWords(reading.tried)}</p>
        <p class="xs">
          {t('panel_report_text')}{' '}
          <button type="button" class="link" onClick={() => void onReport().then(setReported)}>
            {t('panel_report')}
          </button>{' '}
          <span role="status">{reported === null ? '' : t(reported ? 'panel_report_done' : 'panel_report_failed')}</span>
        </p>
      </details>
    </State>
  );
}

/** Something of ours failed; `message` is our own, never the page's. */
export function Failed({ message, onAgain }: { message: string; onAgain: () => void }) {
  return (
    <State head={t('panel_unreadable')}>
      <p role="alert">{t('panel_failed_text')}</p>
      <div class="acts">
        <Button onClick={onAgain}>{t('panel_read_again')}</Button>
      </div>
      <details class="xs mute">
        <summary>{t('panel_failed_detail')}</summary>
        <p class="xs">{message}</p>
      </details>
    </State>
  );
}

/** The browser did not let us in. `canAsk`: one site may be asked for; `refused`: reading once did not work from here. */
export function NoAccess({
  host,
  canAsk,
  refused,
  onAllow,
  onOnce,
}: {
  host: string;
  canAsk: boolean;
  refused: boolean;
  onAllow: () => void;
  onOnce: () => void;
}) {
  return (
    <State head={host ? t('panel_access', host) : t('panel_access_unknown')}>
      <p>{t(canAsk ? 'panel_access_text' : 'panel_access_click')}</p>
      {canAsk && (
        <div class="acts">
          <Button kind="primary" onClick={onAllow}>
            {t('panel_access_allow')}
          </Button>
          <Button onClick={onOnce}>{t('panel_read_once')}</Button>
        </div>
      )}
      {refused && canAsk && <p role="status">{t('panel_access_click')}</p>}
    </State>
  );
}

/** LinkedIn before it is turned on: the warning first, then one reading if it is wanted. */
export function LinkedInOff({ onOnce, onLeave }: { onOnce: () => void; onLeave: (() => void) | null }) {
  return (
    <State head={t('panel_linkedin')}>
      <p>{t('panel_linkedin_text')}</p>
      <div class="acts">
        <a class="btn" href="welcome.html#linkedin" target="_blank" rel="noopener">
          {t('panel_linkedin_what')}
        </a>
        {onLeave && (
          <Button kind="quiet" onClick={onLeave}>
            {t('panel_linkedin_leave')}
          </Button>
        )}
        <Button kind="quiet" onClick={onOnce}>
          {t('panel_read_once')}
        </Button>
      </div>
    </State>
  );
}

/** A page of the browser's own. */
export const Restricted = () => (
  <State head={t('panel_none')}>
    <p>{t('panel_restricted')}</p>
    <div class="acts">
      <a class="btn" href="saved.html" target="_blank" rel="noopener">
        {t('panel_open_saved')}
      </a>
    </div>
  </State>
);

/** Shown only once reading has taken 300 ms. */
export const ReadingNow = () => (
  <div class="state" aria-busy="true">
    <div class="rule" />
    <p role="status">{t('panel_reading')}</p>
    <div class="bar w46" />
    <div class="bar w92" />
    <div class="bar w71" />
  </div>
);
