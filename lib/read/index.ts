/** Reads a page: which posting, if any, what it says, and which others it lists. Pure over the document it is given. */
import type { Card, JobPosting, PageKind, Reading } from '../job-posting.ts';
import type { Layout, PostingRules, Rule, Site } from '../site.ts';
import generic from '../sites/generic.ts';
import { sites } from '../sites/index.ts';
import { readCards } from './cards.ts';
import { core, sameTitle } from './clean.ts';
import { startClock } from './clock.ts';
import { withinLimits } from './limits.ts';
import { structuredData } from './markup.ts';
import { siteFor } from './match.ts';
import { type Attempt, type PostingLayout, readPosting, shownAt, shownParts } from './posting.ts';
import { first, type Page } from './rules.ts';
import { blockText, hiddenUnder, mapText, type TextMap } from './text.ts';

export { siteFor } from './match.ts';

export interface ReadOptions {
  /** The day of reading: relative dates are counted from it, and what has expired is judged by it. */
  now: Date;
  /** The user asked to read a page that shows no sign of a posting. */
  anyway?: boolean;
}

/** One look at one page. Reads the given document only, never changes it, never throws; gives up after {@link TIME_LIMIT} ms of its own time. */
export const read = (document: Document, url: URL, options: ReadOptions): Reading => readPage(document, url, options).reading;

/** A reading, and whether the page itself (not only its URL) says which posting its words are. */
export function readPage(document: Document, url: URL, options: ReadOptions): { reading: Reading; confirmed: boolean } {
  const clock = startClock();
  const reading: Reading = {
    kind: 'none',
    site: generic.id,
    layout: '',
    url: url.href,
    posting: null,
    cards: null,
    expired: false,
    gaveUp: false,
    tried: [],
    partial: null,
  };
  let confirmed = false;
  try {
    const site = siteOf(document, url);
    reading.site = site.id;
    confirmed = look({ document, url, now: options.now, clock, hidden: hiddenUnder(document) }, site, options.anyway ?? false, reading);
  } catch (error) {
    // A page may be anything; what was read of it so far is not to be trusted.
    console.error(error);
    Object.assign(reading, { kind: 'unknown', posting: null, cards: null });
  }
  if (!reading.posting) {
    const embedded = embeddedBoard(document, url);
    if (embedded) reading.embedded = embedded;
  }
  reading.gaveUp = clock.out();
  return { reading: withinLimits(reading), confirmed };
}

/** Frames of one page that are looked at. */
const MAX_FRAMES = 50;

