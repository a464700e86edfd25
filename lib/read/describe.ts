/** Finds the element that holds a posting's description: by the words that structured data gives, or by the shape of the page. */
import { core } from './clean.ts';
import type { Clock } from './clock.ts';
import { all } from './rules.ts';
import { blockText, type Hidden, isBlock, squashed, walk } from './text.ts';

const ROLES = /^(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search|alert|menu|menubar|toolbar|tablist)$/i;

/** Furniture around a posting: navigation, forms, dialogs, buttons. */
export function isFurniture(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'nav' || tag === 'footer' || tag === 'aside' || tag === 'button' || tag === 'dialog' || tag === 'input') return true;
  const role = element.getAttribute('role');
  if (role && ROLES.test(role)) return true;
  if (element.getAttribute('aria-modal') === 'true') return true;
  if (tag === 'header') return !element.querySelector('h1') && !element.closest('main, article');
  if (tag === 'form')
    return (
      element.querySelector('input[type="email"], input[type="file"], input[type="password"], textarea') !== null &&
      element.querySelector('h1') === null
    );
  return false;
}

/** Headings of what is not the posting, in the languages boards speak. */
const OTHER =
  /^(?:(?:\d+ )?(?:similar|related|recommended|more|other|latest|featured|nearby|explore) (?:jobs?|roles?|positions?|openings?|vacancies|opportunities|searches)\b|more (?:from|jobs (?:at|from|like))|jobs? (?:you (?:may|might)|like this|similar)|people (?:also viewed|you can reach|who viewed)|you (?:may|might) also|meet the (?:hiring )?team|about the recruiter|job alerts?\b|set (?:a )?alert|get (?:notified|similar)|sign (?:in|up)|share this|apply (?:now|for this)|cookies?\b|we use cookies|ähnliche (?:jobs|stellen)|weitere (?:jobs|stellen)|offres similaires|emplois similaires|annunci simili|offerte simili|empleos similares|ofertas similares|vagas semelhantes|vergelijkbare vacatures|other open positions|current openings|referrals increase|looking for a job|interview questions|company reviews|what you need to know about the)/i;

/** Text in links counts little: a description is prose, a list of postings is links. */
const LINK_SHARE = 0.1;

interface Weights {
  of(element: Element): number;
  total: number;
}

function weigh(root: Element, skip: (element: Element) => boolean, hidden: Hidden, clock: Clock): Weights {
  const weights = new Map<Element, number>();
  let total = 0;
  walk(root, {
    text: (node) => {
      const length = node.data.trim().length;
      if (length === 0) return true;
      let weight = length;
      for (let up = node.parentElement, steps = 0; up && up !== root && steps < 6; up = up.parentElement, steps++) {
        if (up.localName === 'a') {
          weight *= LINK_SHARE;
          break;
        }
        if (isBlock(up)) break;
      }
      // Labels and chips are short; sentences are not.
      if (length < 20) weight *= 0.5;
      total += weight;
      for (let up = node.parentElement; up; up = up.parentElement) {
        weights.set(up, (weights.get(up) ?? 0) + weight);
        if (up === root) break;
      }
      return true;
    },
    hidden,
    skip,
    clock,
  });
  return { of: (element) => weights.get(element) ?? 0, total };
}

/** Blocks under headings that announce other postings, people or the board itself. */
function others(root: Element, weights: Weights, title: Element | null): Set<Element> {
  const found = new Set<Element>();
  for (const heading of all(root, 'h2, h3, h4, h5, [role="heading"], legend')) {
    const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > 90 || !OTHER.test(text)) continue;
    let part: Element = heading;
    for (let up = heading.parentElement; up && up !== root; up = up.parentElement) {
      if (weights.of(up) > weights.total * 0.4 || (title && up.contains(title))) break;
      part = up;
    }
    found.add(part);
  }
  return found;
}

export interface Prose {
  element: Element;
  text: string;
}

interface ProseOptions {
  title: Element | null;
  /** Parts that are not the posting's. */
  not?: ReadonlySet<Element>;
  hidden: Hidden;
  clock: Clock;
  limit: number;
}

/** Share of the prose that one child must hold for the search to go into it. */
const DOMINANT = 0.72;

