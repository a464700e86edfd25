/**
 * Displayed places → country and, in the United States, wage area. The rule, in order:
 * 1. "City, region[, country]": the last part that names a country, US state or Canadian province decides; with a
 *    US state, the wage area whose name lists that city and that state.
 * 2. "CA", "DE", "IN", "IL" and the like after a city are US states (the way postings write), unless the city is a known
 *    city of the other country.
 * 3. A bare city resolves only if it is on our list of cities that mean one place, or just one US wage area begins with it.
 *    "Portland", "Cambridge" and "Birmingham" do not resolve.
 * 4. Regions ("EMEA", "Worldwide") and places in several countries do not resolve.
 */
import placesJson from '../../taxonomy/places/places.json' with { type: 'json' };
import { BUNDLED } from './benchmarks.ts';

export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** OFLC wage area id, only in the United States. */
  area: string | null;
  /** What to call it: "Seattle", "the United States". */
  label: string;
}

interface PlacesFile {
  countries: Record<string, string[]>;
  states: Record<string, string>;
  provinces: Record<string, string>;
  cities: Record<string, string | null>;
  areas: Record<string, string>;
}
const data = placesJson as PlacesFile;

const key = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();

const countryOf = new Map(Object.entries(data.countries).flatMap(([code, names]) => names.map((name) => [key(name), code] as const)));
const stateOf = new Map(Object.entries(data.states).flatMap(([code, name]) => [[key(code), code] as const, [key(name), code] as const]));
const provinceOf = new Map(
  Object.entries(data.provinces).flatMap(([code, name]) => [[key(code), code] as const, [key(name), code] as const]),
);
const cityOf = new Map(Object.entries(data.cities).map(([city, country]) => [key(city), country] as const));
const areaAlias = new Map(Object.entries(data.areas).map(([name, id]) => [key(name), id] as const));

interface Area {
  id: string;
  cities: string[];
  states: Set<string>;
  first: string;
}
const areas: Area[] = BUNDLED.areas.areas.flatMap(({ id, name }) => {
  const [cities = '', states = ''] = name.split(', ');
  if (states === '') return [];
  const list = cities.split(/--?|\//).map((city) => city.trim());
  return [{ id, cities: list.map(key), states: new Set(states.split('-')), first: list[0] ?? '' }];
});
const areaById = new Map(areas.map((area) => [area.id, area]));
const byFirstCity = Map.groupBy(areas, (area) => key(area.first));

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const TAKES_ARTICLE = new Set(['US', 'GB', 'NL', 'AE', 'PH', 'CZ']);

/** "the United States", "Canada". */
export const countryLabel = (country: string): string =>
  `${TAKES_ARTICLE.has(country) ? 'the ' : ''}${countryNames.of(country) ?? country}`;

const whole = (country: string): Place => ({ country, area: null, label: countryLabel(country) });

function inState(city: string, state: string): Place {
  const area = areas.find((candidate) => candidate.states.has(state) && candidate.cities.includes(key(city)));
  const alias = areaById.get(areaAlias.get(key(city)) ?? '');
  const found = area ?? (alias?.states.has(state) ? alias : undefined);
  return found ? { country: 'US', area: found.id, label: area ? city : found.first } : whole('US');
}

/** Words around a place that say how the work is done, not where. */
const NOISE =
  /\b(?:fully|100%|remote(?:ly)?|hybrid|on-?site|in[- ]office|home ?office|anywhere|flexible|office|based|greater|metro(?:politan)?|area|headquarters|hq)\b|\d{5}(?:-\d{4})?/gi;
const REGION =
  /\b(?:emea|apac|latam|amer(?:icas)?|europe|eu|eea|asia|africa|worldwide|global|anywhere|north america|world|mena|dach|nordics|multiple)\b/i;

function resolveOne(text: string): Place | null {
  const cleaned = text.replace(/\([^)]*\)/g, (inner) => (/remote|hybrid|site|office/i.test(inner) ? ' ' : `, ${inner.slice(1, -1)}, `));
  const alias = areaAlias.get(key(cleaned.replace(/\b(?:greater|remote|hybrid)\b/gi, '').replace(/^[\s,–-]+|[\s,–-]+$/g, '')));
  if (alias) return { country: 'US', area: alias, label: areaById.get(alias)?.first ?? countryLabel('US') };
  const parts = cleaned
    .split(/,|\s[-–—|/·]\s/)
    .map((part) =>
      part
        .replace(NOISE, ' ')
        .replace(/^[\s,.:–-]+|[\s,:–-]+$/g, '')
        .replace(/\s+/g, ' '),
    )
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const city = before[0] ?? '';

  const country = countryOf.get(key(last));
  const state = stateOf.get(key(last));
  const province = provinceOf.get(key(last));
  if (country === 'US' && before.length > 0) {
    const stateBefore = before.map((part) => stateOf.get(key(part))).findLast((code) => code !== undefined);
    if (stateBefore) return before.length > 1 || !stateOf.has(key(city)) ? inState(city, stateBefore) : whole('US');
    const place = resolveOne(city);
    return place?.country === 'US' ? place : whole('US');
  }
  if (country && !(state && before.length > 0)) return whole(country);
  if (before.length > 0) {
    const known = cityOf.get(key(city));
    if (province && known === 'CA') return whole('CA');
    if (state && known && known !== 'US' && key(last).length === 2 && countryOfCode(last) === known) return whole(known);
    if (state) return inState(city, state);
    if (province) return whole('CA');
    if (/^[A-Z]{2}$/.test(last) && data.countries[last]) return whole(last);
    return resolveOne(parts.slice(1).join(', ')) ?? resolveOne(city);
  }
  if (REGION.test(last)) return null;
  if (cityOf.has(key(last))) {
    const known = cityOf.get(key(last));
    return known ? whole(known) : null;
  }
  if (last.length > 2 && state) return whole('US');
  if (last.length > 2 && province) return whole('CA');
  const named = byFirstCity.get(key(last));
  const [only] = named ?? [];
  return only && named?.length === 1 ? { country: 'US', area: only.id, label: only.first } : null;
}

const countryOfCode = (text: string) => (data.countries[text.toUpperCase()] ? text.toUpperCase() : null);

/** The place that one displayed location means, or null where the rule above does not decide. */
export function resolvePlace(text: string): Place | null {
  const places = text
    .slice(0, 400)
    .split(/[;|•\n]|\s\/\s|\sor\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(resolveOne);
  return common(places.filter((place) => place !== null));
}

/** What several places have in common: one area, else one country, else nothing. */
function common(places: Place[]): Place | null {
  const [first] = places;
  if (!first || places.some((place) => place.country !== first.country)) return null;
  return places.every((place) => place.area === first.area) ? first : whole(first.country);
}

/**
 * The place of a posting. The user's own place wins where the posting offers it among others,
 * and stands in where the posting is remote and names none.
 */
export function placeOf(locations: readonly string[], remote: boolean, mine: Place | null): Place | null {
  const each = locations.flatMap((text) => text.split(/[;|•\n]|\s\/\s/)).map((text) => resolveOne(text.trim()));
  const found = each.filter((place) => place !== null);
  if (mine && found.some((place) => place.country === mine.country && (place.area === mine.area || place.area === null))) {
    return found.some((place) => place.area === mine.area) || remote ? mine : common(found);
  }
  if (found.length > 0) return common(found);
  return remote && !locations.some((text) => REGION.test(text.replace(/\banywhere\b/gi, ''))) ? mine : null;
}
