/**
 * What an assessment costs, on one core: `npm run bench:assess [postings.jsonl]`. Takes the labelled postings where
 * `../shared` exists, else the sample board's. Prints a Markdown table: cold first assessment in a fresh process, then warm
 * p50 and p99 per posting (five passes, the median pass), and 15,000 postings through the command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JobPosting } from '../lib/job-posting.ts';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '../shared/postings/train/postings.jsonl');
const given = process.argv[2];

type Line = { id: string; title: string; description: string; company?: string; location?: string };

function lines(): Line[] {
  const file = given ?? (existsSync(shared) ? shared : null);
  if (file)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  const folder = path.join(root, 'tests/board/postings');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { title, description } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Line;
      return typeof description === 'string' ? [{ id: name, title, description }] : [];
    });
}

const postings = lines().map(
  ({ id, title, description, company, location }): JobPosting => ({
    id,
    site: 'bench',
    layout: '',
    url: 'https://example.com/',
    title,
    hiringOrganization: company ?? null,
    jobLocation: location ? [location] : [],
    jobLocationType: null,
    applicantLocationRequirements: [],
    employmentType: [],
    datePosted: null,
    validThrough: null,
    baseSalary: null,
    industry: null,
    description,
    truncated: false,
    sources: {},
  }),
);
const [first] = postings;
if (!first) throw new Error('No posting to measure with.');

const started = performance.now();
const { assess } = await import('../lib/assess/index.ts');
assess(first);
const cold = performance.now() - started;

const passes = Array.from({ length: 6 }, () =>
  postings
    .map((posting) => {
      const from = performance.now();
      assess(posting);
      return performance.now() - from;
    })
    .sort((a, b) => a - b),
)
  // The first pass warms up.
  .slice(1);
const quantile = (share: number): number =>
  passes.map((pass) => pass[Math.min(pass.length - 1, Math.floor(pass.length * share))] ?? 0).sort((a, b) => a - b)[passes.length >> 1] ??
  0;

const many = Array.from({ length: 15_000 }, (_, i) => JSON.stringify({ ...lineOf(postings[i % postings.length] ?? first), id: String(i) }));
function lineOf({ title, description, hiringOrganization, jobLocation }: JobPosting) {
  return { title, description, hiringOrganization, jobLocation };
}
const ran = performance.now();
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/assess.ts')], {
  input: `${many.join('\n')}\n`,
  maxBuffer: 1 << 30,
  stdio: ['pipe', 'pipe', 'inherit'],
});
if (status !== 0) throw new Error('assess failed');
const all = (performance.now() - ran) / 1000;

const median = postings.map((posting) => posting.description.length).sort((a, b) => a - b)[postings.length >> 1];
console.log(`${postings.length} postings, median ${median} characters\n`);
console.log('| what | measured | goal |');
console.log('|---|--:|--:|');
console.log(`| import and first assessment, fresh process | ${cold.toFixed(0)} ms | 60 ms |`);
console.log(`| one posting, warm, p50 | ${quantile(0.5).toFixed(2)} ms | 0.3 ms |`);
console.log(`| one posting, warm, p99 | ${quantile(0.99).toFixed(2)} ms | 1.5 ms |`);
console.log(`| 15,000 postings through the command | ${all.toFixed(1)} s | 6 s |`);
