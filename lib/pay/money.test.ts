import { describe, expect, it } from 'vitest';
import { type Amount, eachAmount } from './money.ts';

const amounts = (text: string): Amount[] => {
  const found: Amount[] = [];
  eachAmount(text, (amount) => {
    found.push(amount);
    return true;
  });
  return found;
};

describe('an amount', () => {
  const WRITTEN: [string, number, string | null][] = [
    ['$1,234,567', 1_234_567, '$'],
    ['€60.000', 60_000, 'EUR'],
    ['45 000 €', 45_000, 'EUR'],
    ['120’000 CHF', 120_000, 'CHF'],
    ['₹25,00,000', 2_500_000, 'INR'],
    ['12.000,50 EUR', 12_000.5, 'EUR'],
    ['$58.25', 58.25, '$'],
    ['$161.5K', 161_500, '$'],
    ['60 k€', 60_000, 'EUR'],
    ['60 €k', 60_000, 'EUR'],
    ['60.000,- Euro', 60_000, 'EUR'],
    ['1.2 Cr', 12_000_000, null],
    ['10 LPA', 1_000_000, null],
    ['600万円', 6_000_000, 'JPY'],
    ['20 million VND', 20_000_000, 'VND'],
    ['$240,00.00', 240_000, '$'],
    ['US$90k', 90_000, 'USD'],
    ['CA$ 90k', 90_000, 'CAD'],
    ['MXN $45,000', 45_000, 'MXN'],
    ['KSh1,504,499', 1_504_499, 'KES'],
    ['SALARIES $90,000', 90_000, '$'],
    ['$90,000 USD', 90_000, 'USD'],
    ['50,000 KES', 50_000, 'KES'],
  ];
  it.each(WRITTEN)('%s', (text, value, currency) => {
    const [amount, ...more] = amounts(text);
    expect(more).toEqual([]);
    expect(amount && amount.digits * amount.multiplier).toBeCloseTo(value, 6);
    expect(amount?.currency).toBe(currency);
  });
  it.each(['401k plan', 'a B2B product', 'R-174485', 'S23 batch'])('is none in "%s"', (text) => {
    expect(amounts(text).filter(({ currency, unit }) => currency !== null || unit !== null)).toEqual([]);
  });
  it.each(['£34,0827', '$100,000,0000', '$12345678901234567890'])('is not to be trusted in "%s"', (text) => {
    expect(amounts(text)[0]?.malformed).toBe(true);
  });
  it('ends where the next begins', () => {
    expect(amounts('$90k-$110k, €5').map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 10],
      [12, 14],
    ]);
  });
});
