/** What a row of pay is for: the place, tier or level named beside it. Pure. */
import placesJson from '../../../taxonomy/places/places.json' with { type: 'json' };
import { resolvePlace } from '../places.ts';
import type { PaySpan } from './judge.ts';

const GENERIC = new Set(
  'a an the this that our your we you for of in at to and or is are be was as on by with from between within will has have may can if based located applicants applicant candidates candidate hired employees residents working work workers who live reside living residing position positions role roles job opportunity opening title posting annual annually annualized yearly year hourly hour monthly month full-time full time part-time base basic pay salary salaries compensation comp cash wage wages rate rates range ranges band bands bracket scale zone-based estimated expected anticipated approximate approximately reasonably reasonable typical typically standard current currently starting minimum maximum min max target targeted hiring gross total primary overall additional following follows below listed usd cad gbp eur us$ up plus per offer offers offered offering starts start ranging circa around about likely good faith estimate estimates budgeted information details transparency disclosure national only wide earnings specific which it s not this-role general we’re competitive projected summary indication provide paying pays someone performed'.split(
    ' ',
  ),
);
const EDGE = /^[\s:;,.*_[\]{}|•·✅#>"'“”‘’=~+/)–—-]+|[\s:;,*_[\]{}|•·✅#>"'“”‘’=~+/(–—-]+$/gu;
const LONGEST = 120;

const bare = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
const isGeneric = (word: string | undefined): boolean => {
  const plain = bare(word);
  // "OR", "IN" are states.
  return plain === '' || (GENERIC.has(plain) && !/^\W*[A-Z]{2}\W*$/.test(word ?? ''));
};

/** Without the words that every pay label has; empty where nothing else is left. */
export function cleanScope(label: string): string {
  const words = label
    .replace(/[*_]+|\b[A-Z]{2}-\d+\b/g, ' ')
    .replace(EDGE, '')
    .split(/\s+/);
  let first = 0;
  let last = words.length;
  // The last letter of "Zone A" is its name.
  while (last > first && isGeneric(words[last - 1]) && !/^[A-Z]\W*$/.test(words[last - 1] ?? '')) last--;
  while (first < last && isGeneric(words[first])) first++;
  let scope = words.slice(first, last).join(' ').replace(EDGE, '');
  if (!/\b[A-Z]\.$/.test(scope)) scope = scope.replace(/\.+$/, '');
  const opened = scope.split('(').length - scope.split(')').length;
  if (opened > 0) scope += ')'.repeat(opened);
  return scope.length > LONGEST || /\d{4,}/.test(scope) || /[a-z][.!?]\s/.test(scope) ? '' : scope;
}

const PERIOD_WORDS = String.raw`(?:\s*(?:USD|CAD|GBP|EUR|annually|per year|a year|\/ ?year|\/ ?yr|per annum|p\.a\.|per hour|\/ ?hr|per month)\b)*`;
const TRAILING = new RegExp(
  String.raw`^[\s),;*]*${PERIOD_WORDS}[\s,*]*\(?(?:for|in)\s+(?:candidates |applicants |residents |those |employees )?(?:in |of |located in |based in )?([^.;\n|$€£()/]{2,70})`,
  'iu',
);
const BRACKET = new RegExp(String.raw`^${PERIOD_WORDS}\s*\(([^()]{2,60})\)`, 'iu');
const NO_SCOPE =
  /\b(?:bonus|equity|benefits|stock|commission|experience|doe|year|annual|annually|annum|hour|month|usd|cad|gbp|eur|base|ote|salary|gross|negotiable|based|plus|depending|range|split|dependent|full[- ]?time|part[- ]?time|ir35|umbrella|w2|minimum|maximum|min|max)\b/iu;

/** The place, tier, level or role that each of some spans, in order, is for; '' where none is named. The posting's own title is none. */
export function scopesOf(spans: Pick<PaySpan, 'before' | 'heading' | 'after'>[], title: string): string[] {
  const own = title.trim().toLowerCase();
  const without = (scope: string): string => {
    // A title of one word ("Engineer") is part of every role's name.
    const at = own.includes(' ') ? scope.toLowerCase().indexOf(own) : -1;
    return at < 0 ? scope : cleanScope(`${scope.slice(0, at)} ${scope.slice(at + own.length)}`);
  };
  /** What the span before took from the words after it; they stand before the next. */
  let taken = '';
  return spans.map((span) => {
    const at = taken === '' ? -1 : span.before.indexOf(taken);
    const before = at < 0 ? span.before : span.before.slice(at + taken.length);
    taken = '';
    const ahead = cleanScope(before);
    const label = /[:–—-]\s*$/.test(before) && ahead !== '' && !NO_SCOPE.test(ahead) ? without(ahead) : '';
    if (label !== '') return label;
    const bracket = BRACKET.exec(span.after)?.[1];
    const behind = TRAILING.exec(span.after)?.[1];
    for (const words of [bracket, behind]) {
      if (!words || NO_SCOPE.test(words)) continue;
      const scope = without(cleanScope(words));
      if (scope === '') continue;
      taken = words.trimEnd();
      // A heading of its own before the figure is the row's name; what follows it says more.
      return ahead !== '' && !NO_SCOPE.test(ahead) && words === bracket ? (without(ahead) === '' ? scope : without(ahead)) : scope;
    }
    if (ahead !== '') return NO_SCOPE.test(ahead) ? '' : without(ahead);
    const above = before.replace(EDGE, '') === '' ? cleanScope(span.heading) : '';
    return NO_SCOPE.test(above) || above.length > 60 ? '' : without(above);
  });
}

const STATES = new Map(Object.entries(placesJson.states as Record<string, string>).map(([code, name]) => [name.toLowerCase(), code]));
/** The postal code of a scope that is just a US state. */
export const stateOf = (scope: string): string | null => STATES.get(scope.toLowerCase()) ?? null;

const TIER = /\b(?:tier|zone|geo|band|group|cluster|region|area) ?[A-Z\d]{1,3}\b|\bzone\b|\btier\b/i;
const LEVEL =
  /\b(?:L\d|IC\d|E\d|level|grade|senior|sr|staff|principal|junior|jr|lead|mid|entry|intern|I{1,3}|IV|V|engineer|developer|manager|analyst|designer|director|scientist|architect|specialist|executive)\b/i;

const NUMBERED = /\b(?:L\d|IC\d|E\d|(?:level|grade)\W{0,2}[\dIVX]+)\b/i;
/** Is this the name of a place, tier or level, and not some words that stood there? */
export const isNamedScope = (scope: string): boolean =>
  scope.length <= 60 && (TIER.test(scope) || NUMBERED.test(scope) || stateOf(scope) !== null || resolvePlace(scope) !== null);

/** What tells the rows apart. */
export function scopeKind(scopes: string[]): 'tier' | 'level' | 'location' | 'range' {
  const named = scopes.filter((scope) => scope !== '');
  if (named.length === 0) return 'range';
  if (named.filter((scope) => TIER.test(scope)).length * 2 > named.length) return 'tier';
  if (named.filter((scope) => LEVEL.test(scope)).length * 2 > named.length) return 'level';
  return 'location';
}
