// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { startClock } from './clock.ts';
import { at, balancedEnd, pageData } from './page-data.ts';

const page = (...scripts: string[]) =>
  new DOMParser().parseFromString(scripts.map((text) => `<script>${text}</script>`).join(''), 'text/html');
const read = (where: string, ...scripts: string[]) => pageData(page(...scripts), [where], startClock());

describe('data in inline scripts', () => {
  it.each([
    ['an assignment', 'window.__appData = {"a":1};'],
    ['without spaces', 'window.__appData={"a":1}'],
    ['before other code', 'window.__appData = {"a":1}; fetch("{")'],
    ['with brackets in strings', 'window.__appData = {"a":1,"b":"}]\\"{"}'],
    ['with undefined in it', 'window.__appData = {"a":1,"b":undefined}'],
  ])('is read from %s', (_, script) => {
    expect(at(read('window.__appData', script)[0], 'a')).toBe(1);
  });

  it('is passed over where it is code and not data, and the next is tried', () => {
    expect(read('window.x =', 'window.x = {a: 1}', 'window.x = {"a":2}')).toEqual([{ a: 2 }]);
    expect(read('window.x =', 'window.x = function(){}')).toEqual([]);
    expect(read('window.x =', 'window.x = {"a":')).toEqual([]);
  });
});

it.each([
  ['a.b', 1],
  ['list.1', 'two'],
  ['any.*.deep', 'found'],
  ['a.toString', undefined],
  ['a.b.c', undefined],
])('the path %s leads to %j', (path, expected) => {
  expect(at({ a: { b: 1 }, list: ['one', 'two'], any: { x: { shallow: 1 }, y: { deep: 'found' } } }, path)).toBe(expected);
});

it('an end is found past strings of every kind, or not at all', () => {
  expect(balancedEnd('{"a":"}"} rest', 0)).toBe(9);
  expect(balancedEnd('[[1],[2]]', 0)).toBe(9);
  expect(balancedEnd('{"a":', 0)).toBe(-1);
});
