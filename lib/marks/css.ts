/** The rules of the marks' highlights: the background inserts them, so the content script does not carry them. */
import { KINDS, type Kind } from './spans.ts';
import { NAMES, nameOf, PALETTES, type Rgb, TONES, type Tone } from './tone.ts';

/** Told apart by the line, not by its colour. */
const LINE: Record<Kind, string> = { ask: 'underline 3px', other: 'underline double 1px', not: 'underline dotted 2px' };

const rgb = ([r, g, b]: Rgb, alpha = 1): string => `rgb(${r} ${g} ${b} / ${alpha})`;

function rule(kind: Kind, tone: Tone): string {
  const palette = tone === 'plain' ? null : PALETTES[tone];
  const line = palette ? rgb(palette.line[kind]) : 'currentcolor';
  const tint = palette && kind === 'ask' ? ` background-color: ${rgb(palette.tint.colour, palette.tint.alpha)};` : '';
  return `::highlight(${nameOf(kind, tone)}) { text-decoration: ${LINE[kind]} ${line};${tint} }`;
}

const select = (names: readonly string[]): string => names.map((name) => `::highlight(${name})`).join(', ');

/** Goes in with `scripting.insertCSS`: that works under any policy of the page, and changes nothing in its tree. */
export const MARKS_CSS = [
  ...TONES.flatMap((tone) => KINDS.map((kind) => rule(kind, tone))),
  '@media (forced-colors: active) {',
  // Chromium paints these two colours whatever is said here, and a thick line would be lost below the box: the full box is the ask.
  `${select(NAMES)} { color: HighlightText; background-color: Highlight; text-decoration-color: HighlightText; }`,
  `${select(TONES.map((tone) => nameOf('ask', tone)))} { text-decoration-line: none; }`,
  '}',
].join('\n');
