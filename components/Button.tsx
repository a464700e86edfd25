import type { ComponentChildren, JSX } from 'preact';
import { Glyph, type GlyphName } from './Glyph.tsx';

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon'> {
  /** One primary in a view; danger is for deleting. */
  kind?: 'primary' | 'quiet' | 'danger';
  glyph?: GlyphName;
  children?: ComponentChildren;
}

/** A push button. With a glyph and no words it needs an `aria-label`. */
export function Button({ kind, glyph, children, class: extra, ...rest }: ButtonProps) {
  const names = ['btn', kind, glyph && !children ? 'icon' : null, typeof extra === 'string' ? extra : null].filter(Boolean);
  return (
    <button type="button" class={names.join(' ')} {...rest}>
      {glyph && <Glyph name={glyph} />}
      {children}
    </button>
  );
}
