import { t } from '../../lib/text.ts';

/** A switch with On or Off written out. `label` names it. */
export function Switch({
  label,
  on,
  onChange,
  disabled = false,
  describedBy,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  describedBy?: string;
}) {
  return (
    <label class="swl">
      <span aria-hidden="true">{t(on ? 'options_on' : 'options_off')}</span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        aria-label={label}
        aria-describedby={describedBy}
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => {
          // The switch shows what is so, not what was asked for: the browser or the storage may refuse.
          event.currentTarget.checked = on;
          onChange(!on);
        }}
      />
    </label>
  );
}
