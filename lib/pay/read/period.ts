/** Per what an amount is paid: words first, magnitude where they are silent. Pure. */
import type { PayPeriod } from '../../assessment.ts';

const UNITS: [PayPeriod, string][] = [
  ['hour', 'hours?|hrs?|std|stunde|uur|heure|hora|ora|godz\\w*|時間|小时|시간'],
  ['day', 'days?|diem|tag|dag|jour|d[ií]a|giorno|dzie[nń]|man-?day'],
  ['biweek', 'two weeks|fortnight|bi-?week'],
  ['week', 'weeks?|wks?|woche|week'],
  ['semimonth', 'semi-?month'],
  ['month', 'months?|mths?|mos?|monat|maand|mois|m[eê]s|mese|mies\\w*|m[åa]ned|m[åa]nad'],
  ['year', 'years?|yrs?|yr|annum|anum|annual|jahr|jaar|ans?|a[ñn]os?|ano|anno|rok\\w*|[åa]r'],
];
const ADVERBS: [PayPeriod, string][] = [
  ['hour', 'hourly|stundensatz|uurtarief|/ ?h(?![a-z])|p/?h(?![a-z])'],
  ['day', 'daily|per diem|p/?d(?![a-z])|day[- ]rate|day session|\\bTJM\\b|tagessatz|dagtarief'],
  ['biweek', 'bi-?weekly|fortnightly|every (?:two|2) weeks|every other week'],
  ['semimonth', 'semi-?monthly|twice (?:a|per) month|bi-?monthly'],
  ['week', 'weekly'],
  [
    'month',
    'monthly|mensual(?:es)?|mensuel(?:le)?s?|mensile|mensais|monatlich|maandelijks|pcm|maandsalaris|monatsgehalt|p/?m(?![a-z])|月給|月薪|月収|miesięcznie',
  ],
  [
    'year',
    'annual(?:ly|i[sz]ed)?|yearly|p\\.? ?a\\.?(?![a-z])|anual(?:es)?|annuel(?:le)?s?|annui|j[äa]hrlich|jahresbrutto\\w*|jahresgehalt|jahresbezug|jaarsalaris|LPA|年収|年俸|年薪|CTC|\\bRAL\\b',
  ],
];
const PREFIX =
  '(?:/ ?|\\bper |\\bper-|\\ban? |\\bp\\. ?|\\beach |\\bevery |\\bpro |\\bim |\\bpar |\\bal |\\bpor |\\bje |\\bna |\\bi |\\bof )';

const entries = (['biweek', 'semimonth', 'hour', 'day', 'week', 'month', 'year'] as const).map((period) => {
  const units = UNITS.find(([name]) => name === period)?.[1];
  const adverbs = ADVERBS.find(([name]) => name === period)?.[1];
  return [period, `${PREFIX}(?:${units})(?![a-z])|(?<![a-z])(?:${adverbs})`] as const;
});
const PERIODS = entries.map(([period]) => period);
const PERIOD = new RegExp(entries.map(([, source]) => `(${source})`).join('|'), 'gi');
/** A unit that touches the digits: "$17-22hr", "3000/mo". */
const GLUED = /^ ?\/? ?(?:(hr|hour)s?|(day)|(wk|week)|(mo|mth|month)|(yr|year))(?![a-z])/i;
const GLUED_PERIODS: PayPeriod[] = ['hour', 'day', 'week', 'month', 'year'];

export interface Found {
  period: PayPeriod;
  start: number;
  end: number;
}

