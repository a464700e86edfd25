import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../assess/document.ts';
import type { Pay } from '../assessment.ts';
import type { BaseSalary, JobPosting } from '../job-posting.ts';
import { STANDARD, yearFactor } from './annualise.ts';
import { parsePay } from './parse.ts';
import cases from './salary-cases.json' with { type: 'json' };
import wording from './wording-cases.json' with { type: 'json' };

const posting = (fields: Partial<JobPosting>): JobPosting => ({
  id: 'generic:example.com:1',
  site: 'generic',
  layout: 'generic',
  url: 'https://example.com/jobs/1',
  title: 'Engineer',
  hiringOrganization: null,
  jobLocation: [],
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
  ...fields,
});
const read = (fields: Partial<JobPosting>): Pay | null => {
  const p = posting(fields);
  return parsePay(p, parseDocument(p.title, p.description));
};
const inShort = (pay: Pay | null): string | null => pay && `${pay.min}…${pay.max} ${pay.currency}/${pay.period}`;

describe('the grammar of pay', () => {
  it.each(cases)('reads "$text"', ({ text, place, pay, flags }) => {
    const got = read({ description: text, jobLocation: [place] });
    if (pay === null) expect(got).toBeNull();
    else {
      expect(got).toMatchObject(pay);
      expect(got?.flags).toEqual(expect.arrayContaining(flags ?? []));
    }
  });
});

describe('ways of wording it', () => {
  it.each(wording.stated)('reads "$text"', ({ text, place, pay }) => {
    expect(inShort(read({ description: text, jobLocation: place ? [place] : [] }))).toBe(pay);
  });
  it.each(wording.silent)('finds no pay in "%s"', (text) => {
    expect(read({ description: text, jobLocation: ['Remote, US'] })).toBeNull();
  });
});

describe('rows', () => {
  const ROWS: [string, string, string[], string][] = [
    ['cities', 'Seattle, WA: $150,000 - $180,000\nAustin, TX: $130,000 - $160,000', ['Seattle, WA', 'Austin, TX'], 'multi-location:2'],
    [
      'states in prose',
      'In Colorado, the base pay range for this role is $90,000 - $110,000. In New York and California, the base pay range for this role is $100,000 - $125,000.',
      ['Colorado', 'New York and California'],
      'multi-location:2',
    ],
    [
      'abbreviated states',
      'CA, WA\n$140,000\n—\n$170,000 USD\nOR, IN\n$120,000\n—\n$150,000 USD',
      ['CA, WA', 'OR, IN'],
      'multi-location:2',
    ],
    ['zones', 'Zone A: $100,000 - $120,000 Zone B: $90,000 - $108,000', ['Zone A', 'Zone B'], 'multi-tier:2'],
    [
      'the same figures in two zones',
      'Zone A: $100,000 - $120,000 USD Zone B: $100,000 - $120,000 USD',
      ['Zone A', 'Zone B'],
      'multi-tier:2',
    ],
    [
      'levels after the figures',
      '$120,000 to $140,000 for Level II; $140,000 to $165,000 for Level III',
      ['Level II', 'Level III'],
      'multi-level:2',
    ],
    [
      'roles on one page',
      '- Frontend Engineer: $110k - $130k\n- Staff Engineer: $150k - $190k',
      ['Frontend Engineer', 'Staff Engineer'],
      'multi-level:2',
    ],
    [
      'brackets',
      'Salary: £40,000 - £46,000 (outside London)\n£45,000 - £52,000 (London)',
      ['outside London', 'London'],
      'multi-location:2',
    ],
  ];
  it.each(ROWS)('keep their scope: %s', (_name, description, scopes, flag) => {
    const pay = read({ description });
    expect(pay?.ranges.map(({ scope }) => scope)).toEqual(scopes);
    expect(pay?.flags).toContain(flag);
  });
  it('that only repeat the figures are one', () => {
    const pay = read({ description: 'Salary: $100,000 - $120,000\nThe base salary range for this role is $100,000 - $120,000 per year.' });
    expect(pay).toMatchObject({ min: 100_000, max: 120_000, ranges: [] });
  });
  it("are those of the place's currency where several are given", () => {
    const description = 'Germany: €70,000 - €85,000\nUnited Kingdom: £60,000 - £75,000';
    expect(inShort(read({ description, jobLocation: ['London, UK'] }))).toBe('60000…75000 GBP/year');
    expect(inShort(read({ description, jobLocation: ['Berlin, Germany'] }))).toBe('70000…85000 EUR/year');
  });
});

