/** Lays the marks over a page with the CSS Custom Highlight API, and keeps them right while it re-renders. The page's tree is never touched. */
import type { TextMap } from '../read/text.ts';
import { tones } from './backdrop.ts';
import type { Marks, Span } from './spans.ts';
import { NAMES, nameOf } from './tone.ts';

/** Colours may fade from one theme to the next: they are read this many ms after the page changed its theme. */
const FADE = 400;
/** Where marks are missing they are looked for again, but this many times the cost of looking passes in between. */
const REST = 20;
/** Below the flash of a sentence that was asked for. */
const PRIORITY = -1;

export interface Painter {
  /** Marks of the posting that is on the page now; null = none. The last posting's go at once. */
  show(description: string, marks: Marks | null): void;
  /** Shows or hides what is known. */
  turn(on: boolean): void;
  /** Takes everything away at once. */
  clear(): void;
  /** The page has changed: marks whose words are gone go at once, and are looked for once more. */
  check(): void;
}

interface Drawn {
  range: Range;
  words: string;
  name: string;
}

const squash = (text: string): string => text.replace(/\s+/g, '');

/** `mapOf` finds on the page what is shown. Does nothing in browsers without highlights. */
export function painter(document: Document, mapOf: () => TextMap | null, signal: AbortSignal): Painter {
  const view = document.defaultView;
  let description = '';
  let spans: readonly Span[] = [];
  let on = false;
  let drawn: Drawn[] = [];
  let set = new Map<string, Highlight>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;

  const wipe = (): void => {
    clearTimeout(timer);
    timer = undefined;
    drawn = [];
    put();
    themes.disconnect();
  };
  /** Brings the page's highlights in step with what is drawn. */
  const put = (): void => {
    if (!view || typeof Highlight !== 'function') return;
    const next = new Map<string, Highlight>();
    for (const { range, name } of drawn) {
      const highlight = next.get(name);
      if (highlight) highlight.add(range);
      else next.set(name, new Highlight(range));
    }
    for (const name of NAMES) {
      const highlight = next.get(name);
      if (highlight) {
        highlight.priority = PRIORITY;
        CSS.highlights.set(name, highlight);
        // A later copy of this script may have set its own: that one stays.
      } else if (set.has(name) && CSS.highlights.get(name) === set.get(name)) CSS.highlights.delete(name);
    }
    set = next;
  };
  const draw = (): void => {
    timer = undefined;
    if (!view || !on || spans.length === 0 || signal.aborted) return;
    const started = performance.now();
    const map = mapOf();
    const toneOf = tones(view);
    drawn = [];
    if (map)
      for (const { kind, start, end } of spans) {
        const range = map.rangeOf(start, end);
        const words = squash(description.slice(start, end));
        const element = range?.startContainer.parentElement;
        if (range && element && stands(range, words, description, start, end)) {
          drawn.push({ range, words, name: nameOf(kind, toneOf(element)) });
        }
      }
    put();
    themes.disconnect();
    for (const element of [document.documentElement, document.body]) if (element) themes.observe(element, { attributes: true });
    const now = performance.now();
    restUntil = now + REST * (now - started);
  };
  const drawIn = (wait: number): void => {
    if (timer !== undefined) return;
    timer = setTimeout(draw, Math.max(wait, restUntil - performance.now(), 0));
  };
  const repaint = (): void => {
    if (on && spans.length > 0) drawIn(FADE);
  };
  const themes = new MutationObserver(repaint);
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint, { signal });
  signal.addEventListener('abort', wipe);

  return {
    show(next, marks) {
      if (signal.aborted) return;
      const same = next === description && marks?.on === on && JSON.stringify(marks.spans) === JSON.stringify(spans);
      if (same && drawn.length > 0) return;
      description = next;
      spans = marks?.spans ?? [];
      on = marks?.on ?? false;
      wipe();
      draw();
    },
    turn(next) {
      if (next === on) return;
      on = next;
      if (on) draw();
      else wipe();
    },
    clear() {
      spans = [];
      wipe();
    },
    check() {
      if (!on || spans.length === 0) return;
      const left = drawn.filter(({ range, words }) => range.startContainer.isConnected && squash(range.toString()) === words);
      if (left.length < drawn.length) {
        drawn = left;
        put();
      }
      if (left.length < spans.length) drawIn(0);
    },
  };
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether the range holds those words and neither begins nor ends inside another word where the description doesn't. */
function stands(range: Range, words: string, description: string, start: number, end: number): boolean {
  if (squash(range.toString()) !== words) return false;
  const before = charAt(range.startContainer, range.startOffset - 1);
  const after = charAt(range.endContainer, range.endOffset);
  return (!WORD.test(before) || WORD.test(description.charAt(start - 1))) && (!WORD.test(after) || WORD.test(description.charAt(end)));
}

const charAt = (node: Node, offset: number): string => (node.nodeType === 3 ? (node as Text).data.charAt(offset) : '');
