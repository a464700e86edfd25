/** Colours of the marks, and which set of them can be seen on a page's own background. */
import { KINDS, type Kind } from './spans.ts';

/** sRGB, 0–255 each. */
export type Rgb = readonly [number, number, number];

/** Drawn for light pages, for dark ones, and in the text's own colour where neither can be told from the background. */
export const TONES = ['light', 'dark', 'plain'] as const;
export type Tone = (typeof TONES)[number];

export interface Palette {
  line: Record<Kind, Rgb>;
  /** Behind AI that is asked for. */
  tint: { colour: Rgb; alpha: number };
}

/** The `--mark-*` colours of `components/tokens.css`. */
export const PALETTES: Record<Exclude<Tone, 'plain'>, Palette> = {
  light: {
    line: { ask: [10, 68, 128], other: [95, 99, 107], not: [133, 129, 122] },
    tint: { colour: [10, 68, 128], alpha: 0.1 },
  },
  dark: {
    line: { ask: [142, 197, 255], other: [191, 192, 192], not: [156, 159, 164] },
    tint: { colour: [142, 197, 255], alpha: 0.18 },
  },
};

/** WCAG 2.2, 1.4.11: graphics against what is beside them. */
const LINE_CONTRAST = 3;
/** WCAG 2.2, 1.4.3: text. */
const TEXT_CONTRAST = 4.5;

/** A highlight's name. A page that looks for highlights sees it, so it says nothing of what is marked. */
export const nameOf = (kind: Kind, tone: Tone): string => `${{ ask: 'line', other: 'double', not: 'dots' }[kind]}-${tone}`;

/** Names of all highlights that may be set. */
export const NAMES: readonly string[] = TONES.flatMap((tone) => KINDS.map((kind) => nameOf(kind, tone)));

/** Contrast ratio of two colours, 1–21, as WCAG 2.2 defines it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A colour laid over another. */
export const over = (top: Rgb, alpha: number, under: Rgb): Rgb => [
  top[0] * alpha + under[0] * (1 - alpha),
  top[1] * alpha + under[1] * (1 - alpha),
  top[2] * alpha + under[2] * (1 - alpha),
];

/** The set whose lines stand out from that background and whose tint leaves the text readable; null = not known. */
export function toneFor(background: Rgb | null, text: Rgb | null): Tone {
  if (!background || !text) return 'plain';
  for (const tone of ['light', 'dark'] as const) {
    const { line, tint } = PALETTES[tone];
    const seen = KINDS.every((kind) => contrast(line[kind], background) >= LINE_CONTRAST);
    if (seen && contrast(text, over(tint.colour, tint.alpha, background)) >= TEXT_CONTRAST) return tone;
  }
  return 'plain';
}

/** A computed colour: `rgb()`, `rgba()` or `color(srgb …)`; null for other spaces. */
export function colourIn(css: string): { rgb: Rgb; alpha: number } | null {
  const parts = /^(rgba?|color)\((srgb )?([^)]*)\)$/.exec(css.trim());
  if (!parts || (parts[1] === 'color') !== (parts[2] !== undefined)) return null;
  const numbers = (parts[3] ?? '').split(/[\s,/]+/).map((part) => (part === 'none' ? 0 : Number(part)));
  if (numbers.length < 3 || numbers.length > 4 || numbers.some(Number.isNaN)) return null;
  const scale = parts[1] === 'color' ? 255 : 1;
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
  return { rgb: [r * scale, g * scale, b * scale], alpha };
}
