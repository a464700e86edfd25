/**
 * Holds the measured accuracy where it is. Where `../shared` exists, both scorers run and no figure may be worse than in
 * `bars.json`; `npm run bars -- --raise` writes what has become better. A bar rises to its goal and then stays: from
 * there on one figure may be traded for another.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Bar {
  /** The last figure reached; null = never measured. */
  reached: number | null;
  /** What is asked for in the end. */
  goal?: number;
}
export type Bars = Record<string, Bar>;
export type Figures = Record<string, number>;

/** What is written and compared: finer than one posting among thousands, coarser than floating point. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Errors and refusals: less is better. */
const LESS_IS_BETTER = /\.(falsePay|unclear|falsePostings)$|^postings\.(shareError\.max|missing)$/;
export const lessIsBetter = (name: string): boolean => LESS_IS_BETTER.test(name);

interface PostingScores {
  fields: Record<string, Record<string, number | null>>;
  per: { class: string; precision: number; recall: number }[];
}
interface PageScores {
  whole: number | null;
  falsePostings: number;
  fields: Record<string, { rate: number }>;
}

/** The figures of `score-postings --json` that are held; counts and seconds are not. */
export function postingFigures({ fields, per }: PostingScores): Figures {
  const figures: Figures = {};
  for (const [field, values] of Object.entries(fields)) {
    if (field === 'speed') continue;
    if (field === 'missing') figures['postings.missing'] = values.n ?? 0;
    else if (field === 'shareError') figures['postings.shareError.max'] = values.max ?? 1;
    else for (const [key, value] of Object.entries(values)) if (key !== 'n' && value !== null) figures[`postings.${field}.${key}`] = value;
  }
  for (const row of per) {
    figures[`postings.class.${row.class}.precision`] = row.precision;
    figures[`postings.class.${row.class}.recall`] = row.recall;
  }
  return figures;
}

/** The figures of `score-pages --json` that are held. */
export function pageFigures({ whole, falsePostings, fields }: PageScores): Figures {
  const figures: Figures = { 'pages.whole': whole ?? 0, 'pages.falsePostings': falsePostings };
  for (const [field, { rate }] of Object.entries(fields)) figures[`pages.${field}`] = rate;
  return figures;
}

const isWorse = (name: string, value: number, than: number): boolean =>
  lessIsBetter(name) ? rounded(value) > rounded(than) : rounded(value) < rounded(than);

/** What fell: figures worse than their bar, and bars that nothing measured. */
export function fallen(bars: Bars, figures: Figures): string[] {
  return Object.entries(bars).flatMap(([name, { reached }]) => {
    if (reached === null) return [];
    const value = figures[name];
    if (value === undefined) return [`${name}: not measured any more (was ${reached})`];
    return isWorse(name, value, reached) ? [`${name}: ${value.toFixed(4)}, the bar is ${reached.toFixed(4)}`] : [];
  });
}

/** Bars with every improvement taken over, up to the goal; none is ever lowered. New figures become bars. */
export function raised(bars: Bars, figures: Figures): Bars {
  const names = [...new Set([...Object.keys(bars), ...Object.keys(figures)])].sort();
  return Object.fromEntries(
    names.map((name) => {
      const bar = bars[name] ?? { reached: null };
      const value = figures[name];
      if (value === undefined || (bar.reached !== null && !isWorse(name, bar.reached, value))) return [name, bar];
      const { goal } = bar;
      const capped = goal === undefined ? value : lessIsBetter(name) ? Math.max(value, goal) : Math.min(value, goal);
      return [name, { reached: rounded(capped), ...(goal !== undefined && { goal }) }];
    }),
  );
}

const root = path.join(import.meta.dirname, '..');
const barsFile = path.join(root, 'bars.json');
const tools = path.join(root, '..', 'shared', 'tools');

function scores(tool: string): unknown {
  const run = spawnSync(process.execPath, [path.join(tools, tool), '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${tool} failed:\n${run.stderr.slice(-2000)}`);
  return JSON.parse(run.stdout);
}

function main(): void {
  if (!existsSync(tools)) {
    console.log('bars: ../shared is not here, so accuracy was not measured.');
    return;
  }
  const bars = JSON.parse(readFileSync(barsFile, 'utf8')) as Bars;
  const figures = {
    ...postingFigures(scores('score-postings.mjs') as PostingScores),
    ...pageFigures(scores('score-pages.mjs') as PageScores),
  };
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, value] of Object.entries(figures)) {
    const { reached = null, goal } = bars[name] ?? {};
    console.log(
      `${name.padEnd(width)}  ${value.toFixed(4).padStart(9)}  bar ${reached?.toFixed(4).padStart(9) ?? '     none'}${goal === undefined ? '' : `  goal ${goal}`}`,
    );
  }
  if (process.argv.includes('--raise')) writeFileSync(barsFile, `${JSON.stringify(raised(bars, figures), null, 2)}\n`);
  const problems = fallen(bars, figures);
  for (const problem of problems) console.error(`fell: ${problem}`);
  console.log(problems.length === 0 ? `bars: ${Object.keys(figures).length} figures, none fell.` : `bars: ${problems.length} fell.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
