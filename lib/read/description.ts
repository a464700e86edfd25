/** A posting's text: from structured data, the site's own element, or the shape of the page, whichever says the whole of it. */
import { DESCRIPTION_LIMIT } from '../job-posting.ts';
import type { PostingRules } from '../site.ts';
import type { Source } from './answers.ts';
import type { Bound } from './bind.ts';
import { core, tidyLines } from './clean.ts';
import { coverage, findProse, isFurniture } from './describe.ts';
import { htmlToText } from './html.ts';
import { all, elementsOf, type Scope, valuesOf } from './rules.ts';
import { blockText, lineText } from './text.ts';

export interface Description {
  text: string;
  source: Source;
  /** Where the page shows it; empty where the text came from data alone. */
  elements: readonly Element[];
}

interface Options {
  title: Element | null;
  /** The page's shape may be asked. */
  byShape: boolean;
  /** Something says that this is a posting: a board's host, or the user. */
  vouched: boolean;
  /** What the site's rules name. */
  elements: readonly Element[];
}

/** A little more than is kept, so that what was cut is known to have been longer. */
const LIMIT = DESCRIPTION_LIMIT + 1000;
/** Shorter text in a board's own element is a placeholder. */
const SHORTEST = 40;
/** Structured text of this length is the whole posting and no teaser. */
const WHOLE = 1000;

export function describe(scope: Scope, rules: PostingRules, bound: Bound | null, options: Options): Description | null {
  const marked: Description | null = bound?.data.description
    ? { text: bound.data.description, source: bound.source, elements: options.elements }
    : null;
  const shown = shownDescription(scope, rules, options.elements);
  if (shown && marked) return coverage(marked.text, shown.text) >= 0.6 && saysMore(shown.text, marked.text) ? shown : marked;
  if (shown) return shown;
  if (!options.byShape || (marked && marked.text.length >= WHOLE)) return marked;

  const prose = findProse(scope.root, {
    title: options.title,
    not: new Set(rules.drop ? all(scope.root, rules.drop) : []),
    hidden: scope.page.hidden,
    clock: scope.page.clock,
    limit: LIMIT,
  });
  if (!prose) return marked;
  const found: Description = { text: withoutCalls(prose.text), source: 'page', elements: [prose.element] };
  // Short structured text is often a teaser of what the page shows, and then a part of it.
  if (marked) return coverage(marked.text, prose.text) >= 0.6 && prose.text.length > marked.text.length * 1.3 ? found : marked;
  return options.vouched && core(prose.text) !== core(options.title ? lineText(options.title, scope.page.hidden) : '') ? found : null;
}

/** Buttons and links that ask for something, before or behind the text. */
const CALL =
  /^(?:(?:easy |quick |1-click )?apply(?: (?:now|here|for this (?:job|position|role).*|on .*|online))?|(?:share|save|report|print|email)(?: (?:this )?(?:job|position|posting|ad))?|(?:show|see|read|view) (?:more|less|all.*)|(?:… |\.\.\.)?more|back(?: to .*)?|jetzt bewerben|postuler|candidati|solicitar|aplicar)$/i;

function withoutCalls(text: string): string {
  const lines = tidyLines(text).split('\n');
  while (CALL.test(lines[0] ?? '')) lines.shift();
  while (CALL.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n');
}

/** The page's text says more, or keeps lines that the markup lost. */
const saysMore = (shown: string, marked: string): boolean =>
  shown.length > marked.length * 1.02 ||
  (shown.length >= marked.length * 0.9 && shown.split('\n').length > marked.split('\n').length * 1.5);

/** The elements of the first rule that finds text. */
export function descriptionElements(scope: Scope, rules: PostingRules): Element[] {
  for (const rule of rules.fields.description ?? []) {
    const found = elementsOf(scope, rule);
    const outermost = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
    const used = typeof rule === 'object' && 'all' in rule && rule.all ? outermost : outermost.slice(0, 1);
    if (used.some((element) => (element.textContent ?? '').trim().length >= SHORTEST)) return used;
  }
  return [];
}

function shownDescription(scope: Scope, rules: PostingRules, elements: readonly Element[]): Description | null {
  const text = withoutCalls(
    elements
      .map((element) =>
        blockText(element, { drop: rules.drop, skip: isFurniture, hidden: scope.page.hidden, clock: scope.page.clock, limit: LIMIT }),
      )
      .join('\n'),
  );
  if (text.length >= SHORTEST) return { text, source: 'page', elements };
  for (const rule of rules.fields.description ?? []) {
    if (typeof rule !== 'object' || !('data' in rule)) continue;
    const data = htmlToText(valuesOf(scope, rule)[0] ?? '', LIMIT);
    if (data.length >= SHORTEST) return { text: data, source: 'page-data', elements: [] };
  }
  return null;
}
