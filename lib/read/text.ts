/** Text of elements as a reader sees it, and the way back from its offsets to the page. Walks without recursion: pages nest as they like. */
import type { Clock } from './clock.ts';

const SILENT = new Set('script style noscript template iframe object svg math canvas video audio select textarea datalist head'.split(' '));
const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'li main menu nav ol p pre search section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

export const isBlock = (element: Element): boolean => BLOCK.has(element.localName);

const HIDDEN_CLASS =
  /(?:^|[\s_-])(?:visually-?hidden|visuallyhidden|sr-only|screen-?reader(?:-only|-text)?|a11y-text|clip-text)(?:$|[\s_-])/i;

/** Elements that are not shown to a reader, as far as markup alone can tell. */
export type Hidden = ReadonlySet<Element>;

// One look by the browser itself costs less than asking every element on the way.
const CANDIDATES =
  '[hidden],[aria-hidden="true"],[style*="none"],[style*="hidden"],[class*="isually"],[class*="sr-only"],[class*="creen-reader"],[class*="creenReader"],[class*="creenreader"],[class*="a11y"],[class*="clip-text"]';

const squash = (text: string): string => text.replace(/\s+/g, '');

/** What is hidden under a node: by attribute, by the usual class names, and the spoken copies of what is printed twice. */
export function hiddenUnder(root: ParentNode): Hidden {
  const hidden = new Set<Element>();
  for (const element of root.querySelectorAll(CANDIDATES)) {
    const style = element.getAttribute('style');
    if (
      (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') ||
      (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) ||
      HIDDEN_CLASS.test(element.getAttribute('class') ?? '')
    )
      hidden.add(element);
    else if (element.getAttribute('aria-hidden') === 'true') hideCopies(element, hidden);
  }
  return hidden;
}

/**
 * Boards print a value twice: once for the eye (`aria-hidden`) and once for the ear. Class names that hide the spoken copy are
 * often hashed, so the pair itself is the sign. `aria-hidden` words without a copy are decoration, or a trap.
 */
function hideCopies(element: Element, hidden: Set<Element>): void {
  const seen = squash(element.textContent ?? '');
  let copied = false;
  if (seen.length >= 2)
    for (const sibling of [element.nextElementSibling, element.previousElementSibling])
      if (sibling && sibling.getAttribute('aria-hidden') !== 'true' && squash(sibling.textContent ?? '').includes(seen)) {
        hidden.add(sibling);
        copied = true;
      }
  if (!copied) hidden.add(element);
}

interface Walk {
  /** Each visible text node; false ends the walk. */
  text(node: Text): boolean;
  hidden?: Hidden | undefined;
  /** A block begins or ends, or a line breaks. */
  line?(): void;
  /** A table cell ends. */
  cell?(): void;
  skip?: ((element: Element) => boolean) | undefined;
  clock?: Clock | undefined;
}

/** Visits the visible text under a node in reading order. */
export function walk(root: Node, visit: Walk): void {
  const hidden = visit.hidden ?? ('querySelectorAll' in root ? hiddenUnder(root as Element) : new Set<Element>());
  let node: Node | null = root;
  while (node) {
    let enter = true;
    if (node.nodeType === 3) {
      if (!visit.text(node as Text)) return;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.localName;
      if (visit.clock?.out()) return;
      if (tag === 'br') {
        visit.line?.();
        enter = false;
      } else if (SILENT.has(tag) || (element !== root && (hidden.has(element) || visit.skip?.(element)))) enter = false;
      else if (BLOCK.has(tag)) visit.line?.();
    } else if (node.nodeType !== 9 && node.nodeType !== 11) enter = false;
    const child: Node | null = enter ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node?.nodeType === 1) leave(node as Element, visit);
    }
    if (!node || node === root) return;
    // A childless or skipped element has nothing to leave that it entered.
    if (enter && node.nodeType === 1) leave(node as Element, visit);
    node = node.nextSibling;
  }
}

function leave(element: Element, visit: Walk): void {
  const tag = element.localName;
  if (BLOCK.has(tag)) visit.line?.();
  else if (tag === 'td' || tag === 'th') visit.cell?.();
}

const skipper = (drop: string | undefined, more?: (element: Element) => boolean) => {
  if (!drop) return more;
  return (element: Element) => element.matches(drop) || (more?.(element) ?? false);
};

export interface TextOptions {
  /** What is hidden, where it is known already for the whole page. */
  hidden?: Hidden | undefined;
  /** A selector of what to leave out. */
  drop?: string | undefined;
  skip?: (element: Element) => boolean;
  /** The words of a text node that count; all of them unless given. */
  slice?: (node: Text) => string;
  clock?: Clock;
  /** Stops behind this many characters. */
  limit?: number;
}

