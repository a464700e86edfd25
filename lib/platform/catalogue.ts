import { browser } from 'wxt/browser';
import { useCatalogue } from '../text.ts';

/** Words come from the browser's choice of `_locales`. Every surface and the background call this once, first. */
export function useBrowserCatalogue(): void {
  const lookup = browser.i18n.getMessage as (key: string, substitutions?: string[]) => string;
  // Plural rules follow the catalogue that is shown, which need not be the browser's own language.
  useCatalogue((key, substitutions) => lookup(key, substitutions), lookup('bg_language') || 'en');
}
