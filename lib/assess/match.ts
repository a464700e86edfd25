/**
 * Finds every skill of the taxonomy in a text: one pass, leftmost-longest, linear in length. Says where a skill is
 * named, not whether it is meant (match-context.ts) or asked for. Pure.
 */

/** What hangs on a name by a hyphen: "LLM-powered", "RAG-based". */
export type Suffix =
  | 'powered'
  | 'based'
  | 'driven'
  | 'enabled'
  | 'native'
  | 'first'
  | 'assisted'
  | 'augmented'
  | 'ready'
  | 'centric'
  | 'related'
  | 'specific';

/** A skill named in a text. Offsets are UTF-16 units; mentions come in order of `start` and never overlap. */
export interface Mention {
  /** Id in the taxonomy; the user's own begin with `my:`. */
  readonly skill: string;
  /** Number of the alias that matched, for {@link Matcher.alias}. */
  readonly alias: number;
  readonly start: number;
  readonly end: number;
  /** Ambiguous on its own ("Claude", "agents"): counts only where `wrongSense` (match-context.ts) finds nothing against it. */
  readonly weak: boolean;
  readonly suffix: Suffix | null;
}

/** A skill of the user's own. */
export interface UserSkill {
  /** `my:` and small letters, digits, hyphens. */
  id: string;
  prefLabel: string;
  altLabels: readonly string[];
}

export interface Matcher {
  /** Every mention in `text`. */
  match(text: string): Mention[];
  /** The alias as the taxonomy writes it. */
  alias(number: number): string;
}
