import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { assessment, context, figure, lookWith, posting, reading, reference, STATES } from '../../tests/gallery/states.ts';
import type { Assessment, IgnoredMention, Pay, Reason, Requirement } from '../assessment.ts';
import type { Gap, PayContext } from '../context.ts';
import { catalogueOf, useCatalogue } from '../text.ts';
import { count, dateWords, listAnd, lowerFirst, money, moneyShort, monthWords, numberWord, percent, plain } from './format.ts';
import { bridge, coverage, openSentence } from './gap.ts';
import { metaWords, placeWords, triedWords } from './meta.ts';
import {
  payGlance,
  payHeadline,
  postedSentence,
  postedWords,
  rangeWords,
  referenceSentence,
  referenceSource,
  refusalWords,
} from './pay.ts';
import { difference, directional, likeForLikeRange, likeForLikeRest, nearestRole } from './premium.ts';
import { interval, nearestFraction, oneIn, prevalenceLine, prevalenceSentence } from './prevalence.ts';
import { pieces, proof } from './quotes.ts';
import { reportText } from './report.ts';
import { shortLabel } from './skills.ts';
import { confidenceWords, trackWord } from './track.ts';
import { certainty, ignoredSentence, verdictSentence } from './verdict.ts';

beforeAll(() => useCatalogue(catalogueOf(messages), 'en'));

describe('numbers, money and dates', () => {
  test.each([
    [185_000, 'USD', '$185,000'],
    [62.5, 'USD', '$62.50'],
    [90_000, 'CAD', 'CA$90,000'],
    [45_000, 'GBP', '£45,000'],
    [5, 'XQQQ', 'XQQQ 5'],
  ])('%d %s is written %s', (amount, currency, words) => expect(money(amount, currency)).toBe(words));

  test.each([
    [185_000, 'USD', '$185k'],
    [127_400, 'USD', '$127k'],
    [82_700, 'USD', '$83k'],
    [62, 'USD', '$62'],
    [1_250_000, 'INR', '₹1.25M'],
  ])('%d %s is short %s', (amount, currency, words) => expect(moneyShort(amount, currency)).toBe(words));

  test.each([
    ['2026-11-12', '12 Nov 2026'],
    ['2026-03-01', '1 Mar 2026'],
    ['soon', 'soon'],
    ['2026-99-99', '2026-99-99'],
  ])('the date %s is %s', (iso, words) => expect(dateWords(iso)).toBe(words));

  test.each([
    ['2026-06', 'June 2026'],
    ['2025-01-15', 'January 2025'],
    ['2026', '2026'],
  ])('the month %s is %s', (iso, words) => expect(monthWords(iso)).toBe(words));

  test('small numbers are words, large ones digits', () => {
    expect([3, 10, 11, 6964].map(numberWord)).toEqual(['three', 'ten', '11', '6,964']);
    expect([19.5, 26, 18.25].map((value) => percent(value))).toEqual(['19.5%', '26%', '18.3%']);
    expect(count(6964)).toBe('6,964');
  });

  test('lists have no comma before "and"', () => expect(listAnd(['a', 'b', 'c'])).toBe('a, b and c'));

  test.each([
    ['Backend', 'backend'],
    ['QA', 'QA'],
    ['data', 'data'],
  ])('inside a sentence %s is %s', (from, to) => expect(lowerFirst(from)).toBe(to));
});

