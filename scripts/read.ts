/**
 * `npm run -s read`: JSON Lines on stdin, each `{id, url, file}` (a saved HTML page and the URL it had), to JSON Lines of
 * `{id, kind, posting, cards}` in the same order. The reader that the extension ships runs in headless Chromium on the page's
 * own URL; the page's scripts are blocked by a response header and every other request is aborted. `--all` gives the whole reading.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { BrowserContext } from '@playwright/test';
import type { Reading } from '../lib/job-posting.ts';
import { bundleReader, launch, openSaved } from './saved-page.ts';

const PARALLEL = 3;

interface Job {
  id: string;
  url: string;
  file: string;
}

function parseJob(line: string): Job | { id?: string; error: string } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return { error: 'Not an object.' };
    const { id, url, file } = value as Record<string, unknown>;
    const known = typeof id === 'string' ? { id } : {};
    if (typeof id !== 'string') return { error: 'id is missing.' };
    if (typeof url !== 'string' || !/^https?:$/.test(new URL(url).protocol)) return { ...known, error: 'url is missing or not http(s).' };
    if (typeof file !== 'string') return { ...known, error: 'file is missing.' };
    return { id, url, file };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function readPage(context: BrowserContext, reader: string, job: Job): Promise<Pick<Reading, 'kind' | 'posting' | 'cards'>> {
  const page = await openSaved(context, job.url, await readFile(job.file));
  try {
    // Evaluated past the page's policy, which none of its own scripts can do.
    const json = await page.evaluate(
      `(() => { ${reader}; return JSON.stringify(tracklight.read(document, new URL(location.href), { now: new Date() })); })()`,
    );
    const reading = JSON.parse(json as string) as Reading;
    return process.argv.includes('--all') ? reading : { kind: reading.kind, posting: reading.posting, cards: reading.cards };
  } finally {
    await page.close();
  }
}

async function main(): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim()) lines.push(line);
  const [reader, browser] = await Promise.all([bundleReader(), launch()]);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const results: Promise<string>[] = [];
  let running = 0;
  const waiting: (() => void)[] = [];
  const slot = async <T>(work: () => Promise<T>): Promise<T> => {
    while (running >= PARALLEL) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  for (const line of lines) {
    const job = parseJob(line);
    if ('error' in job) results.push(Promise.resolve(JSON.stringify(job)));
    else
      results.push(
        slot(async () => JSON.stringify({ id: job.id, ...(await readPage(context, reader, job)) })).catch((error: unknown) =>
          JSON.stringify({ id: job.id, error: error instanceof Error ? error.message : String(error) }),
        ),
      );
  }
  for (const result of results) process.stdout.write(`${await result}\n`);
  await browser.close();
}

await main();
