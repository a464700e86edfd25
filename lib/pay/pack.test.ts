import { describe, expect, it } from 'vitest';
import { checkPack, PACK_LIMIT, type Pack, packFrom } from './pack.ts';

const PACK: Pack = {
  format: 'tracklight-benchmarks',
  version: 1,
  source: {
    id: 'guild-2026',
    title: 'Guild pay survey',
    publisher: 'Guild of Clockmakers',
    url: 'https://guild.example/pay',
    date: '2026-09',
    licence: 'CC BY 4.0',
    note: null,
  },
  asOf: '2026-09',
  basis: 'advertised',
  currency: 'GBP',
  levels: [{ role: 'backend', country: 'GB', level: 'SE', n: 120, p25: 65_000, p50: 75_000, p75: 90_000 }],
  splits: [{ role: 'backend', medianWith: 80_000, nWith: 40, medianWithout: 70_000, nWithout: 60, generative: 22, postings: 500 }],
};
/** The pack's file with one value changed, or left out where it is undefined. */
function file(path: (string | number)[] = [], value?: unknown): string {
  const pack = structuredClone(PACK);
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], pack) as Record<
    string,
    unknown
  >;
  if (last !== undefined) holder[last] = value;
  return JSON.stringify(pack, null, 2);
}

describe('a benchmark pack', () => {
  it('is taken as it is', () => {
    expect(checkPack(file())).toEqual({ ok: true, pack: PACK });
  });

  it.each<[string, string, RegExp]>([
    ['negative pay', file(['levels', 0, 'p50'], -1), /^Line 23: levels\.0\.p50: /],
    ['a missing n', file(['levels', 0, 'n']), /^Line 17: levels\.0\.n: is missing/],
    ['a cell under 20', file(['levels', 0, 'n'], 12), /^Line 21: levels\.0\.n: n must be 20 or more/],
    ['a wrong currency', file(['currency'], 'Pounds'), /^Line 15: currency: not an ISO 4217 currency/],
    ['markup in its title', file(['source', 'title'], '<b>Best</b>'), /^Line 6: source\.title: markup is not allowed/],
    ['a live address', file(['source', 'url'], 'javascript:alert(1)'), /^Line 8: source\.url: expected an https address/],
    ['an unknown role', file(['levels', 0, 'role'], 'wizard'), /^Line 18: levels\.0\.role: not a role of ours/],
    ['percentiles that fall', file(['levels', 0, 'p25'], 80_000), /^Line 17: levels\.0: p25, p50 and p75 must rise/],
    ['a newer version', file(['version'], 2), /^Line 3: version: this version is not known/],
    ['a number for words', file(['source', 'title'], 7), /^Line 6: source\.title: expected string/],
    ['a field nobody knows', file(['extra'], 1), /^Line 1: "extra" is not known/],
    ['a comma too many', file().replace('"version": 1,', '"version": 1,,'), /^Line 3: this is not JSON/],
    ['nothing in it', '', /^Line 1: this is not JSON/],
    ['too many rows', file(['levels'], Array(5_001).fill(PACK.levels[0])), /^Line 16: levels: no more than 5000 rows/],
    ['a million rows', ' '.repeat(PACK_LIMIT + 1), /larger than 1,000,000 characters/],
  ])('with %s is refused, and the line named', (_name, content, message) => {
    const answer = checkPack(content);
    expect(answer.ok ? 'taken' : answer.message).toMatch(message);
  });

  it('that was damaged in storage is dropped', () => {
    expect([packFrom(PACK), packFrom({ ...PACK, currency: 7 }), packFrom(null)]).toEqual([PACK, null, null]);
  });
});