describe('the verdict', () => {
  const gap = (required: number): Gap => ({
    required: context.gap.required.slice(0, required),
    preferred: context.gap.preferred,
    noProfile: false,
  });
  const plain: Partial<Assessment> = { ignored: [], requirements: [], wave: 'none', stance: 'none', level: null, track: 'conventional' };
  const asks = (skill: string, stance: Requirement['stance'], level: Requirement['level'], text = 'words'): Requirement => ({
    skill,
    level,
    stance,
    anyOf: null,
    evidence: [{ text, start: 0, end: text.length, sentence: { start: 0, end: 9 }, section: 'duties' }],
  });
  const noGap: Gap = { required: [], preferred: [], noProfile: false };
  const mention = (reason: Reason): IgnoredMention => ({
    text: 'AI',
    start: 0,
    end: 2,
    sentence: { start: 0, end: 2 },
    section: 'about',
    skill: 'generative-ai',
    reason,
  });

  test.each<[string, Partial<Assessment>, Gap, string]>([
    ['builds AI', {}, gap(8), 'Asks you to build with LLM APIs, RAG and AI agents: three of the eight required skills.'],
    ['builds AI and nothing else', {}, gap(3), 'Asks you to build with LLM APIs, RAG and AI agents.'],
    [
      'more than three skills',
      { requirements: ['a', 'b', 'c', 'd', 'e'].map((id) => asks(id, 'builds', 'required')) },
      noGap,
      'Asks you to build with a, b and 3 more.',
    ],
    [
      'machine learning',
      { track: 'ml', wave: 'traditional', requirements: [asks('pytorch', 'builds', 'required')] },
      noGap,
      'Asks you to train and serve models with pytorch. No generative AI.',
    ],
    [
      'uses AI tools',
      { track: 'uses-ai', stance: 'uses', requirements: [asks('copilot', 'uses', 'required')] },
      noGap,
      'Asks you to use copilot at work, not to build with AI.',
    ],
    [
      'preferred only',
      { level: 'preferred', requirements: [asks('langchain', 'builds', 'preferred')] },
      noGap,
      'Nothing AI is required; langchain would be a plus.',
    ],
    [
      'unspecified',
      { track: 'unclear', unspecified: true, requirements: [asks('ai-generic', 'uses', 'required', 'AI experience')] },
      noGap,
      '“AI experience” is asked for without saying what.',
    ],
    [
      'no AI, two mentions of the employer',
      { ...plain, ignored: [mention('employer'), mention('employer')] },
      noGap,
      'No AI skill is asked for: that is not the same as not used at work (85% of developers in a 2025 survey use AI tools anyway). “AI” appears twice, both about the employer.',
    ],
    [
      'no AI at all',
      plain,
      noGap,
      'No AI skill is asked for: that is not the same as not used at work (85% of developers in a 2025 survey use AI tools anyway).',
    ],
  ])('%s', (_, change, over, words) => {
    const look = lookWith({ assessment: change });
    expect(verdictSentence(look.posting, look.assessment, over)).toBe(words);
  });

  test('a short text says how short', () => {
    const look = lookWith({ posting: { description: 'x'.repeat(212) }, assessment: { track: 'unclear' } });
    expect(verdictSentence(look.posting, look.assessment, noGap)).toBe(
      'The page shows 212 characters of description. A verdict needs about 400.',
    );
    expect(certainty(look.posting, look.assessment)).toBe('Too little text');
  });

  test.each<[Reason[], string]>([
    [[], ''],
    [['perk'], '“AI” appears once, about perks.'],
    [['employer', 'hiring'], '“AI” appears twice, both about the employer and hiring.'],
    [['employer', 'employer', 'product-sold'], '“AI” appears 3 times, all about the employer and the product sold.'],
  ])('ignored mentions %j', (reasons, words) => expect(ignoredSentence(reasons.map(mention))).toBe(words));

  test.each([
    [0.8, 'Clear from the text'],
    [0.79, 'Likely from the text'],
    [0.6, 'Likely from the text'],
    [0.59, 'Could go either way'],
  ])('confidence %d is "%s"', (confidence, words) => expect(confidenceWords(confidence)).toBe(words));

  test('tracks have their words', () =>
    expect((['builds-ai', 'uses-ai', 'ml', 'conventional', 'unclear'] as const).map(trackWord)).toEqual([
      'Builds AI',
      'Uses AI tools',
      'Machine learning',
      'No AI asked',
      'Unclear',
    ]));
});

test.each([
  ['Retrieval-Augmented Generation (RAG)', 'RAG'],
  ['Large Language Models (LLMs)', 'LLMs'],
  ['Fine-tuning (LLM)', 'Fine-tuning'],
  ['LLM gateways (LiteLLM, OpenRouter)', 'LLM gateways'],
  ['AI agents / agentic AI', 'AI agents / agentic AI'],
])('inside a sentence the skill %s is %s', (label, short) => expect(shortLabel(label)).toBe(short));

