/** The content script's work: reads what is rendered, says so to the background, answers it. It changes nothing on the page. */
import type { JobPosting, Reading } from '../job-posting.ts';
import { read } from '../read/index.ts';
import { answerInTab, isAlive, send } from './messages.ts';
import { WORLD_KEY, type World } from './world.ts';

/** Starts once per page; a second copy of the script finds the first and leaves. */
export function startPage(document: Document): void {
  const worlds = globalThis as unknown as Record<string, World | undefined>;
  const world = worlds[WORLD_KEY] ?? {};
  worlds[WORLD_KEY] = world;
  if (world.running) return;
  world.running = true;
  const stop = new AbortController();

  let posting: JobPosting | null = null;
  const readNow = (anyway: boolean): Reading => {
    const reading = read(document, new URL(document.URL), { now: new Date(), anyway });
    posting = reading.posting;
    return reading;
  };
  answerInTab({ read: ({ anyway }) => readNow(anyway), reveal: () => posting !== null && false }, stop.signal);
  if (world.once) return;

  void send('shown', readNow(false)).then((answer) => {
    // Our permission was taken back, or this script outlived its extension: be quiet from now on.
    if ((!answer.ok && answer.code === 'forbidden') || !isAlive()) stop.abort();
  });
}
