/**
 * What a board's file declares. The engine (`lib/read`) runs it: a site names hosts, where the posting's identifier stands
 * in its URLs, and, per layout, where on the page each value stands. Structured data needs no declaration.
 */

/** Which posting a URL shows. `tenant` is the host or board name where identifiers are per employer, else ''. */
export interface Identity {
  identifier: string;
  tenant: string;
}

/** Where a value stands. A string is a CSS selector; the value is the text of its first visible match. */
export type Rule =
  | string
  | {
      css: string;
      /** An attribute instead of the text. */
      attr?: string;
      /** Only this part: the first group, or the whole match. */
      take?: RegExp;
      /** Look in the whole page instead of the posting's own part of it. */
      page?: true;
      /** Every match, where the field is a list. */
      all?: true;
      /** Only elements whose text matches. */
      has?: RegExp;
      /** The match with this index, from 0. */
      nth?: number;
      /** Only the element's own words, without those of its children (tags, badges). */
      own?: true;
    }
  /** The value beside a label: dt and dd, th and td, a heading and what follows, or "Label: value". */
  | { label: RegExp }
  /** A part of the URL's host and path: where only the address names the employer. Hyphens become spaces. */
  | { url: RegExp }
  /** A path into the page's own data; see {@link Layout.data}. */
  | { data: string };

export type FieldName =
  | 'identifier'
  | 'title'
  | 'hiringOrganization'
  | 'jobLocation'
  | 'workplace'
  | 'employmentType'
  | 'datePosted'
  | 'validThrough'
  | 'baseSalary'
  | 'industry'
  | 'description';

export interface PostingRules {
  /** The part of the page that is the posting; first match. Absent: `main`, else the body. */
  root?: string;
  /** Ordered by trust, most stable first. */
  fields: Partial<Record<FieldName, Rule[]>>;
  /** Parts of the description's element that are not the posting's words. */
  drop?: string;
  /** The description is one stretch between these headings or elements of `root` and not one element. */
  sections?: { from?: RegExp; until?: RegExp };
}

export type CardField = 'id' | 'title' | 'hiringOrganization' | 'jobLocation' | 'salaryText' | 'url';

export interface CardRules {
  /** One element a card. Absent: cards are found by the links whose URL is a posting's. */
  item?: string;
  /** Elements that look like cards and are none (recommendations, advertisements). */
  not?: string;
  fields: Partial<Record<CardField, Rule[]>>;
  /** Matches the card (or something in it) whose posting is shown beside the list. */
  selected?: string;
  /** Every card is this employer's: read once from the page. */
  employer?: Rule[];
  /** Cards in the page's own data: an array at `at`, and a path into each item by field. */
  data?: { at: string; fields: Partial<Record<CardField, string>>; url?: (item: { id: string }, page: URL) => string };
}

export interface Layout {
  /** Stored with the posting: a dead layout shows in reports. */
  id: string;
  kind: 'detail' | 'list' | 'split';
  /** CSS selectors; the layout is on the page when one of them matches. Absent: any page. */
  when?: string[];
  /** The path and query must match. */
  url?: RegExp;
  posting?: PostingRules;
  cards?: CardRules;
  /** Where inline scripts keep the page's data: the text before the value ("window.__appData =") or a script's selector. */
  data?: string[];
}

/** A job board or applicant tracking system. */
export interface Site {
  /** File name; stored with every posting, so it never changes. */
  id: string;
  name: string;
  /** Other names people know it by. */
  aliases?: string[];
  /** WebExtension match patterns, host-wide: single-page boards navigate in place. */
  matches: string[];
  /** Its pages are often embedded in others: the content script runs in frames too. */
  allFrames?: boolean;
  /** Read on a live or saved page; otherwise from documentation and structure alone, and the options page says so. */
  tried: boolean;
  /** The posting this URL shows, or null. Pure URL work: it is also the key of soft navigation. */
  identify(url: URL): Identity | null;
  /** Marks the board's pages on employers' own hosts. */
  fingerprint?: string;
  /** Ordered: the first layout that is on the page is read. */
  layouts: Layout[];
  /** Posting URLs; the first is what the docs link to. */
  examples: string[];
  /** URLs on the same hosts that show no single posting. */
  lists: string[];
}

export const defineSite = (site: Site): Site => site;

type Identify = (url: URL) => Identity | null;

/** A part of an address without percent signs; as it stands where they encode no text. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The first group of a path pattern. A group named `tenant` is the tenant. */
export const inPath =
  (pattern: RegExp, tenant?: (url: URL) => string): Identify =>
  (url) => {
    const match = pattern.exec(url.pathname);
    const identifier = match?.groups?.id ?? match?.[1];
    if (!match || !identifier) return null;
    return { identifier: decoded(identifier), tenant: tenant?.(url) ?? decoded(match.groups?.tenant ?? '').toLowerCase() };
  };

/** The first of these query parameters that is there and looks like an identifier. */
export const inQuery =
  (names: string[], tenant?: (url: URL) => string): Identify =>
  (url) => {
    for (const name of names) {
      const identifier = url.searchParams.get(name);
      if (identifier && /^[\w.-]{1,100}$/.test(identifier)) return { identifier, tenant: tenant?.(url) ?? '' };
    }
    return null;
  };

/** The first of several ways that answers. */
export const firstOf =
  (...ways: Identify[]): Identify =>
  (url) => {
    for (const way of ways) {
      const identity = way(url);
      if (identity) return identity;
    }
    return null;
  };

/** The host as a tenant. */
export const byHost = (url: URL): string => url.hostname;

/** The first label of the host as a tenant: acme.example.com → acme. */
export const bySubdomain = (url: URL): string => url.hostname.split('.')[0] ?? '';
