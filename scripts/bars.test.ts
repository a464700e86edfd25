import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallen, lessIsBetter, pageFigures, postingFigures, raised } from './bars.ts';

const scored = {
  fields: {
    label: { accuracy: 0.8, n: 240, macroF1: 0.7 },
    pay: { precision: 0.9, recall: null, falsePay: 0.02, n: 90 },
    shareError: { max: 0.03, none: -0.03 },
    speed: { postings: 240, seconds: 2 },
    missing: { n: 0 },
  },
  per: [{ class: 'none', precision: 0.9, recall: 0.8 }],
};

describe('what is measured', () => {
  test('rates are held, counts and seconds are not', () => {
    expect(postingFigures(scored)).toEqual({
      'postings.label.accuracy': 0.8,
      'postings.label.macroF1': 0.7,
      'postings.pay.precision': 0.9,
      'postings.pay.falsePay': 0.02,
      'postings.shareError.max': 0.03,
      'postings.missing': 0,
      'postings.class.none.precision': 0.9,
      'postings.class.none.recall': 0.8,
    });
    expect(pageFigures({ whole: 0.5, falsePostings: 1, fields: { title: { rate: 0.9 } } })).toEqual({
      'pages.whole': 0.5,
      'pages.falsePostings': 1,
      'pages.title': 0.9,
    });
  });

  test.each([
    ['postings.pay.falsePay', true],
    ['postings.sure.unclear', true],
    ['postings.shareError.max', true],
    ['postings.missing', true],
    ['pages.falsePostings', true],
    ['postings.pay.precision', false],
    ['pages.noSalary', false],
  ])('%s: less is better is %s', (name, expected) => expect(lessIsBetter(name)).toBe(expected));
});

describe('a figure has fallen', () => {
  test.each([
    ['postings.label.accuracy', 0.8, 0.79, true],
    ['postings.label.accuracy', 0.8, 0.8 - 1e-12, false],
    ['postings.label.accuracy', 0.8, 0.81, false],
    ['postings.pay.falsePay', 0.02, 0.03, true],
    ['postings.pay.falsePay', 0.02, 0.01, false],
  ])('%s: bar %d, now %d → %s', (name, reached, now, expected) =>
    expect(fallen({ [name]: { reached } }, { [name]: now }).length > 0).toBe(expected),
  );

  test('when nothing measures it any more', () => expect(fallen({ 'pages.title': { reached: 0.9 } }, {})).toHaveLength(1));
  test('never, before it was measured once', () => expect(fallen({ 'pages.title': { reached: null, goal: 0.9 } }, {})).toEqual([]));
});

describe('raising', () => {
  test.each([
    ['takes an improvement', 'pages.title', { reached: 0.8 }, 0.85, { reached: 0.85 }],
    ['never lowers', 'pages.title', { reached: 0.8 }, 0.7, { reached: 0.8 }],
    ['stops at the goal', 'pages.title', { reached: 0.8, goal: 0.92 }, 0.97, { reached: 0.92, goal: 0.92 }],
    ['lowers an error rate', 'postings.pay.falsePay', { reached: 0.05, goal: 0.01 }, 0.02, { reached: 0.02, goal: 0.01 }],
    ['stops an error rate at its goal', 'postings.pay.falsePay', { reached: 0.05, goal: 0.01 }, 0, { reached: 0.01, goal: 0.01 }],
    ['starts from nothing', 'pages.title', { reached: null, goal: 0.92 }, 0.5, { reached: 0.5, goal: 0.92 }],
  ])('%s', (_what, name, bar, now, expected) => expect(raised({ [name]: bar }, { [name]: now })).toEqual({ [name]: expected }));

  test('leaves nothing fallen, whatever the figures', () =>
    fc.assert(
      fc.property(fc.constantFrom('pages.title', 'postings.pay.falsePay'), fc.double({ min: 0, max: 1, noNaN: true }), (name, value) => {
        expect(fallen(raised({}, { [name]: value }), { [name]: value })).toEqual([]);
      }),
    ));

  test('takes in a figure that is new', () => expect(raised({}, { 'pages.card': 0.6 })).toEqual({ 'pages.card': { reached: 0.6 } }));
});
