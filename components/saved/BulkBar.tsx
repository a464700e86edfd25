import { useState } from 'preact/hooks';
import { STATUSES, type Status } from '../../lib/saved.ts';
import { t, tn } from '../../lib/text.ts';
import { statusWord } from '../../lib/words/status.ts';
import { Button } from '../Button.tsx';

/** What can be done with the ticked rows together. The status is set by its button, so that arrow keys in the list change nothing. */
export function BulkBar({ n, onStatus, onDelete }: { n: number; onStatus: (status: Status) => void; onDelete: () => void }) {
  const [status, setStatus] = useState<Status>('applied');
  return (
    <span class="bulk">
      <span>{tn('saved_selected', n)}</span>
      <select
        aria-label={t('saved_set_status')}
        value={status}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setStatus(STATUSES.find((one) => one === value) ?? status);
        }}
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {statusWord(one)}
          </option>
        ))}
      </select>
      <Button onClick={() => onStatus(status)}>{t('saved_set')}</Button>
      <Button kind="quiet" onClick={onDelete}>
        {t('saved_delete')}
      </Button>
    </span>
  );
}
