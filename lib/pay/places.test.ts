import { describe, expect, it } from 'vitest';
import { placeOf, resolvePlace } from './places.ts';

const RESOLVED: [string, string, string | null][] = [
  ['Seattle, WA', 'US', '42660'],
  ['Seattle, Washington, United States', 'US', '42660'],
  ['Seattle, WA (Hybrid)', 'US', '42660'],
  ['San Francisco Bay Area', 'US', '41860'],
  ['New York, NY, US', 'US', '35620'],
  ['NYC', 'US', '35620'],
  ['Portland, OR', 'US', '38900'],
  ['Portland, ME', 'US', '38860'],
  ['Vancouver, WA', 'US', '38900'],
  ['Remote, US', 'US', null],
  ['Remote - United States', 'US', null],
  ['United States (Remote)', 'US', null],
  ['California, United States', 'US', null],
  ['London', 'GB', null],
  ['London, UK', 'GB', null],
  ['London, England, United Kingdom', 'GB', null],
  ['London, ON', 'CA', null],
  ['London, Ontario, Canada', 'CA', null],
  ['Toronto, CA', 'CA', null],
  ['San Diego, CA', 'US', '41740'],
  ['Berlin, DE', 'DE', null],
  ['Wilmington, DE', 'US', '37980'],
  ['Bengaluru, IN', 'IN', null],
  ['Indianapolis, IN', 'US', '26900'],
  ['Austin', 'US', '12420'],
  ['Chicago', 'US', '16980'],
  ['Paris, France', 'FR', null],
  ['Georgia, United States', 'US', null],
];

const UNRESOLVED = [
  'Portland',
  'Cambridge',
  'Remote - EMEA',
  'EMEA',
  'Worldwide',
  'Remote',
  '',
  'Anywhere in the world',
  'London, UK; Austin, TX',
  'Atlantis',
];

describe('a displayed place', () => {
  it.each(RESOLVED)('%s is in %s', (text, country, area) => {
    expect(resolvePlace(text)).toMatchObject({ country, area });
  });

  it.each(UNRESOLVED)('"%s" does not resolve', (text) => {
    expect(resolvePlace(text)).toBeNull();
  });

  it('gives the country where several areas of it are offered', () => {
    expect(resolvePlace('Seattle, WA; Austin, TX')).toMatchObject({ country: 'US', area: null });
  });
});

describe("the posting's place", () => {
  const austin = resolvePlace('Austin, TX');

  it('is mine where the posting offers it among others', () => {
    expect(placeOf(['Seattle, WA', 'Austin, TX'], false, austin)).toEqual(austin);
  });
  it('is mine where the work is remote and no place is named', () => {
    expect(placeOf(['Remote'], true, austin)).toEqual(austin);
  });
  it('is not mine where the posting is elsewhere', () => {
    expect(placeOf(['Seattle, WA'], false, austin)).toMatchObject({ area: '42660' });
  });
  it('is unknown for a remote region', () => {
    expect(placeOf(['Remote - EMEA'], true, austin)).toBeNull();
  });
});
