import { browser } from 'wxt/browser';
import { useCatalogue } from '../text.ts';

/** Words come from the browser's choice of `_locales`. Every surface and the background call this once, first. */
export function useBrowserCatalogue(): void {
  // WXT's types know the keys of today's catalogue; ours are checked by `t`.
  const i18n = browser.i18n as { getMessage(key: string, substitutions?: string[]): string };
  // Plural rules follow the catalogue that is shown, which need not be the browser's own language.
  useCatalogue((key, substitutions) => i18n.getMessage(key, substitutions), i18n.getMessage('bg_language') || 'en');
}
