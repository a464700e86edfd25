import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';

/** Asks before everything is deleted. Opens as a modal dialog; Escape and Cancel leave everything as it is. */
export function WipeDialog({
  kept,
  onExport,
  onWipe,
  onClose,
}: {
  kept: number;
  onExport: () => void;
  onWipe: () => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    // The browser gives the focus back to the button that opened it.
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="wipe-title" onClose={onClose}>
      <h2 id="wipe-title">{t('options_wipe_title')}</h2>
      <p>{tn('options_wipe_text', kept, count(kept))}</p>
      {kept > 0 && (
        <p>
          <Button glyph="download" onClick={onExport}>
            {t('options_wipe_export_first')}
          </Button>
        </p>
      )}
      <label class="sure">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} /> {t('options_wipe_sure')}
      </label>
      <p class="two2">
        <Button
          kind="danger"
          disabled={!sure}
          aria-describedby={sure ? undefined : 'wipe-why'}
          onClick={() => {
            onWipe();
            dialog.current?.close();
          }}
        >
          {t('options_wipe_do')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t('options_cancel')}</Button>
        {!sure && (
          <span id="wipe-why" class="src">
            {t('options_wipe_why')}
          </span>
        )}
      </p>
    </dialog>
  );
}
