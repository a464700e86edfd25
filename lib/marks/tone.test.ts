import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MARKS_CSS } from './css.ts';
import { KINDS } from './spans.ts';
import { colourIn, contrast, NAMES, over, PALETTES, type Rgb, toneFor } from './tone.ts';

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

test.each<[string, Rgb | null, Rgb | null, string]>([
  ['white', WHITE, [33, 33, 33], 'light'],
  ['paper', [250, 247, 240], BLACK, 'light'],
  ['night', [18, 18, 18], [230, 230, 230], 'dark'],
  ['slate', [30, 41, 59], [226, 232, 240], 'dark'],
  ['middle grey: no line of ours stands out from it', [128, 128, 128], BLACK, 'plain'],
  ['white with pale text: a tint would take the last of it', WHITE, [118, 118, 118], 'plain'],
  ['a picture', null, BLACK, 'plain'],
  ['text in a colour that we cannot compute', WHITE, null, 'plain'],
])('marks on %s', (_, background, text, expected) => {
  expect(toneFor(background, text)).toBe(expected);
});

test('whatever the page looks like, coloured lines have 3:1 and tinted text 4.5:1', () => {
  const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
  fc.assert(
    fc.property(colour, colour, (background, text) => {
      const tone = toneFor(background, text);
      if (tone === 'plain') return;
      const { line, tint } = PALETTES[tone];
      for (const kind of KINDS) expect(contrast(line[kind], background)).toBeGreaterThanOrEqual(3);
      expect(contrast(text, over(tint.colour, tint.alpha, background))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test.each<[string, ReturnType<typeof colourIn>]>([
  ['rgb(1, 2, 3)', { rgb: [1, 2, 3], alpha: 1 }],
  ['rgba(1, 2, 3, 0.5)', { rgb: [1, 2, 3], alpha: 0.5 }],
  ['rgba(0, 0, 0, 0)', { rgb: [0, 0, 0], alpha: 0 }],
  ['rgb(1 2 3 / 0.25)', { rgb: [1, 2, 3], alpha: 0.25 }],
  ['color(srgb 1 0 0.2 / 0.5)', { rgb: [255, 0, 51], alpha: 0.5 }],
  ['color(display-p3 1 0 0)', null],
  ['oklch(0.7 0.1 200)', null],
  ['', null],
])('computed colour "%s"', (css, expected) => {
  expect(colourIn(css)).toEqual(expected);
});

test('black on white is 21:1', () => expect(contrast(BLACK, WHITE)).toBeCloseTo(21));

test('each highlight has a rule, and one for forced colours', () => {
  const [usual = '', forced = ''] = MARKS_CSS.split('@media (forced-colors: active)');
  for (const name of NAMES) for (const rules of [usual, forced]) expect(rules).toContain(`::highlight(${name})`);
});

test('a page that lists highlights reads nothing about skills', () => {
  expect(NAMES.join(' ')).not.toMatch(/\b(?:ai|ask|skill|track|job)/i);
});
