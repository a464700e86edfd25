/** Numbers, money, dates, lists and the page's own words, as the catalogue's language writes them. Pure. */
import { language, t } from '../text.ts';

/** The design writes day before month and no comma before "and"; plain `en` would follow the United States. */
const proseLocale = (): string => (/^en\b/.test(language()) ? 'en-GB' : language());
/** "$" for US dollars, "CA$" for Canadian ones; `en-GB` would write "US$". */
const moneyLocale = (): string => (/^en\b/.test(language()) ? 'en-US' : language());

const cache = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  cache.set(key, made);
  return made;
}

/** A whole number with its thousands marked: "6,964". */
export const count = (n: number): string => numberFormat(moneyLocale(), { maximumFractionDigits: 0 }).format(n);

/** A percentage as given (19.5 → "19.5%"), to one decimal at most unless said otherwise. */
export const percent = (value: number, decimals = 1): string =>
  `${numberFormat(moneyLocale(), { maximumFractionDigits: decimals }).format(value)}%`;

/** An amount in full: "$185,000", "$62.50". `currency` is ISO 4217; an unknown code is written out before the number. */
export function money(amount: number, currency: string): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  try {
    return numberFormat(moneyLocale(), {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(amount);
  } catch {
    return `${currency} ${numberFormat(moneyLocale(), { maximumFractionDigits: decimals }).format(amount)}`;
  }
}

/** An exchange rate or ratio: four digits are as many as a monthly average bears. */
export const ratio = (value: number): string => numberFormat(moneyLocale(), { maximumSignificantDigits: 4 }).format(value);

/** An amount for a plot label: "$185k", "$62". Three digits at most, no part of a thousand. */
export function moneyShort(amount: number, currency: string): string {
  if (Math.abs(amount) < 1000) return money(Math.round(amount), currency);
  const whole = Math.round(amount / 1000) * 1000;
  try {
    return numberFormat(moneyLocale(), {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumSignificantDigits: 3,
    })
      .format(whole)
      .replace(/K$/, 'k');
  } catch {
    return `${currency} ${numberFormat(moneyLocale(), { notation: 'compact', maximumSignificantDigits: 3 }).format(whole).replace(/K$/, 'k')}`;
  }
}

/** "12 Nov 2026" from an ISO 8601 date (calendar day as written) or instant (the reader's own day). The text itself where it is no date. */
export function dateWords(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const at = new Date(day ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(proseLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(day && { timeZone: 'UTC' }),
  }).format(at);
}

/** "June 2026" from YYYY-MM or YYYY-MM-DD; the text itself where it is neither. */
export function monthWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})/.exec(date);
  if (!parts) return date;
  const at = new Date(`${parts[1]}-${parts[2]}-01T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(proseLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** "a, b and c". */
export const listAnd = (items: readonly string[]): string =>
  new Intl.ListFormat(proseLocale(), { type: 'conjunction', style: 'long' }).format(items);

/** "a, b or c". */
export const listOr = (items: readonly string[]): string =>
  new Intl.ListFormat(proseLocale(), { type: 'disjunction', style: 'long' }).format(items);

const WORDED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** One to ten in words, digits beyond: "three of the eight". */
export function numberWord(n: number): string {
  const worded = WORDED.find((w) => w === n);
  return worded ? t(`word_num_${worded}`) : count(n);
}

/** Capital first letter, for a label that opens a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);

/** Small first letter inside a sentence, unless the word is an acronym ("Backend" → "backend", "QA" stays). */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase(language()) + text.slice(1) : text;

/**
 * The page's own words as they may stand beside ours: without control characters, and without the marks that turn the
 * direction of writing, which would turn our words round, too.
 */
export const plain = (text: string): string => text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ');
