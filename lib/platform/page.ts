/** The content script's work: reads what is rendered, says so to the background, answers it. It changes nothing on the page. */
import type { JobPosting, Reading } from '../job-posting.ts';
import type { TabProtocol } from '../messages.ts';
import { mapDescription, read } from '../read/index.ts';
import { mapText } from '../read/text.ts';
import { answerInTab, isAlive, send } from './messages.ts';
import { HIGHLIGHT, WORLD_KEY, type World } from './world.ts';

/** Starts once per page; a second copy of the script finds the first and leaves. */
export function startPage(document: Document): void {
  const worlds = globalThis as unknown as Record<string, World | undefined>;
  const world = worlds[WORLD_KEY] ?? {};
  worlds[WORLD_KEY] = world;
  if (world.watch) {
    if (!world.once) world.watch();
    return;
  }
  const stop = new AbortController();
  stop.signal.addEventListener('abort', () => {
    delete world.watch;
  });

  let posting: JobPosting | null = null;
  const readNow = (anyway: boolean): Reading => {
    const reading = read(document, new URL(document.URL), { now: new Date(), anyway });
    posting = reading.posting;
    return reading;
  };
  answerInTab({ read: ({ anyway }) => readNow(anyway), reveal: (asked) => reveal(document, posting, asked) }, stop.signal);

  let watching = false;
  world.watch = () => {
    if (watching) return;
    watching = true;
    void send('shown', readNow(false)).then((answer) => {
      // Our permission was taken back, or this script outlived its extension: be quiet from now on.
      if ((!answer.ok && answer.code === 'forbidden') || !isAlive()) stop.abort();
    });
  };
  if (!world.once) world.watch();
}

/** How long a sentence stays marked, in milliseconds. */
const FLASH = 4000;
let flash: ReturnType<typeof setTimeout> | undefined;

function reveal(document: Document, posting: JobPosting | null, asked: Parameters<TabProtocol['reveal']>[0]): boolean {
  const range = rangeOf(document, posting, asked);
  if (!range) return false;
  if (typeof Highlight === 'function') {
    clearTimeout(flash);
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    flash = setTimeout(() => CSS.highlights.delete(HIGHLIGHT), FLASH);
  }
  let element = range.startContainer.parentElement;
  // Folded away by the page: as near as it shows.
  while (element && element.getClientRects().length === 0) element = element.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  return true;
}

function rangeOf(document: Document, posting: JobPosting | null, asked: Parameters<TabProtocol['reveal']>[0]): Range | null {
  if (posting?.id === asked.posting && posting.description.slice(asked.start, asked.end) === asked.text) {
    const range = mapDescription(document, posting.description)?.rangeOf(asked.start, asked.end);
    if (range) return range;
  }
  // A title, or a posting that was read before this script came: by its words alone.
  return mapText(document.body, asked.text).rangeOf(0, asked.text.length);
}
