import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/text.ts';
import { Button } from '../Button.tsx';

export interface Notice {
  text: string;
  /** What its one button does: take back, or try again. */
  action?: { word: string; run: () => void };
  /** The control that was pressed is gone, so the focus comes here. */
  focus?: boolean;
}

/** What was just done, said aloud. Stays until it is dismissed or something else is said: nothing here runs against a clock. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (notice?.focus) button.current?.focus({ preventScroll: true });
  }, [notice]);
  return (
    <div class={notice ? 'noticebar' : 'noticebar off'}>
      <span role="status">{notice?.text}</span>
      {notice?.action && (
        <button type="button" class="btn" ref={button} onClick={notice.action.run}>
          {notice.action.word}
        </button>
      )}
      {notice && <Button kind="quiet" glyph="close" aria-label={t('saved_dismiss')} onClick={onDismiss} />}
    </div>
  );
}
