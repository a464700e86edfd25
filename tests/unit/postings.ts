/** Samples for tests of the platform and the database. */
import type { JobPosting, Reading } from '../../lib/job-posting.ts';

/** A whole posting; fields can be replaced. */
export const postingOf = (fields: Partial<JobPosting> = {}): JobPosting => ({
  id: 'greenhouse::4512387',
  site: 'greenhouse',
  layout: 'board',
  url: 'https://job-boards.greenhouse.io/northwind/jobs/4512387',
  title: 'Backend Engineer, Search',
  hiringOrganization: 'Northwind Traders',
  jobLocation: ['Rotterdam, Netherlands'],
  jobLocationType: null,
  applicantLocationRequirements: [],
  employmentType: ['FULL_TIME'],
  datePosted: '2026-10-30',
  validThrough: null,
  baseSalary: { text: '€70,000 – €90,000', currency: 'EUR', minValue: 70000, maxValue: 90000, unitText: 'YEAR', source: 'employer' },
  industry: null,
  description: 'You will run our search service.\nYou need five years of Go and PostgreSQL.\nYou build retrieval pipelines with LangChain.',
  truncated: false,
  sources: { title: 'json-ld', description: 'page' },
  ...fields,
});

/** What a page gave. */
export const readingOf = (posting: JobPosting | null, fields: Partial<Reading> = {}): Reading => ({
  kind: posting ? 'detail' : 'none',
  site: posting?.site ?? 'generic',
  layout: posting?.layout ?? '',
  url: posting?.url ?? 'https://example.com/about',
  posting,
  cards: null,
  expired: false,
  gaveUp: false,
  tried: [],
  partial: null,
  ...fields,
});

/** Strings that would do harm if anything took them for markup, code or a key. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
  '$1 $& $$',
  '\u202egnp.exe\u0000',
  '\ud83d',
  '=HYPERLINK("https://evil.example")',
];
