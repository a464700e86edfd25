// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mapDescription, read } from '../../lib/read/index.ts';
import { type Expected, fixtures, TODAY } from './fixtures.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** A redesign: every class gets another name. */
function renamed(page: Document): Document {
  for (const element of page.querySelectorAll('[class]'))
    element.setAttribute(
      'class',
      [...element.classList]
        .map((name, i) => `x${i}${Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99991, 7)}`)
        .join(' '),
    );
  return page;
}

function expectDescription(text: string, { start, end, without }: NonNullable<Expected['description']>): void {
  if (start) expect(text.startsWith(start), `starts with "${text.slice(0, 60)}"`).toBe(true);
  expect(text.endsWith(end), `ends with "${text.slice(-80)}"`).toBe(true);
  for (const other of without) expect(text).not.toContain(other);
  expect(text.split('\n').length).toBeGreaterThanOrEqual(8);
}

describe.each(fixtures())('the page $id', ({ html, url, layout, expected }) => {
  const reading = read(parse(html), new URL(url), { now: TODAY });

  it('is of its kind and in its layout', () => {
    expect(reading.kind).toBe(expected.kind);
    if (expected.kind === 'detail' || expected.kind === 'split' || expected.cards) expect(reading.layout).toBe(layout);
    expect(reading.gaveUp).toBe(false);
  });

  it('gives the posting that a careful person reads, or none', () => {
    if (!expected.posting) return expect(reading.posting).toBeNull();
    expect(reading.posting).toMatchObject(expected.posting);
    if (expected.description) expectDescription(reading.posting?.description ?? '', expected.description);
  });

  it('gives the cards, or none', () => {
    if (!expected.cards) return expect(reading.cards).toBeNull();
    expect(reading.cards).toHaveLength(expected.cards.length);
    expect(reading.cards).toMatchObject(expected.cards);
  });

  it('is still read after a redesign that renames every class', () => {
    const again = read(renamed(parse(html)), new URL(url), { now: TODAY });
    expect(again.kind).toBe(expected.kind);
    expect(again.posting?.title).toBe(expected.posting?.title);
    expect(again.posting?.hiringOrganization).toBe(expected.posting?.hiringOrganization);
    expect(again.posting?.id).toBe(reading.posting?.id);
    if (expected.description) expectDescription(again.posting?.description ?? '', { ...expected.description, start: '' });
    expect(again.cards?.map(({ id, title }) => ({ id, title }))).toEqual(
      expected.cards?.map(({ title }, i) => ({ id: reading.cards?.[i]?.id, title })),
    );
  });

  it('leads from each sentence back to the place that shows it', () => {
    const page = parse(html);
    const description = reading.posting?.description;
    if (!description || reading.posting?.sources.description === 'page-data') return;
    const map = mapDescription(page, description);
    const start = description.indexOf('Comfort with SQL');
    const range = map?.rangeOf(start, start + 'Comfort with SQL'.length);
    // happy-dom loses a range's start in a parsed document; its end is enough here, and Chromium checks both.
    const node = range?.endContainer as Text | undefined;
    expect(node?.data.slice(0, range?.endOffset)).toMatch(/Comfort with SQL$/);
  });
});
