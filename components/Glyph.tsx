import type { JSX } from 'preact';

/** Every drawing there is: 16 × 16, in the colour of the text beside it. */
const SHAPES = {
  brand: () => (
    <>
      <path d="M2 12.5H14M2 8H10.5M2 3.5H7" stroke-width="2.25" stroke-linecap="butt" />
      <path d="M12.6 1.6 15 4 12.6 6.4 10.2 4Z" fill="currentColor" stroke="none" />
    </>
  ),
  builds: () => <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" fill="currentColor" />,
  uses: () => (
    <>
      <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />
      <path d="M8 1.2V14.8L1.2 8Z" fill="currentColor" />
    </>
  ),
  ml: () => <path d="M8 1.6 14.9 13.8H1.1Z" fill="currentColor" />,
  conv: () => <path d="M2.2 2.2H13.8V13.8H2.2Z" />,
  unclear: () => <circle cx="8" cy="8" r="6.2" stroke-dasharray="2.4 2.5" />,
  'builds-guess': () => <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />,
  'ml-guess': () => <path d="M8 1.6 14.9 13.8H1.1Z" />,
  have: () => <path d="M2.2 8.6 6.2 12.6 13.8 3.8" stroke-width="2.25" />,
  learning: () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2A6 6 0 0 1 8 14Z" fill="currentColor" />
    </>
  ),
  adjacent: () => <path d="M1.5 6.2C4 3.4 6 3.6 8 5.4S12.2 7.4 14.5 4.6M1.5 11.4C4 8.6 6 8.8 8 10.6S12.2 12.6 14.5 9.8" />,
  missing: () => <circle cx="8" cy="8" r="6" />,
  want: () => <path d="M8 2.5V13.5M2.5 8H13.5" />,
  lock: () => <path d="M3.5 7H12.5V14H3.5ZM5.5 7V4.5A2.5 2.5 0 0 1 10.5 4.5V7" />,
  close: () => <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" />,
  add: () => <path d="M8 2.5V13.5M2.5 8H13.5" />,
  remove: () => <path d="M2 8H14" />,
  alert: () => (
    <>
      <path d="M8 1.8 15 14H1Z" />
      <path d="M8 6.5V9.8M8 11.8V12" />
    </>
  ),
  download: () => <path d="M8 2.5V10.5M4.5 7.5 8 11 11.5 7.5M2.5 13.5H13.5" />,
  upload: () => <path d="M8 11V3M4.5 6 8 2.5 11.5 6M2.5 13.5H13.5" />,
  applied: () => (
    <>
      <path d="M1.8 8 14.2 2.2 10.6 13.8 7.6 9.2Z" />
      <path d="M7.6 9.2 14.2 2.2" />
    </>
  ),
  save: () => <path d="M4 2H12V14L8 11 4 14Z" />,
  saved: () => <path d="M4 2H12V14L8 11 4 14Z" fill="currentColor" />,
  seen: () => (
    <>
      <path d="M1.2 8C3 4.8 5.4 3.4 8 3.4S13 4.8 14.8 8C13 11.2 10.6 12.6 8 12.6S3 11.2 1.2 8Z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  fold: () => <path d="M3.5 5.5 8 10.5 12.5 5.5" stroke-width="2" />,
  panel: () => <path d="M2 3H14V13H2ZM10 3V13" />,
  more: () => (
    <>
      <circle cx="3" cy="8" r="1" fill="currentColor" />
      <circle cx="8" cy="8" r="1" fill="currentColor" />
      <circle cx="13" cy="8" r="1" fill="currentColor" />
    </>
  ),
  note: () => <path d="M2.8 13.2 3.6 10 10.8 2.8 13.2 5.2 6 12.4ZM9 4.6 11.4 7" />,
  open: () => <path d="M6.5 3.5H3V13H12.5V9.5M9 2.5H13.5V7M13.2 2.8 7.5 8.5" />,
} satisfies Record<string, () => JSX.Element>;

export type GlyphName = keyof typeof SHAPES;

/** A decorative drawing, 1em square. It never carries meaning alone: a word stands beside it or names its button. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class="g" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]()}
    </svg>
  );
}
