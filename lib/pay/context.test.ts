import { describe, expect, it } from 'vitest';
import type { Assessment, Pay } from '../assessment.ts';
import { EMPTY_PROFILE, type Profile } from '../context.ts';
import type { JobPosting } from '../job-posting.ts';
import { BUNDLED, exchangeRate, withPacks } from './benchmarks.ts';
import { contextOf } from './context.ts';
import { isStale, wilson } from './figures.ts';
import type { Pack } from './pack.ts';

const TODAY = '2026-11-21';
const graph = { label: (id: string) => id, broader: () => [], adjacent: () => [] };

const posting = (over: Partial<JobPosting> = {}): JobPosting => ({
  id: 'generic:example.com:1',
  site: 'generic',
  layout: 'json-ld',
  url: 'https://example.com/jobs/1',
  title: 'Backend Engineer',
  hiringOrganization: 'Larkfield Freight',
  jobLocation: ['Seattle, WA'],
  jobLocationType: null,
  applicantLocationRequirements: [],
  employmentType: [],
  datePosted: null,
  validThrough: null,
  baseSalary: null,
  industry: null,
  description: '',
  truncated: false,
  sources: {},
  ...over,
});
const pay = (over: Partial<Pay> = {}): Pay => ({
  min: 185_000,
  max: 240_000,
  currency: 'USD',
  period: 'year',
  kind: 'base',
  annualMin: 185_000,
  annualMax: 240_000,
  ranges: [],
  extras: [],
  text: '$185,000–$240,000',
  start: 0,
  end: 17,
  source: 'text',
  confidence: 1,
  flags: [],
  ...over,
});
const assessment = (over: Partial<Assessment> = {}): Assessment => ({
  posting: 'generic:example.com:1',
  taxonomy: 'test',
  wave: 'generative',
  stance: 'builds',
  level: 'required',
  unspecified: false,
  track: 'builds-ai',
  confidence: 0.9,
  requirements: [],
  ignored: [],
  role: { id: 'backend', function: 'engineering' },
  seniority: 'unknown',
  industry: null,
  workMode: 'unknown',
  minYears: null,
  visa: 'unknown',
  clearance: null,
  notices: [],
  evidence: {},
  pay: pay(),
  ...over,
});
const context = (a: Partial<Assessment> = {}, p: Partial<JobPosting> = {}, profile: Partial<Profile> = {}, today = TODAY) =>
  contextOf(posting(p), assessment(a), { ...EMPTY_PROFILE, ...profile }, today, graph);

describe('the published backend split', () => {
  const { premium, prevalence, sources } = context({ seniority: 'staff', industry: 'SaaS' });

  it('comes out exactly: $160,000 (n 169) against $127,400 (n 425), +$32,600, directional', () => {
    expect(premium?.advertised).toMatchObject({
      currency: 'USD',
      withAsk: { value: 160_000, n: 169, asOf: '2026-06' },
      without: { value: 127_400, n: 425 },
      difference: { value: 32_600 },
    });
    const { difference, without } = premium?.advertised ?? expect.fail('no gap');
    expect(Math.round((difference.value / without.value) * 100)).toBe(26);
    expect([Math.round((difference.lo ?? 0) / 1000), Math.round((difference.hi ?? 0) / 1000)]).toEqual([21, 44]);
    expect(premium?.nearest).toBe(false);
  });
  it('keeps the like-for-like evidence a line of its own', () => {
    expect(premium?.likeForLike).toMatchObject({ lo: { value: 6.2, n: null, lo: null }, hi: { value: 18.7 } });
    expect(premium?.likeForLike?.text).toContain('18.7%');
  });
  it('says that 19.5% ask for it, 28.7% at staff level, 53.8% in SaaS, with Wilson intervals', () => {
    expect(prevalence?.share).toMatchObject({ value: 19.5, n: 6964 });
    expect([prevalence?.share?.lo, prevalence?.share?.hi].map((edge) => edge?.toFixed(1))).toEqual(['18.6', '20.4']);
    expect(prevalence?.breakdown.map(({ label, share }) => [label, share.value, share.n])).toEqual([
      ['staff', 28.7, 265],
      ['SaaS', 53.8, 106],
    ]);
  });
  it('names the source of every figure', () => {
    expect(sources.map((source) => source.id)).toContain('is-be-ai');
  });
});

