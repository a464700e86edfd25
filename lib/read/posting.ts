/** One posting from one page: each field from the most trusted source that has it. */
import { type BaseSalary, DESCRIPTION_LIMIT, type JobPosting } from '../job-posting.ts';
import type { Identity, Layout, PostingRules, Site } from '../site.ts';
import { type Answer, Answers, byRules, lazily, type Source } from './answers.ts';
import { bind } from './bind.ts';
import { anyDate, cleanName, cleanTitle, core, looksLikePlace, saysRemote, splitWorkplace } from './clean.ts';
import { factsBeside, findProse, findText } from './describe.ts';
import { type Description, describe, descriptionElements } from './description.ts';
import type { Marked } from './markup.ts';
import { all, elementsOf, first, isShown, type Page, type Scope, scopeOf } from './rules.ts';
import { parsePay } from './salary.ts';
import { blockText, lineText } from './text.ts';

export interface Attempt {
  posting: JobPosting | null;
  /** A title without a text: enough to save the link. */
  title: string | null;
  /** How many fields each source gave. */
  found: Record<Source, number>;
  /** The page itself, not only its URL, says which posting this is. */
  confirmed: boolean;
}

/** A layout as far as one posting is concerned. */
export type PostingLayout = Pick<Layout, 'id' | 'kind' | 'data'> & { posting: PostingRules };

/** Without structured data a posting needs this much text. */
const SHORTEST = 100;

export function readPosting(page: Page, site: Site, layout: PostingLayout, marked: Marked[], anyway: boolean): Attempt {
  const attempt: Attempt = { posting: null, title: null, found: { 'json-ld': 0, microdata: 0, 'page-data': 0, page: 0 }, confirmed: false };
  const rules = layout.posting;
  const { body } = page.document;
  const root = body && (rules.root ? first(page.document, rules.root) : (first(page.document, 'main, [role="main"]') ?? body));
  if (!root) return attempt;

  const fromUrl = site.identify(page.url);
  const named = identifiersOn(page, root, layout);
  // A pane that still shows another posting than the URL names is not read.
  if (fromUrl && named.shown && named.shown !== fromUrl.identifier) return attempt;
  attempt.confirmed = fromUrl !== null && named.shown === fromUrl.identifier;
  // Page data is the first document's: under another URL it is stale.
  const fresh = !fromUrl || !named.data || named.data === fromUrl.identifier;
  const scope = scopeOf(page, root, fresh ? layout.data : []);
  const texts = lazily(() => descriptionElements(scope, rules));
  scope.description = texts;

  const heading = headingOf(scope, rules);
  const shownTitle =
    cleanTitle(byRules(scope, rules.fields.title)?.value[0] ?? '') ?? (heading ? cleanTitle(lineText(heading, page.hidden)) : null);
  const pane = layout.kind === 'split';
  const generic = site.id === 'generic';
  const bound = bind(marked, {
    identity: fromUrl,
    url: page.url,
    names: pane ? (shownTitle ? [shownTitle] : []) : namesOnScreen(scope, shownTitle),
    text: lazily(() => blockText(body, { hidden: page.hidden, clock: page.clock, limit: DESCRIPTION_LIMIT })),
    pane,
    anywhere: generic,
  });
  if (generic && !bound.length && !anyway) return attempt;

  const facts = lazily(() => (generic || !heading ? [] : factsOf(page, root, heading, texts())));
  const answers = new Answers(scope, rules.fields, bound, facts);
  attempt.found = answers.found;
  attempt.title = answers.choose<string>(
    'title',
    answers.structured((data) => data.title),
    answers.ruled('title', (values) => cleanTitle(values[0] ?? '')),
    () => (shownTitle ? { value: shownTitle, source: 'page' } : null),
  );
  const { title } = attempt;
  if (!title) return attempt;

  const description = describe(scope, rules, bound[0] ?? null, {
    title: heading,
    byShape: !pane,
    vouched: !generic || anyway,
    elements: texts(),
  });
  if (description) answers.choose('description', () => ({ value: description.text, source: description.source }));
  if (!bound.length && (description?.text.length ?? 0) < SHORTEST) return attempt;

  const identity = fromUrl ?? identityFrom(named.shown ?? named.data ?? bound[0]?.data.identifiers[0] ?? null, site, page.url);
  attempt.posting = compose(page, site, layout.id, identity, title, answers, description);
  remember(attempt.posting, heading, description);
  return attempt;
}

/** The posting's identifier as the visible page and as the page's data have it. */
function identifiersOn(page: Page, root: Element, layout: PostingLayout): { shown: string | null; data: string | null } {
  const rules = layout.posting.fields.identifier;
  const scope = scopeOf(page, root, layout.data);
  return { shown: byRules(scope, rules, 'page')?.value[0] ?? null, data: byRules(scope, rules, 'page-data')?.value[0] ?? null };
}

