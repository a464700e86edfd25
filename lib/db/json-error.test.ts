import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonErrorAt, placeOf } from './json-error.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('agrees with JSON.parse on which texts are JSON, whatever was cut, added or replaced', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom('', ',', '"', '\\', '}', ']', ':', '0', '-', 'tru', '\n', '\u0001', '{', '['))
    .map(([text, at, cut, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.json(), fc.string()), (text) => (jsonErrorAt(text) === null) === isJson(text)),
    { numRuns: 2000 },
  );
});

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 4],
  ['[1, 2', 5],
  ['{"a": "x\n"}', 6],
  ['[01]', 2],
  ['nul', 0],
  ['{} {}', 3],
])('%j is wrong at %i', (text, offset) => {
  expect(jsonErrorAt(text)).toBe(offset);
});

test('a long text is passed in one go', () => {
  expect(jsonErrorAt(JSON.stringify({ text: 'a\\"\u00e9'.repeat(300_000) }))).toBeNull();
  expect(jsonErrorAt('['.repeat(100_000))).toBe(100_000);
});

test('lines and columns count from one', () => {
  expect(placeOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
