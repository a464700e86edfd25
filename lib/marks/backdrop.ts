/** What stands behind and in an element's words, as the page paints it. Reads computed styles only. */
import { colourIn, over, type Rgb, type Tone, toneFor } from './tone.ts';

const WHITE: Rgb = [255, 255, 255];
/** What browsers paint behind a page that declares itself dark and no colour. */
const CANVAS_DARK: Rgb = [18, 18, 18];

/** Gives the tone for an element; asks each element above it once. For one pass: the page may change its colours. */
export function tones(view: Window): (element: Element) => Tone {
  const behind = new Map<Element, Rgb | null>();
  const below = (element: Element | null): Rgb | null => {
    if (!element) return canvas(view);
    const known = behind.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage } = view.getComputedStyle(element);
    const own = colourIn(backgroundColor);
    let found: Rgb | null = null;
    // A picture may have any colour.
    if (own && (backgroundImage === 'none' || backgroundImage === '')) {
      const under = own.alpha === 1 ? own.rgb : below(element.parentElement);
      found = under && over(own.rgb, own.alpha, under);
    }
    behind.set(element, found);
    return found;
  };
  const text = (element: Element): Rgb | null => {
    const own = colourIn(view.getComputedStyle(element).color);
    return own && own.alpha === 1 ? own.rgb : null;
  };
  const given = new Map<Element, Tone>();
  return (element) => {
    let tone = given.get(element);
    if (!tone) {
      tone = toneFor(below(element), text(element));
      given.set(element, tone);
    }
    return tone;
  };
}

function canvas(view: Window): Rgb {
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme ?? '';
  const dark = /\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || view.matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? CANVAS_DARK : WHITE;
}
