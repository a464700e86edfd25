import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate, cleanName, cleanTitle, sameTitle, saysRemote, splitWorkplace } from './clean.ts';
import { amount, parsePay } from './salary.ts';

const NOW = new Date('2026-11-21T09:00:00Z');

it.each([
  ['Ice Pilot - job post', 'Ice Pilot'],
  ['Eislotse (m/w/d) - Stellenanzeige', 'Eislotse (m/w/d)'],
  ['Ice Pilot (Verified job)', 'Ice Pilot'],
  ['Ice Pilot with verification', 'Ice Pilot'],
  ['Ice Pilot Ice Pilot', 'Ice Pilot'],
  ['Ice &amp;amp; Tide', 'Ice & Tide'],
  ['  Ice\u200b \n Pilot ', 'Ice Pilot'],
  ['New Business Manager', 'New Business Manager'],
  // Names that every object has are no entities.
  ['Ice &valueOf; Pilot', 'Ice &valueOf; Pilot'],
  ['', null],
])('the title %j is %j', (raw, expected) => {
  expect(cleanTitle(raw)).toBe(expected);
});

it.each([
  ['🌍 Europe', 'Europe'],
  ['· Harbourlight ·', 'Harbourlight'],
  ['N/A', null],
  ['null', null],
])('the name %j is %j', (raw, expected) => {
  expect(cleanName(raw)).toBe(expected);
});

it.each([
  ['Gdynia (Hybrid)', 'Gdynia', 'Hybrid'],
  ['Monza, Lombardia (In sede)', 'Monza, Lombardia', 'In sede'],
  ['Frankfurt (Main)', 'Frankfurt (Main)', null],
])('the place %j is %j, %j', (raw, place, workplace) => {
  expect(splitWorkplace(raw)).toEqual({ place, workplace });
});

it('hybrid is not remote', () => {
  expect(saysRemote('Remote')).toBe(true);
  expect(saysRemote('Hybrid remote')).toBe(false);
});

it.each([
  ['2 weeks ago', '2026-11-07'],
  ['Posted 4d ago', '2026-11-17'],
  ['30+ days ago', '2026-10-22'],
  ['Just posted', '2026-11-21'],
  ['vor 3 Tagen', '2026-11-18'],
  ['il y a 2 semaines', '2026-11-07'],
  ['Ripubblicata: 1 ora fa', '2026-11-21'],
  ['hace un mes', '2026-10-22'],
  ['gestern', '2026-11-20'],
  ['Posted on March 9, 2026, 11:34 AM', '2026-03-09'],
  ['9. März 2026', '2026-03-09'],
  ['13/03/2026', '2026-03-13'],
  ['03/04/2026', null],
  ['Over 100 applicants', null],
])('the date %j, read on 21 November 2026, is %j', (raw, expected) => {
  expect(anyDate(raw, NOW)).toBe(expected);
});

it.each([
  ['$98,300.00/yr - $208,800.00/yr', { minValue: 98300, maxValue: 208800, unitText: 'YEAR', source: 'employer' }],
  ['₹5L - ₹8L (Glassdoor Est.)', { currency: 'INR', minValue: 500000, maxValue: 800000, source: 'estimate' }],
  ['2-2.5 Lacs PA', { currency: 'INR', minValue: 200000, maxValue: 250000, unitText: 'YEAR' }],
  ['€1.5K – €1.8K per month', { currency: 'EUR', minValue: 1500, maxValue: 1800, unitText: 'MONTH' }],
  ['43.000 € to 58.850 € / year', { currency: 'EUR', minValue: 43000, maxValue: 58850, unitText: 'YEAR' }],
  ['From $22.38 an hour', { minValue: 22.38, maxValue: null, unitText: 'HOUR' }],
  ['Up to £80 per day', { currency: 'GBP', minValue: null, maxValue: 80, unitText: 'DAY' }],
  ['£30-34k per annum', { currency: 'GBP', minValue: 30000, maxValue: 34000, unitText: 'YEAR' }],
])('the pay %j is read', (raw, expected) => {
  expect(parsePay(raw)).toMatchObject(expected);
});

it.each(['Competitive', 'Sign in and add your salary', '4 benefits', '200+ applicants', '$1 - $1,000,000', '$9999999999999999 per year'])(
  'the text %j states no pay',
  (raw) => {
    expect(parsePay(raw)).toBeNull();
  },
);

describe('by law', () => {
  it('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const once = cleanName(raw);
        if (once !== null) expect(cleanName(once) ?? once).toBe(once);
      }),
      { examples: [['· x ·'], ['&amp;lt;b&amp;gt;']] },
    );
  });

  it('whole amounts are read back in either notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9_999_999 }), (value) => {
        expect(amount(value.toLocaleString('en-US'))).toBe(value);
        expect(amount(value.toLocaleString('de-DE'))).toBe(value);
      }),
    );
  });

  it('a title is the same as itself, and sameness is mutual', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameTitle(a, b)).toBe(sameTitle(b, a));
      }),
    );
  });
});
