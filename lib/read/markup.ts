/** Structured data as the page carries it: JSON-LD scripts, microdata and RDFa, all brought into the shape of JSON-LD. */
import type { Clock } from './clock.ts';
import { findPostings, parseBlock, type Structured } from './structured.ts';
import { blockText, lineText } from './text.ts';

export interface Marked {
  source: 'json-ld' | 'microdata';
  postings: Structured[];
}

/** Every JobPosting the page marks up, JSON-LD first. */
export function structuredData(page: Document, clock: Clock): Marked[] {
  const blocks: unknown[] = [];
  for (const script of page.querySelectorAll('script[type*="ld+json" i], script[type*="ld&#x2b;json" i]')) {
    if (clock.out() || blocks.length >= 100) break;
    const text = script.textContent ?? '';
    if (/jobposting/i.test(text)) blocks.push(parseBlock(text));
  }
  const found: Marked[] = [];
  const marked = findPostings(blocks);
  if (marked.length) found.push({ source: 'json-ld', postings: marked });
  const inline = findPostings([...microdata(page, clock), ...rdfa(page, clock)]);
  if (inline.length) found.push({ source: 'microdata', postings: inline });
  return found;
}

type Names = { scope: string; type: string; property: string };
const MICRODATA: Names = { scope: 'itemscope', type: 'itemtype', property: 'itemprop' };
const RDFA: Names = { scope: 'typeof', type: 'typeof', property: 'property' };

const microdata = (page: Document, clock: Clock): unknown[] =>
  [...page.querySelectorAll('[itemscope][itemtype*="JobPosting" i]')].slice(0, 20).map((element) => item(element, MICRODATA, clock));
const rdfa = (page: Document, clock: Clock): unknown[] =>
  [...page.querySelectorAll('[typeof~="JobPosting"], [typeof$=":JobPosting"], [typeof$="/JobPosting"]')]
    .slice(0, 20)
    .map((element) => item(element, RDFA, clock));

/** Descriptive text keeps its blocks; everything else is one line. */
const LONG =
  /description|responsibilities|qualifications|skills|experienceRequirements|educationRequirements|jobBenefits|incentiveCompensation/i;

function item(element: Element, names: Names, clock: Clock): Record<string, unknown> {
  const root: Record<string, unknown> = { '@type': (element.getAttribute(names.type) ?? '').replace(/^.*[/#:]/, '') };
  const nodes = new Map<Element, Record<string, unknown>>([[element, root]]);
  let count = 0;
  for (const part of element.querySelectorAll(`[${names.property}]`)) {
    if (clock.out() || ++count > 2000) break;
    let owner = part.parentElement;
    while (owner && !nodes.has(owner)) owner = owner.parentElement;
    const into = owner && nodes.get(owner);
    if (!into) continue;
    let value: unknown;
    if (part.hasAttribute(names.scope)) {
      const child: Record<string, unknown> = { '@type': (part.getAttribute(names.type) ?? '').replace(/^.*[/#:]/, '') };
      nodes.set(part, child);
      // An organisation or place is often only words inside its scope.
      if (!part.querySelector(`[${names.property}]`)) child.name = lineText(part);
      value = child;
    } else value = markedValue(part, part.getAttribute(names.property) ?? '');
    for (const property of (part.getAttribute(names.property) ?? '').split(/\s+/)) {
      const name = property.replace(/^.*[/#:]/, '');
      if (!name || value === '' || value === null) continue;
      const before = into[name];
      into[name] =
        before === undefined
          ? value
          : Array.isArray(before)
            ? [...before, value]
            : LONG.test(name) && typeof before === 'string' && typeof value === 'string'
              ? `${before}\n${value}`
              : [before, value];
    }
  }
  return root;
}

function markedValue(part: Element, property: string): string | null {
  const content = part.getAttribute('content');
  if (content !== null) return content;
  const tag = part.tagName.toUpperCase();
  if (tag === 'TIME') return part.getAttribute('datetime') ?? lineText(part);
  if (tag === 'A' || tag === 'LINK') return /^(?:url|sameAs)$/i.test(property) ? part.getAttribute('href') : lineText(part);
  if (tag === 'DATA' || tag === 'METER') return part.getAttribute('value') ?? lineText(part);
  if (tag === 'IMG') return part.getAttribute('alt');
  return LONG.test(property) ? blockText(part) : lineText(part);
}
