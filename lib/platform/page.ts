/** The content script's work: reads what is rendered, says so to the background, answers it, lays marks over it. It changes nothing in the page's tree. */
import type { JobPosting, Reading } from '../job-posting.ts';
import { painter } from '../marks/paint.ts';
import { marksIn } from '../marks/spans.ts';
import type { PageProtocol, ReplyOf, RequestOf, TabProtocol } from '../messages.ts';
import { mapDescription, mapPosting, read } from '../read/index.ts';
import { readSelection } from '../read/selection.ts';
import { mapText } from '../read/text.ts';
import { watch } from '../read/watch.ts';
import { answerInTab, isAlive, send } from './messages.ts';
import { HIGHLIGHT, WORLD_KEY, type World } from './world.ts';

/** A split pane that has not shown its new posting after this many ms is read as it stands. */
const PATIENCE = 1000;

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
  const keep = (reading: Reading): Reading => {
    posting = reading.posting;
    return reading;
  };
  const readNow = (anyway: boolean) => keep(read(document, new URL(document.URL), { now: new Date(), anyway }));

  const selected = (): Reading | null => {
    const reading = readSelection(document, new URL(document.URL), { now: new Date() });
    return reading && keep(reading);
  };

  let current: (() => Reading | null) | undefined;
  const waiting: ((reading: Reading) => void)[] = [];
  /** While the page is between two postings, waits for the new one rather than take the old one for it. */
  const settled = (): Reading | Promise<Reading> => {
    const reading = current?.();
    if (reading?.url === document.URL) return keep(reading);
    if (!current || reading || document.hidden) return readNow(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(readNow(false)), PATIENCE);
      waiting.push((next) => {
        clearTimeout(timer);
        resolve(next);
      });
    });
  };
  answerInTab(
    {
      read: ({ anyway, selection }) => (selection ? selected() : null) ?? (anyway ? readNow(true) : settled()),
      reveal: (asked) => reveal(document, posting, asked),
      askAgain: () => {
        void askAgain();
        return null;
      },
    },
    stop.signal,
  );

  const say = async <K extends keyof PageProtocol>(name: K, request: RequestOf<K>): Promise<ReplyOf<K> | null> => {
    const answer = isAlive() ? await send(name, request) : null;
    // This script outlived its extension, or its permission was taken back: be quiet from now on.
    if (!isAlive() || (answer && !answer.ok && answer.code === 'forbidden')) stop.abort();
    return answer?.ok ? answer.value : null;
  };

  /** What the watcher gave out last: late marks of another reading are dropped. */
  let latest: JobPosting | null = null;
  const marks = painter(document, () => latest && mapPosting(document, latest), stop.signal);
  const sayShown = async (reading: Reading): Promise<void> => {
    const { posting } = reading;
    if (latest?.description !== posting?.description) marks.clear();
    latest = posting;
    const value = await say('shown', reading);
    if (posting && posting === latest) marks.show(posting.description, marksIn(value, posting.description.length));
  };
  const askAgain = async (): Promise<void> => {
    if (current) marks.turn((await say('marks', null)) === true);
  };
  world.watch = () => {
    if (current) return;
    // The first reading comes within the call.
    current = () => null;
    const watcher = watch(
      document,
      (shown) => {
        if (shown.kind === 'cleared') {
          posting = null;
          latest = null;
          marks.clear();
          void say('left', null);
          return;
        }
        for (const resolve of waiting.splice(0)) resolve(shown.reading);
        void sayShown(keep(shown.reading));
      },
      stop.signal,
      {
        looked: () => {
          if (isAlive()) marks.check();
          else stop.abort();
        },
      },
    );
    current = () => watcher.current();
  };
  if (!world.once) world.watch();
}

/** How long a sentence stays marked, in milliseconds. */
const FLASH = 4000;
let flash: ReturnType<typeof setTimeout> | undefined;

function reveal(document: Document, posting: JobPosting | null, asked: Parameters<TabProtocol['reveal']>[0]): boolean {
  const range = rangeOf(document, posting, asked);
  if (!range) return false;
  if (asked.mark && typeof Highlight === 'function') {
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
  return document.body && mapText(document.body, asked.text).rangeOf(0, asked.text.length);
}
