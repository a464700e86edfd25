// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPostings, narrow, parseBlock } from './structured.ts';

const posting = (fields: Record<string, unknown>) => ({ '@type': 'JobPosting', title: 'Ice Pilot', ...fields });
const only = (fields: Record<string, unknown>) => findPostings([posting(fields)])[0];

describe('a block of JSON-LD', () => {
  it.each([
    ['trailing commas', '{"@type":"JobPosting","title":"Ice Pilot",}'],
    ['raw line breaks in strings', '{"@type":"JobPosting","title":"Ice Pilot","description":"one\ntwo"}'],
    ['a comment around it', '<!-- {"@type":"JobPosting","title":"Ice Pilot"} -->'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"JobPosting","title":"Ice Pilot"}\n//]]>'],
    ['a semicolon behind it', '{"@type":"JobPosting","title":"Ice Pilot"};'],
    ['escaped quotes', '{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Ice Pilot&quot;}'],
    ['NaN for a value', '{"@type":"JobPosting","title":"Ice Pilot","skills": NaN}'],
    ['itself encoded as a string', JSON.stringify(JSON.stringify({ '@type': 'JobPosting', title: 'Ice Pilot' }))],
  ])('is read in spite of %s', (_, text) => {
    expect(findPostings([parseBlock(text)])[0]?.title).toBe('Ice Pilot');
  });

  it.each([
    ['at the top', posting({})],
    ['in an array', [{ '@type': 'Organization' }, posting({})]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [posting({})] }],
    [
      'under mainEntity, with a full type name',
      { '@type': 'WebPage', mainEntity: { ...posting({}), '@type': 'https://schema.org/JobPosting' } },
    ],
    ['among several types', { ...posting({}), '@type': ['Thing', 'JobPosting'] }],
    ['with capitalised names', { '@type': 'JobPosting', Title: 'Ice Pilot' }],
  ])('gives the posting %s', (_, block) => {
    expect(findPostings([block]).map(({ title }) => title)).toEqual(['Ice Pilot']);
  });

  it('gives none of a list: those are other pages', () => {
    expect(findPostings([{ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting({}) }] }])).toEqual([]);
  });

  it('follows references by id, and does not follow them in circles', () => {
    const graph = {
      '@graph': [
        posting({ hiringOrganization: { '@id': '#us' } }),
        { '@id': '#us', '@type': 'Organization', name: 'Harbourlight', parentOrganization: { '@id': '#us' } },
      ],
    };
    expect(findPostings([graph])[0]?.hiringOrganization).toBe('Harbourlight');
    const circle: Record<string, unknown> = posting({});
    circle.hiringOrganization = circle;
    expect(findPostings([circle])[0]?.title).toBe('Ice Pilot');
  });

  it('knows no date in a year of five digits: that was another unit', () => {
    expect(only({ datePosted: 1_712_345_678_000_000, industry: 'Fisheries' })).toMatchObject({ datePosted: null, industry: 'Fisheries' });
  });

  it.each(['title', 'identifier', 'url', 'employmentType', 'hiringOrganization', 'datePosted'])(
    'with a %s nested without end still gives the rest',
    (name) => {
      let deep: unknown = 'x';
      for (let i = 0; i < 20_000; i++) deep = { name: deep };
      const found = narrow(posting({ industry: 'Fisheries', [name]: deep }));
      expect(found.industry).toBe('Fisheries');
    },
  );
});

