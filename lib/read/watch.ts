/** Notices when the page shows another posting: single-page boards, back and forward, split panes. */
import type { JobPosting, Reading } from '../job-posting.ts';
import { readPage, siteOf } from './index.ts';
import { shownParts } from './posting.ts';

/** What is on screen now. `cleared` comes first whenever the URL names another posting: the last one is gone. */
export type Shown = { kind: 'cleared'; url: string } | { kind: 'reading'; reading: Reading };

export interface WatchOptions {
  now?: () => Date;
  /** The page has changed and was looked at, whether or not it shows something else now. */
  looked?: () => void;
}

/** No change for this long and the page is read; while it keeps changing, it is read all the same after the maximum. */
export const QUIET = 80;
export const MAXIMUM_WAIT = 250;

/** A page whose address names a posting may take this long to show it before we say that it cannot be read. */
export const PATIENCE = 2000;

/** Where reading takes long and finds nothing new, this many times its cost passes before the next. */
const REST = 5;

/**
 * Calls back with the first reading and with every later one that is of another posting or other words, until aborted.
 * One observer on the root; nothing happens while the page is hidden. A posting whose words are still those of the
 * last one is held back under a new identifier, unless the page itself says whose words they are.
 */
export function watch(
  document: Document,
  onChange: (shown: Shown) => void,
  signal: AbortSignal,
  options: WatchOptions = {},
): { current(): Reading | null } {
  const view = document.defaultView;
  if (!view || signal.aborted) return { current: () => null };
  const now = options.now ?? (() => new Date());
  const clock = () => view.performance.now();

  let key = '';
  /** The last reading that was given out; null after `cleared`. */
  let current: Reading | null = null;
  /** The posting before it: its words must not come back under another identifier. */
  let before: JobPosting | null = null;
  let waitingSince = 0;
  let lastStir = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  let rest = 0;
  let again = false;
  let settling = '';
  /** Of a page without a posting: as long as no element comes or goes, none has appeared. */
  let shape = '';
  let arrived = clock();

  const address = () => new URL(view.location.href);
  const keyOf = (url: URL) => {
    const site = siteOf(document, url);
    const identity = site.id === 'generic' ? null : site.identify(url);
    return identity ? `${site.id}:${identity.tenant}:${identity.identifier}` : `${site.id}:${url.pathname}`;
  };

  const shapeOf = () => `${document.getElementsByTagName('*').length} ${document.title}`;

  const noticeAddress = () => {
    const next = keyOf(address());
    if (next === key) return;
    key = next;
    if (current?.posting) before = current.posting;
    if (current) onChange({ kind: 'cleared', url: view.location.href });
    current = null;
    settling = '';
    rest = 0;
    arrived = clock();
  };

  const look = () => {
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    const started = clock();
    if (lastStir + QUIET > started && waitingSince + MAXIMUM_WAIT > started) {
      arm(Math.min(lastStir + QUIET, waitingSince + MAXIMUM_WAIT) - started);
      return;
    }
    waitingSince = 0;
    inspect();
    options.looked?.();
  };

  const inspect = () => {
    const started = clock();
    noticeAddress();
    if (!again && current && (current.posting ? unchanged(current.posting) : current.kind !== 'unknown' && shape === shapeOf())) return;
    shape = shapeOf();
    const { reading, confirmed } = readPage(document, address(), { now: now() });
    rest = started + (clock() - started) * (1 + REST);
    const { posting } = reading;
    if (before && posting && posting.id !== before.id && !confirmed) {
      // The URL changes first and the words later: these are still the last posting's.
      if (posting.description === before.description) return;
      // Words may arrive in two steps; an unchanged title is believed when it stands a second time.
      if (posting.title === before.title && settling !== posting.description) {
        settling = posting.description;
        stir();
        return;
      }
    }
    const patience = arrived + PATIENCE - clock();
    if (!posting && patience > 0 && reading.kind === 'unknown') {
      arm(patience);
      return;
    }
    if (!again && current && same(current, reading)) return;
    again = false;
    current = reading;
    if (posting) before = null;
    onChange({ kind: 'reading', reading });
  };

  /** Looks after a wait, or sooner where that was to happen anyway. */
  const arm = (wait: number) => {
    const due = clock() + Math.max(0, wait);
    if (timer !== undefined && dueAt <= due) return;
    view.clearTimeout(timer);
    dueAt = due;
    timer = view.setTimeout(look, Math.max(0, wait)) as unknown as ReturnType<typeof setTimeout>;
  };
  const stir = () => {
    if (signal.aborted || document.hidden) return;
    lastStir = clock();
    waitingSince ||= lastStir;
    arm(Math.max(QUIET, Math.min(rest - lastStir, 4 * MAXIMUM_WAIT)));
  };
  const moved = () => {
    noticeAddress();
    stir();
  };

  const observer = new view.MutationObserver(stir);
  const observe = () => observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  const turned = () => {
    if (document.hidden) {
      observer.disconnect();
      view.clearTimeout(timer);
      timer = undefined;
      return;
    }
    observe();
    moved();
  };
  // Whoever kept our last word may have forgotten it while the page was in the back/forward cache.
  const shownAgain = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    again = true;
    moved();
  };

  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', moved, { signal });
  view.addEventListener('popstate', moved, { signal });
  view.addEventListener('hashchange', moved, { signal });
  view.addEventListener('pageshow', shownAgain, { signal });
  document.addEventListener('visibilitychange', turned, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });

  key = keyOf(address());
  if (!document.hidden) observe();
  lastStir = -QUIET;
  waitingSince = clock() - MAXIMUM_WAIT;
  look();
  return { current: () => current };
}

/** The elements that the posting was read from are still there and say the same. Far cheaper than reading. */
function unchanged(posting: JobPosting): boolean {
  const parts = shownParts(posting);
  if (!parts) return false;
  return parts.every(({ element, length }) => element.isConnected && (element.textContent ?? '').length === length);
}

const same = (a: Reading, b: Reading): boolean =>
  a.kind === b.kind &&
  a.posting?.id === b.posting?.id &&
  a.posting?.title === b.posting?.title &&
  a.posting?.hiringOrganization === b.posting?.hiringOrganization &&
  a.posting?.description === b.posting?.description;
