import { expect, it } from 'vitest';
import { postingOf } from '../../tests/unit/postings.ts';
import { parse, readingSchema } from '../job-posting.schema.ts';
import type { Card, Reading } from '../job-posting.ts';
import { withinLimits } from './limits.ts';

const long = 'x'.repeat(9_000);
const card: Card = {
  id: '1',
  title: 'Ice Pilot',
  hiringOrganization: null,
  jobLocation: null,
  salaryText: null,
  url: 'https://jobs.example.com/1',
  selected: false,
};
const readingOf = (fields: Partial<Reading>): Reading => ({
  kind: 'detail',
  site: 'generic',
  layout: 'generic',
  url: 'https://jobs.example.com/7',
  posting: postingOf(),
  cards: null,
  expired: false,
  gaveUp: false,
  tried: [],
  partial: null,
  ...fields,
});
const posting = (fields: Parameters<typeof postingOf>[0]) => ({ posting: postingOf(fields) });

it.each<[string, Partial<Reading>]>([
  ['a list of thousands of postings', { kind: 'list', cards: Array.from({ length: 2_100 }, () => ({ ...card })) }],
  ['a card with a huge link', { kind: 'list', cards: [{ ...card, url: `https://jobs.example.com/?${long}` }] }],
  ['a card with a huge identifier', { kind: 'list', cards: [{ ...card, id: long }] }],
  ['a huge identifier', posting({ id: `generic:jobs.example.com:${long}` })],
  ['a huge canonical link', posting({ url: `https://jobs.example.com/7?${long}` })],
  ['hundreds of places', posting({ jobLocation: Array.from({ length: 600 }, (_, i) => `Town ${i}`) })],
])('a reading with %s is one that the background accepts', (_, fields) => {
  expect(parse(readingSchema, readingOf(fields)).ok).toBe(false);
  const fitted = withinLimits(readingOf(fields));
  expect(parse(readingSchema, fitted)).toMatchObject({ ok: true });
});

it('a reading that fits stays as it is', () => {
  const reading = readingOf({ cards: [card] });
  expect(withinLimits(structuredClone(reading))).toEqual(reading);
});
