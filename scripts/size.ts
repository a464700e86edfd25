/**
 * Sizes of what the builds ship, gzipped, against their budgets; and what the content script must not hold.
 * A budget is raised only on purpose, here.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.join(import.meta.dirname, '..');
const CONTENT_SCRIPT = 'content-scripts/posting.js';

/** kB (1,000 bytes) gzipped. A page counts with the scripts and styles that its HTML names. */
const BUDGETS: Record<string, number> = {
  [CONTENT_SCRIPT]: 40,
  'background.js': 380,
  'popup.html': 38,
  'sidepanel.html': 38,
  'saved.html': 132,
  'options.html': 95,
  'welcome.html': 87,
  package: 620,
};
/** For files that have no budget of their own yet. */
const ANY_PAGE = 60;

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** A page with everything that it loads at once. */
function pageParts(folder: string, name: string): string[] {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const linked = [...text.matchAll(/(?:src|href)="\/?([^"#?:]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  return [name, ...new Set(linked)].map((part) => path.join(folder, part));
}

/** Strings of the taxonomy that occur in nothing else. */
function taxonomyStrings(): string[] {
  const found = new Set<string>();
  for (const file of globSync('taxonomy/{skills,benchmarks,learning,roles}/**/*.json', { cwd: root }))
    JSON.parse(readFileSync(path.join(root, file), 'utf8'), (_key, value: unknown) => {
      if (typeof value === 'string' && value.length >= 16 && value.includes(' ')) found.add(value);
      return value;
    });
  return [...found];
}

const problems: string[] = [];
const rows: string[][] = [];
const folders = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'].filter((name) => existsSync(path.join(root, '.output', name)));
if (folders.length === 0) problems.push('Nothing is built: npm run build');
const strings = taxonomyStrings();

for (const name of folders) {
  const folder = path.join(root, '.output', name);
  const sizes = new Map<string, number>();
  for (const file of [CONTENT_SCRIPT, 'background.js']) sizes.set(file, gzipped(path.join(folder, file)));
  for (const page of globSync('*.html', { cwd: folder }).sort()) {
    const size = pageParts(folder, page).reduce((sum, part) => sum + gzipped(part), 0);
    sizes.set(page, size);
  }
  const everything = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  sizes.set(
    'package',
    everything.reduce((sum, entry) => sum + gzipped(path.join(entry.parentPath, entry.name)), 0),
  );
  for (const [what, bytes] of sizes) {
    const budget = BUDGETS[what] ?? ANY_PAGE;
    const over = bytes > budget * 1000;
    if (over) problems.push(`${name}: ${what} is ${(bytes / 1000).toFixed(1)} kB, over its ${budget} kB`);
    rows.push([name, what, (bytes / 1000).toFixed(1), String(budget), over ? 'over' : '']);
  }

  const script = readFileSync(path.join(folder, CONTENT_SCRIPT), 'utf8');
  if (/_zod\b|ZodError|ZodMini/.test(script)) problems.push(`${name}: ${CONTENT_SCRIPT} holds zod`);
  const leaked = strings.filter((string) => script.includes(string));
  if (leaked.length >= 3) problems.push(`${name}: ${CONTENT_SCRIPT} holds the taxonomy: “${leaked.slice(0, 3).join('”, “')}”`);
}

const heads = ['build', 'what', 'kB gzip', 'budget', ''];
const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
for (const row of [heads, ...rows])
  console.log(
    row
      .map((cell, column) => (column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
