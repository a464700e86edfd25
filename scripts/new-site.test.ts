import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listWith, siteFile } from './new-site.ts';

const list = readFileSync(path.join(import.meta.dirname, '../lib/sites/index.ts'), 'utf8');

it('puts a new site into the list in order and leaves the rest as it is', () => {
  const more = listWith(list, 'harbourboard');
  expect(more).toContain("import harbourboard from './harbourboard.ts';");
  expect(more).toMatch(/\n {2}greenhouse,\n {2}hackernews,\n {2}harbourboard,\n/);
  expect(
    more
      .split('\n')
      .filter((line) => !/harbourboard/.test(line))
      .join('\n'),
  ).toBe(list);
});

it('changes nothing for a site that is there', () => {
  expect(listWith(list, 'lever')).toBe(list);
});

it('starts a site that declares and does nothing', () => {
  expect(siteFile('harbourboard')).toContain("id: 'harbourboard-detail'");
  expect(siteFile('harbourboard')).not.toMatch(/function|=>/);
});
