/** Which currency an ambiguous sign means, by the posting's place and words. Pure. */
import type { JobPosting } from '../../job-posting.ts';
import { resolvePlace } from '../places.ts';

/** ISO 3166 → ISO 4217, where pay is commonly advertised in it. */
export const HOME_CURRENCY: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  MX: 'MXN',
  GB: 'GBP',
  IN: 'INR',
  JP: 'JPY',
  CN: 'CNY',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  BR: 'BRL',
  ZA: 'ZAR',
  AE: 'AED',
  IL: 'ILS',
  TR: 'TRY',
  KE: 'KES',
  NG: 'NGN',
  PK: 'PKR',
  TH: 'THB',
  MY: 'MYR',
  ID: 'IDR',
  PH: 'PHP',
  VN: 'VND',
  KR: 'KRW',
  TW: 'TWD',
  UA: 'UAH',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
  BE: 'EUR',
  AT: 'EUR',
  IE: 'EUR',
  PT: 'EUR',
  FI: 'EUR',
  GR: 'EUR',
  LT: 'EUR',
  LV: 'EUR',
  EE: 'EUR',
  LU: 'EUR',
  SK: 'EUR',
  SI: 'EUR',
  HR: 'EUR',
  CY: 'EUR',
  MT: 'EUR',
};
/** Countries whose own currency is written with a bare `$`. */
const DOLLAR = new Set(['US', 'CA', 'AU', 'NZ', 'SG', 'HK', 'MX']);

/** Spellings in free locations ("Remote (Canada only)") that are not a place name on their own. */
const COUNTRY_WORDS: [string, RegExp][] = [
  [
    'US',
    /\b(?:USA?|U\.S\.A?\.?|United States|America|NYC|SF|North America|US-based)\b|, ?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?:\b|$)/,
  ],
  [
    'CA',
    /\b(?:Canada|CAN|Toronto|Montr[eé]al|Ontario|Qu[eé]bec|British Columbia|Alberta|Ottawa|Calgary|Edmonton|Winnipeg|Waterloo, ON|Vancouver(?!, WA))\b|, ?(?:ON|BC|QC|AB|MB|SK|NS|NB|NL|PEI)\b/,
  ],
  [
    'AU',
    /\b(?:Australia|Sydney|Melbourne(?!, FL)|Brisbane|Adelaide|Canberra|NSW|QLD|Queensland|New South Wales)\b|\bPerth(?!,? (?:UK|Scotland))|, ?(?:VIC|ACT|TAS)\b/,
  ],
  ['NZ', /\b(?:New Zealand|Auckland|Wellington|Christchurch|Aotearoa)\b/],
  ['SG', /\bSingapore\b|\bSGP\b/],
  ['HK', /\bHong Kong\b|\bHKG\b/],
  ['MX', /\b(?:Mexico(?! ?,? (?:MO|NY))|México|CDMX|Guadalajara|Monterrey)\b/],
  ['GB', /\b(?:UK|United Kingdom|England|Scotland|Wales|Northern Ireland|London(?!,? ?(?:ON|Ontario|KY|OH))|GBR|Great Britain)\b/],
  ['IN', /\b(?:India|IND|Bengaluru|Bangalore|Hyderabad|Mumbai|Pune|Chennai|Gurgaon|Gurugram|Noida)\b/],
  ['JP', /\b(?:Japan|Tokyo|Osaka)\b|日本|東京/],
  ['CN', /\b(?:China|Beijing|Shanghai|Shenzhen|Hangzhou)\b|中国|北京|上海|深圳/],
  ['SE', /\b(?:Sweden|Stockholm|G[öo]teborg|Gothenburg|Malm[öo])\b/],
  ['NO', /\b(?:Norway|Oslo|Bergen|Trondheim)\b/],
  ['DK', /\b(?:Denmark|Copenhagen|K[øo]benhavn|Aarhus)\b/],
  ['ZA', /\b(?:South Africa|Johannesburg|Cape Town|Durban|Pretoria|Gauteng)\b/],
];

/** Countries that the posting's places name. Empty where they name none ("Remote"). */
export function countriesOf(posting: Pick<JobPosting, 'jobLocation' | 'applicantLocationRequirements'>): Set<string> {
  const found = new Set<string>();
  for (const location of [...posting.jobLocation, ...posting.applicantLocationRequirements].slice(0, 20)) {
    const short = location.slice(0, 200);
    const place = resolvePlace(short);
    if (place) found.add(place.country);
    for (const [country, words] of COUNTRY_WORDS) if (words.test(short)) found.add(country);
  }
  return found;
}

const WORD_HINTS: [RegExp, string][] = [
  [/\bsuper(?:annuation)?\b/i, 'AUD'],
  [/\bRRSP\b/, 'CAD'],
  [/\bCPF\b/, 'SGD'],
];

export interface Resolved {
  currency: string;
  /** How it was told: by the sign itself, by place, by words, or assumed. */
  by: 'sign' | 'place' | 'words' | 'assumed';
}

/** ISO 4217 for a sign, or for pay without a currency (`null`). `near` is the text around the amount. Null where the sign is none ("R" of a requisition number). */
export function resolveCurrency(sign: string | null, countries: ReadonlySet<string>, near: string): Resolved | null {
  if (sign === 'kr') {
    for (const [country, currency] of [
      ['SE', 'SEK'],
      ['NO', 'NOK'],
      ['DK', 'DKK'],
    ] as const)
      if (countries.has(country)) return { currency, by: 'place' };
    return { currency: 'SEK', by: 'assumed' };
  }
  if (sign === 'R') return countries.has('ZA') ? { currency: 'ZAR', by: 'place' } : null;
  if (sign === '¥') {
    if (countries.has('CN') || (/[元月薪万]|RMB|CNY/.test(near) && !/円|年収|月給/.test(near))) return { currency: 'CNY', by: 'place' };
    return { currency: 'JPY', by: countries.has('JP') ? 'place' : 'assumed' };
  }
  if (sign === '$') {
    if (countries.has('US')) return { currency: 'USD', by: 'place' };
    const dollars = [...countries].filter((country) => DOLLAR.has(country));
    const [only] = dollars;
    // MXN is written with a plain $ only beside its own words.
    if (dollars.length === 1 && only && only !== 'MX') return { currency: HOME_CURRENCY[only] ?? 'USD', by: 'place' };
    if (only === 'MX' && /MXN|mensual|pesos|al mes/i.test(near)) return { currency: 'MXN', by: 'words' };
    if (countries.size === 0) for (const [words, currency] of WORD_HINTS) if (words.test(near)) return { currency, by: 'words' };
    return { currency: 'USD', by: countries.size === 0 ? 'assumed' : 'place' };
  }
  if (sign !== null) return { currency: sign, by: 'sign' };
  if (/円|年収|月給/.test(near)) return { currency: 'JPY', by: 'words' };
  if (/薪|工资|元/.test(near)) return { currency: 'CNY', by: 'words' };
  if (countries.has('US')) return { currency: 'USD', by: 'place' };
  for (const country of countries) {
    const currency = HOME_CURRENCY[country];
    if (currency) return { currency, by: 'place' };
  }
  return { currency: 'USD', by: 'assumed' };
}
