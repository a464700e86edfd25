/**
 * `npm run -s read`: JSON Lines on stdin, each `{id, url, file}` (a saved HTML page and the URL it had), to JSON Lines of
 * `{id, kind, posting, cards}` in the same order. The reader that the extension ships runs in headless Chromium on the page's
 * own URL; the page's scripts are blocked by a response header and every other request is aborted.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import type { Reading } from '../lib/job-posting.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const PARALLEL = 3;

/** A Chromium: CHROMIUM_PATH, then PATH, then Playwright's own. */
function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = [
    process.env.CHROMIUM_PATH,
    ...(process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name))),
  ];
  return places.find((file): file is string => Boolean(file) && existsSync(file as string));
}

/** The reader as one script that sets `tracklightRead`. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.join(root, 'lib/read/index.ts'), formats: ['iife'], name: 'tracklight' },
    },
  });
  const output = [result].flat()[0];
  if (!output || !('output' in output)) throw new Error('The reader could not be built.');
  return `${output.output[0].code}\nglobalThis.tracklight = tracklight;`;
}

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
  const body = await readFile(job.file);
  const page = await context.newPage();
  try {
    let served = false;
    await page.route('**/*', async (route) => {
      if (served || !route.request().isNavigationRequest()) return route.abort();
      served = true;
      await route.fulfill({
        body,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'" },
      });
    });
    await page.goto(job.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    // Evaluated in the page's main world past its policy, which no script of the page can reach: none of them runs.
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
  const reader = await bundle();
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch(executablePath ? { executablePath } : {});
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