describe('kinds of pay', () => {
  const KINDS: [string, Partial<JobPosting>, Pay['kind']][] = [
    ['$100,000 - $120,000 base salary', {}, 'base'],
    ['OTE: $180,000 - $220,000', {}, 'ote'],
    ['Total cash compensation: $180,000 - $220,000', {}, 'total'],
    ['Pay: $60 - $70 per hour', { employmentType: ['CONTRACTOR'] }, 'contract'],
    ['Pay: $60 - $70 per hour\nJob type: Contract', {}, 'contract'],
    ['Pay: $60 - $70 per hour', { employmentType: ['FULL_TIME'] }, 'base'],
    ['£450 a day, outside IR35', {}, 'contract'],
    ['$90,000 package including super', { jobLocation: ['Sydney, Australia'] }, 'package'],
  ];
  it.each(KINDS)('%s %j is %s', (description, fields, kind) => {
    expect(read({ description, ...fields })?.kind).toBe(kind);
  });
  it('base wins over what it is part of', () => {
    expect(read({ description: 'OTE $200,000 - $240,000 (base salary $120,000 - $140,000)' })).toMatchObject({
      min: 120_000,
      max: 140_000,
      kind: 'base',
    });
  });
  it('a contract is never annualised', () => {
    expect(read({ description: 'Rate: $80 - $95 per hour, C2C' })).toMatchObject({ kind: 'contract', annualMin: null, annualMax: null });
  });
});

describe('a year of it', () => {
  const YEARS: [string, string[], number | null, number | null][] = [
    ['Pay: $20 - $25 per hour', ['Ohio'], 41_600, 52_000],
    ['Pay: $20 - $25 per hour\nExpected hours: 20 per week', ['Ohio'], 20_800, 26_000],
    ['Pay: $20 - $25 per hour\nExpected hours: 10 – 30 per week', ['Ohio'], 10_400, 39_000],
    ['Salary: CHF 8’000 pro Monat x 13', ['Zürich, Switzerland'], 104_000, 104_000],
    ['Salary: up to €4.000 bruto per maand', ['Utrecht, Netherlands'], null, 48_000],
    ['Salary from $95,000 a year', ['Ohio'], 95_000, null],
  ];
  it.each(YEARS)('%s', (description, jobLocation, annualMin, annualMax) => {
    expect(read({ description, jobLocation })).toMatchObject({ annualMin, annualMax });
  });
});

describe('money beside the pay', () => {
  it('goes to extras', () => {
    const pay = read({
      description:
        'Salary: $120,000 - $140,000.\n- $10,000 sign-on bonus\n- $1,500 annual learning budget\n- Employee referral bonus: $2,500',
    });
    expect(pay).toMatchObject({ min: 120_000, max: 140_000 });
    expect(pay?.extras).toEqual([
      { kind: 'sign-on', amount: 10_000, currency: 'USD' },
      { kind: 'learning', amount: 1_500, currency: 'USD' },
      { kind: 'referral', amount: 2_500, currency: 'USD' },
    ]);
  });
});

describe('the title', () => {
  it.each(wording.titles)('reads "$text"', ({ text, place, pay }) => {
    expect(inShort(read({ title: text, description: 'A fine job.', jobLocation: [place] }))).toBe(pay);
  });
  it('counts, without an offset into the description', () => {
    expect(read({ title: 'Data Engineer | £50,000 - £60,000 | London', description: 'A fine job.' })).toMatchObject({
      min: 50_000,
      max: 60_000,
      currency: 'GBP',
      text: '£50,000 - £60,000',
      start: null,
      end: null,
      source: 'text',
      flags: expect.arrayContaining(['in-title']),
    });
  });
});

const field = (fields: Partial<BaseSalary>): BaseSalary => ({
  text: null,
  currency: 'USD',
  minValue: null,
  maxValue: null,
  unitText: 'YEAR',
  source: 'employer',
  ...fields,
});

