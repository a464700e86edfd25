/** The sample postings: data in `postings/`, one file each, all written for this project about employers that do not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Track } from '../../lib/assessment.ts';
import type { BaseSalary } from '../../lib/job-posting.ts';

/** Which page structure shows the posting. */
export type BoardName = 'greenhouse' | 'lever' | 'ashby' | 'indeed' | 'linkedin' | 'company' | 'microdata' | 'article';

export type Block = { h: string } | { p: string } | { ul: string[] };

export interface Sample {
  id: string;
  board: BoardName;
  /** Where the page is served. */
  url: string;
  /** What the posting was written as. */
  track: Track;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** What this sample is here to show. */
  shows: string;
  title: string;
  company: string;
  location: string;
  workplace?: string;
  department?: string;
  industry?: string;
  seniorityWords?: string;
  employmentType: string;
  /** Days before the day of serving, so that a sample never ages. */
  postedDaysAgo: number;
  /** Days after the day of serving; negative = has closed. */
  closesInDays?: number;
  /** Pay in a field of its own; absent where it stands in the text or nowhere. */
  pay?: { text: string; currency: string; min: number; max: number; unit: NonNullable<BaseSalary['unitText']> };
  description: Block[];
}

const folder = path.join(import.meta.dirname, 'postings');

/** In file order. */
export const samples: readonly Sample[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Sample);

/** Throws where there is none: a renamed sample must not silently test nothing. */
export function sample(id: string): Sample {
  const found = samples.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No sample posting is called ${id}`);
  return found;
}
