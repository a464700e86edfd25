/** What the background and our content script agree on inside a page's isolated world; the page itself sees none of it. */

/** Built by WXT from `entrypoints/posting.content`. */
export const SCRIPT = '/content-scripts/posting.js';

/** Name on the isolated world's global object. */
export const WORLD_KEY = 'tracklight';

/** Left by the script (or, before it, by the background) for the next copy of the script. */
export interface World {
  /** Brought in for one reading: it answers what it is asked and watches nothing. */
  once?: boolean;
  /** Set while a copy runs: makes it watch, where it was brought in for one reading before. */
  watch?: () => void;
}

/** Highlight of the sentence that was asked for. A page that looks for highlights sees the name, so it says nothing. */
export const HIGHLIGHT = 'found';
export const HIGHLIGHT_CSS = `::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #1b1d21; text-decoration: underline 2px #1b1d21; }`;
