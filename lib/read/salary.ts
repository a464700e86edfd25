/** Pay in a field of its own. What stands in the description is not read here. */
import type { BaseSalary } from '../job-posting.ts';
import { tidy } from './clean.ts';

export type Unit = NonNullable<BaseSalary['unitText']>;

/** schema.org and everyday names of a pay period; null when none is named. */
export function unitOf(raw: string): Unit | null {
  const text = raw.toLowerCase();
  if (/\bhou?r(?:ly|s)?\b|\bhur\b|\/\s*h(?:r|our)?\b|\bph\b|\bper h\b|stunde|\bheure|\bhora\b|\bora\b|\buur\b/.test(text)) return 'HOUR';
  if (/\bda(?:y|ily|ys)\b|\/\s*d(?:ay)?\b|\btag\b|pro tag|\bjour\b|\bdía\b|\bgiorno\b|\bdag\b/.test(text)) return 'DAY';
  if (/\bweek(?:ly|s)?\b|\bwee\b|\/\s*w(?:ee)?k\b|woche|semaine|semana|settimana/.test(text)) return 'WEEK';
  if (/\bmon(?:th(?:ly|s)?)?\b|\/\s*mo(?:nth)?\b|\bp\.?\s?c?m\b|monat|\bmois\b|\bmes(?:e)?\b|\bmaand\b|mês/.test(text)) return 'MONTH';
  if (
    /\byear(?:ly|s)?\b|\bann(?:um|ual|ually)?\b|\banns?\b|\/\s*y(?:ea)?r?\b|\bp\.?\s?a\b|\bpa\b|\byr\b|jahr|\ban\b|\bannée\b|\baño\b|\banno\b|\bjaar\b|\bano\b|\blpa\b/.test(
      text,
    )
  )
    return 'YEAR';
  return null;
}

const SYMBOLS: [RegExp, string][] = [
  [/\b(?:US|USD)\s*\$|\bUSD\b/i, 'USD'],
  [/\b(?:AU?|AUD)\s*\$|\bAUD\b/i, 'AUD'],
  [/\b(?:CA?|CAD)\s*\$|\bCAD\b/i, 'CAD'],
  [/\bNZ\s*\$|\bNZD\b/i, 'NZD'],
  [/\b(?:SG?|SGD)\s*\$|\bSGD\b/i, 'SGD'],
  [/\bHK\s*\$|\bHKD\b/i, 'HKD'],
  [/€|\bEUR\b/i, 'EUR'],
  [/£|\bGBP\b/i, 'GBP'],
  [/₹|\bINR\b|\bRs\.?\b|\blacs?\b|\blakhs?\b|\bLPA\b/i, 'INR'],
  [/\bCHF\b/i, 'CHF'],
  [/\bRM\b|\bMYR\b/, 'MYR'],
  [/₱|\bPHP\b/i, 'PHP'],
  [/\bRp\b|\bIDR\b/, 'IDR'],
  [/฿|\bTHB\b/i, 'THB'],
  [/\bSEK\b/i, 'SEK'],
  [/\bNOK\b/i, 'NOK'],
  [/\bDKK\b/i, 'DKK'],
  [/zł|\bPLN\b/i, 'PLN'],
  [/R\$|\bBRL\b/, 'BRL'],
  [/¥|円|\bJPY\b/i, 'JPY'],
  [/₪|\bILS\b/i, 'ILS'],
];

/** ISO 4217 of a text; a bare "$" says nothing and is null. */
export function currencyOf(text: string): string | null {
  for (const [pattern, code] of SYMBOLS) if (pattern.test(text)) return code;
  return null;
}

