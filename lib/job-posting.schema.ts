/**
 * The schemas of what crosses a trust boundary: messages from a page's process, imported files, stored values.
 * `zod/mini` only; the content script never reaches this file. Types stay in `job-posting.ts` and its neighbours,
 * and the compiler checks that both say the same.
 */
import * as z from 'zod/mini';
import type { PayPeriod, Seniority } from './assessment.ts';
import type { Profile } from './context.ts';
import {
  type BaseSalary,
  CARD_LIMIT,
  type Card,
  DESCRIPTION_LIMIT,
  type FieldSource,
  ID_LIMIT,
  type JobPosting,
  LIST_LIMIT,
  type PageKind,
  type Reading,
  URL_LIMIT,
} from './job-posting.ts';
import { type SavedPosting, STATUSES } from './saved.ts';

// Extension pages forbid eval, so zod's compiled fast path can't run: don't even try it.
z.config({ jitless: true });

/** Longest short field (a title, a place, a name), UTF-16 units. */
export const FIELD_LIMIT = 10_000;
/** Longest note. */
export const NOTE_LIMIT = 20_000;

const short = z.string().check(z.maxLength(FIELD_LIMIT));
const shorts = z.array(short).check(z.maxLength(LIST_LIMIT));
const amount = z.number().check(z.nonnegative(), z.lte(1e12));
const id = z.string().check(z.minLength(1), z.maxLength(ID_LIMIT));
const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));
const isoDate = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}/, 'expected a date such as 2026-03-31'),
  z.maxLength(40),
  z.refine((text) => isTime(text.slice(0, 10)), 'no day of the calendar'),
);
const instant = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, 'expected an instant such as 2026-03-31T12:00:00.000Z'),
    z.refine(isTime, 'no time of the calendar'),
  );

/** A page's address. Others (`javascript:`, `data:`) would become live when shown as a link. */
const address = z.string().check(z.maxLength(URL_LIMIT), z.regex(/^(https?|file):\/\//i, 'expected an http or https address'));

const fieldSource = z.enum(['json-ld', 'microdata', 'page-data', 'page', 'user'] satisfies FieldSource[]);

const baseSalarySchema = z.object({
  text: z.nullable(short),
  currency: z.nullable(z.string().check(z.maxLength(20))),
  minValue: z.nullable(amount),
  maxValue: z.nullable(amount),
  unitText: z.nullable(z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'])),
  source: z.enum(['employer', 'estimate']),
}) satisfies z.ZodMiniType<BaseSalary>;

/** {@link JobPosting} as it may come from a page, a file or the user. */
export const jobPostingSchema = z.object({
  id,
  site: z.string().check(z.minLength(1), z.maxLength(100)),
  layout: z.string().check(z.maxLength(200)),
  url: address,
  title: short,
  hiringOrganization: z.nullable(short),
  jobLocation: shorts,
  jobLocationType: z.nullable(z.literal('TELECOMMUTE')),
  applicantLocationRequirements: shorts,
  employmentType: shorts,
  datePosted: z.nullable(isoDate),
  validThrough: z.nullable(isoDate),
  baseSalary: z.nullable(baseSalarySchema),
  industry: z.nullable(short),
  description: z.string().check(z.maxLength(DESCRIPTION_LIMIT)),
  truncated: z.boolean(),
  sources: z.record(z.string().check(z.maxLength(100)), fieldSource),
}) satisfies z.ZodMiniType<JobPosting>;

const cardSchema = z.object({
  id: z.nullable(id),
  title: short,
  hiringOrganization: z.nullable(short),
  jobLocation: z.nullable(short),
  salaryText: z.nullable(short),
  url: z.nullable(address),
  selected: z.boolean(),
}) satisfies z.ZodMiniType<Card>;

/** {@link Reading} as a content script sends it. */
export const readingSchema = z.object({
  kind: z.enum(['detail', 'list', 'split', 'none', 'unknown'] satisfies PageKind[]),
  site: z.string().check(z.minLength(1), z.maxLength(100)),
  layout: z.string().check(z.maxLength(200)),
  url: address,
  posting: z.nullable(jobPostingSchema),
  cards: z.nullable(z.array(cardSchema).check(z.maxLength(CARD_LIMIT))),
  expired: z.boolean(),
  gaveUp: z.boolean(),
  tried: z
    .array(
      z.object({
        source: z.enum(['json-ld', 'microdata', 'page-data', 'page']),
        found: z.number().check(z.nonnegative()),
        of: z.number().check(z.nonnegative()),
      }),
    )
    .check(z.maxLength(50)),
  partial: z.nullable(z.object({ title: short, url: address })),
  embedded: z.optional(z.string().check(z.maxLength(100))),
}) satisfies z.ZodMiniType<Reading>;

export const statusSchema = z.enum(STATUSES);
export const noteSchema = z.string().check(z.maxLength(NOTE_LIMIT));
export const idSchema = id;

/** The facts of a {@link SavedPosting}: the opinion in `assessment` is never believed, it is derived again. */
export const savedFactsSchema = z.object({
  id,
  posting: jobPostingSchema,
  textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')),
  status: statusSchema,
  statusDates: z.array(z.object({ status: statusSchema, at: instant })).check(z.maxLength(10_000)),
  note: noteSchema,
  savedAt: instant,
  changedAt: instant,
}) satisfies z.ZodMiniType<Omit<SavedPosting, 'assessment'>>;
export type SavedFacts = z.infer<typeof savedFactsSchema>;

const seniority = z.enum([
  'intern',
  'entry',
  'junior',
  'mid',
  'senior',
  'staff',
  'principal',
  'lead',
  'manager',
  'director',
  'exec',
  'unknown',
] satisfies Seniority[]);

/** {@link Profile} as an own page sends it. */
export const profileSchema = z.object({
  skills: z.record(z.string().check(z.maxLength(200)), z.enum(['have', 'learning', 'want'])),
  role: z.nullable(z.string().check(z.maxLength(200))),
  seniority: z.nullable(seniority),
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/, 'expected two capital letters'))),
  place: z.nullable(short),
  payFloor: z.nullable(
    z.object({
      amount,
      currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'expected three capital letters')),
      period: z.enum(['hour', 'day', 'week', 'biweek', 'semimonth', 'month', 'year'] satisfies PayPeriod[]),
    }),
  ),
}) satisfies z.ZodMiniType<Profile>;

