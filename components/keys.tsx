import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../lib/text.ts';
import { Button } from './Button.tsx';

interface PanelKeys {
  onSave: () => void;
  onMarks: () => void;
  onHelp: () => void;
  /** Null where Escape is the browser's: it closes the popup. */
  onEscape: (() => void) | null;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Next (or previous) quote that is on screen, and shows it in the page. */
function step(by: 1 | -1): void {
  const quotes = [...document.querySelectorAll<HTMLButtonElement>('button.quote')].filter((quote) => quote.checkVisibility());
  const at = quotes.indexOf(document.activeElement as HTMLButtonElement);
  const next = quotes[at < 0 ? (by > 0 ? 0 : quotes.length - 1) : (at + by + quotes.length) % quotes.length];
  next?.focus();
  next?.click();
}

/** Single-letter keys of our own pages: S, J, K, M, ?. None while typing, none with a modifier, none when switched off. */
export function usePanelKeys(on: boolean, keys: PanelKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { onSave, onMarks, onHelp, onEscape } = now.current;
      if (event.key === 'Escape' && onEscape) {
        event.preventDefault();
        onEscape();
        return;
      }
      if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
      const act = { s: onSave, j: () => step(1), k: () => step(-1), m: onMarks, '?': onHelp }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [on]);
}

const KEYS = [
  ['S', 'panel_keys_s'],
  ['J', 'panel_keys_j'],
  ['K', 'panel_keys_k'],
  ['M', 'marks_turn'],
  ['?', 'panel_keys_help'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** The list of keys, over nothing: it opens above the rest. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLDivElement>(null);
  useEffect(() => close.current?.querySelector('button')?.focus(), []);
  return (
    <section class="keylist" aria-labelledby="h-keys">
      <h2 id="h-keys">{t('panel_menu_keys')}</h2>
      <dl>
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <div class="acts" ref={close}>
        <Button onClick={onClose}>{t('panel_close')}</Button>
      </div>
    </section>
  );
}