/** One amount as written: "120,000", "43.000", "1.5K", "5L", "2-2.5 Lacs". Null for what is no number, and for what is no pay (10¹² and more). */
export function amount(raw: string): number | null {
  const m = /(\d[\d.,'’\s\u00a0\u202f]*)\s*(k\b|mio\b|m\b|l\b|lacs?\b|lakhs?\b|lpa\b|crores?\b|cr\b)?/i.exec(raw);
  if (!m) return null;
  let digits = (m[1] ?? '').replace(/[\s'’\u00a0\u202f]/g, '').replace(/[.,]+$/, '');
  // The last mark is the decimal one when one or two digits follow it and it occurs once.
  const mark = /[.,](?=\d{1,2}$)/.exec(digits);
  if (mark && digits.split(mark[0]).length === 2)
    digits = `${digits.slice(0, mark.index).replace(/[.,]/g, '')}.${digits.slice(mark.index + 1)}`;
  else digits = digits.replace(/[.,]/g, '');
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  const unit = (m[2] ?? '').toLowerCase();
  const factor = unit === 'k' ? 1e3 : unit === 'm' || unit === 'mio' ? 1e6 : unit.startsWith('l') ? 1e5 : unit.startsWith('cr') ? 1e7 : 1;
  const full = Math.round(value * factor * 100) / 100;
  return full < 1e12 ? full : null;
}

/** A board's guess and not the employer's word. */
const ESTIMATE = /\best(?:\.|imate|imated)\b|glassdoor est|prognose|geschätzt|estimation|estimación|stima\b|employer est/i;
const MONEY =
  /(?:[$€£₹¥₱฿₪]|zł|\b(?:USD|EUR|GBP|CHF|INR|AUD|CAD|NZD|SGD|HKD|MYR|PHP|IDR|THB|SEK|NOK|DKK|PLN|BRL|JPY|ILS|RM|Rp|Rs|lacs?|lakhs?|LPA)\b)/i;
const PERIOD = /\b(?:per|an?|\/)\s*(?:hour|hr|day|week|month|mo|year|yr|annum)\b|\/(?:hr|h|day|wk|mo|yr)\b|\bp\.?a\.?\b/i;

/** Whether a short text states pay: an amount with a currency or a period beside it. */
export const looksLikePay = (text: string): boolean => text.length <= 160 && /\d/.test(text) && (MONEY.test(text) || PERIOD.test(text));

/** Amounts that stand for "not stated": zero, or a range as wide as the form allows. */
export function isPlaceholder(min: number | null, max: number | null): boolean {
  if ((min ?? 0) <= 0 && (max ?? 0) <= 0) return true;
  return min !== null && max !== null && min <= 1 && max >= 99_999;
}

/** Pay as a board's own field shows it; null when the text states none. */
export function parsePay(raw: string): BaseSalary | null {
  const text = tidy(raw);
  if (!looksLikePay(text)) return null;
  // "1.5K – 2K": a unit behind the second number belongs to both.
  const parts =
    text.match(/\d[\d.,'’\u00a0\u202f]*(?:\s\d{3}(?!\d))*\s*(?:k\b|mio\b|m\b|l\b|lacs?\b|lakhs?\b|lpa\b|crores?\b|cr\b)?/gi) ?? [];
  const values = parts.slice(0, 2).map(amount);
  let [min = null, max = null] = values;
  const range =
    parts.length > 1 &&
    /^[^\d]{0,24}(?:[-–—]|to\b|bis\b|à\b|a\b|–|and\b)/i.test(text.slice(text.indexOf(parts[0] ?? '') + (parts[0] ?? '').length));
  if (!range)
    max = /\b(?:up to|bis zu|jusqu[’']à|hasta|fino a|max)/i.test(text)
      ? min
      : /\b(?:from|starting|ab|à partir|desde|da|min)\b|\+/i.test(text)
        ? null
        : min;
  if (!range && /\b(?:up to|bis zu|jusqu[’']à|hasta|fino a|max)/i.test(text)) min = null;
  const suffix = /(k|m|l|lacs?|lakhs?|lpa)\s*$/i.exec(parts[1] ?? '')?.[1];
  if (range && suffix && min !== null && max !== null && min < max / 100) min = amount(`${parts[0]}${suffix}`);
  if (min !== null && max !== null && min > max) [min, max] = [max, min];
  if (isPlaceholder(min, max)) return null;
  return {
    text: text.slice(0, 300),
    currency: currencyOf(text),
    minValue: min,
    maxValue: max,
    unitText: unitOf(text),
    source: ESTIMATE.test(text) ? 'estimate' : 'employer',
  };
}