describe('a pay field', () => {
  const FIELDS: [string, Partial<BaseSalary>, string | null][] = [
    ['is taken as it is', { minValue: 90_000, maxValue: 110_000 }, '90000…110000 USD/year'],
    ['may have one side', { minValue: 90_000 }, '90000…null USD/year'],
    ['0 is not given', { minValue: 0, maxValue: 110_000 }, 'null…110000 USD/year'],
    ['0 to 0 is nothing', { minValue: 0, maxValue: 0 }, null],
    ['1 to 1 is nothing', { minValue: 1, maxValue: 1 }, null],
    ['1 to 999,999 is a placeholder', { minValue: 1, maxValue: 999_999 }, null],
    ['swapped ends are put right', { minValue: 110_000, maxValue: 90_000 }, '90000…110000 USD/year'],
    ['45 a year is by the hour', { minValue: 45, maxValue: 60 }, '45…60 USD/hour'],
    ['95,000 an hour is a year', { minValue: 95_000, maxValue: 120_000, unitText: 'HOUR' }, '95000…120000 USD/year'],
    ['without a unit goes by size', { minValue: 95_000, maxValue: 120_000, unitText: null }, '95000…120000 USD/year'],
    ['more than ten times apart is absurd', { minValue: 20_000, maxValue: 400_000 }, null],
    ['negative is nothing', { minValue: -5, maxValue: -1 }, null],
    ['not a number is nothing', { minValue: Number.NaN, maxValue: Number.POSITIVE_INFINITY }, null],
    ['a currency that is none goes by the place', { currency: 'dollars', text: '$90k', minValue: 90_000 }, '90000…null CAD/year'],
    ['words only are read', { currency: null, unitText: null, text: '$62 - $70 an hour' }, '62…70 CAD/hour'],
    ['words without money are nothing', { currency: null, unitText: null, text: 'Competitive' }, null],
  ];
  it.each(FIELDS)('%s', (_name, fields, want) => {
    const pay = read({ baseSalary: field(fields), jobLocation: ['Toronto, ON, Canada'] });
    expect(inShort(pay)).toBe(want);
    if (pay) expect([pay.start, pay.end]).toEqual([null, null]);
  });
  it('is trusted before the text, which adds rows and extras', () => {
    const pay = read({
      baseSalary: field({ minValue: 90_000, maxValue: 125_000 }),
      description: 'Colorado: $90,000 - $110,000\nNew York: $100,000 - $125,000\n$5,000 sign-on bonus',
    });
    expect(pay).toMatchObject({
      min: 90_000,
      max: 125_000,
      source: 'employer',
      ranges: [{ scope: 'Colorado' }, { scope: 'New York' }],
      extras: [{ kind: 'sign-on' }],
    });
  });
  it('that makes no sense leaves it to the text', () => {
    expect(read({ baseSalary: field({ minValue: 1, maxValue: 999_999 }), description: 'Salary: $90,000 - $110,000' })).toMatchObject({
      min: 90_000,
      max: 110_000,
      source: 'text',
    });
  });
  it("that is a board's estimate yields to the employer's words", () => {
    const estimate = field({ minValue: 80_000, maxValue: 100_000, source: 'estimate' });
    expect(read({ baseSalary: estimate, description: 'Salary: $90,000 - $110,000' })).toMatchObject({ min: 90_000, source: 'text' });
    expect(read({ baseSalary: estimate })).toMatchObject({ min: 80_000, source: 'estimate', confidence: 0.5 });
  });
  it('that the text contradicts says so', () => {
    expect(read({ baseSalary: field({ minValue: 60_000, maxValue: 70_000 }), description: 'Salary: $90,000 - $110,000' })?.flags).toContain(
      'text-differs',
    );
  });
});