describe('pay', () => {
  const pay = assessment.pay as Pay;
  const placed = context.pay as Extract<PayContext, { kind: 'placed' }>;

  test.each([
    [1, 2, '$1–$2'],
    [2, 2, '$2'],
    [1, null, 'from $1'],
    [null, 2, 'up to $2'],
    [null, null, ''],
  ])('a range from %s to %s is "%s"', (min, max, words) => expect(rangeWords(min, max, 'USD')).toBe(words));

  test.each<[string, Partial<typeof placed>, string]>([
    ['placed', {}, 'Upper quarter of advertised backend pay in Seattle'],
    ['near an edge', { edge: 'upper' }, 'On the edge of the upper quarter of advertised backend pay in Seattle'],
    ['middle', { band: 'middle' }, 'Middle half of advertised backend pay in Seattle'],
    [
      'of people',
      { band: 'lower', reference: { ...reference, basis: 'employed', population: 'software developers', place: 'the US' } },
      'Lower quarter of employed software developers’ pay in the US',
    ],
  ])('the headline when %s', (_, change, words) => expect(payHeadline({ ...placed, ...change })).toBe(words));

  test('posted and reference are said in words, the reference rounded to what its n allows', () => {
    expect(postedSentence(pay, placed)).toBe('Posted $185,000–$240,000, middle $212,500.');
    expect(referenceSentence(reference)).toBe('Half of comparable postings advertise between $135,000 and $190,000.');
    expect(referenceSentence({ ...reference, n: 60 })).toBe('Half of comparable postings advertise between about $140,000 and $190,000.');
    expect(referenceSentence({ ...reference, basis: 'employed', population: 'nurses', n: null, steps: [] })).toBe(
      'Half of employed nurses earn between $135,200 and $189,900.',
    );
  });

  test('hourly pay is given by the year, too', () =>
    expect(
      postedSentence({ ...pay, min: 60, max: 80, period: 'hour' }, { ...placed, posted: { min: 124_800, mid: 145_600, max: 166_400 } }),
    ).toBe('Posted $60–$80 an hour, $124,800–$166,400 a year, middle $145,600.'));

  test('converted pay claims no more digits than its rate', () =>
    expect(
      postedSentence(
        { ...pay, currency: 'GBP', min: 62_000, max: 78_000 },
        { ...placed, posted: { min: 82_700.2, mid: 93_371.1, max: 104_042.7 }, converted: { from: 'GBP', rate: 1.3338, month: '2026-06' } },
      ),
    ).toBe('Posted £62,000–£78,000, $82,700–$104,000 a year, middle $93,400.'));

  test('the source line names n, what, where and when', () => {
    expect(referenceSource(reference)).toBe(
      '212 advertised ranges, backend, Seattle, June 2026. Give or take 6%. Other sources put the median between $150,000 and $170,000.',
    );
    expect(
      referenceSource({
        ...reference,
        n: null,
        basis: 'employed',
        population: 'software developers',
        giveOrTake: null,
        otherMedians: null,
        stale: true,
        asOf: '2023-05',
      }),
    ).toBe('Employed software developers, Seattle, May 2023. Sample size not published. Out of date: as of May 2023.');
  });

  const contract: Pay = { ...pay, min: 62, max: 70, period: 'hour', kind: 'contract' };
  test.each<[Extract<PayContext, { kind: 'refused' }>['reason'], Pay | null, string | null, number | null, string, string[], string]>([
    ['not-stated', null, null, null, 'Pay is not stated', [], 'Not stated'],
    ['not-stated', null, 'competitive', null, 'Pay is not stated', ['The posting says “competitive” and gives no figure.'], 'Not stated'],
    ['unreadable', null, 'lots', null, 'Could not read the pay', ['Written as “lots”.'], 'Not readable'],
    ['contract', contract, null, null, '$62–$70 an hour, contract', ['Contract rates are not turned into a yearly figure.'], '$62–$70'],
    [
      'not-base',
      { ...pay, kind: 'ote' },
      null,
      null,
      '$185,000–$240,000',
      ['This is on-target earnings; only base pay is compared.'],
      '$185k–$240k',
    ],
    ['unknown-place', pay, null, null, '$185,000–$240,000', ['No reference for this place'], '$185k–$240k'],
    ['unknown-role', pay, null, null, '$185,000–$240,000', ['No reference for this role'], '$185k–$240k'],
    ['too-few', pay, null, 14, '$185,000–$240,000', ['Too few comparable postings (14).'], '$185k–$240k'],
    ['no-reference', pay, null, null, '$185,000–$240,000', ['No reference for this role and place'], '$185k–$240k'],
  ])('refused: %s', (reason, own, text, n, head, lines, glance) => {
    const refused = { kind: 'refused', reason, text, n, reference: null } as const;
    expect(refusalWords(refused, own)).toEqual({ head, lines });
    expect(payGlance(refused, own)).toBe(glance);
  });

  test('what is posted by the month says so', () =>
    expect(postedWords({ ...pay, period: 'month', min: 5000, max: null })).toBe('from $5,000 a month'));
});

describe('the two gaps', () => {
  const premium = context.premium as NonNullable<typeof context.premium>;
  const raw = premium.advertised as NonNullable<typeof premium.advertised>;
  const like = premium.likeForLike as NonNullable<typeof premium.likeForLike>;

  test('the raw gap is directional and rounded', () => {
    expect(directional(raw)).toBe('Directional: the gap is somewhere between $21,000 and $44,000.');
    expect(difference(raw)).toBe('A difference of $32,600, about 26%.');
    expect(directional({ ...raw, difference: figure(1, null) })).toBe('Directional: no interval can be given.');
  });
  test('like for like says what it knows', () => {
    expect(likeForLikeRange(like)).toBe('6% to 19%');
    expect(likeForLikeRest(like)).toBe('More with seniority. Sample sizes not published.');
  });
  test('borrowed figures are said to be borrowed', () => {
    expect(nearestRole('Backend', true)).toBe('No figures for this role; these are for backend, the nearest.');
    expect(nearestRole('Backend', false)).toBe('');
  });
});