describe('where no figure of its own exists', () => {
  it('shows the nearest role, said as such', () => {
    expect(context({ role: { id: 'mobile', function: 'engineering' } }).premium).toMatchObject({
      role: 'software',
      nearest: true,
      advertised: { withAsk: { value: 151_000, n: 2361 } },
    });
    expect(context({ role: { id: 'devops-sre-platform', function: 'engineering' } })).toMatchObject({
      premium: { role: 'software', nearest: true },
      prevalence: { role: 'DevOps', nearest: false, share: { value: 10.3 } },
    });
  });
  it('gives no gap and no share for a role outside the data', () => {
    const { premium, prevalence } = context({ role: { id: 'legal-compliance', function: 'legal' } });
    expect([premium?.advertised, premium?.likeForLike, prevalence]).toEqual([null, null, null]);
  });
  it('says how common it is that none is asked', () => {
    expect(context({ wave: 'none', stance: 'none' }).prevalence?.share).toMatchObject({ value: 72.5 });
  });
});

describe("a posting's pay", () => {
  it('falls on the bands of employed people in its place', () => {
    expect(context().pay).toMatchObject({
      kind: 'placed',
      posted: { min: 185_000, mid: 212_500, max: 240_000 },
      reference: { basis: 'employed', fit: 'proxy', place: 'Seattle', asOf: '2025-05' },
    });
  });
  it('composes level × seniority × place, each step with its source', () => {
    const answer = context({ seniority: 'senior' }).pay;
    if (answer.kind !== 'placed') return expect.fail(answer.reason);
    const { steps, median, p25, p75 } = answer.reference;
    expect(steps.map((step) => [step.kind, step.figure.source])).toEqual([
      ['level', 'bls-oews'],
      ['seniority', 'aijobs'],
      ['place', 'oflc'],
    ]);
    expect(median).toBe(Math.round(steps.reduce((product, step) => product * step.figure.value, 1)));
    expect(p25).toBeLessThan(median);
    expect(p75).toBeGreaterThan(median);
  });
  it('takes advertised midpoints for AI and data roles', () => {
    expect(context({ role: { id: 'data-scientist', function: 'data' } }).pay).toMatchObject({
      kind: 'placed',
      reference: { basis: 'advertised', steps: [{ figure: { source: 'aijobs', stale: true } }, { kind: 'place' }] },
    });
  });
  it('is converted for comparison only, with the month of the rate', () => {
    const answer = context(
      { role: { id: 'data-scientist', function: 'data' }, pay: pay({ currency: 'GBP', annualMin: 60_000, annualMax: 80_000 }) },
      { jobLocation: ['London, UK'] },
    ).pay;
    expect(answer).toMatchObject({
      kind: 'placed',
      reference: { place: 'the United Kingdom' },
      converted: { from: 'GBP', month: '2026-06' },
    });
  });
  it('is taken from the row of my place', () => {
    const rows = pay({
      annualMin: 150_000,
      ranges: [
        { scope: 'Seattle, WA', min: 185_000, max: 240_000 },
        { scope: 'Austin, TX', min: 150_000, max: 190_000 },
      ],
      min: 150_000,
    });
    const answer = context({ pay: rows }, { jobLocation: ['Seattle, WA', 'Austin, TX'] }, { place: 'Austin, TX' }).pay;
    expect(answer).toMatchObject({ kind: 'placed', posted: { min: 150_000, max: 190_000 }, reference: { place: 'Austin' } });
  });
});

const REFUSED: [string, Partial<Assessment>, Partial<JobPosting>, string][] = [
  ['a contract rate', { pay: pay({ kind: 'contract', annualMin: null, annualMax: null }) }, {}, 'contract'],
  ['on-target earnings', { pay: pay({ kind: 'ote' }) }, {}, 'not-base'],
  ['an unknown role', { role: null }, {}, 'unknown-role'],
  ['a role without a benchmark', { role: { id: 'legal-compliance', function: 'legal' } }, {}, 'no-reference'],
  ['an ambiguous place', {}, { jobLocation: ['Portland'] }, 'unknown-place'],
  ['a region', {}, { jobLocation: ['Remote - EMEA'] }, 'unknown-place'],
  ['a country without a cell', {}, { jobLocation: ['Lagos'] }, 'no-reference'],
  ['no pay', { pay: null }, {}, 'not-stated'],
  [
    'pay that could not be read',
    { pay: null },
    { baseSalary: { text: '12,3 to 9', currency: null, minValue: null, maxValue: null, unitText: null, source: 'employer' } },
    'unreadable',
  ],
];

describe('the refusal', () => {
  it.each(REFUSED)('for %s stands in the place of the answer', (_name, a, p, reason) => {
    expect(context(a, p).pay).toMatchObject({ kind: 'refused', reason });
  });
  it('keeps the reference where only the pay is missing', () => {
    expect(context({ pay: null }).pay).toMatchObject({ kind: 'refused', reference: { place: 'Seattle' } });
  });
});

