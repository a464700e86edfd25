/**
 * What a page says about a job, in the words of schema.org/JobPosting. Nothing here is inferred:
 * opinions live in `assessment.ts`. This module is types only, so the content script can share it.
 */

/** Where a field was read, in order of trust; `user` = corrected by hand. */
export type FieldSource = 'json-ld' | 'microdata' | 'page-data' | 'page' | 'user';

/** Pay in a field of its own (marked up or a chip), never parsed out of the description. */
export interface BaseSalary {
  text: string | null;
  /** ISO 4217. */
  currency: string | null;
  minValue: number | null;
  maxValue: number | null;
  unitText: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | null;
  /** `estimate` where the board guessed it. */
  source: 'employer' | 'estimate';
}

export interface JobPosting {
  /** `${site}:${tenant}:${identifier}`; tenant is the host or board name where ids are per employer, else ''. */
  id: string;
  site: string;
  layout: string;
  url: string;
  title: string;
  hiringOrganization: string | null;
  /** As displayed. */
  jobLocation: string[];
  jobLocationType: 'TELECOMMUTE' | null;
  applicantLocationRequirements: string[];
  employmentType: string[];
  /** ISO 8601 date. */
  datePosted: string | null;
  /** ISO 8601 date. */
  validThrough: string | null;
  baseSalary: BaseSalary | null;
  industry: string | null;
  /** Plain text, one block per line, lists as lines. */
  description: string;
  /** The description was longer than {@link DESCRIPTION_LIMIT} and was cut. */
  truncated: boolean;
  sources: Partial<Record<string, FieldSource>>;
}

/** A result on a list page. `id` and `url` are null where the board shows neither. */
export interface Card {
  id: string | null;
  title: string;
  hiringOrganization: string | null;
  jobLocation: string | null;
  salaryText: string | null;
  url: string | null;
  selected: boolean;
}

/** UTF-16 units of description that are kept; the view says so when a posting is longer. */
export const DESCRIPTION_LIMIT = 200_000;

/** Longest address and longest identifier, most entries in one list of short values, most cards of one page: what is larger the background refuses. */
export const URL_LIMIT = 8_000;
export const ID_LIMIT = 2_000;
export const LIST_LIMIT = 500;
export const CARD_LIMIT = 2_000;

/** `unknown` = a known board in a layout nobody has described yet. */
export type PageKind = 'detail' | 'list' | 'split' | 'none' | 'unknown';

/** One look at one page: what `lib/read` gives. */
export interface Reading {
  kind: PageKind;
  /** Site id, `generic` on hosts nobody has described. */
  site: string;
  layout: string;
  url: string;
  posting: JobPosting | null;
  cards: Card[] | null;
  /** The posting says that it has closed (`validThrough` past, or the page's own words). */
  expired: boolean;
  /** Our own time ran out before the page was read whole. */
  gaveUp: boolean;
  /** What each source gave, for "What was tried" and the health page; never the posting's text. */
  tried: { source: Exclude<FieldSource, 'user'>; found: number; of: number }[];
  /** What could be had where the description could not: enough to save the link. */
  partial: { title: string; url: string } | null;
  /** Id of the board whose posting stands in a frame of this page, where this page itself has none. */
  embedded?: string | undefined;
}