describe('laws', () => {
  const noise = fc
    .array(
      fc.constantFrom(
        'We build tools for teams.',
        'You bring 5+ years of experience.',
        'Founded in 2016, we are 300 people.',
        '- Python and SQL',
        'Our office is open 24/7.',
        'Ask us anything!',
        'Series B, $40M raised.',
        'About us',
      ),
      { maxLength: 6 },
    )
    .map((lines) => lines.join('\n'));
  const PERIODS: [Pay['period'], string, number, number][] = [
    ['year', 'per year', 30_000, 400_000],
    ['month', 'per month', 3_000, 20_000],
    ['week', 'per week', 700, 4_000],
    ['hour', 'per hour', 16, 140],
  ];
  const SIGNS: [string, string, string][] = [
    ['$', 'USD', 'en-US'],
    ['£', 'GBP', 'en-GB'],
    ['€', 'EUR', 'de-DE'],
    ['CA$', 'CAD', 'en-CA'],
    ['CHF ', 'CHF', 'de-CH'],
  ];
  const range = fc
    .record({
      period: fc.constantFrom(...PERIODS),
      sign: fc.constantFrom(...SIGNS),
      low: fc.double({ min: 0, max: 1, noNaN: true }),
      width: fc.double({ min: 0.02, max: 1.5, noNaN: true }),
      dash: fc.constantFrom(' - ', '–', ' — ', ' to '),
    })
    .map(({ period: [period, words, from, to], sign: [sign, currency, locale], low, width, dash }) => {
      const min = Math.round(from + low * (to - from) * 0.4);
      const max = Math.round(min * (1 + width)) + 1;
      const written = (value: number): string => sign + new Intl.NumberFormat(locale).format(value);
      return { text: `${written(min)}${dash}${written(max)} ${words}`, min, max, currency, period };
    });

  it('a range as written reads back, whatever stands around it', () => {
    fc.assert(
      fc.property(range, noise, noise, ({ text, ...want }, above, below) => {
        const pay = read({ description: `${above}\nSalary: ${text}\n${below}` });
        expect(pay).toMatchObject(want);
      }),
    );
  });

  const piece = fc.oneof(
    range.map(({ text }) => text),
    fc.constantFrom(
      'Salary: ',
      'OTE ',
      'bonus ',
      ' base',
      'up to ',
      'from ',
      '\n',
      ', ',
      ' and ',
      '$',
      '€',
      '0',
      '$0',
      '12k',
      '1.5M',
      '$1,2,3',
      '10-20',
      '年収',
      '401k',
      '(',
      ')',
      'Zone A: ',
      ' in Texas',
      '13th month',
      '20 hours per week',
    ),
    fc.string({ maxLength: 12 }),
  );
  const anything = fc.record({
    description: fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
    title: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' ')),
  });

  it('hold for any text', () => {
    fc.assert(
      fc.property(anything, (fields) => {
        const pay = read(fields);
        if (!pay) return;
        expect(pay.min ?? pay.max).not.toBeNull();
        if (pay.start !== null && pay.end !== null) expect(fields.description.slice(pay.start, pay.end)).toBe(pay.text);
        else expect(fields.title).toContain(pay.text);
        for (const row of [pay, ...pay.ranges]) {
          if (row.min !== null && row.max !== null) expect(row.min).toBeLessThanOrEqual(row.max);
          for (const side of [row.min, row.max]) if (side !== null) expect(side).toBeGreaterThan(0);
        }
        for (const extra of pay.extras) expect(extra.amount).toBeGreaterThan(0);
        expect(pay.currency).toMatch(/^[A-Z]{3}$/);
        expect(pay.confidence).toBeGreaterThan(0);
        expect(pay.confidence).toBeLessThanOrEqual(1);
        // A side that is not stated stays so in the year, and the year is the period's factor times it.
        if (pay.min === null) expect(pay.annualMin).toBeNull();
        if (pay.max === null) expect(pay.annualMax).toBeNull();
        if (pay.kind === 'contract') expect([pay.annualMin, pay.annualMax]).toEqual([null, null]);
        else if (pay.kind !== 'ote' && !pay.flags.some((flag) => /^(?:hours|months)-/.test(flag))) {
          const factor = yearFactor(pay.period, STANDARD);
          if (pay.min !== null) expect(pay.annualMin).toBeCloseTo(pay.min * factor.min, 1);
          if (pay.max !== null) expect(pay.annualMax).toBeCloseTo(pay.max * factor.max, 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  const HOSTILE: [string, string][] = [
    ['digits', '1'],
    ['grouped digits', '1,000,'],
    ['spaced digits', '1 '],
    ['dollars', '$'],
    ['ranges', '$100k-$120k '],
    ['pay words', 'salary pay range '],
    ['rows', 'Salary: $100,000 - $120,000 (Zone A)\n'],
    ['bounds', 'up to from between '],
    ['brackets', '((('],
    ['spaces', ' '],
    ['dashes', '5 - '],
    ['capitals', 'aA'],
  ];
  it.each(HOSTILE)(
    'time stays within reason on two million characters of %s',
    (_name, unit) => {
      const description = unit.repeat(Math.ceil(2_000_000 / unit.length));
      const p = posting({ title: unit.repeat(100), description });
      // Lines and sentences are another module's; here each text is one line of each.
      const doc = { title: p.title, text: description, lines: [], sentences: [] };
      // Processor time, so that a busy machine fails nothing.
      const start = process.cpuUsage();
      parsePay(p, doc);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(5_000);
    },
    30_000,
  );
});
