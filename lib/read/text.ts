/** Text of elements as a reader sees it, and the way back from its offsets to the page. Walks without recursion: pages nest as they like. */
import type { Clock } from './clock.ts';

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'SELECT',
  'TEXTAREA',
  'DATALIST',
  'HEAD',
]);
const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR ' +
    'LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

export const isBlock = (element: Element): boolean => BLOCK.has(element.tagName.toUpperCase());

const HIDDEN_CLASS =
  /(?:^|[\s_-])(?:visually-?hidden|visuallyhidden|sr-only|screen-?reader(?:-only|-text)?|a11y-text|clip-text)(?:$|[\s_-])/i;

/** Not shown to a reader, as far as markup alone can tell. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  if (style && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  const name = element.getAttribute('class');
  return name !== null && HIDDEN_CLASS.test(name);
}

const squash = (text: string): string => text.replace(/\s+/g, '');

/**
 * Boards print a value twice: once for the eye (`aria-hidden`) and once for the ear. True for the spoken copy.
 * Class names that hide it are often hashed, so the pair itself is the sign.
 */
function isSpokenCopy(element: Element): boolean {
  const parent = element.parentElement;
  if (!parent || parent.childElementCount < 2 || element.getAttribute('aria-hidden') === 'true') return false;
  let spoken: string | null = null;
  for (const sibling of [element.nextElementSibling, element.previousElementSibling]) {
    if (sibling?.getAttribute('aria-hidden') !== 'true') continue;
    const seen = squash(sibling.textContent ?? '');
    if (seen.length < 2) continue;
    spoken ??= squash(element.textContent ?? '');
    if (spoken.includes(seen)) return true;
  }
  return false;
}

/** `aria-hidden` text counts only as the visible half of such a pair. */
function isDecoration(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  const seen = squash(element.textContent ?? '');
  if (seen.length < 2) return true;
  for (const sibling of [element.nextElementSibling, element.previousElementSibling])
    if (sibling && sibling.getAttribute('aria-hidden') !== 'true' && squash(sibling.textContent ?? '').includes(seen)) return false;
  return true;
}

interface Walk {
  /** Each visible text node. */
  text(node: Text): void;
  /** A block begins or ends, or a line breaks. */
  line?(): void;
  /** A table cell ends. */
  cell?(): void;
  skip?: ((element: Element) => boolean) | undefined;
  clock?: Clock | undefined;
}

/** Visits the visible text under a node in reading order. */
export function walk(root: Node, visit: Walk): void {
  let node: Node | null = root;
  while (node) {
    let enter = true;
    if (node.nodeType === 3) visit.text(node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (visit.clock?.out()) return;
      if (tag === 'BR') {
        visit.line?.();
        enter = false;
      } else if (
        SILENT.has(tag) ||
        (element !== root && (isHidden(element) || isDecoration(element) || isSpokenCopy(element) || visit.skip?.(element)))
      )
        enter = false;
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
    if (enter && node.nodeType === 1 && !child) leave(node as Element, visit);
    node = node.nextSibling;
  }
}

function leave(element: Element, visit: Walk): void {
  const tag = element.tagName.toUpperCase();
  if (BLOCK.has(tag)) visit.line?.();
  else if (tag === 'TD' || tag === 'TH') visit.cell?.();
}

const skipper = (drop: string | undefined, more?: (element: Element) => boolean) => {
  if (!drop) return more;
  return (element: Element) => element.matches(drop) || (more?.(element) ?? false);
};

/** Block-structured text: one block a line, list items and table rows as lines, white space collapsed. */
export function blockText(
  root: Node,
  options: { drop?: string | undefined; skip?: (element: Element) => boolean; clock?: Clock; limit?: number } = {},
): string {
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
      if (options.limit === undefined || size + line.length <= options.limit) line += node.data;
    },
    line: end,
    cell: () => {
      line += ' ';
    },
    skip: skipper(options.drop, options.skip),
    clock: options.clock,
  });
  end();
  return lines.join('\n');
}

/** A value's text on one line. */
export function lineText(element: Element): string {
  return blockText(element).replace(/\n/g, ' ').trim();
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

export function squashed(root: Node, options: { drop?: string | undefined; clock?: Clock } = {}): Squashed {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let size = 0;
  walk(root, {
    text: (node) => {
      const part = squash(node.data);
      if (!part) return;
      nodes.push(node);
      starts.push(size);
      parts.push(part);
      size += part.length;
    },
    skip: skipper(options.drop),
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
