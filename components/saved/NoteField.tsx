import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/result.ts';
import { t } from '../../lib/text.ts';
import { failureWords } from './words.ts';

/** Quiet time after which what was typed is kept, in ms. */
const PAUSE = 800;

type State = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved' } | { kind: 'failed'; why: string };

/**
 * The note of one posting (give it the posting's id as `key`). What is typed is kept after a pause, on leaving the field,
 * and when the page or the posting goes away; a failure keeps it in the field and is said. While something is unsaved a
 * change from another tab does not overwrite it.
 */
export function NoteField({ note, onSave }: { note: string; onSave: (note: string) => Promise<Result<unknown>> }) {
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef({ draft, onSave });
  latest.current = { draft, onSave };
  const running = useRef<Promise<void> | null>(null);

  async function keep(): Promise<void> {
    if (running.current) {
      await running.current;
      return keep();
    }
    const text = latest.current.draft;
    if (text === null) return;
    running.current = (async () => {
      setState({ kind: 'saving' });
      const result = await latest.current.onSave(text);
      if (!result.ok) {
        setState({ kind: 'failed', why: failureWords(result) });
        return;
      }
      // Typed on meanwhile: the next pause keeps the rest.
      if (latest.current.draft === text) {
        latest.current.draft = null;
        setDraft(null);
      }
      setState({ kind: 'saved' });
    })();
    await running.current;
    running.current = null;
  }

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    const leave = () => {
      if (latest.current.draft !== null) void latest.current.onSave(latest.current.draft);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return (
    <div class="notefield">
      <label>
        {t('saved_note')}
        <textarea
          rows={3}
          dir="auto"
          value={draft ?? note}
          aria-describedby="note-state"
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => void keep()}
        />
      </label>
      <p id="note-state" class="xs mute notestate" role="status">
        {state.kind === 'saving' && t('saved_note_saving')}
        {state.kind === 'saved' && draft === null && t('saved_note_saved')}
        {state.kind === 'failed' && (
          <>
            {state.why}{' '}
            <button type="button" class="link" onClick={() => void keep()}>
              {t('saved_try_again')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
