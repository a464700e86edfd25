/** Reads a page: which posting, if any, what it says, and which others it lists. Pure over the document it is given. */
import type { Card, JobPosting, PageKind, Reading } from '../job-posting.ts';
import type { Layout, PostingRules, Rule, Site } from '../site.ts';
import generic from '../sites/generic.ts';
import { sites } from '../sites/index.ts';
import { readCards } from './cards.ts';
import { startClock } from './clock.ts';
import { structuredData } from './markup.ts';
import { siteFor } from './match.ts';
import { type Attempt, readPosting, shownAt } from './posting.ts';
import { first, type Page } from './rules.ts';
import { blockText, mapText, type TextMap } from './text.ts';

export { siteFor } from './match.ts';

export interface ReadOptions {
  /** The day of reading: relative dates are counted from it, and what has expired is judged by it. */
  now: Date;
  /** The user asked to read a page that shows no sign of a posting. */
  anyway?: boolean;
}

/** One look at one page. Reads the given document only, never changes it, never throws; gives up after {@link TIME_LIMIT} ms of its own time. */
export function read(document: Document, url: URL, options: ReadOptions): Reading {
  const page: Page = { document, url, now: options.now, clock: startClock() };
  const site = siteOf(document, url);
  const reading: Reading = {
    kind: 'none',
    site: site.id,
    layout: '',
    url: url.href,
    posting: null,
    cards: null,
    expired: false,
    gaveUp: false,
    tried: [],
    partial: null,
  };
  try {
    look(page, site, options.anyway ?? false, reading);
  } catch (error) {
    // A page may be anything; what was read of it so far is not to be trusted.
    console.error(error);
    Object.assign(reading, { kind: 'unknown', posting: null, cards: null });
  }
  reading.gaveUp = page.clock.out();
  return reading;
}

/** The board of a page: by host, else by the marks that boards leave on employers' own hosts. */
export function siteOf(document: Document, url: URL): Site {
  const known = siteFor(url);
  if (known) return known;
  for (const site of sites) if (site.fingerprint && site.identify(url) && first(document, site.fingerprint)) return site;
  return generic;
}

/** The way from a posting's offsets back to the page; null where its text is not shown. */
export function mapDescription(document: Document, description: string): TextMap | null {
  const element = shownAt(document, description);
  return element && mapText(element, description);
}

function look(page: Page, site: Site, anyway: boolean, reading: Reading): void {
  const marked = structuredData(page.document, page.clock);
  const path = page.url.pathname + page.url.search;
  const fits = (layout: Layout) => (layout.when?.some((css) => first(page.document, css)) ?? true) && (layout.url?.test(path) ?? true);
  const identify = (url: URL) => (siteFor(url) === site || url.hostname === page.url.hostname ? site.identify(url) : null);
  const identity = site.id === 'generic' ? null : site.identify(page.url);

  let known = false;
  let best: Attempt | null = null;
  const keep = (attempt: Attempt) => {
    if (!best || Object.values(attempt.found).reduce((a, b) => a + b) > Object.values(best.found).reduce((a, b) => a + b)) best = attempt;
  };
  const answer = (kind: PageKind, layout: string, posting: JobPosting | null, cards: Card[] | null) => {
    reading.kind = kind;
    reading.layout = layout;
    reading.posting = posting;
    reading.cards = cards?.length ? cards : null;
  };
  let done = false;
  for (const layout of site.layouts) {
    if (!fits(layout)) continue;
    known = true;
    const cards = layout.cards && layout.kind !== 'detail' ? readCards(page, layout, identify) : [];
    let posting: JobPosting | null = null;
    if (layout.posting && layout.kind !== 'list') {
      const attempt = readPosting(page, site, { ...layout, posting: layout.posting }, marked, { anyway });
      keep(attempt);
      posting = attempt.posting;
    }
    if (layout.kind === 'split' ? !cards.length : layout.kind === 'list' ? !cards.length : !posting) continue;
    answer(layout.kind === 'split' && !posting ? 'list' : layout.kind, layout.id, posting, cards);
    done = true;
    break;
  }
  if (!done) {
    // No layout that we know is on the page: what carries is the URL, structured data, headings and the shape of the text.
    if (identity || site.id === 'generic' || marked.length) {
      const attempt = readPosting(
        page,
        site,
        {
          id: site.id === 'generic' ? 'generic' : 'structure',
          kind: 'detail',
          posting: allRules(site),
          data: site.layouts.flatMap((layout) => layout.data ?? []),
        },
        marked,
        { anyway },
      );
      keep(attempt);
      if (attempt.posting) {
        answer('detail', attempt.posting.layout, attempt.posting, null);
        done = true;
      }
    }
    if (!done && !identity && site.id !== 'generic') {
      const cards = readCards(page, { id: 'structure', kind: 'list', cards: { fields: {} } }, identify);
      if (cards.length >= 3) {
        answer('list', 'structure', null, cards);
        done = true;
      }
    }
    if (!done) answer(site.id !== 'generic' && (identity || known) ? 'unknown' : 'none', '', null, null);
  }
  const attempt = best as Attempt | null;
  if (attempt)
    reading.tried = (['json-ld', 'microdata', 'page-data', 'page'] as const).map((source) => ({
      source,
      found: attempt.found[source],
      of: FIELDS,
    }));
  if (!reading.posting && attempt?.title && (identity || anyway)) reading.partial = { title: attempt.title, url: page.url.href };
  if (reading.posting) reading.expired = hasExpired(page, reading.posting);
}

/** Fields that a source could have answered. */
const FIELDS = 12;

/** The rules of every layout of a site, for pages that none of its layouts fits. Their roots are gone, their fields may still stand. */
function allRules(site: Site): PostingRules {
  const fields: PostingRules['fields'] = {};
  const drop: string[] = [];
  for (const { posting } of site.layouts) {
    if (!posting) continue;
    if (posting.drop) drop.push(posting.drop);
    for (const [name, rules] of Object.entries(posting.fields) as [keyof PostingRules['fields'], Rule[]][])
      if (name !== 'identifier') fields[name] = [...(fields[name] ?? []), ...rules];
  }
  return { fields, ...(drop.length ? { drop: drop.join(', ') } : {}) };
}

const CLOSED =
  /\b(?:no longer (?:accepting applications|active|available|open)|(?:job|position|posting|vacancy|role|listing|ad) (?:has |is |was )?(?:been )?(?:expired|closed|filled|removed)|applications? (?:are |is )?(?:now )?closed|nicht mehr (?:verfügbar|aktiv|online)|n[’']est plus (?:disponible|en ligne)|n[’']accepte plus de candidatures|ya no (?:está disponible|acepta)|non (?:è più disponibile|accetta più)|niet meer beschikbaar|não (?:está mais disponível|aceita mais))/i;

/** The posting's last day is past, or a notice beside it says that it has closed. */
function hasExpired(page: Page, posting: JobPosting): boolean {
  if (posting.validThrough && posting.validThrough < page.now.toISOString().slice(0, 10)) return true;
  const root = first(page.document, 'main, [role="main"]') ?? page.document.body;
  const inText = new Set(posting.description.split('\n'));
  return blockText(root, { clock: page.clock, limit: 30_000 })
    .split('\n')
    .some((line) => line.length < 160 && CLOSED.test(line) && !inText.has(line));
}