/** The export file's own name, so that a stranger's JSON is recognised as such. */
export const EXPORT_FORMAT = 'tracklight';
/** Raised when the file's shape changes; older files stay readable. */
export const EXPORT_VERSION = 1;

/**
 * The export file. `postings` is ordered by id, keys in the order of these schemas. Each posting also carries
 * `assessment`, for whoever reads the file with other tools; an import ignores it and assesses again.
 */
export const exportFileSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  /** When it was written, ISO 8601. */
  exportedAt: instant,
  /** Taxonomy version of the cached assessments; '' when nothing was assessed. */
  taxonomy: z.string().check(z.maxLength(200)),
  postings: z.array(savedFactsSchema),
});

type Issue = { code?: string; path: PropertyKey[]; message: string; expected?: unknown; maximum?: unknown; values?: unknown };

/** The first thing wrong, in plain words that name the field: `postings.3.title: expected string`. */
export function wordsOf(error: { issues: readonly Issue[] }): string {
  const issue = error.issues[0];
  if (!issue) return 'not valid';
  const field = issue.path.map(String).join('.') || 'the whole';
  return `${field}: ${reasonOf(issue)}`;
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${String(issue.expected)}`;
  if (issue.code === 'too_big') return `longer or larger than ${String(issue.maximum)}`;
  if (issue.code === 'too_small') return 'too short or too small';
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) return `expected one of ${issue.values.map(String).join(', ')}`;
  // Our own words for a pattern; zod/mini carries none.
  return issue.message && issue.message !== 'Invalid input' ? issue.message : 'not valid';
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** Parses, or says which field is wrong. */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown): Parsed<T> {
  const result = z.safeParse(schema, value);
  return result.success ? { ok: true, value: result.data } : { ok: false, message: wordsOf(result.error) };
}
