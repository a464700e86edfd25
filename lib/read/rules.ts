/** Runs what a site declares: rules to values. */
import { decoded, type Rule } from '../site.ts';
import { tidy } from './clean.ts';
import type { Clock } from './clock.ts';
import { pageData, textAt } from './page-data.ts';
import { type Hidden, lineText, ownText } from './text.ts';

/** One page being read. */
export interface Page {
  document: Document;
  url: URL;
  now: Date;
  clock: Clock;
  hidden: Hidden;
}

/** Where rules look: a part of the page, and the page's own data. */
export interface Scope {
  page: Page;
  root: Element;
  /** Parsed once, on the first rule that asks. */
  data(): unknown[];
  /** Elements that hold the description; labels are not looked for in them. */
  description?(): readonly Element[];
}

export function scopeOf(page: Page, root: Element, where: readonly string[] = []): Scope {
  let values: unknown[] | undefined;
  return {
    page,
    root,
    data: () => {
      values ??= pageData(page.document, where, page.clock);
      return values;
    },
  };
}

/** Matches that are looked at: a value that is not among them is not this rule's. */
const MATCH_LIMIT = 2000;

/** All matches of a selector, up to a number; a selector that this browser cannot parse matches nothing. */
export function all(root: ParentNode, css: string, limit = MATCH_LIMIT): Element[] {
  try {
    const found = root.querySelectorAll(css);
    const kept: Element[] = [];
    for (let i = 0; i < found.length && i < limit; i++) kept.push(found[i] as Element);
    return kept;
  } catch {
    return [];
  }
}

export function first(root: ParentNode, css: string): Element | null {
  try {
    return root.querySelector(css);
  } catch {
    return null;
  }
}

/** Shown, as far as markup alone can tell, up to the part that is read. */
export function isShown(element: Element, root: Element, hidden: Hidden): boolean {
  if (hidden.size === 0) return true;
  for (let node: Element | null = element; node && node !== root; node = node.parentElement) if (hidden.has(node)) return false;
  return true;
}

/** Elements of a rule, shown ones only. Head elements (title, meta, link) have nothing to show and count. */
export function elementsOf(scope: Scope, rule: Rule): Element[] {
  const css = typeof rule === 'string' ? rule : 'css' in rule ? rule.css : null;
  if (css === null) return [];
  const root = typeof rule === 'object' && 'page' in rule && rule.page ? scope.page.document.documentElement : scope.root;
  const found = all(root, css);
  // A card may itself be the link or carry the attribute.
  if (root === scope.root && safeMatches(root, css)) found.unshift(root);
  return found.filter((element) => isShown(element, root, scope.page.hidden));
}

export function safeMatches(element: Element, css: string): boolean {
  try {
    return element.matches(css);
  } catch {
    return false;
  }
}

/** Every value of a rule, in page order. */
export function valuesOf(scope: Scope, rule: Rule): string[] {
  if (typeof rule === 'object' && 'data' in rule) {
    const value = textAt(scope.data(), rule.data);
    return value === null ? [] : [value];
  }
  if (typeof rule === 'object' && 'url' in rule) {
    const match = rule.url.exec(scope.page.url.hostname + scope.page.url.pathname);
    return match?.[1] ? [words(match[1])] : [];
  }
  if (typeof rule === 'object' && 'label' in rule) {
    const value = labelled(scope, rule.label);
    return value === null ? [] : [value];
  }
  const values: string[] = [];
  const found = elementsOf(scope, rule);
  const chosen = typeof rule === 'object' && rule.nth !== undefined ? found.slice(rule.nth, rule.nth + 1) : found;
  for (const element of chosen) {
    if (scope.page.clock.out()) break;
    const value = typeof rule === 'string' ? lineText(element, scope.page.hidden) : ruleValue(element, rule, scope.page.hidden);
    if (value) values.push(value);
    if (value && (typeof rule === 'string' || !rule.all)) break;
  }
  return values;
}

function ruleValue(element: Element, rule: { attr?: string; take?: RegExp; has?: RegExp; own?: true }, hidden: Hidden): string | null {
  // Elements of the head have words but show none.
  const raw = rule.attr
    ? element.getAttribute(rule.attr)
    : rule.own
      ? ownText(element)
      : lineText(element, hidden) || tidy(element.textContent ?? '');
  if (raw === null) return null;
  const text = tidy(raw);
  if (rule.has && !rule.has.test(text)) return null;
  if (!rule.take) return text || null;
  const match = rule.take.exec(text);
  return match ? tidy(match[1] ?? match[0]) || null : null;
}

/** The first value of the first rule that has one. */
export function firstValue(scope: Scope, rules: readonly Rule[] | undefined): string | null {
  for (const rule of rules ?? []) {
    const value = valuesOf(scope, rule)[0];
    if (value) return value;
  }
  return null;
}

/** "acme-robotics" → "Acme Robotics": an employer's name where only its address says it. */
const words = (slug: string): string =>
  decoded(slug.replace(/%(?![\da-f]{2})/gi, '%25'))
    .replace(/[-_+]+/g, ' ')
    .replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** "Location", "Location:" */
const LABEL_LENGTH = 60;
const LABEL_LIMIT = 5000;

/** The value beside a label, outside the description: that is prose, and its labels are the employer's own. */
export function labelled(scope: Scope, label: RegExp): string | null {
  const { root } = scope;
  const within = scope.description?.();
  for (const element of all(root, 'dt, th, h2, h3, h4, h5, h6, strong, b, label, span, div, p, td, li', LABEL_LIMIT)) {
    if (scope.page.clock.out()) return null;
    if (element.childElementCount > 3 || within?.some((part) => part.contains(element))) continue;
    const raw = element.textContent ?? '';
    if (raw.length > 400) continue;
    const text = tidy(raw);
    const split = /^([^:：]{2,40})\s*[:：]\s*(.{1,200})$/.exec(text);
    if (split?.[1] && split[2] && label.test(split[1].trim()) && isShown(element, root, scope.page.hidden)) return split[2];
    if (text.length > LABEL_LENGTH || !label.test(text.replace(/\s*[:：]$/, '')) || !isShown(element, root, scope.page.hidden)) continue;
    const beside =
      element.nextElementSibling ?? (element.parentElement?.childElementCount === 1 ? element.parentElement.nextElementSibling : null);
    const value = beside && lineText(beside, scope.page.hidden);
    if (value && value.length <= 300) return value;
  }
  return null;
}
