/** One posting from one page: each field from the most trusted source that has it. */
import { type BaseSalary, DESCRIPTION_LIMIT, type FieldSource, type JobPosting } from '../job-posting.ts';
import type { FieldName, Identity, Layout, PostingRules, Rule, Site } from '../site.ts';
import { anyDate, cleanName, cleanTitle, core, sameTitle, saysRemote, splitWorkplace, tidyLines } from './clean.ts';
import { coverage, factsBeside, findProse, findText, isFurniture } from './describe.ts';
import { htmlToText } from './html.ts';
import type { Marked } from './markup.ts';
import { all, elementsOf, first, firstValue, isShown, type Page, type Scope, scopeOf, valuesOf } from './rules.ts';
import { parsePay } from './salary.ts';
import type { Structured } from './structured.ts';
import { blockText, lineText } from './text.ts';

type Source = Exclude<FieldSource, 'user'>;

export interface Attempt {
  posting: JobPosting | null;
  /** A title without a text: enough to save the link. */
  title: string | null;
  found: Record<Source, number>;
}

const NONE = (): Record<Source, number> => ({ 'json-ld': 0, microdata: 0, 'page-data': 0, page: 0 });

interface Bound {
  data: Structured;
  source: 'json-ld' | 'microdata';
}

/** The description must be this long to count as one where nothing but the page's shape vouches for it. */
const SHORTEST = 100;

/** Headings that a visitor sees, and the page's own names for itself. */
function namesOnScreen(scope: Scope, title: string | null): string[] {
  const page = scope.page.document;
  const names = [
    title,
    ...all(scope.root, 'h1, h2')
      .slice(0, 12)
      .filter((heading) => isShown(heading, scope.root))
      .map(lineText),
    page.title,
    first(page, 'meta[property="og:title"]')?.getAttribute('content') ?? null,
  ];
  return names.filter((name): name is string => Boolean(name));
}

