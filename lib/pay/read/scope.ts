/** What a row of pay is for: the place, tier or level named beside it. Pure. */
import placesJson from '../../../taxonomy/places/places.json' with { type: 'json' };
import type { PaySpan } from './judge.ts';

const GENERIC = new Set(
  'a an the this that our your we you for of in at to and or is are be was as on by with from between within will has have may can if based located applicants applicant candidates candidate hired employees residents working work workers who live reside living residing position positions role roles job opportunity opening title posting annual annually annualized yearly year hourly hour monthly month full-time full time part-time base basic pay salary salaries compensation comp cash wage wages rate rates range ranges band bands bracket scale zone-based estimated expected anticipated approximate approximately reasonably reasonable typical typically standard current currently starting minimum maximum min max target targeted hiring gross total primary overall new additional following follows below listed usd cad gbp eur us$ up plus per offer offers offered offering starts start ranging circa ca around about likely good faith estimate estimates budgeted information details transparency disclosure national only wide earnings specific which it s not this-role general we’re'.split(
    ' ',
  ),
);
const EDGE = /^[\s:;,.*_()[\]{}|•·✅#>"'“”‘’=~+/–—-]+|[\s:;,.*_()[\]{}|•·✅#>"'“”‘’=~+/–—-]+$/gu;
const LONGEST = 80;

/** Without the words that every pay label has; empty where nothing else is left. */
export function cleanScope(label: string): string {
  let words = label.replace(/[*_]+/g, ' ').replace(EDGE, '').split(/\s+/);
  const plain = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  const generic = (word: string | undefined): boolean => {
    const bare = plain(word);
    return bare === '' || GENERIC.has(bare);
  };
  while (words.length > 0 && generic(words[words.length - 1])) words = words.slice(0, -1);
  while (words.length > 0 && generic(words[0])) words = words.slice(1);
  const scope = words.join(' ').replace(EDGE, '');
  return scope.length > LONGEST || /\d{4,}/.test(scope) || /[.!?]\s/.test(scope) ? '' : scope;
}

const TRAILING =
  /^[\s),;*]*(?:USD|CAD|GBP|EUR)?[\s),]*(?:annually|per year|a year|\/ ?year|\/ ?yr|per annum|per hour|\/ ?hr)?[\s,*]*\(?(?:for|in)\s+(?:candidates |applicants |residents |those |employees )?(?:in |of |located in |based in )?([^.;\n|$€£()]{2,70})/iu;
const BRACKET = /^\(([^()]{2,60})\)/u;
const NO_SCOPE =
  /\b(?:bonus|equity|benefits|stock|commission|experience|doe|year|annual|annually|annum|hour|month|usd|cad|gbp|eur|base|ote|salary|gross|negotiable|based|plus|depending|range|split|dependent|full[- ]?time|part[- ]?time|ir35|umbrella|w2)\b/iu;

/** The place, tier, level or role a span is for; '' where none is named. */
export function scopeOf(span: Pick<PaySpan, 'before' | 'heading' | 'after'>): string {
  const bracket = BRACKET.exec(span.after)?.[1];
  const ahead = cleanScope(span.before);
  if (ahead !== '' && !NO_SCOPE.test(ahead)) return ahead;
  if (bracket && !NO_SCOPE.test(bracket)) return cleanScope(bracket);
  const behind = TRAILING.exec(span.after)?.[1];
  if (behind && !NO_SCOPE.test(behind)) {
    const cleaned = cleanScope(behind);
    if (cleaned !== '') return cleaned;
  }
  const above = span.before.replace(EDGE, '') === '' ? cleanScope(span.heading) : '';
  return NO_SCOPE.test(above) ? '' : above;
}

const STATES = new Map(Object.entries(placesJson.states as Record<string, string>).map(([code, name]) => [name.toLowerCase(), code]));
/** The postal code of a scope that is just a US state. */
export const stateOf = (scope: string): string | null => STATES.get(scope.toLowerCase()) ?? null;

const TIER = /\b(?:tier|zone|geo|band|group|cluster|region|area) ?[A-Z\d]{1,3}\b|\bzone\b|\btier\b/i;
const LEVEL =
  /\b(?:L\d|IC\d|E\d|level|grade|senior|sr|staff|principal|junior|jr|lead|mid|entry|intern|I{1,3}|IV|V|engineer|developer|manager|analyst|designer|director|scientist|architect|specialist|executive)\b/i;

/** What tells the rows apart. */
export function scopeKind(scopes: string[]): 'tier' | 'level' | 'location' | 'range' {
  const named = scopes.filter((scope) => scope !== '');
  if (named.length === 0) return 'range';
  if (named.filter((scope) => TIER.test(scope)).length * 2 > named.length) return 'tier';
  if (named.filter((scope) => LEVEL.test(scope)).length * 2 > named.length) return 'level';
  return 'location';
}
