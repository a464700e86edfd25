/**
 * The reader on pages as large as they come, in Chromium: `node bench/read-limits.ts`. Exits with an error when one takes longer
 * than the reader's own limit allows, throws, or runs anything of the page's.
 */
import type { Reading } from '../lib/job-posting.ts';
import { TIME_LIMIT } from '../lib/read/clock.ts';
import { bundleReader, launch, openSaved } from '../scripts/saved-page.ts';

const sentence = 'The tide comes in and the tide goes out, and somebody writes it down. ';
const posting = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Ice Pilot', description: sentence.repeat(20), ...fields })}</script>`;
const card = (i: number) =>
  `<div data-entity-urn="urn:li:jobPosting:41${String(i).padStart(8, '0')}"><a href="https://www.linkedin.com/jobs/view/x-41${String(i).padStart(8, '0')}"><span class="sr-only">Ice Pilot ${i}</span></a><h3>Ice Pilot ${i}</h3><h4><a href="/company/c">Harbourlight</a></h4><span>Gdynia, Poland</span></div>`;

const LINKEDIN = 'https://www.linkedin.com/jobs/view/4072281378';
const OTHER = 'https://careers.example.com/jobs/12345';
const pages: [name: string, url: string, html: string][] = [
  ['10 MB of paragraphs', LINKEDIN, `<main><h1>Ice Pilot</h1><div>${`<p>${sentence}</p>`.repeat(130_000)}</div></main>`],
  ['10 MB in one text', OTHER, `<main><h1>Ice Pilot</h1><p>${sentence.repeat(145_000)}</p></main>${posting({})}`],
  [
    '5,000 cards',
    'https://www.linkedin.com/jobs/ice-jobs',
    `<meta name="pageKey" content="d_jobs_guest_search"><main>${Array.from({ length: 5000 }, (_, i) => card(i)).join('')}</main>`,
  ],
  [
    '5,000 cards without a mark',
    'https://www.linkedin.com/jobs/ice-jobs',
    `<main>${Array.from({ length: 5000 }, (_, i) => card(i).replace(/data-entity-urn="[^"]*"/, '')).join('')}</main>`,
  ],
  ['1 MB of JSON-LD', OTHER, `<h1>Ice Pilot</h1>${posting({ description: sentence.repeat(15_000) })}`],
  [
    'JSON-LD nested 5,000 deep',
    OTHER,
    `<h1>Ice Pilot</h1><script type="application/ld+json">${'{"@graph":['.repeat(5000)}{"@type":"JobPosting","title":"Ice Pilot"}${']}'.repeat(5000)}</script>`,
  ],
  ['20,000 scripts', LINKEDIN, `<main><h1>Ice Pilot</h1></main>${'<script>window.x = {"a": [1]}</script>'.repeat(20_000)}`],
  [
    'elements nested 500 deep, 200 times',
    LINKEDIN,
    `<main><h1>Ice Pilot</h1>${`${'<div>'.repeat(500)}${sentence}${'</div>'.repeat(500)}`.repeat(200)}</main>`,
  ],
  [
    '50,000 hidden copies',
    LINKEDIN,
    `<main><h1>Ice Pilot</h1>${'<p><span aria-hidden="true">ice</span><span>ice, spoken</span></p>'.repeat(50_000)}</main>`,
  ],
  [
    'handlers in every string',
    OTHER,
    `<h1>Ice Pilot</h1>${posting({ description: `<img src=x onerror="document.title='hit'">${sentence.repeat(10)}<svg onload="document.title='hit'">` })}`,
  ],
];

const [reader, browser] = await Promise.all([bundleReader(), launch()]);
const context = await browser.newContext({ serviceWorkers: 'block' });
let failed = false;
for (const [name, url, html] of pages) {
  const page = await openSaved(context, url, `<!doctype html><meta charset="utf-8"><title>A page</title>${html}`);
  const { ms, reading, title } = (await page.evaluate(`(async () => { ${reader}
    const start = performance.now();
    const reading = tracklight.read(document, new URL(location.href), { now: new Date() });
    const ms = performance.now() - start;
    await new Promise((go) => setTimeout(go, 100));
    return { ms, reading: { ...reading, posting: reading.posting && { ...reading.posting, description: String(reading.posting.description.length) }, cards: reading.cards?.length ?? null }, title: document.title }; })()`)) as {
    ms: number;
    reading: Omit<Reading, 'cards'> & { cards: number | null };
    title: string;
  };
  const bad = ms > TIME_LIMIT * 1.5 || title !== 'A page';
  failed ||= bad;
  console.log(
    bad ? 'FAIL' : 'ok  ',
    name.padEnd(38),
    `${ms.toFixed(0)} ms`.padStart(8),
    reading.kind.padEnd(8),
    `text ${reading.posting?.description ?? '-'}`,
    `cards ${reading.cards ?? '-'}`,
    reading.gaveUp ? 'gave up' : '',
  );
  await page.close();
}
await browser.close();
if (failed) process.exitCode = 1;