describe('how common', () => {
  test.each([
    [19.5, '1 in 5'],
    [28.7, '3 in 10'],
    [53.8, '1 in 2'],
    [72.5, '3 in 4'],
    [0.2, 'under 1 in 200'],
    [100, '19 in 20'],
  ])('%d%% is %s', (share, words) => expect(oneIn(share)).toBe(words));

  test('the fraction said is never further off than a fifth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 100, noNaN: true }), (share) => {
        const [some, of] = nearestFraction(share);
        const off = some / of / (share / 100);
        return off < 1.2 && off > 1 / 1.2;
      }),
    );
  });

  test.each([
    [18.55, 20.45, '18.6–20.5%'],
    [24.1, 33.8, '24–34%'],
  ])('an interval from %d to %d is %s', (lo, hi, words) => expect(interval(lo, hi)).toBe(words));

  test('the sentence agrees with its number', () => {
    expect(prevalenceSentence(assessment, 'Backend', 19.5)).toBe('1 in 5 backend postings asks this');
    expect(prevalenceSentence(assessment, 'Backend', 28.7)).toBe('3 in 10 backend postings ask this');
    expect(prevalenceSentence({ ...assessment, wave: 'none' }, 'Backend', 72.5)).toBe('3 in 4 backend postings ask for none');
  });
  test('the line says of what', () => {
    expect(prevalenceLine(assessment, figure(19.5, 6964, 18.55, 20.45))).toBe(
      '19.5% of 6,964 postings ask for generative AI (18.6–20.5%). June 2026.',
    );
    expect(prevalenceLine({ ...assessment, wave: 'traditional' }, figure(8, null))).toBe(
      '8% of postings ask for machine learning; sample size not published. June 2026.',
    );
  });
});

describe('my gaps', () => {
  test('coverage and what is open', () => {
    expect(coverage(context.gap)).toBe('You have 5 of 8 required');
    expect(openSentence(context.gap)).toBe('1 more you are learning, 1 is next to something you know, 1 is missing.');
    expect(coverage({ required: [], preferred: [], noProfile: false })).toBe('No skill is named');
    expect(openSentence({ required: context.gap.required.slice(3), preferred: [], noProfile: false })).toBe('');
  });
  test('a bridge names what I have and how long', () => {
    expect(context.gap.required.slice(0, 3).map(bridge)).toEqual(['about 6–10 weeks', 'you have Elasticsearch; about 3–6 weeks', '']);
  });
});

describe('where, when and from what', () => {
  test('places are two at most', () => {
    expect(placeWords({ ...posting, jobLocation: ['A', 'B', 'C', 'D'] })).toBe('A · B and 2 more');
    expect(metaWords(posting, assessment)).toEqual({ before: 'Seattle, WA · hybrid', date: '12 Nov 2026' });
    expect(metaWords({ ...posting, jobLocation: ['Remote, US'] }, { ...assessment, workMode: 'remote' }).before).toBe('Remote, US');
  });
  test('what was tried', () => {
    const { look } = STATES.unreadable ?? {};
    expect(look && 'reading' in look && triedWords(look.reading.tried)).toBe('JSON-LD: none. Page data: none. Page: 0 of 3.');
  });
  test('a report carries nothing of the posting itself', () => {
    const text = reportText('1.0', reading, posting);
    expect(text).toContain('layout: job-boards');
    for (const secret of [posting.title, posting.hiringOrganization ?? '', posting.url, 'Seattle', 'retrieval'])
      expect(text).not.toContain(secret);
  });
});

describe('quotations', () => {
  test("each sentence once, every skill's best first, marks in place", () => {
    const quotes = proof(posting, assessment.requirements);
    expect(quotes.map((quote) => quote.skills)).toEqual([
      ['rag', 'ai-agents'],
      ['llm-apis'],
      ['langchain', 'llm-evaluation'],
      ['llm-apis'],
    ]);
    expect(quotes[0]?.pieces.filter((piece) => piece.mark).map((piece) => piece.text)).toEqual(['retrieval service', 'tool-calling layer']);
  });

  test('whatever the offsets, a quotation is short and nothing but text of the posting', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.nat(1000),
        fc.nat(1000),
        fc.array(fc.tuple(fc.nat(1000), fc.nat(60)), { maxLength: 4 }),
        (text, start, length, slices) => {
          const cut = pieces(
            text,
            { start, end: start + length },
            slices.map(([from, size]) => ({ start: from, end: from + size })),
          );
          const joined = cut.map((piece) => piece.text).join('');
          expect(joined.length).toBeLessThanOrEqual(290);
          const bare = joined.replace(/^… | …$/g, '').replace(/\s+/g, ' ');
          expect(plain(text).replace(/\s+/g, ' ')).toContain(bare.trim());
        },
      ),
      { numRuns: 60 },
    );
  });
});
