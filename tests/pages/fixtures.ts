/** The fixture pages: written by us after the boards' real structure, `<layout>[.case].html` with what a careful person reads beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Card, JobPosting, PageKind } from '../../lib/job-posting.ts';

const folder = path.join(import.meta.dirname, 'fixtures');

export interface Expected {
  url: string;
  kind: PageKind;
  /** Fields that must be read exactly so; others may be anything. */
  posting?: Partial<JobPosting>;
  description?: { start?: string; end: string; without: string[] };
  /** Every card in order, each with the fields that must be read exactly so. */
  cards?: Partial<Card>[];
}

export interface Fixture {
  id: string;
  /** Layout id: the file name up to its first dot. */
  layout: string;
  url: string;
  file: string;
  html: string;
  expected: Expected;
}

export const fixtures = (): Fixture[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const id = name.slice(0, -'.html'.length);
      const expected = JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as Expected;
      const file = path.join(folder, name);
      return { id, layout: id.split('.')[0] ?? id, url: expected.url, file, html: readFileSync(file, 'utf8'), expected };
    });

/** The day on which the fixtures are read. */
export const TODAY = new Date('2026-11-21T09:00:00Z');