describe('a field', () => {
  const money = (value: unknown, currency: unknown = 'EUR') => ({ '@type': 'MonetaryAmount', currency, value });
  it.each([
    [
      'numbers',
      money({ minValue: 50000, maxValue: 60000, unitText: 'YEAR' }),
      { minValue: 50000, maxValue: 60000, unitText: 'YEAR', currency: 'EUR' },
    ],
    [
      'strings in numeric places',
      money({ minValue: '50,000', maxValue: '60.000,00', unitText: 'year' }),
      { minValue: 50000, maxValue: 60000, unitText: 'YEAR' },
    ],
    ['one value', money({ value: 31.5, unitText: 'HUR' }), { minValue: 31.5, maxValue: 31.5, unitText: 'HOUR' }],
    ['a bare number', money(52000), { minValue: 52000, maxValue: 52000, unitText: null }],
    ['ends in the wrong order', money({ minValue: 60000, maxValue: 50000 }), { minValue: 50000, maxValue: 60000 }],
    ['one end only', money({ minValue: 50000, unitText: 'MONTH' }), { minValue: 50000, maxValue: null, unitText: 'MONTH' }],
  ])('of pay is read from %s', (_, baseSalary, expected) => {
    expect(only({ baseSalary })?.baseSalary).toMatchObject({ ...expected, source: 'employer' });
  });

  it.each([
    ['zero', money({ minValue: 0, maxValue: 0 })],
    ['a placeholder', money({ minValue: 1, maxValue: 1000000 })],
    ['words', money('competitive')],
    ['nothing', null],
    ['an empty array', []],
  ])('of pay that is %s is no pay', (_, baseSalary) => {
    expect(only({ baseSalary })?.baseSalary).toBeNull();
  });

  it('of pay that the site estimated says so', () => {
    expect(only({ estimatedSalary: [money({ minValue: 1000, maxValue: 2000 })] })?.baseSalary?.source).toBe('estimate');
  });

  it.each([
    ['2026-08-06T07:39:35.941Z', '2026-08-06'],
    ['2019-08-01 17:48:55', '2019-08-01'],
    ['9 March 2026', '2026-03-09'],
    ['09.03.2026', '2026-03-09'],
    ['2026-13-40', null],
    ['soon', null],
  ])('of a date, %s, is %s', (datePosted, expected) => {
    expect(only({ datePosted })?.datePosted).toBe(expected);
  });

  it('of places keeps each, without what is said twice', () => {
    const place = (addressLocality: string, addressCountry: unknown) => ({
      '@type': 'Place',
      address: { addressLocality, addressRegion: addressLocality, addressCountry },
    });
    expect(
      only({ jobLocation: [place('Gdynia', { '@type': 'Country', name: 'Poland' }), place('Leith', 'GB'), 'Rostock'] })?.jobLocation,
    ).toEqual(['Gdynia, Poland', 'Leith, GB', 'Rostock']);
  });

  it('of text is decoded until nothing is left to decode', () => {
    const html = '<p>Tea &amp; ice</p><ul><li>one</li><li>two</li></ul>';
    const once = html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const twice = once.replace(/&/g, '&amp;');
    for (const description of [html, once, twice]) expect(only({ description })?.description).toBe('Tea & ice\none\ntwo');
  });

  it('of text keeps line breaks where nothing else divides it', () => {
    expect(only({ description: 'one\ntwo' })?.description).toBe('one\ntwo');
  });

  it('of further text stands under its heading, unless it was said already', () => {
    expect(
      only({ description: '<p>We watch ice.</p>', responsibilities: 'Watch more ice', skills: ['Ice', 'Patience'] })?.description,
    ).toBe('We watch ice.\nResponsibilities\nWatch more ice\nSkills\nIce\nPatience');
    expect(only({ description: '<p>You watch more ice here.</p>', responsibilities: 'watch more ice' })?.description).toBe(
      'You watch more ice here.',
    );
  });

  it('that is broken costs no other', () => {
    const read = only({
      hiringOrganization: 7,
      jobLocation: { address: [[null]] },
      baseSalary: { value: { minValue: {} } },
      employmentType: [null, 'FULL_TIME'],
      datePosted: {},
      description: 'We watch ice.',
    });
    expect(read).toMatchObject({
      title: 'Ice Pilot',
      hiringOrganization: '7',
      jobLocation: [],
      baseSalary: null,
      employmentType: ['FULL_TIME'],
      datePosted: null,
      description: 'We watch ice.',
    });
  });
});

describe('whatever a page says', () => {
  const keys = fc.constantFrom(
    'title',
    'description',
    'hiringOrganization',
    'jobLocation',
    'baseSalary',
    'value',
    'minValue',
    'address',
    'addressLocality',
    '@type',
    '@id',
    '@graph',
    'identifier',
    'datePosted',
    'employmentType',
    'name',
    'skills',
  );
  const { anything } = fc.letrec((tie) => ({
    anything: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        null,
        true,
        0,
        -1,
        1e308,
        '',
        'JobPosting',
        '#a',
        '<p onclick="x()">a</p>',
        '\ud800',
        '{"@type":"JobPosting"}',
        '12,5.7',
      ),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.array(tie('anything'), { maxLength: 4 }),
      fc.dictionary(keys, tie('anything'), { maxKeys: 6 }),
    ),
  }));

  it('narrowing gives typed fields and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(keys, anything, { maxKeys: 8 }), (node) => {
        const read = narrow(node);
        expect(read.title === null || read.title.length > 0).toBe(true);
        expect(read.datePosted === null || /^\d{4}-\d\d-\d\d$/.test(read.datePosted)).toBe(true);
        for (const list of [read.jobLocation, read.employmentType, read.identifiers])
          for (const item of list) expect(typeof item).toBe('string');
        if (read.baseSalary) expect((read.baseSalary.minValue ?? 0) <= (read.baseSalary.maxValue ?? Number.POSITIVE_INFINITY)).toBe(true);
        expect(read.description).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
      { numRuns: 300 },
    );
  });

  it('finding postings and parsing blocks never throw', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (roots) => void findPostings(roots)),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void findPostings([parseBlock(text)])),
      { numRuns: 200 },
    );
  });

  it('what is valid JSON is parsed as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseBlock(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });
});
