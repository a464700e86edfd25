import { describe, expect, test } from 'vitest';
import { siteFor } from '../../lib/read/match.ts';
import { samples } from '../board/samples.ts';
import { dated, page } from '../board/templates.ts';

const BOARDS = ['greenhouse', 'lever', 'ashby', 'indeed', 'linkedin'];
const textOf = (sample: (typeof samples)[number]): string =>
  sample.description.flatMap((block) => ('ul' in block ? block.ul : 'p' in block ? [block.p] : [block.h])).join('\n');

describe('the sample job board', () => {
  test('has every track, three countries, pay by hour, day, month and year, and pay in none', () => {
    expect(new Set(samples.map(({ track }) => track))).toEqual(new Set(['builds-ai', 'ml', 'uses-ai', 'conventional', 'unclear']));
    expect(new Set(samples.map(({ country }) => country)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(samples.map(({ pay }) => pay?.unit))).toEqual(new Set(['HOUR', 'DAY', 'MONTH', 'YEAR', undefined]));
  });

  test('names each posting and each address once', () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    expect(new Set(samples.map(({ url }) => url)).size).toBe(samples.length);
  });

  test.each(samples)('$id stands on a host of its board, under an address that names one posting', (sample) => {
    const url = new URL(sample.url);
    const site = siteFor(url);
    expect(site?.id).toBe(BOARDS.includes(sample.board) ? sample.board : undefined);
    if (site) expect(site.identify(url)?.identifier).toBeTruthy();
    else expect(url.hostname).toMatch(/\.example$/);
  });

  test.each(samples.filter(({ track }) => track !== 'unclear'))('$id is as long as a posting is', (sample) => {
    expect(textOf(sample).length).toBeGreaterThanOrEqual(1500);
    expect(textOf(sample).length).toBeLessThanOrEqual(4000);
  });

  test.each(samples)('$id never becomes markup on its own page', (sample) => {
    const html = page(dated(sample, new Date('2026-11-20T12:00:00Z')));
    expect(html.match(/<(?:iframe|marquee|svg)|<img src=x|<script>/)).toBeNull();
  });
});
