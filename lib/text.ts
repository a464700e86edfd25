/**
 * Words for the reader, from `public/_locales/<lang>/messages.json`. `$1`…`$9` in a message are filled in order.
 * A surface calls `useCatalogue` once (`lib/platform/catalogue.ts` gives the browser's); tests give the JSON.
 */
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;
type Plural = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
type Lookup = (key: string, substitutions: string[]) => string;

let lookup: Lookup = (key) => key;
let plurals = new Intl.PluralRules('en');
let current = 'en';

/** Sets where messages come from, and the language whose plural rules apply. */
export function useCatalogue(from: Lookup, tag: string): void {
  lookup = from;
  plurals = new Intl.PluralRules(tag);
  current = tag;
}

/** BCP 47 tag of the catalogue in use, for `Intl`. */
export const language = (): string => current;

/** The message, with its `$1`… filled in. */
export const t = (key: MessageKey, ...substitutions: (string | number)[]): string => lookup(key, substitutions.map(String));

/** The plural form of `stem` for `n`: keys `${stem}_one` and `${stem}_other` (and the language's further forms). `$1` is n. */
export function tn(stem: Plural, n: number, ...substitutions: (string | number)[]): string {
  const form = plurals.select(n);
  const subs = [n, ...substitutions].map(String);
  return lookup(`${stem}_${form}`, subs) || lookup(`${stem}_other`, subs);
}

/** A lookup over a catalogue file, for tests and Node. */
export const catalogueOf =
  (catalogue: Record<string, { message: string }>): Lookup =>
  (key, substitutions) =>
    (catalogue[key]?.message ?? '').replace(/\$\$|\$([1-9])/g, (whole, digit: string | undefined) =>
      digit ? (substitutions[Number(digit) - 1] ?? '') : whole === '$$' ? '$' : whole,
    );