/** The block that is about the posting on screen: its id or URL is the page's, or its title is what the visitor sees. */
function bind(marked: Marked[], identity: Identity | null, url: URL, names: string[], strict: boolean): Bound[] {
  const bound: Bound[] = [];
  for (const { source, postings } of marked) {
    const usable = postings.filter((data) => data.title !== null || data.description.length >= SHORTEST);
    const byId = (data: Structured) =>
      identity !== null &&
      (data.identifiers.some((id) => id === identity.identifier || id.endsWith(`-${identity.identifier}`)) ||
        data.urls.some(
          (text) =>
            text.includes(identity.identifier) ||
            (text.split(/[?#]/)[0] ?? '').replace(/\/$/, '') === url.href.split(/[?#]/)[0]?.replace(/\/$/, ''),
        ));
    const byTitle = (data: Structured) => data.title !== null && names.some((name) => sameTitle(name, data.title ?? ''));
    const chosen =
      usable.find((data) => byId(data) && byTitle(data)) ??
      (strict ? undefined : usable.find(byId)) ??
      usable.find(byTitle) ??
      // A page with a single block and no heading at all has nothing to disagree with.
      (usable.length === 1 && names.length === 0 ? usable[0] : undefined);
    if (chosen) bound.push({ data: chosen, source });
  }
  return bound;
}

/** What the rules of a field give, page data before page markup. */
function byRules(scope: Scope, rules: readonly Rule[] | undefined): { values: string[]; source: Source } | null {
  for (const kind of ['page-data', 'page'] as const) {
    for (const rule of rules ?? []) {
      if ((typeof rule === 'object' && 'data' in rule) !== (kind === 'page-data')) continue;
      const values = valuesOf(scope, rule);
      if (values.length) return { values, source: kind };
    }
  }
  return null;
}

export function readPosting(
  page: Page,
  site: Site,
  layout: Pick<Layout, 'id' | 'kind' | 'data'> & { posting: PostingRules },
  marked: Marked[],
  options: { anyway: boolean },
): Attempt {
  const attempt: Attempt = { posting: null, title: null, found: NONE() };
  const rules = layout.posting;
  const body = page.document.body;
  if (!body) return attempt;
  const root = rules.root ? first(page.document, rules.root) : (first(page.document, 'main, [role="main"]') ?? body);
  if (!root) return attempt;
  const structural = layout.kind === 'detail' && !site.layouts.some((known) => known.id === layout.id);

  const urlIdentity = site.identify(page.url);
  let scope = scopeOf(page, root, layout.data);
  // Page data is the first document's. When it names another posting than the URL, it is stale.
  const dataId = byRules(
    scope,
    rules.fields.identifier?.filter((rule) => typeof rule === 'object' && 'data' in rule),
  );
  if (urlIdentity && dataId && dataId.values[0] !== urlIdentity.identifier) scope = scopeOf(page, root, []);
  const shownId = byRules(
    scope,
    rules.fields.identifier?.filter((rule) => typeof rule === 'string' || !('data' in rule)),
  );
  // A pane that still shows another posting than the URL names is not read.
  if (urlIdentity && shownId && !shownId.values.includes(urlIdentity.identifier)) return attempt;

  const texts = lazily(() => descriptionElements(scope, rules));
  scope.description = texts;
  const titled = byRules(scope, rules.fields.title);
  const heading = firstShown(scope, 'h1') ?? firstShown(scopeOf(page, body), 'main h1, [role="main"] h1, h1');
  const pageTitle = cleanTitle(titled?.values[0] ?? '') ?? (heading ? cleanTitle(lineText(heading)) : null);
  const names = namesOnScreen(scope, pageTitle);
  const bound =
    layout.kind === 'split'
      ? bind(marked, urlIdentity, page.url, pageTitle ? [pageTitle] : [], true)
      : bind(marked, urlIdentity, page.url, names, false);
  if (site.id === 'generic' && !bound.length && !options.anyway) return attempt;

  const identity = urlIdentity ?? identityOf(shownId?.values[0] ?? dataId?.values[0] ?? bound[0]?.data.identifiers[0], site, page.url);
  const sources: JobPosting['sources'] = {};
  const found = attempt.found;
  for (const { data, source } of bound)
    for (const value of Object.values(data)) if (Array.isArray(value) ? value.length : value) found[source]++;

  const choose = <T>(field: string, empty: T, ...ways: (() => { value: T; source: Source } | null)[]): T => {
    for (const way of ways) {
      const got = way();
      if (!got) continue;
      sources[field] = got.source;
      if (got.source === 'page' || got.source === 'page-data') found[got.source]++;
      return got.value;
    }
    return empty;
  };
  const structured =
    <T>(pick: (data: Structured) => T | null): (() => { value: T; source: Source } | null) =>
    () => {
      for (const { data, source } of bound) {
        const value = pick(data);
        if (value !== null && !(Array.isArray(value) && value.length === 0)) return { value, source };
      }
      return null;
    };
  const ruled =
    <T>(field: FieldName, map: (values: string[]) => T | null): (() => { value: T; source: Source } | null) =>
    () => {
      const got = byRules(scope, rules.fields[field]);
      const value = got && map(got.values);
      return value === null || value === undefined ? null : { value, source: (got as { source: Source }).source };
    };

  const title = choose<string | null>(
    'title',
    null,
    structured((data) => data.title),
    ruled('title', (values) => cleanTitle(values[0] ?? '')),
    () => (pageTitle ? { value: pageTitle, source: 'page' } : null),
  );
  attempt.title = title;
  if (!title) return attempt;

  const hiringOrganization = choose<string | null>(
    'hiringOrganization',
    null,
    structured((data) => data.hiringOrganization),
    ruled('hiringOrganization', (values) => cleanName(values[0] ?? '')),
    () => {
      const name = companyFromTitle(page.document, title);
      return name ? { value: name, source: 'page' } : null;
    },
  );

  // On a board that we know, what stands between the heading and the text are facts about the posting.
  const beside = lazily(() => {
    const anchor = titleElement(scope, rules) ?? heading;
    if (!anchor || site.id === 'generic') return [];
    const prose = texts().length
      ? texts()
      : [findProse(root, { title: anchor, clock: page.clock, limit: 1000 })?.element].filter(
          (part) => part !== undefined && !part.contains(anchor),
        );
    return prose.length ? factsBeside(root, anchor, prose as Element[], page.clock) : [];
  });
  const fact =
    <T>(map: (text: string) => T | null): (() => { value: T; source: Source } | null) =>
    () => {
      for (const text of beside()) {
        const value = map(text);
        if (value !== null) return { value, source: 'page' };
      }
      return null;
    };

  let workplace: string | null = null;
  const placesOf = (values: string[]): string[] | null => {
    const places: string[] = [];
    for (const value of values) {
      const split = splitWorkplace(cleanName(value) ?? '');
      workplace ??= split.workplace;
      if (split.place && !places.includes(split.place)) places.push(split.place);
    }
    return places.length ? places : null;
  };
  const shownPlaces = ruled('jobLocation', placesOf);
  // "As displayed": what the board shows in its own place field says more than the codes of the markup.
  const jobLocation = choose<string[]>(
    'jobLocation',
    [],
    shownPlaces,
    structured((data) => data.jobLocation),
    fact((text) => (PLACE.test(splitWorkplace(text).place) && core(text) !== core(hiringOrganization ?? '') ? placesOf([text]) : null)),
  );
  const applicantLocationRequirements = choose<string[]>(
    'applicantLocationRequirements',
    [],
    structured((data) => data.applicantLocationRequirements),
  );
  const jobLocationType = choose<'TELECOMMUTE' | null>(
    'jobLocationType',
    null,
    structured((data) => data.jobLocationType),
    ruled('workplace', (values) => (values.some(saysRemote) ? 'TELECOMMUTE' : null)),
    () =>
      (workplace !== null && saysRemote(workplace)) || (jobLocation.length === 1 && /^(?:fully )?remote$/i.test(jobLocation[0] ?? ''))
        ? { value: 'TELECOMMUTE', source: 'page' }
        : null,
  );
  const employmentType = choose<string[]>(
    'employmentType',
    [],
    structured((data) => data.employmentType),
    ruled('employmentType', (values) => {
      const kinds = [
        ...new Set(values.map((value) => cleanName(value)).filter((value): value is string => value !== null && value.length < 100)),
      ];
      return kinds.length ? kinds : null;
    }),
  );
  const datePosted = choose<string | null>(
    'datePosted',
    null,
    structured((data) => data.datePosted),
    ruled('datePosted', (values) => values.map((value) => anyDate(value, page.now)).find((date) => date !== null) ?? null),
    fact((text) => (text.length <= 40 && DATED.test(text) ? anyDate(text, page.now) : null)),
  );
  const validThrough = choose<string | null>(
    'validThrough',
    null,
    structured((data) => data.validThrough),
    ruled('validThrough', (values) => anyDate(values[0] ?? '', page.now)),
  );
  const industry = choose<string | null>(
    'industry',
    null,
    structured((data) => data.industry),
    ruled('industry', (values) => cleanName(values[0] ?? '')),
  );
  const shownPay = ruled('baseSalary', (values) => values.map(parsePay).find((pay) => pay !== null) ?? null)();
  const baseSalary = choose<BaseSalary | null>(
    'baseSalary',
    null,
    structured((data) => (data.baseSalary ? withText(data.baseSalary, shownPay?.value ?? null) : null)),
    () => shownPay,
    fact((text) => (text.length <= 60 ? parsePay(text) : null)),
  );

  const described = describe(
    page,
    scope,
    root,
    rules,
    bound[0] ?? null,
    title,
    heading,
    structural || options.anyway || layout.kind !== 'split',
    site.id === 'generic' && !options.anyway,
  );
  if (described) {
    sources.description = described.source;
    if (described.source === 'page' || described.source === 'page-data') found[described.source]++;
  }
  const description = described?.text ?? '';
  if (!bound.length && description.length < SHORTEST) return attempt;

  const { text, truncated } = cut(description);
  attempt.posting = {
    id: `${site.id}:${identity?.tenant ?? ''}:${identity?.identifier ?? ''}`,
    site: site.id,
    layout: layout.id,
    url: addressOf(page, identity, site),
    title,
    hiringOrganization,
    jobLocation,
    jobLocationType,
    applicantLocationRequirements,
    employmentType,
    datePosted,
    validThrough,
    baseSalary,
    industry,
    description: text,
    truncated,
    sources,
  };
  return attempt;
}

/** Asked at most once. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function descriptionElements(scope: Scope, rules: PostingRules): Element[] {
  for (const rule of rules.fields.description ?? []) {
    const elements = elementsOf(scope, rule);
    if (elements.length) return typeof rule === 'object' && 'all' in rule && rule.all ? elements : elements.slice(0, 1);
  }
  return [];
}

/** A date beside the heading says that it is one: "Posted …", "2 weeks ago". */
const DATED = /posted|published|ago\b|veröffentlicht|\bvor \d|il y a|hace \d|\d \p{L}+ fa\b|geleden|há \d/iu;

/** "Berlin, Germany", "San Francisco, CA" */
const PLACE = /^\p{Lu}[\p{L}\p{M} .'’()/-]{1,40}(?:, \p{L}[\p{L}\p{M} .'’()/-]{1,40}){1,3}$/u;

function titleElement(scope: Scope, rules: PostingRules): Element | null {
  for (const rule of rules.fields.title ?? []) {
    const element = elementsOf(scope, rule).find((found) => scope.root.contains(found) && lineText(found).length > 1);
    if (element) return element;
  }
  return null;
}

const firstShown = (scope: Scope, css: string): Element | null =>
  elementsOf(scope, css).find((element) => lineText(element).length > 1) ?? null;

function identityOf(identifier: string | undefined, site: Site, url: URL): Identity | null {
  return identifier ? { identifier, tenant: site.id === 'generic' ? url.hostname : '' } : null;
}

/** "Senior Engineer at Acme", "Senior Engineer - Acme", "Acme hiring Senior Engineer in Berlin": the title names the employer beside the posting. */
function companyFromTitle(page: Document, title: string): string | null {
  for (const raw of [page.title, first(page, 'meta[property="og:title"]')?.getAttribute('content') ?? '']) {
    const at = raw.indexOf(title);
    if (at < 0) continue;
    const after = /^\s*(?:at|@|bei|chez|[-–—|·])\s+([^|–—·]{2,80}?)(?:\s+[-|–—·]\s.*|\s+in\s.*)?$/.exec(raw.slice(at + title.length));
    if (after?.[1]) return cleanName(after[1]);
    const before = /^([^|–—·]{2,80}?)\s+(?:hiring|sucht|is hiring|[-–—|·])\s+$/.exec(raw.slice(0, at));
    if (before?.[1]) return cleanName(before[1].replace(/^job application for\s+/i, ''));
  }
  return null;
}

/** The marked-up numbers with the words that the page shows for them. */
function withText(marked: BaseSalary, shown: BaseSalary | null): BaseSalary {
  if (!shown) return marked;
  return {
    ...marked,
    text: shown.text,
    unitText: marked.unitText ?? shown.unitText,
    currency: marked.currency ?? shown.currency,
    source: shown.source === 'estimate' ? 'estimate' : marked.source,
  };
}

interface Described {
  text: string;
  source: Source;
}

function describe(
  page: Page,
  scope: Scope,
  root: Element,
  rules: PostingRules,
  bound: Bound | null,
  title: string,
  heading: Element | null,
  byShape: boolean,
  strict: boolean,
): Described | null {
  const limit = DESCRIPTION_LIMIT + 1000;
  const marked = bound && bound.data.description.length > 0 ? { text: bound.data.description, source: bound.source as Source } : null;
  const ruled = ruledDescription(scope, rules, limit);
  if (ruled && marked) return coverage(marked.text, ruled.text) >= 0.6 && fuller(ruled.text, marked.text) ? ruled : marked;
  if (ruled) return ruled;
  if (marked && marked.text.length >= 1000) return marked;
  if (!byShape) return marked;
  const not = rules.drop ? new Set(all(root, rules.drop)) : new Set<Element>();
  const prose = findProse(root, { title: heading, not, clock: page.clock, limit });
  if (!prose) return marked;
  // Short structured text is often only a teaser of what the page shows; it must be its beginning or a part of it.
  if (marked)
    return coverage(marked.text, prose.text) >= 0.6 && prose.text.length > marked.text.length * 1.3
      ? { text: prose.text, source: 'page' }
      : marked;
  return strict || core(prose.text) === core(title) ? null : { text: prose.text, source: 'page' };
}

/** The page's text says more, or keeps lines that the markup lost. */
const fuller = (shown: string, marked: string): boolean =>
  shown.length > marked.length * 1.02 ||
  (shown.length >= marked.length * 0.9 && shown.split('\n').length > marked.split('\n').length * 1.5);

function ruledDescription(scope: Scope, rules: PostingRules, limit: number): Described | null {
  for (const rule of rules.fields.description ?? []) {
    if (typeof rule === 'object' && 'data' in rule) {
      const text = htmlToText(valuesOf(scope, rule)[0] ?? '', limit);
      if (text.length >= SHORTEST) return { text, source: 'page-data' };
      continue;
    }
    const elements = elementsOf(scope, rule).filter(
      (element, _, list) => !list.some((other) => other !== element && other.contains(element)),
    );
    const used = typeof rule === 'object' && 'all' in rule && rule.all ? elements : elements.slice(0, 1);
    const text = tidyLines(
      used
        .map((element) =>
          blockText(element, { drop: rules.drop, skip: (part) => part !== element && isFurniture(part), clock: scope.page.clock, limit }),
        )
        .join('\n'),
    );
    if (text.length >= SHORTEST || (text.length >= 40 && used.length)) return { text, source: 'page' };
  }
  return null;
}

function cut(text: string): { text: string; truncated: boolean } {
  if (text.length <= DESCRIPTION_LIMIT) return { text, truncated: false };
  let end = DESCRIPTION_LIMIT;
  if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
  return { text: text.slice(0, end), truncated: true };
}

/** The page's canonical link where it is the same posting's, else the URL without what follows the visitor. */
function addressOf(page: Page, identity: Identity | null, site: Site): string {
  const href = first(page.document, 'link[rel="canonical"]')?.getAttribute('href');
  if (href && identity) {
    try {
      const url = new URL(href, page.url);
      const same = site.identify(url);
      if (url.protocol === 'https:' && url.hostname === page.url.hostname && same?.identifier === identity.identifier) return url.href;
    } catch {}
  }
  return page.url.href;
}

/** The element that shows a description, for scrolling to it and marking in it. */
export const shownAt = (page: Document, description: string): Element | null => (page.body ? findText(page.body, description) : null);

export { firstValue };