describe('pay bands without a sample size', () => {
  const ai = { role: { id: 'ai-engineer', function: 'ai' } };
  it("are quoted for AI engineers at the posting's level, and enter no reference", () => {
    const answer = context({ ...ai, seniority: 'senior' });
    expect(answer.quoted).toMatchObject([{ level: 'senior', lo: 200_000, hi: 280_000, source: 'aipulse' }]);
    expect(answer.sources.map((source) => source.id)).toContain('aipulse');
    expect(JSON.stringify(answer.pay)).not.toContain('aipulse');
  });
  it('are all quoted where the level is unknown, and none elsewhere', () => {
    expect(context(ai).quoted.map((band) => band.level)).toEqual(['entry', 'mid', 'senior']);
    expect(context(ai, { jobLocation: ['London, UK'] }).quoted).toEqual([]);
    expect(context().quoted).toEqual([]);
  });
});

describe("the user's own figures", () => {
  const pack: Pack = {
    format: 'tracklight-benchmarks',
    version: 1,
    source: {
      id: 'guild',
      title: 'Guild survey',
      publisher: 'Guild',
      url: 'https://guild.example/',
      date: '2026-09',
      licence: 'CC0',
      note: null,
    },
    asOf: '2026-09',
    basis: 'advertised',
    currency: 'GBP',
    levels: [{ role: 'legal-compliance', country: 'GB', level: 'ALL', n: 80, p25: 50_000, p50: 60_000, p75: 75_000 }],
    splits: [{ role: 'backend', medianWith: 90_000, nWith: 30, medianWithout: 80_000, nWithout: 50, generative: 40, postings: 200 }],
  };
  const mine = (a: Partial<Assessment>, p: Partial<JobPosting> = {}) =>
    contextOf(posting(p), assessment(a), EMPTY_PROFILE, TODAY, graph, withPacks([pack]));

  it('add a cell where there was none', () => {
    const answer = mine(
      { role: { id: 'legal-compliance', function: 'legal' }, pay: pay({ currency: 'GBP', annualMin: 80_000, annualMax: 90_000 }) },
      { jobLocation: ['London, UK'] },
    );
    expect(answer.pay).toMatchObject({ kind: 'placed', band: 'upper', reference: { n: 80, steps: [{ figure: { source: 'guild' } }] } });
    expect(answer.sources).toContainEqual(pack.source);
  });
  it('replace the published split of a role', () => {
    const { premium, prevalence } = mine({});
    expect(premium?.advertised).toMatchObject({ currency: 'GBP', withAsk: { value: 90_000, n: 30 }, difference: { value: 10_000 } });
    expect(prevalence?.share).toMatchObject({ value: 40, n: 200 });
  });
  it('leave everything else as it was', () => {
    expect(mine({ role: { id: 'data-scientist', function: 'data' } })).toEqual(
      context({ role: { id: 'data-scientist', function: 'data' } }),
    );
    expect(withPacks([])).toBe(BUNDLED);
  });
});

describe('age', () => {
  it.each([
    ['2026-06', 'advertised', false],
    ['2025-11', 'advertised', false],
    ['2025-10', 'advertised', true],
    ['2025-05', 'official', false],
    ['2024-10', 'official', true],
    ['2025', 'advertised', false],
    ['', 'advertised', true],
  ] as const)('a figure of %s (%s) is stale: %s', (asOf, nature, stale) => {
    expect(isStale(asOf, TODAY, nature)).toBe(stale);
  });
  it('greys the seed figures a year later, and still shows them', () => {
    expect(context({}, {}, {}, '2027-08-01').premium?.advertised?.withAsk).toMatchObject({ value: 160_000, stale: true });
  });
});

describe('arithmetic', () => {
  it('gives the Wilson interval of 57 in 106', () => {
    expect(wilson(53.8, 106).map(Math.round)).toEqual([44, 63]);
  });
  it('converts through the dollar, with the month', () => {
    const there = exchangeRate(BUNDLED.exchange, 'GBP', 'EUR');
    const back = exchangeRate(BUNDLED.exchange, 'EUR', 'GBP');
    expect((there?.rate ?? 0) * (back?.rate ?? 0)).toBeCloseTo(1, 10);
    expect(exchangeRate(BUNDLED.exchange, 'ZZZ', 'USD')).toBeNull();
  });
  it('bundles no advertised cell under 20 postings', () => {
    expect(BUNDLED.postings.cells.filter((cell) => cell.n < 20)).toEqual([]);
  });
  it('names no source that is not bundled', () => {
    const known = new Set(BUNDLED.sources.map((source) => source.id));
    const named = [...JSON.stringify(BUNDLED).matchAll(/"source":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
