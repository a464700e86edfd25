// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matches, siteFor } from '../../lib/read/match.ts';
import generic from '../../lib/sites/generic.ts';
import { sites } from '../../lib/sites/index.ts';
import { fixtures } from './fixtures.ts';

const folder = path.join(import.meta.dirname, '../../lib/sites');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3));

it('has every file of the folder in its list, and the page for all others apart', () => {
  expect(sites.map(({ id }) => id).sort()).toEqual(files.filter((name) => name !== generic.id).sort());
});

it('has no layout name twice', () => {
  const names = sites.flatMap(({ layouts }) => layouts.map(({ id }) => id));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(sites.map((site) => [site.id, site] as const))('the site %s', (id, site) => {
  it('is called as its file is and names people and hosts', () => {
    expect(files).toContain(id);
    expect(site.name.length).toBeGreaterThan(2);
    for (const pattern of site.matches) expect(pattern).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
  });

  it('claims its examples, and no other site does', () => {
    expect(site.examples.length).toBeGreaterThan(0);
    for (const example of site.examples) {
      const url = new URL(example);
      expect(site.identify(url)?.identifier).toBeTruthy();
      expect(siteFor(url)?.id).toBe(id);
      expect(sites.filter((other) => other.matches.some((pattern) => matches(pattern, url))).map((other) => other.id)).toEqual([id]);
    }
  });

  it('takes a list on its host for no posting', () => {
    expect(site.lists.length).toBeGreaterThan(0);
    for (const list of site.lists) {
      expect(siteFor(new URL(list))?.id).toBe(id);
      expect(site.identify(new URL(list))).toBeNull();
    }
  });

  it('has layouts that this browser can look for, each with a fixture', () => {
    expect(site.layouts.length).toBeGreaterThan(0);
    const shown = new Set(fixtures().map(({ layout }) => layout));
    for (const layout of site.layouts) {
      expect(layout.id.startsWith(`${id}-`)).toBe(true);
      expect(shown, `a fixture for ${layout.id}`).toContain(layout.id);
      for (const css of selectorsOf(layout)) expect(() => document.querySelector(css), css).not.toThrow();
      if (layout.kind !== 'list') expect(layout.posting).toBeDefined();
      if (layout.kind !== 'detail') expect(layout.cards).toBeDefined();
    }
  });
});

/** Every selector anywhere in a layout. */
function selectorsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(?:css|item|not|selected|root|drop)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' && key !== 'data' ? [item] : selectorsOf(item)));
  return Object.entries(value).flatMap(([name, item]) => selectorsOf(item, name));
}
