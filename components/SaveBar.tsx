import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type SavedPosting, STATUSES, type Status } from '../lib/saved.ts';
import { t } from '../lib/text.ts';
import { dateWords, plain } from '../lib/words/format.ts';
import { statusWord } from '../lib/words/status.ts';
import { Button } from './Button.tsx';
import { Glyph } from './Glyph.tsx';

/** Where saving stands. `failed` keeps what was chosen; `private` asks before anything is written. */
export type SaveState =
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; saved: SavedPosting }
  | { kind: 'deleted'; saved: SavedPosting }
  | { kind: 'failed' }
  | { kind: 'private' };

export interface SaveActions {
  /** What was chosen before saving, and only that: a posting that is kept already keeps the rest. */
  onChoice: (choice: { status?: Status; note?: string }) => void;
  onSave: (confirmedPrivate?: boolean) => void;
  onStatus: (status: Status) => void;
  onNote: (note: string) => void;
  onUndo: () => void;
  onRestore: () => void;
  onCancel: () => void;
  onExport: () => void;
}

const NOTE_PAUSE = 600;

/** Status and note, and the one primary button. Sticks to the foot of the popup. */
export function SaveBar({ state, title, actions }: { state: SaveState; title: string; actions: SaveActions }) {
  const kept = state.kind === 'saved' ? state.saved : null;
  const [status, setStatus] = useState<Status>('interested');
  const [note, setNote] = useState('');
  const [noting, setNoting] = useState(false);
  const chosen = kept?.status ?? status;
  const choose = (next: { status?: Status; note?: string }): void => {
    if (next.status !== undefined) setStatus(next.status);
    if (next.note !== undefined) setNote(next.note);
    actions.onChoice(next);
  };
  const noteToggle = (
    <Button
      kind="quiet"
      glyph="note"
      aria-label={t('panel_note')}
      title={t('panel_note')}
      aria-expanded={noting}
      onClick={() => setNoting(!noting)}
    />
  );
  return (
    <section class="savebar" aria-label={t('panel_save_group')}>
      {state.kind === 'failed' && (
        <Told alert>
          <p>{t('panel_save_failed')}</p>
          <div class="acts">
            <Button kind="primary" onClick={() => actions.onSave()}>
              {t('panel_try_again')}
            </Button>
            <Button onClick={actions.onExport}>{t('panel_export_one')}</Button>
          </div>
        </Told>
      )}
      {state.kind === 'private' && (
        <Told alert>
          <p>{t('panel_private')}</p>
          <div class="acts">
            <Button kind="primary" onClick={() => actions.onSave(true)}>
              {t('panel_private_save')}
            </Button>
            <Button onClick={actions.onCancel}>{t('panel_private_not')}</Button>
          </div>
        </Told>
      )}
      {state.kind === 'deleted' && (
        <Told>
          <p dir="auto">
            {t('panel_deleted', plain(title))}{' '}
            <button type="button" class="link" onClick={actions.onRestore}>
              {t('panel_undo')}
            </button>
          </p>
        </Told>
      )}
      {noting && (
        <Note
          key={kept?.id ?? ''}
          value={kept ? kept.note : note}
          saved={kept !== null}
          onInput={(text) => choose({ note: text })}
          onKeep={actions.onNote}
        />
      )}
      <label class="lab">
        {kept ? (
          <>
            <Glyph name="saved" />
            <span class="vh">{t('panel_status')}</span>
          </>
        ) : (
          <span>{t('panel_status')}</span>
        )}
        <select
          value={chosen}
          disabled={state.kind === 'saving'}
          onChange={(event) => {
            const next = STATUSES.find((s) => s === event.currentTarget.value) ?? 'interested';
            if (kept) actions.onStatus(next);
            else choose({ status: next });
          }}
        >
          {STATUSES.map((value) => (
            <option key={value} value={value} selected={value === chosen}>
              {statusWord(value)}
            </option>
          ))}
        </select>
      </label>
      {noteToggle}
      {kept ? (
        <span class="xs soft kept" role="status">
          {t('panel_saved_on', dateWords(kept.savedAt))}{' '}
          <button type="button" class="link" onClick={actions.onUndo}>
            {t('panel_undo')}
          </button>
        </span>
      ) : state.kind === 'failed' || state.kind === 'private' ? null : (
        <Button kind="primary" glyph="save" disabled={state.kind === 'saving'} onClick={() => actions.onSave()}>
          {t(state.kind === 'saving' ? 'panel_saving' : 'panel_save')}
        </Button>
      )}
    </section>
  );
}

const Told = ({ alert = false, children }: { alert?: boolean; children: ComponentChildren }) => (
  <div class="told" role={alert ? 'alert' : 'status'}>
    {children}
  </div>
);

/** A note, kept after a short pause and when the field is left: the popup may close at any moment. */
function Note({
  value,
  saved,
  onInput,
  onKeep,
}: {
  value: string;
  saved: boolean;
  onInput: (note: string) => void;
  onKeep: (note: string) => void;
}) {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<string | null>(null);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  const flush = () => {
    clearTimeout(timer.current);
    if (pending.current !== null) keep.current(pending.current);
    pending.current = null;
  };
  const flushed = useRef(flush);
  flushed.current = flush;
  useEffect(() => () => flushed.current(), []);
  return (
    <div class="note-field">
      <label for={id} class="vh">
        {t('panel_note')}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={10_000}
        placeholder={t('panel_note_hint')}
        defaultValue={value}
        dir="auto"
        onInput={(event) => {
          const text = event.currentTarget.value;
          onInput(text);
          if (!saved) return;
          pending.current = text;
          clearTimeout(timer.current);
          timer.current = setTimeout(flush, NOTE_PAUSE);
        }}
        onBlur={flush}
      />
    </div>
  );
}
