/** Results on a list page: one element each where the site says which, else found by the links that lead to postings. */
import { CARD_LIMIT, type Card } from '../job-posting.ts';
import type { CardField, CardRules, Identity, Layout } from '../site.ts';
import { lazily } from './answers.ts';
import { cleanName, cleanTitle, core, looksLikePlace, splitWorkplace, tidy } from './clean.ts';
import { at, pageData } from './page-data.ts';
import { all, elementsOf, firstValue, isShown, type Page, safeMatches, scopeOf } from './rules.ts';
import { looksLikePay } from './salary.ts';
import { blockText, lineText } from './text.ts';

/** The posting that a link leads to on this site; null for all other links. */
export type IdentifyLink = (url: URL) => Identity | null;

/** An http(s) URL, or null: `javascript:` and `data:` never leave the page. */
export function safeUrl(href: string | null, base: URL): URL | null {
  if (!href) return null;
  try {
    const url = new URL(href, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

export function readCards(page: Page, layout: Layout, identify: IdentifyLink): Card[] {
  const rules = layout.cards;
  if (!rules) return [];
  const employer = rules.employer ? clean(firstValue(scopeOf(page, page.document.documentElement, layout.data), rules.employer)) : null;
  let cards = rules.item ? cardsByItem(page, rules, identify, employer) : [];
  if (!cards.length && rules.data) cards = cardsFromData(page, rules, layout.data ?? [], employer);
  if (!cards.length) cards = cardsByLink(page, rules, identify, employer);
  return withoutAdvertisements(cards).slice(0, CARD_LIMIT);
}

/** Where nearly every card names its posting, or at least its employer, those that do not are something else. */
function withoutAdvertisements(cards: Card[]): Card[] {
  for (const named of [(card: Card) => card.id !== null, (card: Card) => card.id !== null || card.hiringOrganization !== null]) {
    const kept = cards.filter(named);
    if (kept.length >= 3 && kept.length >= cards.length * 0.7) return kept;
  }
  return cards;
}

const clean = (text: string | null): string | null => (text === null ? null : cleanName(text));

const isDecoy = (element: Element): boolean => element.closest('[aria-hidden="true"], [hidden], template') !== null;

function cardsByItem(page: Page, rules: CardRules, identify: IdentifyLink, employer: string | null): Card[] {
  const cards: Card[] = [];
  let last: Element | null = null;
  for (const item of all(page.document, rules.item ?? '', 4 * CARD_LIMIT)) {
    if (page.clock.out() || cards.length >= CARD_LIMIT) break;
    if (last?.contains(item)) continue;
    if (isDecoy(item) || (rules.not && (safeMatches(item, rules.not) || item.closest(rules.not)))) continue;
    const card = cardOf(page, item, rules, identify, employer, null);
    if (!card) continue;
    cards.push(card);
    last = item;
  }
  return cards;
}

/** Words of links that lead to a posting without naming it. */
const GENERIC =
  /^(?:view|apply|see|learn|read|show|open|details?|more|mehr|ansehen|zur stelle|jetzt bewerben|voir|postuler|ver|bekijk|save|easy apply|job details)\b.{0,24}$/i;

function cardOf(
  page: Page,
  item: Element,
  rules: CardRules,
  identify: IdentifyLink,
  employer: string | null,
  links: HTMLAnchorElement[] | null,
): Card | null {
  const scope = scopeOf(page, item);
  const value = (field: CardField): string | null => firstValue(scope, rules.fields[field]);
  let link: URL | null = safeUrl(value('url'), page.url);
  let identity = link && identify(link);
  if (!identity) {
    for (const anchor of links ?? [...(item.matches('a[href]') ? [item] : []), ...all(item, 'a[href]')]) {
      const target = safeUrl(anchor.getAttribute('href'), page.url);
      const found = target && identify(target);
      if (!target || !found) continue;
      // A trap for readers: nobody can see it.
      if (isDecoy(anchor)) return null;
      identity = found;
      link ??= target;
      break;
    }
  }
  const raw = value('title') ?? (links || !rules.fields.title || identity ? titleByShape(page, item, identify, links) : null);
  const title = raw === null ? null : cleanTitle(raw);
  if (!title) return null;
  const lines = lazily(() => factLines(page, item, title));
  const company = clean(value('hiringOrganization')) ?? employer ?? (rules.employer ? null : companyByShape(page, item, title, lines));
  const placed =
    clean(value('jobLocation')) ??
    (rules.fields.jobLocation && !links
      ? null
      : (lines().find((line) => core(line) !== core(company ?? '') && looksLikePlace(splitWorkplace(line).place)) ?? null));
  const pay = value('salaryText') ?? lines().find((line) => looksLikePay(line) && line.length < 90) ?? null;
  const id = value('id') ?? identity?.identifier ?? null;
  return {
    id,
    title,
    hiringOrganization: company,
    jobLocation: placed === null ? null : splitWorkplace(placed).place,
    salaryText: pay && looksLikePay(pay) ? tidy(pay) : null,
    url: link ? withoutTracking(link) : null,
    selected: rules.selected ? elementsOf(scope, rules.selected).length > 0 : false,
  };
}

/** The posting's own address: what identifies it stays, what follows the visitor goes. */
export function withoutTracking(url: URL): string {
  const out = new URL(url.href);
  out.hash = '';
  for (const name of Array.from(out.searchParams.keys()))
    if (
      /^(?:utm_.*|gh_src|trk|trackingId|refId|eBP|position|pageNum|tk|from|fccid|adid|sponsored|pos|ao|guid|src|cs|cb|ref|origin|lipi|cid|uido|vt|ea|rtid|sol_srt|searchId|appState|advn|xkcb|bb|xpse|jrtk|camk|alid|iafilter|xfps|sjdu|acatk|pub|ctx|nrtk|vjs)$/i.test(
        name,
      )
    )
      out.searchParams.delete(name);
  return out.href;
}

/** The words of the link to the posting; a heading in or around it says them best, and any heading if the link says nothing. */
function titleByShape(page: Page, item: Element, identify: IdentifyLink, links: Element[] | null): string | null {
  const headings = all(item, 'h1, h2, h3, h4, h5, h6, [role="heading"]').filter((heading) => isTitle(lineText(heading, page.hidden)));
  let words: string | null = null;
  let spoken: string | null = null;
  for (const anchor of links ?? all(item, 'a[href]')) {
    if (!links) {
      const target = safeUrl(anchor.getAttribute('href'), page.url);
      if (!target || !identify(target)) continue;
    }
    const heading = headings.find((other) => other.contains(anchor) || anchor.contains(other));
    if (heading) return lineText(heading, page.hidden);
    const text = blockText(anchor, { hidden: page.hidden }).split('\n')[0] ?? '';
    if (isTitle(text) && text.length > (words?.length ?? 0)) words = text;
    spoken ??= anchor.getAttribute('aria-label');
  }
  return words ?? (headings[0] ? lineText(headings[0], page.hidden) : spoken);
}

const isTitle = (text: string): boolean => text.length >= 3 && text.length <= 200 && !GENERIC.test(text);

/** A card's other short lines, in order. */
function factLines(page: Page, item: Element, title: string): string[] {
  const seen = new Set([core(title)]);
  const lines: string[] = [];
  for (const block of blockText(item, { hidden: page.hidden, limit: 4000 }).split('\n')) {
    for (const part of block.split(/\s+[•·|]\s+/)) {
      const text = tidy(part);
      const key = core(text);
      if (!key || seen.has(key) || text.length > 120 || GENERIC.test(text)) continue;
      seen.add(key);
      lines.push(text);
    }
  }
  return lines;
}

function companyByShape(page: Page, item: Element, title: string, lines: () => string[]): string | null {
  for (const anchor of all(item, 'a[href*="/compan"], a[href*="/cmp/"], a[href*="employer"], a[href*="organi"]')) {
    const text = cleanName(lineText(anchor, page.hidden));
    if (text && text.length <= 120 && !core(text).includes(core(title))) return text;
  }
  for (const image of all(item, 'img[alt]')) {
    const text = cleanName(
      (image.getAttribute('alt') ?? '').replace(
        /^(?:logo (?:of|de|di|von|van)|company logo (?:of|for,?))\s+|(?:['’]s)?\s+(?:company )?logo\.?$/gi,
        '',
      ),
    );
    if (text && text.length <= 80 && !/^(?:logo|company|image|icon)$/i.test(text)) return text;
  }
  return lines().find((line) => !looksLikePay(line) && line.length <= 80) ?? null;
}

function cardsFromData(page: Page, rules: CardRules, where: readonly string[], employer: string | null): Card[] {
  const spec = rules.data;
  if (!spec) return [];
  for (const value of pageData(page.document, where, page.clock)) {
    const items = at(value, spec.at);
    if (!Array.isArray(items)) continue;
    const cards: Card[] = [];
    for (const item of items.slice(0, CARD_LIMIT)) {
      const get = (field: CardField): string | null => {
        const path = spec.fields[field];
        const found = path === undefined ? undefined : at(item, path);
        return typeof found === 'string' || typeof found === 'number' ? tidy(String(found)) || null : null;
      };
      const title = cleanTitle(get('title') ?? '');
      if (!title) continue;
      const id = get('id');
      const url = safeUrl(get('url') ?? (id && spec.url ? spec.url({ id }, page.url) : null), page.url);
      cards.push({
        id,
        title,
        hiringOrganization: clean(get('hiringOrganization')) ?? employer,
        jobLocation: clean(get('jobLocation')),
        salaryText: get('salaryText'),
        url: url ? withoutTracking(url) : null,
        selected: false,
      });
    }
    if (cards.length) return cards;
  }
  return [];
}

interface Group {
  identity: Identity;
  links: HTMLAnchorElement[];
}

/** Links to postings, by posting, in page order. */
export function postingLinks(page: Page, identify: IdentifyLink): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const anchor of all(page.document, 'a[href]', 10 * CARD_LIMIT)) {
    if (page.clock.out()) break;
    const url = safeUrl(anchor.getAttribute('href'), page.url);
    const identity = url && identify(url);
    if (!identity || isDecoy(anchor) || !isShown(anchor, page.document.documentElement, page.hidden)) continue;
    const key = `${identity.tenant}:${identity.identifier}`;
    const group = groups.get(key);
    if (group) group.links.push(anchor as HTMLAnchorElement);
    else groups.set(key, { identity, links: [anchor as HTMLAnchorElement] });
  }
  return groups;
}

/** A card is the largest element that leads to one posting alone. */
function cardsByLink(page: Page, rules: CardRules, identify: IdentifyLink, employer: string | null): Card[] {
  const groups = postingLinks(page, identify);
  const owner = new Map<Element, string | null>();
  for (const [key, group] of groups)
    for (const link of group.links)
      for (let up: Element | null = link; up; up = up.parentElement) {
        const now = owner.get(up);
        if (now === null) break;
        owner.set(up, now === undefined || now === key ? key : null);
      }
  // A heading over a single result would make it larger than its like: as many steps up as most others go.
  const steps = [...groups].map(([key, { links }]) => {
    let up = 0;
    for (
      let node: Element | null | undefined = links[0];
      node?.parentElement && owner.get(node.parentElement) === key;
      node = node.parentElement
    )
      up++;
    return up;
  });
  const usual = commonest(steps);
  const cards: Card[] = [];
  for (const [key, group] of groups) {
    if (page.clock.out() || cards.length >= CARD_LIMIT) break;
    const link = group.links[0];
    if (!link) continue;
    let item: Element = link;
    if (groups.size === 1) item = link.closest('li, article, tr') ?? link.parentElement ?? link;
    else for (let up = 0; up < usual && item.parentElement && owner.get(item.parentElement) === key; up++) item = item.parentElement;
    if (rules.not && item.closest(rules.not)) continue;
    const card = cardOf(
      page,
      item,
      rules,
      identify,
      employer,
      group.links.filter((other) => item.contains(other)),
    );
    if (card) cards.push({ ...card, id: group.identity.identifier });
  }
  return cards;
}

function commonest(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}