/** The board whose posting an employer has put into a frame of their own page. Its text is out of reach from here. */
function embeddedBoard(document: Document, url: URL): string | undefined {
  try {
    for (const frame of Array.from(document.getElementsByTagName('iframe')).slice(0, MAX_FRAMES)) {
      const src = frame.getAttribute('src') ?? '';
      const address = URL.canParse(src, url.href) ? new URL(src, url.href) : null;
      const site = address && siteFor(address);
      if (address && site?.allFrames && site.identify(address) !== null) return site.id;
    }
  } catch (error) {
    // A document may be too deep to be searched; an offer is not worth a reading.
    console.error(error);
  }
  return undefined;
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

/** An element that held at least this share of a description, by length, is where it stands. */
const WHOLE = 0.9;

/** The same for a posting that was read here. Cheaper where one element held all its words, and is still there. */
export function mapPosting(document: Document, posting: JobPosting): TextMap | null {
  const held = shownParts(posting)?.find(({ element, length }) => element.isConnected && length >= WHOLE * posting.description.length);
  return held ? mapText(held.element, posting.description) : mapDescription(document, posting.description);
}

/** What one layout makes of the page. */
interface Found {
  kind: PageKind;
  layout: string;
  posting: JobPosting | null;
  cards: Card[] | null;
  confirmed: boolean;
}

function look(page: Page, site: Site, anyway: boolean, reading: Reading): boolean {
  const { document, url } = page;
  const marked = structuredData(document, page.clock);
  const attempts: Attempt[] = [];
  const attempt = (layout: PostingLayout): Attempt => {
    const made = readPosting(page, site, layout, marked, anyway);
    attempts.push(made);
    return made;
  };

  const path = url.pathname + url.search;
  const layouts = site.layouts.filter(
    (layout) => (layout.when?.some((css) => first(document, css)) ?? true) && (layout.url?.test(path) ?? true),
  );
  let found: Found | null = null;
  for (const layout of layouts) {
    found = byLayout(page, site, layout, attempt);
    if (found) break;
  }
  found ??= byStructure(page, site, attempt);

  const generic = site.id === 'generic';
  const names = !generic && site.identify(url) !== null;
  if (found)
    Object.assign(reading, {
      kind: found.kind,
      layout: found.layout,
      posting: found.posting,
      cards: found.cards?.length ? found.cards : null,
    });
  // A board whose page should hold a posting, in a form that nobody has described yet.
  else if (names || layouts.some((layout) => layout.when)) reading.kind = 'unknown';

  const best =
    attempts.find(({ posting }) => posting !== null && posting === reading.posting) ?? attempts.sort((a, b) => total(b) - total(a))[0];
  if (best) reading.tried = SOURCES.map((source) => ({ source, found: best.found[source], of: FIELDS }));
  if (!reading.posting && best?.title && (names || anyway)) reading.partial = { title: best.title, url: url.href };
  if (reading.posting) reading.expired = hasExpired(page, reading.posting);
  return found?.confirmed ?? false;
}

const SOURCES = ['json-ld', 'microdata', 'page-data', 'page'] as const;
const total = (attempt: Attempt): number => SOURCES.reduce((sum, source) => sum + attempt.found[source], 0);

/** Links that lead to postings of this board, here or on the employer's own host. */
const linkIdentity = (page: Page, site: Site) => (target: URL) =>
  siteFor(target) === site || target.hostname === page.url.hostname ? site.identify(target) : null;

function byLayout(page: Page, site: Site, layout: Layout, attempt: (layout: PostingLayout) => Attempt): Found | null {
  const cards = layout.cards && layout.kind !== 'detail' ? readCards(page, layout, linkIdentity(page, site)) : [];
  if (layout.kind !== 'detail' && !cards.length) return null;
  const { posting, confirmed } =
    layout.posting && layout.kind !== 'list' ? attempt({ ...layout, posting: layout.posting }) : { posting: null, confirmed: false };
  if (layout.kind === 'detail') return posting && { kind: 'detail', layout: layout.id, posting, cards: null, confirmed };
  const beside = posting && besideList(posting, cards, site, page.url);
  return {
    kind: beside ? 'split' : 'list',
    layout: layout.id,
    posting: beside?.posting ?? null,
    cards,
    confirmed: confirmed || (beside?.confirmed ?? false),
  };
}

/** A pane is read only once it shows the posting that the URL or the selected card names. Where neither does, its card is found by its words. */
function besideList(posting: JobPosting, cards: Card[], site: Site, url: URL): { posting: JobPosting; confirmed: boolean } | null {
  const identity = site.identify(url);
  const card = cards.find(({ id, selected }) => (identity ? id === identity.identifier : selected));
  if (card) {
    if (!sameTitle(card.title, posting.title)) return null;
    card.selected = true;
    return { posting: identity || !card.id ? posting : named(posting, card), confirmed: true };
  }
  if (identity) return { posting, confirmed: false };
  const alike = cards.filter(
    ({ title, hiringOrganization }) =>
      sameTitle(title, posting.title) && core(hiringOrganization ?? '') === core(posting.hiringOrganization ?? ''),
  );
  return { posting: alike.length === 1 && alike[0]?.id ? named(posting, alike[0]) : posting, confirmed: false };
}

function named(posting: JobPosting, card: Card): JobPosting {
  posting.id = `${posting.site}::${card.id}`;
  posting.url = card.url ?? posting.url;
  return posting;
}

/** No layout that we know is on the page: what carries is the URL, structured data, headings and the shape of the text. */
function byStructure(page: Page, site: Site, attempt: (layout: PostingLayout) => Attempt): Found | null {
  const generic = site.id === 'generic';
  const id = generic ? 'generic' : 'structure';
  const identity = generic ? null : site.identify(page.url);
  const { posting, confirmed } = attempt({
    id,
    kind: 'detail',
    posting: allRules(site),
    data: site.layouts.flatMap(({ data }) => data ?? []),
  });
  if (posting && (identity || posting.sources.title !== 'page' || generic))
    return { kind: 'detail', layout: id, posting, cards: null, confirmed };
  if (generic || identity) return null;
  const cards = readCards(page, { id, kind: 'list', cards: { fields: {} } }, linkIdentity(page, site));
  return cards.length >= 3 ? { kind: 'list', layout: id, posting: null, cards, confirmed: false } : null;
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
  return blockText(root, { hidden: page.hidden, clock: page.clock, limit: 8000 })
    .split('\n')
    .some((line) => line.length < 160 && CLOSED.test(line) && !inText.has(line));
}
