/** Marks inside pages, from the background's side: where they may be, and the rules they are drawn by. */
import { browser } from 'wxt/browser';
import type { Assessment } from '../assessment.ts';
import { MARKS_CSS } from '../marks/css.ts';
import { type Marks, spansOf } from '../marks/spans.ts';
import { matches, siteFor } from '../read/match.ts';
import { Refusal } from '../result.ts';
import { type Sender, tellTab } from './messages.ts';
import { isLinkedIn, onAccess } from './permissions.ts';
import { mayWatch } from './scripts.ts';
import { onSettings, type Settings, settings } from './settings.ts';

/** Whether a page may have marks by the user's settings. LinkedIn's has its own switch, the second one; access is another question. */
export function marksOn({ marks, linkedin }: Pick<Settings, 'marks' | 'linkedin'>, url: URL): boolean {
  if (!marks.on) return false;
  if (isLinkedIn(url)) return linkedin.read && linkedin.marks;
  const site = siteFor(url)?.id;
  return !marks.off.some((one) => one === site || matches(one, url) || (one === 'https://*/*' && url.protocol === 'https:'));
}

/** What the page is told about a posting, after the rules went in. A page that does not let them in has no marks. */
export async function marksFor(assessment: Assessment, length: number, sender: Sender): Promise<Marks> {
  const spans = spansOf(assessment, length);
  return { on: spans.length > 0 && (await lay(sender)), spans };
}

async function lay({ tab, frameId = 0, url }: Sender): Promise<boolean> {
  if (tab?.id === undefined || !marksOn(await settings(), new URL(url ?? 'about:blank'))) return false;
  const css = { target: { tabId: tab.id, frameIds: [frameId] }, css: MARKS_CSS };
  try {
    await browser.scripting.removeCSS(css);
    await browser.scripting.insertCSS(css);
    return true;
  } catch {
    return false;
  }
}

/** Answers `marks`. `forbidden` tells a script that outlived its permission to stop. */
export async function marks(_: null, sender: Sender): Promise<boolean> {
  if (!(await mayWatch(new URL(sender.url ?? 'about:blank')))) throw new Refusal('forbidden', 'This page may not be watched.');
  return lay(sender);
}

/** Lets every page of ours ask anew; also those whose access is gone, which we could not look into ourselves. */
async function tellAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellTab(id, 'askAgain', null)])));
}

/** Registers the listeners that keep open pages in step with settings and access. Call synchronously. */
export function keepMarksInStep(): void {
  onSettings((now, before) => {
    const changed = JSON.stringify([now.marks, now.linkedin]) !== JSON.stringify([before.marks, before.linkedin]);
    if (changed) void tellAll();
  });
  onAccess(({ removed }) => {
    if (removed.length > 0) void tellAll();
  });
}