/** Every period named in a short text, in order. A capital may follow without a space ("per hourExpected"). */
export function periodsIn(text: string): Found[] {
  const apart = text.replace(/([a-zß-ÿ])(?=[A-ZÀ-Þ])/g, '$1 ');
  const found: Found[] = [];
  if (text === '') return found;
  for (const match of apart.matchAll(PERIOD)) {
    const group = match.findIndex((value, index) => index > 0 && value !== undefined);
    const period = PERIODS[group - 1];
    if (period) found.push({ period, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The period that directly follows digits. */
export function periodAt(text: string): PayPeriod | null {
  const match = GLUED.exec(text);
  if (!match) return null;
  const group = match.findIndex((value, index) => index > 0 && value !== undefined);
  return GLUED_PERIODS[group - 1] ?? null;
}

/** Currencies by the size of a year's pay: lowest plausible, from where on a figure is a year's; months below it. */
interface Scale {
  /** At most this: an hour. */
  hour: number;
  day: number;
  /** From here on: a month. */
  month: number;
  /** From here on: a year. */
  year: number;
  /** Above: no one's pay. */
  most: number;
}
const LIKE_DOLLAR: Scale = { hour: 250, day: 1_500, month: 1_500, year: 15_000, most: 3_000_000 };
const scaled = (by: number): Scale => ({
  hour: LIKE_DOLLAR.hour * by,
  day: LIKE_DOLLAR.day * by,
  month: LIKE_DOLLAR.month * by,
  year: LIKE_DOLLAR.year * by,
  most: LIKE_DOLLAR.most * by,
});
/** Monthly pay is the custom in these: a figure is a year's only when a month of it would be absurd. */
const monthly = (hour: number, month: number, year: number): Scale => ({ hour, day: month, month, year, most: year * 100 });
const SCALES: Record<string, Scale> = {
  INR: { hour: 3_000, day: 10_000, month: 10_000, year: 200_000, most: 200_000_000 },
  JPY: { hour: 15_000, day: 150_000, month: 150_000, year: 2_000_000, most: 300_000_000 },
  CNY: { hour: 500, day: 3_000, month: 3_000, year: 80_000, most: 20_000_000 },
  KRW: { hour: 150_000, day: 1_000_000, month: 1_000_000, year: 20_000_000, most: 3_000_000_000 },
  PLN: monthly(400, 3_000, 60_000),
  CZK: monthly(2_000, 15_000, 300_000),
  SEK: monthly(1_500, 15_000, 200_000),
  NOK: monthly(1_500, 15_000, 250_000),
  DKK: monthly(1_500, 15_000, 200_000),
  HUF: monthly(20_000, 150_000, 4_000_000),
  RON: monthly(400, 2_000, 50_000),
  HKD: monthly(1_000, 8_000, 150_000),
  AED: monthly(500, 2_500, 80_000),
  SAR: monthly(500, 2_500, 80_000),
  MXN: monthly(1_000, 6_000, 150_000),
  BRL: monthly(500, 1_200, 40_000),
  ZAR: monthly(1_500, 6_000, 120_000),
  KES: monthly(5_000, 15_000, 900_000),
  NGN: monthly(20_000, 50_000, 1_500_000),
  PKR: monthly(5_000, 20_000, 700_000),
  BDT: monthly(2_000, 10_000, 400_000),
  PHP: monthly(1_500, 12_000, 250_000),
  THB: monthly(1_500, 10_000, 250_000),
  TRY: monthly(1_000, 15_000, 400_000),
  TWD: monthly(2_000, 25_000, 400_000),
  VND: monthly(500_000, 3_000_000, 120_000_000),
  IDR: monthly(300_000, 2_000_000, 60_000_000),
  UAH: monthly(1_000, 8_000, 200_000),
  RUB: monthly(3_000, 20_000, 500_000),
  COP: monthly(80_000, 900_000, 25_000_000),
  CLP: monthly(30_000, 350_000, 8_000_000),
  ARS: monthly(40_000, 250_000, 6_000_000),
  MYR: scaled(2),
  ILS: monthly(600, 5_000, 90_000),
};
const scaleOf = (currency: string): Scale => SCALES[currency] ?? LIKE_DOLLAR;

/** What a figure of this size is paid per, where no word says; null where no period makes sense of it. `domestic`: the job is in the United States, where nobody advertises by the month. */
export function inferPeriod(low: number, high: number, currency: string, contract: boolean, domestic: boolean): PayPeriod | null {
  const scale = scaleOf(currency);
  if (high > scale.most || low <= 0) return null;
  if (low >= scale.year) return 'year';
  if (high >= scale.year && low >= scale.year / 2) return 'year';
  if (low >= 7 && high <= scale.hour && scale === LIKE_DOLLAR) return 'hour';
  if (low >= scale.month && high < scale.year) return currency === 'USD' && domestic ? null : 'month';
  if (contract && low >= 150 && high <= scale.day) return 'day';
  if (high <= scale.hour && low >= scale.hour / 50) return 'hour';
  return null;
}

const PER_YEAR: Record<PayPeriod, number> = { hour: 2080, day: 260, week: 52, biweek: 26, semimonth: 24, month: 12, year: 1 };

/** Could someone be paid this? `stated` periods are given more room than inferred ones. */
export function isPlausible(low: number, high: number, currency: string, period: PayPeriod): boolean {
  const scale = scaleOf(currency);
  const year = PER_YEAR[period];
  const part = period === 'hour' ? 0.5 : period === 'year' ? 0.4 : 0.02;
  return high * year <= scale.most * (period === 'year' ? 1 : 1.2) && low * year >= scale.year * part && high * year >= scale.year * 0.05;
}

/** Could this figure be paid per this period at all? Separates "annual" in a label from an hourly figure beneath it. */
export function fitsPeriod(low: number, high: number, currency: string, period: PayPeriod): boolean {
  const scale = scaleOf(currency);
  const year = PER_YEAR[period];
  return high * year <= scale.most && high * year >= scale.year / 4 && low > 0;
}
