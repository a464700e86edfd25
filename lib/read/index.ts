import type { Reading } from '../job-posting.ts';
import { siteFor } from './match.ts';

export { siteFor } from './match.ts';

export interface ReadOptions {
  /** The day of reading: relative dates are counted from it, and what has expired is judged by it. */
  now: Date;
  /** The user asked to read a page that shows no sign of a posting. */
  anyway?: boolean;
}

/** One look at one page. Reads the given document only, never changes it, never throws. */
export function read(_document: Document, url: URL, _options: ReadOptions): Reading {
  const site = siteFor(url);
  return {
    kind: 'none',
    site: site?.id ?? 'generic',
    layout: '',
    url: url.href,
    posting: null,
    cards: null,
    expired: false,
    gaveUp: false,
    tried: [],
    partial: null,
  };
}
