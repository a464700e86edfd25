/** `npm run new-site <id>`: a site's file, its line in the list, and a first fixture to fill in. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a new site starts from; every example is a placeholder that the meta-test asks to replace by working. */
export function siteFile(id: string): string {
  return `import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: '${id}',
  name: '${id.charAt(0).toUpperCase()}${id.slice(1)}',
  // True once its pages were read on a live or saved page.
  tried: false,
  matches: ['https://*.${id}.com/*'],
  identify: inPath(/^\\/jobs\\/(\\d+)(?:-[^/]*)?\\/?$/),
  examples: ['https://www.${id}.com/jobs/123456-ice-pilot'],
  lists: ['https://www.${id}.com/jobs'],
  layouts: [
    {
      id: '${id}-detail',
      kind: 'detail',
      url: /^\\/jobs\\/\\d/,
      posting: {
        // Most stable first: data attributes, labels, landmarks; class names last or never. Structured data needs no rule.
        fields: {
          title: ['h1'],
          hiringOrganization: ['a[href*="/companies/"]'],
          jobLocation: [{ label: /^location$/i }],
        },
      },
    },
  ],
});
`;
}

/** The list of sites with one more, in order. */
export function listWith(list: string, id: string): string {
  const ids = [...new Set([...list.matchAll(/^import (\w+) from '\.\/\w+\.ts';$/gm)].map(([, name]) => name ?? '').concat(id))].sort();
  const imports = ids.map((name) => `import ${name} from './${name}.ts';`).join('\n');
  return list
    .replace(/^import \w+ from '\.\/\w+\.ts';\n/gm, '')
    .replace(/^(import type .*\n)/, `$1${imports}\n`)
    .replace(/(readonly Site\[\] = \[)[\s\S]*?\];/, `$1\n${ids.map((name) => `  ${name},`).join('\n')}\n];`);
}

const HTML = (id: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Ice Pilot at Harbourlight</title>
</head>
<body>
<main>
<!-- Write this after the real structure of ${id}: its elements and attributes, your own words. -->
<h1>Ice Pilot</h1>
<a href="/companies/harbourlight">Harbourlight</a>
<dl><dt>Location</dt><dd>Gdynia, Poland</dd></dl>
<div>
<p>We keep small harbours running through winter.</p>
<h3>What you will do</h3>
<ul><li>Guide ships through ice with patience and radar</li><li>Keep the log in words that others can read</li></ul>
<h3>What you bring</h3>
<ul><li>Comfort with SQL, and with cold mornings</li><li>A pilot's licence for the Baltic</li></ul>
<p>Write to us in any language you like.</p>
</div>
</main>
</body>
</html>
`;

const EXPECTED = (id: string) =>
  JSON.stringify(
    {
      url: `https://www.${id}.com/jobs/123456-ice-pilot`,
      kind: 'detail',
      posting: { title: 'Ice Pilot', hiringOrganization: 'Harbourlight', id: `${id}::123456`, jobLocation: ['Gdynia, Poland'] },
      description: { start: 'We keep small harbours', end: 'in any language you like.', without: [] },
    },
    null,
    2,
  );

function main(id: string | undefined): void {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
  const sites = path.join(root, 'lib/sites');
  if (!id || !/^[a-z][a-z0-9]{1,30}$/.test(id)) throw new Error('Usage: npm run new-site <id>, the id in lower-case letters and digits.');
  if (existsSync(path.join(sites, `${id}.ts`))) throw new Error(`There is a site ${id} already, among ${readdirSync(sites).length - 2}.`);
  const list = path.join(sites, 'index.ts');
  const fixture = path.join(root, `tests/pages/fixtures/${id}-detail`);
  writeFileSync(path.join(sites, `${id}.ts`), siteFile(id));
  writeFileSync(list, listWith(readFileSync(list, 'utf8'), id));
  writeFileSync(`${fixture}.html`, HTML(id));
  writeFileSync(`${fixture}.json`, `${EXPECTED(id)}\n`);
  console.log(`Written: lib/sites/${id}.ts, its line in lib/sites/index.ts, and tests/pages/fixtures/${id}-detail.{html,json}.`);
  console.log('Now make the hosts, URLs and rules true, write the fixture after the real page, and run: npx vitest run tests/pages');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv[2]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
