import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { setUpBrowser } from '../../tests/unit/browser.ts';
import type { Track } from '../assessment.ts';
import { BADGES, showDue, showVerdict } from './badge.ts';

beforeEach(() => {
  setUpBrowser();
});

const textOn = (tabId: number) => browser.action.getBadgeText({ tabId });
const titleOn = (tabId: number) => browser.action.getTitle({ tabId });

test.each([
  ['builds-ai', 'B', 'Builds AI'],
  ['ml', 'M', 'Machine learning'],
  ['uses-ai', 'U', 'Uses AI tools'],
  ['conventional', 'N', 'No AI asked'],
  ['unclear', '?', 'Unclear'],
] as const)('%s is the letter %s, and in words', async (track, letter, words) => {
  await showVerdict(1, { track });
  expect(await textOn(1)).toBe(letter);
  expect(await titleOn(1)).toContain(words);
});

test('letters and colours all differ, and white on each colour reaches 4.5:1', () => {
  const badges = Object.values(BADGES);
  expect(new Set(badges.map(({ text }) => text)).size).toBe(badges.length);
  expect(new Set(badges.map(({ colour }) => colour)).size).toBe(badges.length);
  for (const { colour } of badges) expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
});

function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

test('a due reminder is the common badge, which a tab’s own verdict hides', async () => {
  await showVerdict(1, { track: 'ml' as Track });
  await showDue(2);
  expect([await textOn(1), await browser.action.getBadgeText({})]).toEqual(['M', '2']);
  expect(await browser.action.getTitle({})).toBe('Tracklight: 2 reminders are due');
  const cleared = vi.spyOn(browser.action, 'setBadgeText');
  await showVerdict(1, null);
  // null, not '': an empty text of its own would hide the common one.
  expect(cleared).toHaveBeenCalledWith({ tabId: 1, text: null });
  await showDue(0);
  expect(await browser.action.getBadgeText({})).toBe('');
});

test('a verdict is one tab’s own', async () => {
  await showVerdict(1, { track: 'builds-ai' });
  expect(await textOn(2)).toBe('');
});