/** The part of the page that reads like a posting's body, without headers, furniture and other postings. Null where there is too little. */
export function findProse(root: Element, options: ProseOptions): Prose | null {
  const { title, hidden, clock } = options;
  const base = (element: Element) => isFurniture(element) || (options.not?.has(element) ?? false);
  const rough = weigh(root, base, hidden, clock);
  const other = others(root, rough, title);
  const skip = (element: Element) => base(element) || other.has(element);
  const weights = other.size ? weigh(root, skip, hidden, clock) : rough;
  if (weights.total < 120) return null;
  let element = root;
  for (;;) {
    let best: Element | null = null;
    for (const child of element.children) if (!best || weights.of(child) > weights.of(best)) best = child;
    if (!best || weights.of(best) < weights.total * DOMINANT || !isBlock(best)) break;
    element = best;
  }
  // The heading and the facts beside it stand before the description.
  const after = title && element !== title && element.contains(title) ? title : null;
  const header = after ? headerOf(after, element, weights) : null;
  const early = before(after);
  const text = blockText(element, {
    skip: (part) => skip(part) || part === header || early(part),
    hidden,
    clock,
    limit: options.limit,
  });
  return text.length >= 100 ? { element, text } : null;
}

/** The title's own block with its facts: the largest ancestor that is still small. */
function headerOf(title: Element, within: Element, weights: Weights): Element {
  let part = title;
  for (let up = title.parentElement; up && up !== within; up = up.parentElement) {
    if (weights.of(up) > Math.max(300, weights.of(within) * 0.1)) break;
    part = up;
  }
  return part;
}

/** True for elements before the title, asked in document order: once it is behind, nothing more is compared. */
function before(title: Element | null): (part: Element) => boolean {
  let passed = title === null;
  return (part) => {
    if (passed || title === null) return false;
    const at = part.compareDocumentPosition(title);
    if ((at & 4) !== 0) return (at & 16) === 0;
    passed = true;
    return false;
  };
}

/** Short facts between the posting's heading and its text, in order: whole lines first, then their parts. */
export function factsBeside(root: Element, title: Element, until: Element, hidden: Hidden, clock: Clock): string[] {
  const lines: string[] = [];
  const parts: string[] = [];
  let line = '';
  const end = () => {
    lines.push(...line.split(/\s*[·•|]\s*/));
    line = '';
  };
  walk(root, {
    text: (node) => {
      const at = title.compareDocumentPosition(node);
      if ((at & 16) !== 0 || (at & 4) === 0) return true;
      if ((until.compareDocumentPosition(node) & 4) !== 0 || parts.length > 200) return false;
      line += node.data;
      parts.push(...node.data.split(/\s*[·•|]\s*/));
      return true;
    },
    line: end,
    hidden,
    skip: (element) =>
      element === until || /^(?:nav|footer|aside|dialog)$/.test(element.localName) || element.getAttribute('aria-modal') === 'true',
    clock,
  });
  end();
  const facts = [...lines, ...parts].map((text) => text.replace(/\s+/g, ' ').trim());
  return [...new Set(facts.filter((text) => text && text.length <= 120))];
}

const NEEDLES = 16;
const NEEDLE_LENGTH = 24;

const spaced = (text: string): string[] => {
  const needles: string[] = [];
  const length = Math.min(NEEDLE_LENGTH, text.length);
  const count = Math.max(1, Math.min(NEEDLES, Math.floor(text.length / length)));
  for (let i = 0; i < count; i++) {
    const from = count === 1 ? 0 : Math.floor((i * (text.length - length)) / (count - 1));
    needles.push(text.slice(from, from + length));
  }
  return needles;
};

/** The smallest element that shows a text, found by slices of it; null where most of it is not on the page. */
export function findText(root: Element, text: string, clock?: Clock): Element | null {
  const words = text.replace(/\s+/g, '');
  if (words.length < 12) return null;
  const page = squashed(root, clock ? { clock } : {});
  const needles = spaced(words);
  const places: number[] = [];
  let from = 0;
  for (const needle of needles) {
    let index = page.text.indexOf(needle, from);
    if (index < 0) index = page.text.indexOf(needle);
    if (index < 0) continue;
    places.push(index);
    from = index;
  }
  if (places.length < needles.length * 0.6) return null;
  const middle = [...places].sort((a, b) => a - b)[places.length >> 1] ?? 0;
  const near = places.filter((place) => Math.abs(place - middle) <= words.length * 1.2);
  const start = page.at(Math.min(...near))?.node;
  const end = page.at(Math.min(page.text.length - 1, Math.max(...near) + NEEDLE_LENGTH - 1))?.node;
  if (!start || !end) return null;
  let element = start.parentElement;
  while (element && !element.contains(end)) element = element.parentElement;
  while (element && !isBlock(element) && element.parentElement && element !== root) element = element.parentElement;
  return element;
}

/** Share of a text's slices that another text holds too, 0..1. */
export function coverage(text: string, within: string): number {
  const words = core(text);
  if (!words) return 0;
  const hay = core(within);
  const needles = spaced(words);
  return needles.filter((needle) => hay.includes(needle)).length / needles.length;
}
