/** The toolbar button's badge: a letter, a colour and, in words, its title. */
import { browser } from 'wxt/browser';
import type { Assessment, Track } from '../assessment.ts';
import { type MessageKey, t, tn } from '../text.ts';

interface Badge {
  text: string;
  /** The track's colour on paper, from the design's tokens; white on it reaches 4.5:1. */
  colour: string;
  word: MessageKey;
}

export const BADGES: Record<Track, Badge> = {
  'builds-ai': { text: 'B', colour: '#0a4480', word: 'track_builds' },
  ml: { text: 'M', colour: '#8f4300', word: 'track_ml' },
  'uses-ai': { text: 'U', colour: '#00755a', word: 'track_uses' },
  conventional: { text: 'N', colour: '#3f444c', word: 'track_conv' },
  unclear: { text: '?', colour: '#6a6157', word: 'track_unclear' },
};

const INK = '#1b1d21';
const WHITE = '#ffffff';

/** Puts a verdict on one tab's button, or (null) takes it away: then what `showDue` says shows again. */
export async function showVerdict(tabId: number, assessment: Pick<Assessment, 'track'> | null): Promise<void> {
  const badge = assessment ? BADGES[assessment.track] : null;
  try {
    // null clears the tab's own value; the browser also does so when the tab loads another page.
    await browser.action.setBadgeText({ tabId, text: badge?.text ?? null } as { tabId: number; text: string });
    await browser.action.setTitle({ tabId, title: badge ? t('bg_badge', t(badge.word)) : await browser.action.getTitle({}) });
    if (!badge) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour });
    await browser.action.setBadgeTextColor({ tabId, color: WHITE });
  } catch {
    // The tab is gone.
  }
}

/** Due reminders, on every tab that shows no verdict of its own: a tab's badge hides the common one. */
export async function showDue(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  await browser.action.setTitle({ title: count > 0 ? tn('bg_badge_due', count) : t('actionTitle') });
  await browser.action.setBadgeBackgroundColor({ color: INK });
  await browser.action.setBadgeTextColor({ color: WHITE });
}
