/**
 * `npm run -s assess`: JSON Lines of postings on stdin, JSON Lines of assessments on stdout, in the same order. Only `id`,
 * `title` and `description` are required; `company`, `location` and `salary` are short for `hiringOrganization`,
 * `jobLocation` and `baseSalary.text`. A bad line gives `{id?, error}` and the rest goes on.
 * With `-- --explain` it prints instead, for people, what decided each mention and how strongly.
 */
import { createInterface } from 'node:readline';
import { assess } from '../lib/assess/index.ts';
import { DESCRIPTION_LIMIT, type JobPosting } from '../lib/job-posting.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v) => typeof v === 'string') : typeof value === 'string' ? [value] : [];
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const UNITS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;

function salaryOf(line: Record<string, unknown>): JobPosting['baseSalary'] {
  const given = line.baseSalary;
  if (isObject(given)) {
    const unit = UNITS.find((u) => u === given.unitText) ?? null;
    return {
      text: text(given.text),
      currency: text(given.currency),
      minValue: number(given.minValue),
      maxValue: number(given.maxValue),
      unitText: unit,
      source: given.source === 'estimate' ? 'estimate' : 'employer',
    };
  }
  const short = text(line.salary);
  return short ? { text: short, currency: null, minValue: null, maxValue: null, unitText: null, source: 'employer' } : null;
}

/** A posting of a line, or what is wrong with it. */
export function postingOf(line: unknown): JobPosting | string {
  if (!isObject(line)) return 'not an object';
  const { id, title, description } = line;
  if (typeof id !== 'string') return 'id: a text is required';
  if (typeof title !== 'string') return 'title: a text is required';
  if (typeof description !== 'string') return 'description: a text is required';
  return {
    id,
    site: text(line.site) ?? 'generic',
    layout: text(line.layout) ?? '',
    url: text(line.url) ?? '',
    title,
    hiringOrganization: text(line.hiringOrganization) ?? text(line.company),
    jobLocation: texts(line.jobLocation ?? line.location),
    jobLocationType: line.jobLocationType === 'TELECOMMUTE' ? 'TELECOMMUTE' : null,
    applicantLocationRequirements: texts(line.applicantLocationRequirements),
    employmentType: texts(line.employmentType),
    datePosted: text(line.datePosted),
    validThrough: text(line.validThrough),
    baseSalary: salaryOf(line),
    industry: text(line.industry),
    description: description.length > DESCRIPTION_LIMIT ? description.slice(0, DESCRIPTION_LIMIT) : description,
    truncated: line.truncated === true || description.length > DESCRIPTION_LIMIT,
    sources: {},
  };
}

/** One line in, one line out. */
export function answer(line: string, show: (posting: JobPosting) => string): string {
  let id: string | undefined;
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value) && typeof value.id === 'string') id = value.id;
    const posting = postingOf(value);
    if (typeof posting === 'string') return JSON.stringify({ id, error: posting });
    return show(posting);
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

async function main(): Promise<void> {
  let show = (posting: JobPosting): string => JSON.stringify({ id: posting.id, ...assess(posting) });
  if (process.argv.includes('--explain')) {
    const { explain } = await import('../lib/assess/explain.ts');
    show = explain;
  }
  process.stdout.on('error', () => process.exit(0)); // the reader went away
  let pending: string[] = [];
  let size = 0;
  const flush = async () => {
    if (pending.length === 0) return;
    const ready = process.stdout.write(`${pending.join('\n')}\n`);
    pending = [];
    size = 0;
    if (!ready) await new Promise((resolve) => process.stdout.once('drain', resolve));
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const out = answer(line, show);
    pending.push(out);
    size += out.length;
    if (size > 1 << 16) await flush();
  }
  await flush();
}

if (import.meta.main) await main();