function identityFrom(identifier: string | null, site: Site, url: URL): Identity | null {
  return identifier ? { identifier, tenant: site.id === 'generic' ? url.hostname : '' } : null;
}

function headingOf(scope: Scope, rules: PostingRules): Element | null {
  const says = (element: Element) => scope.root.contains(element) && lineText(element, scope.page.hidden).length > 1;
  for (const rule of rules.fields.title ?? []) {
    const element = elementsOf(scope, rule).find(says);
    if (element) return element;
  }
  return all(scope.root, 'h1').find((element) => isShown(element, scope.root, scope.page.hidden) && says(element)) ?? null;
}

/** What a visitor sees as the page's title, and the page's own names for itself. */
function namesOnScreen(scope: Scope, title: string | null): string[] {
  const { document } = scope.page;
  const body = document.body;
  const headings = all(body, 'h1, h2')
    .slice(0, 20)
    .filter((heading) => isShown(heading, body, scope.page.hidden))
    .map((heading) => lineText(heading, scope.page.hidden));
  const names = [title, ...headings, document.title, first(document, 'meta[property="og:title"]')?.getAttribute('content')];
  return names.filter((name): name is string => Boolean(name));
}

/** On a board that we know, what stands between the heading and the text are facts about the posting. */
function factsOf(page: Page, root: Element, heading: Element, texts: readonly Element[]): string[] {
  const prose = texts.length ? texts : [findProse(root, { title: heading, hidden: page.hidden, clock: page.clock, limit: 1000 })?.element];
  const until = prose.find((part) => part !== undefined && !part.contains(heading));
  return until ? factsBeside(root, heading, until, page.hidden, page.clock) : [];
}

function compose(
  page: Page,
  site: Site,
  layout: string,
  identity: Identity | null,
  title: string,
  answers: Answers,
  description: Description | null,
): JobPosting {
  const hiringOrganization = answers.choose<string>(
    'hiringOrganization',
    answers.structured((data) => data.hiringOrganization),
    answers.ruled('hiringOrganization', (values) => cleanName(values[0] ?? '')),
    () => fromPage(companyFromTitle(page.document, title)),
  );

  let workplace: string | null = null;
  const places = (values: string[]): string[] | null => {
    const found = new Set<string>();
    for (const value of values) {
      const split = splitWorkplace(cleanName(value) ?? '');
      workplace ??= split.workplace;
      if (split.place) found.add(split.place);
    }
    return found.size ? [...found] : null;
  };
  const jobLocation =
    answers.choose<string[]>(
      'jobLocation',
      // "As displayed": what the board shows in its own place field says more than the codes of the markup.
      answers.ruled('jobLocation', places),
      answers.structured((data) => data.jobLocation),
      answers.fact((text) =>
        text.includes(',') && looksLikePlace(splitWorkplace(text).place) && core(text) !== core(hiringOrganization ?? '')
          ? places([text])
          : null,
      ),
    ) ?? [];
  const jobLocationType = answers.choose<'TELECOMMUTE'>(
    'jobLocationType',
    answers.structured((data) => data.jobLocationType),
    answers.ruled('workplace', (values) => (values.some(saysRemote) ? 'TELECOMMUTE' : null)),
    () =>
      (workplace !== null && saysRemote(workplace)) || (jobLocation.length === 1 && /^(?:fully )?remote$/i.test(jobLocation[0] ?? ''))
        ? { value: 'TELECOMMUTE', source: 'page' }
        : null,
  );

  const shownPay = lazily(answers.ruled('baseSalary', (values) => firstOf(values, parsePay)));
  const baseSalary = answers.choose<BaseSalary>(
    'baseSalary',
    answers.structured((data) => data.baseSalary && withWords(data.baseSalary, shownPay()?.value ?? null)),
    shownPay,
    answers.fact((text) => (text.length <= 60 ? parsePay(text) : null)),
  );

  const { text, truncated } = cut(description?.text ?? '');
  return {
    id: `${site.id}:${identity?.tenant ?? ''}:${identity?.identifier ?? core(title + (hiringOrganization ?? '')).slice(0, 80)}`,
    site: site.id,
    layout,
    url: addressOf(page, identity, site),
    title,
    hiringOrganization,
    jobLocation,
    jobLocationType,
    applicantLocationRequirements:
      answers.choose<string[]>(
        'applicantLocationRequirements',
        answers.structured((data) => data.applicantLocationRequirements),
      ) ?? [],
    employmentType:
      answers.choose<string[]>(
        'employmentType',
        answers.structured((data) => data.employmentType),
        answers.ruled('employmentType', names),
      ) ?? [],
    datePosted: answers.choose<string>(
      'datePosted',
      answers.structured((data) => data.datePosted),
      answers.ruled('datePosted', (values) => firstOf(values, (value) => anyDate(value, page.now))),
      answers.fact((fact) => (fact.length <= 40 && DATED.test(fact) ? anyDate(fact, page.now) : null)),
    ),
    validThrough: answers.choose<string>(
      'validThrough',
      answers.structured((data) => data.validThrough),
      answers.ruled('validThrough', (values) => firstOf(values, (value) => anyDate(value, page.now))),
    ),
    baseSalary,
    industry: answers.choose<string>(
      'industry',
      answers.structured((data) => data.industry),
      answers.ruled('industry', (values) => cleanName(values[0] ?? '')),
    ),
    description: text,
    truncated,
    sources: answers.sources,
  };
}

