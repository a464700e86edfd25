/** Which block of structured data is about the posting on screen. */
import type { Identity } from '../site.ts';
import { sameTitle } from './clean.ts';
import { coverage } from './describe.ts';
import type { Marked } from './markup.ts';
import type { Structured } from './structured.ts';

export interface Bound {
  data: Structured;
  source: 'json-ld' | 'microdata';
}

export interface OnScreen {
  identity: Identity | null;
  url: URL;
  /** The heading, and the page's own names for itself. */
  names: string[];
  /** The visible text, asked for only when nothing else decides. */
  text(): string;
  /** The page is no board's that we know, so neither its URL nor its headings need agree. */
  anywhere: boolean;
  /** A pane beside a list: blocks belong to an earlier document, so the visible title must agree. */
  pane: boolean;
}

/** Text that vouches for a block by being on the page must be this long. */
const TELLING = 200;

const bare = (address: string): string => (address.split(/[?#]/)[0] ?? '').replace(/\/$/, '');

/**
 * Blocks stay behind when a single-page board navigates, and lists carry many: one is believed when its identifier or URL
 * is the page's, when its title is what the visitor sees, or when its words are on the page. At most one by source.
 */
export function bind(marked: Marked[], screen: OnScreen): Bound[] {
  const { identity, names } = screen;
  const byId = ({ identifiers, urls }: Structured): boolean =>
    identity !== null &&
    (identifiers.some((id) => id === identity.identifier || id.endsWith(`-${identity.identifier}`)) ||
      urls.some((url) => url.includes(identity.identifier) || bare(url) === bare(screen.url.href)));
  const byTitle = ({ title }: Structured): boolean => title !== null && names.some((name) => sameTitle(name, title));
  const byText = ({ description }: Structured): boolean => description.length >= TELLING && coverage(description, screen.text()) >= 0.6;

  const bound: Bound[] = [];
  for (const { source, postings } of marked) {
    const usable = postings.filter((data) => data.title !== null || data.description !== '');
    const data =
      usable.find((block) => byId(block) && byTitle(block)) ??
      (screen.pane ? undefined : usable.find(byId)) ??
      usable.find(byTitle) ??
      (screen.anywhere ? usable.find(byText) : undefined) ??
      // A single block on a page without any heading has nothing to disagree with.
      (usable.length === 1 && names.length === 0 ? usable[0] : undefined);
    if (data) bound.push({ data, source });
  }
  return bound;
}