/**
 * Block-structured text of a part of the page. It is read where it stands: a copy of it would load its pictures again and
 * run the page's own elements.
 */
export function rangeText(range: Range, limit: number): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return blockText(range.commonAncestorContainer, {
    limit,
    skip: (element) => !range.intersectsNode(element),
    slice: (node) => {
      if (!range.intersectsNode(node)) return '';
      const end = node === endContainer ? endOffset : node.data.length;
      return node.data.slice(node === startContainer ? startOffset : 0, end);
    },
  });
}

/** Block-structured text: one block a line, list items and table rows as lines, white space collapsed. */
export function blockText(root: Node, options: TextOptions = {}): string {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const lines: string[] = [];
  let line = '';
  let size = 0;
  const end = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (!text) return;
    lines.push(text);
    size += text.length + 1;
  };
  walk(root, {
    text: (node) => {
      // White space collapses later, so more is taken than is kept.
      const data = options.slice ? options.slice(node) : node.data;
      line += data.length > 2 * limit ? data.slice(0, 2 * limit) : data;
      return size + line.length <= 2 * limit;
    },
    line: () => {
      if (line) end();
    },
    cell: () => {
      line += ' ';
    },
    hidden: options.hidden,
    skip: skipper(options.drop, options.skip),
    clock: options.clock,
  });
  end();
  return lines.join('\n');
}

/** Characters of a value that are looked at. */
const VALUE_LIMIT = 5000;

/** A value's text on one line. */
export function lineText(element: Element, hidden?: Hidden): string {
  if (element.childElementCount === 0)
    return SILENT.has(element.localName) ? '' : (element.textContent ?? '').slice(0, VALUE_LIMIT).replace(/\s+/g, ' ').trim();
  return blockText(element, { hidden, limit: VALUE_LIMIT }).replace(/\n/g, ' ').trim();
}

/** Only the element's own words, without those of its children. */
export function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === 3) text += (node as Text).data;
  return text.replace(/\s+/g, ' ').trim();
}

/** The page's visible text without white space, with the way back to its nodes. */
export interface Squashed {
  text: string;
  /** Where a character of `text` stands: a text node and the offset in it. */
  at(index: number): { node: Text; offset: number } | null;
}

export function squashed(root: Node, options: TextOptions = {}): Squashed {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let size = 0;
  walk(root, {
    text: (node) => {
      const part = squash(node.data);
      if (part) {
        nodes.push(node);
        starts.push(size);
        parts.push(part);
        size += part.length;
      }
      return true;
    },
    hidden: options.hidden,
    skip: skipper(options.drop, options.skip),
    clock: options.clock,
  });
  const at = (index: number) => {
    if (index < 0 || index >= size) return null;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const node = nodes[low];
    if (!node) return null;
    let left = index - (starts[low] ?? 0);
    for (let offset = 0; offset < node.data.length; offset++) {
      if (/\s/.test(node.data.charAt(offset))) continue;
      if (left-- === 0) return { node, offset };
    }
    return null;
  };
  return { text: parts.join(''), at };
}

/** Offsets of a description back to the page. */
export interface TextMap {
  /** Null where that slice is not on the page (any more). */
  rangeOf(start: number, end: number): Range | null;
}

/**
 * Maps a description to the element that shows it, whether the text was taken from there or from structured data:
 * both are compared without white space, and a slice that stands elsewhere is found by its words and those around it.
 */
export function mapText(root: Element, description: string): TextMap {
  const page = squashed(root);
  const before = new Uint32Array(description.length + 1);
  for (let i = 0; i < description.length; i++) before[i + 1] = (before[i] ?? 0) + (/\s/.test(description.charAt(i)) ? 0 : 1);
  const whole = squash(description);
  const shift = page.text === whole ? 0 : page.text.indexOf(whole);

  const find = (from: number, to: number): number => {
    if (shift >= 0) return shift + from;
    const needle = whole.slice(from, to);
    for (const around of [30, 12, 0]) {
      const left = Math.max(0, from - around);
      const index = nearest(page.text, whole.slice(left, to + around), left);
      if (index >= 0) return index + (from - left);
    }
    return needle.length >= 3 ? nearest(page.text, needle, from) : -1;
  };

  return {
    rangeOf(start, end) {
      const from = before[Math.max(0, start)] ?? 0;
      const to = before[Math.min(description.length, end)] ?? 0;
      if (to <= from) return null;
      const index = find(from, to);
      const first = index < 0 ? null : page.at(index);
      const last = index < 0 ? null : page.at(index + (to - from) - 1);
      if (!first || !last) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      return range;
    },
  };
}

function nearest(text: string, needle: string, around: number): number {
  if (!needle) return -1;
  const after = text.indexOf(needle, Math.max(0, around));
  const before = text.lastIndexOf(needle, Math.max(0, around));
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - around < around - before ? after : before;
}