const fromPage = <T>(value: T | null): Answer<T> | null => (value === null ? null : { value, source: 'page' });

function firstOf<T>(values: readonly string[], make: (value: string) => T | null): T | null {
  for (const value of values) {
    const made = make(value);
    if (made !== null) return made;
  }
  return null;
}

function names(values: string[]): string[] | null {
  const found = values.map(cleanName).filter((value): value is string => value !== null && value.length < 100);
  return found.length ? [...new Set(found)] : null;
}

/** A date beside the heading says that it is one: "Posted …", "2 weeks ago". */
const DATED = /posted|published|\bago\b|veröffentlicht|\bvor \d|il y a|hace \d|\d \p{L}+ fa\b|geleden|há \d/iu;

/** "Engineer at Acme", "Engineer - Acme | Board", "Acme hiring Engineer in Berlin": the page's title names the employer beside the posting. */
function companyFromTitle(page: Document, title: string): string | null {
  for (const raw of [page.title, first(page, 'meta[property="og:title"]')?.getAttribute('content') ?? '']) {
    const at = raw.indexOf(title);
    if (at < 0) continue;
    const after = raw.slice(at + title.length);
    const named = /^\s*(?:at|@|bei|chez)\s+(.{2,80}?)(?:\s+[-|–—·•]\s.*|\s+in\s.*|\s+\([A-Z]\d\d\).*)?$/.exec(after);
    if (named?.[1]) return cleanName(named[1]);
    const before = /^([^|–—·]{2,80}?)\s+(?:is hiring|hiring|sucht|[-–—|·])\s+$/.exec(raw.slice(0, at));
    if (before?.[1]) return cleanName(before[1]);
    // "Engineer - Acme | Board": one part may be the board's own name; of more, one is a place and nobody knows which.
    const [own, ...others] = after.split('|');
    const parts = (own?.trim() ? own : (others.shift() ?? '')).split(/\s+[-–—·]\s+/).filter((part) => part.trim());
    if (parts.length === 1 && parts[0]) return cleanName(parts[0].replace(/^\s*[-–—·]\s*/, ''));
  }
  return null;
}

/** The marked-up numbers with the words that the page shows for them. */
function withWords(marked: BaseSalary, shown: BaseSalary | null): BaseSalary {
  if (!shown) return marked;
  return {
    ...marked,
    text: shown.text,
    unitText: marked.unitText ?? shown.unitText,
    currency: marked.currency ?? shown.currency,
    source: shown.source === 'estimate' ? 'estimate' : marked.source,
  };
}

function cut(text: string): { text: string; truncated: boolean } {
  if (text.length <= DESCRIPTION_LIMIT) return { text, truncated: false };
  const splits = /[\ud800-\udbff]/.test(text.charAt(DESCRIPTION_LIMIT - 1));
  return { text: text.slice(0, DESCRIPTION_LIMIT - (splits ? 1 : 0)), truncated: true };
}

/** The page's canonical link where it is the same posting's on the same host, else the URL as it is. */
function addressOf(page: Page, identity: Identity | null, site: Site): string {
  const href = first(page.document, 'link[rel="canonical"]')?.getAttribute('href');
  if (href && identity && URL.canParse(href, page.url.href)) {
    const url = new URL(href, page.url);
    if (url.protocol === 'https:' && url.hostname === page.url.hostname && site.identify(url)?.identifier === identity.identifier)
      return url.href;
  }
  return page.url.href;
}

/** Elements that a posting was read from, with how much text they held: enough to see that nothing changed. */
export interface Part {
  element: Element;
  length: number;
}

const parts = new WeakMap<JobPosting, Part[]>();

function remember(posting: JobPosting, heading: Element | null, description: Description | null): void {
  const elements = [heading, ...(description?.elements ?? [])].filter((element): element is Element => element !== null);
  parts.set(
    posting,
    elements.map((element) => ({ element, length: (element.textContent ?? '').length })),
  );
}

/** Null where the words came from structured data alone. */
export function shownParts(posting: JobPosting): Part[] | null {
  const known = parts.get(posting);
  return known && known.length > 1 ? known : null;
}

/** The element that shows a description, for scrolling to it and marking in it. */
export const shownAt = (page: Document, description: string): Element | null => (page.body ? findText(page.body, description) : null);
