import { beforeEach, expect, test } from 'vitest';
import { setUpBrowser } from '../../tests/unit/browser.ts';
import { sites } from '../sites/index.ts';
import { boards, isLinkedIn, originOf, patternsOf, requestBoards, requestSite } from './permissions.ts';

let state: ReturnType<typeof setUpBrowser>;
beforeEach(() => {
  state = setUpBrowser();
});

test('one click asks for the boards, LinkedIn apart', async () => {
  await requestBoards(boards.map((site) => site.id));
  const [asked = []] = state.asked;
  expect(asked.length).toBeGreaterThan(boards.length - 1);
  expect(asked.filter((pattern) => pattern.includes('linkedin'))).toEqual([]);
});

test('a request never names more than boards or the one site the user is on', async () => {
  await requestBoards(['greenhouse', 'no such board']);
  await requestSite(new URL('https://careers.example.com/jobs/7?x=1'));
  await requestSite(new URL('http://careers.example.com/jobs/7'));
  await requestSite(new URL('file:///tmp/x.html'));
  const known = new Set(sites.flatMap((site) => site.matches));
  expect(state.asked.flat().filter((pattern) => !known.has(pattern))).toEqual(['https://careers.example.com/*']);
  for (const pattern of state.asked.flat()) expect(pattern).not.toMatch(/^[^/]*\/\/(\*|\*\.[a-z]+)\//);
});

test.each([
  ['https://careers.example.com/jobs/7', 'https://careers.example.com/*'],
  ['https://careers.example.com:8443/jobs/7', 'https://careers.example.com/*'],
  ['http://careers.example.com/', null],
  ['chrome://settings/', null],
])('%s may be asked for as %s', (url, origin) => {
  expect(originOf(new URL(url))).toBe(origin);
});

test.each([
  ['https://www.linkedin.com/jobs/view/1', true],
  ['https://linkedin.com/', true],
  ['https://de.linkedin.com/', true],
  ['https://notlinkedin.com/', false],
  ['https://linkedin.com.example/', false],
])('%s is LinkedIn: %s', (url, expected) => {
  expect(isLinkedIn(new URL(url))).toBe(expected);
});

test('patterns come from the boards themselves', () => {
  expect(patternsOf(['greenhouse'])).toEqual(sites.find((site) => site.id === 'greenhouse')?.matches);
});
