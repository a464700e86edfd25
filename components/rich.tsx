import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../lib/text.ts';

/** A message whose `$1`… are elements. The message's own words stay text, so a catalogue cannot bring in markup. */
export function rich(key: MessageKey, ...nodes: ComponentChildren[]): ComponentChildren {
  const parts = t(key, ...nodes.map((_, i) => `\u0001${i}\u0001`)).split('\u0001');
  return parts.map((part, i) => (i % 2 === 1 ? nodes[Number(part)] : part));
}
