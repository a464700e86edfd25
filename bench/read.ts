/**
 * What the reader costs: `node bench/read.ts [folder]`. Reads every saved page of a folder (with its gold.jsonl; `../shared/sites`
 * where it exists, else the fixtures) 15 times in Chromium and prints the median time of `read`, and what watching a busy page costs.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleReader, launch, openSaved } from '../scripts/saved-page.ts';

const RUNS = 15;
const shared = path.resolve(import.meta.dirname, '../../shared/sites');
const folder = process.argv[2] ?? (existsSync(shared) ? shared : path.resolve(import.meta.dirname, '../tests/pages/fixtures'));

interface SavedPage {
  id: string;
  url: string;
  file: string;
}

const list = path.join(folder, 'gold.jsonl');
const pages: SavedPage[] = existsSync(list)
  ? readFileSync(list, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SavedPage)
      .map((page) => ({ ...page, file: path.join(folder, 'pages', page.file) }))
  : (await import('../tests/pages/fixtures.ts')).fixtures().map(({ id, url, file }) => ({ id, url, file }));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const [reader, watcher, browser] = await Promise.all([bundleReader(), bundleReader('lib/read/watch.ts'), launch()]);
const context = await browser.newContext({ serviceWorkers: 'block' });
const rows: { id: string; kB: number; first: number; median: number; watching: number }[] = [];
for (const saved of pages) {
  const body = readFileSync(saved.file);
  const page = await openSaved(context, saved.url, body);
  const times = (await page.evaluate(`(() => { ${reader}
    const times = [];
    for (let i = 0; i < ${RUNS}; i++) { const start = performance.now(); tracklight.read(document, new URL(location.href), { now: new Date() }); times.push(performance.now() - start); }
    return times; })()`)) as number[];
  // A page that changes every 20 ms for a second, away from the posting: the share of that second spent in our code.
  const watching = (await page.evaluate(`(async () => { ${watcher}
    let spent = 0;
    const real = window.setTimeout.bind(window);
    window.setTimeout = (work, wait) => real(() => { const start = performance.now(); work(); spent += performance.now() - start; }, wait);
    const stop = new AbortController();
    tracklight.watch(document, () => {}, stop.signal);
    const busy = document.body.appendChild(document.createElement('div'));
    for (let i = 0; i < 50; i++) { busy.textContent = String(i); await new Promise((go) => real(go, 20)); }
    stop.abort();
    return spent; })()`)) as number;
  rows.push({ id: saved.id, kB: Math.round(body.length / 1000), first: times[0] ?? 0, median: median(times), watching });
  await page.close();
}
await browser.close();
rows.sort((a, b) => b.median - a.median);
console.log('page'.padEnd(64), 'kB'.padStart(6), 'first ms'.padStart(9), 'median ms'.padStart(10), 'watch ms/s'.padStart(11));
for (const row of rows)
  console.log(
    row.id.slice(0, 63).padEnd(64),
    String(row.kB).padStart(6),
    row.first.toFixed(1).padStart(9),
    row.median.toFixed(1).padStart(10),
    row.watching.toFixed(1).padStart(11),
  );
