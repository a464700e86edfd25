/** Looks at one tab: reads what is in it, assesses it, and says what is known beside it. Nothing here is recorded. */
import { browser } from 'wxt/browser';
import { assess } from '../assess/index.ts';
import { saved } from '../db/postings.ts';
import { parse, readingSchema } from '../job-posting.schema.ts';
import type { Reading } from '../job-posting.ts';
import type { Marks } from '../marks/spans.ts';
import type { EmbeddedBoard, Look, RequestOf, TabProtocol } from '../messages.ts';
import { contextOf } from '../pay/context.ts';
import { siteFor } from '../read/match.ts';
import { Refusal } from '../result.ts';
import { t } from '../text.ts';
import { showVerdict } from './badge.ts';
import { graph } from './graph.ts';
import { noteReading } from './health.ts';
import { marksFor } from './marks.ts';
import { takeSelection } from './menus.ts';
import { type Sender, sendToTab } from './messages.ts';
import { benchmarks } from './packs.ts';
import { boards, grantedBoards, isGranted, isLinkedIn, originOf } from './permissions.ts';
import { profile } from './profile.ts';
import { inject, mayWatch } from './scripts.ts';
import { settings } from './settings.ts';
import { HIGHLIGHT_CSS } from './world.ts';

/** Hosts on which browsers let no extension in. */
const CLOSED_HOSTS = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** A page of the browser's own, or one it closes to every extension. */
export function isRestricted(url: URL): boolean {
  if (!/^(https?|file):$/.test(url.protocol)) return true;
  return CLOSED_HOSTS.has(url.hostname) || (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'));
}

/** ISO 8601 date of today, where the user is. */
export const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Answers `look`. */
export async function look(request: RequestOf<'look'>): Promise<Look> {
  // The page may move on while it is read: then what was read is dropped, and the new page read once.
  return (await lookOnce(request)) ?? (await lookOnce(request)) ?? Promise.reject(new Refusal('not-found', t('bg_keeps_changing')));
}

async function lookOnce({ tabId, anyway = false, once = false }: RequestOf<'look'>): Promise<Look | null> {
  const tab = await tabOf(tabId);
  if (!tab) throw new Refusal('not-found', t('bg_tab_closed'));
  if (tab.url === undefined || tab.url === '') return { kind: 'no-access', host: '', origin: '' };
  const url = new URL(tab.url);
  if (isRestricted(url)) return { kind: 'restricted' };
  if (isLinkedIn(url) && !once && !(await settings()).linkedin.read) return { kind: 'linkedin-off' };

  const top = await readFrame(tabId, 0, url, anyway, await takeSelection(tabId));
  if (top === 'refused') {
    if (await isGranted(url)) return { kind: 'restricted' };
    return { kind: 'no-access', host: url.host, origin: originOf(url) ?? '' };
  }
  const now = await tabOf(tabId);
  if (now?.url !== undefined && now.url !== top.url) return null;

  const reading = top.posting ? top : ((await readBoardFrame(tabId)) ?? top);
  const { posting } = reading;
  const incognito = tab.incognito === true;
  if (!posting) {
    await showVerdict(tabId, null);
    const unreadable = reading.kind === 'unknown' || reading.kind === 'detail' || reading.partial !== null;
    const embedded = await notYetAllowed(reading.embedded);
    return unreadable ? { kind: 'unreadable', reading, incognito, embedded } : { kind: 'none', reading, embedded };
  }
  const assessment = assess(posting);
  await showVerdict(tabId, assessment);
  const [known, who, figures] = await Promise.all([saved(posting.id), profile(), benchmarks()]);
  return {
    kind: 'posting',
    reading,
    posting,
    assessment,
    context: contextOf(posting, assessment, who, today(), graph, figures),
    saved: known,
    incognito,
  };
}

/** The board in a frame of the page, if it is one that may be asked for and was not granted. */
async function notYetAllowed(id: string | undefined): Promise<EmbeddedBoard | undefined> {
  const board = boards.find((site) => site.id === id && site.allFrames);
  if (!board || (await grantedBoards()).includes(board.id)) return undefined;
  return { site: board.id, name: board.name, origins: [...board.matches] };
}

const tabOf = (tabId: number) => browser.tabs.get(tabId).catch(() => null);

/** A page that still has not let our script answer after this many ms (hung, or forbidding all script) counts as unreadable. */
const PATIENCE = 8000;

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('not-found', t('bg_no_answer'))), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Asks the script in one frame of the tab, and brings it in first where it isn't there. */
async function readFrame(tabId: number, frameId: number, url: URL, anyway: boolean, selection = false): Promise<Reading | 'refused'> {
  let answer = await inTime(sendToTab(tabId, 'read', { anyway, selection }, frameId));
  if (!answer.ok && answer.code === 'not-found') {
    try {
      await inTime(inject(tabId, !(await mayWatch(url)), frameId));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return 'refused';
    }
    answer = await inTime(sendToTab(tabId, 'read', { anyway, selection }, frameId));
  }
  if (!answer.ok) throw new Refusal('internal', answer.message);
  const parsed = parse(readingSchema, answer.value);
  if (!parsed.ok) throw new Refusal('invalid', parsed.message);
  return parsed.value;
}

/** Frames of boards that employers embed in their own pages, as far as we may look into them. */
async function boardFrames(tabId: number): Promise<{ frameId: number; url: URL }[]> {
  const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => location.href }).catch(() => []);
  return frames
    .flatMap(({ frameId, result }) => (frameId !== 0 && result ? [{ frameId, url: new URL(result) }] : []))
    .filter(({ url }) => siteFor(url)?.allFrames === true);
}

async function readBoardFrame(tabId: number): Promise<Reading | null> {
  for (const { frameId, url } of await boardFrames(tabId)) {
    const reading = await readFrame(tabId, frameId, url, false);
    if (reading !== 'refused' && reading.posting) return reading;
  }
  return null;
}

/** Answers `shown` with what to mark; the verdict goes to the tab's badge. `forbidden` tells a script that outlived its permission to stop. */
export async function shown(reading: Reading, sender: Sender): Promise<Marks | null> {
  const tabId = sender.tab?.id;
  const from = new URL(sender.url ?? 'about:blank');
  const url = new URL(reading.url);
  if (tabId === undefined || from.origin !== url.origin || !(await mayWatch(from))) {
    throw new Refusal('forbidden', 'This page may not be watched.');
  }
  const top = sender.frameId === 0;
  if (!top && !reading.posting) return null;
  const assessment = reading.posting ? assess(reading.posting) : null;
  if (top && (await tabOf(tabId))?.url !== reading.url) return null;
  await showVerdict(tabId, assessment);
  // The verdict stands, counted or not.
  await noteReading(reading, { id: tabId, incognito: sender.tab?.incognito === true }, today()).catch(() => undefined);
  return reading.posting && assessment && marksFor(assessment, reading.posting.description.length, sender);
}

/** Answers `left`. */
export async function left(_: null, sender: Sender): Promise<null> {
  if (sender.tab?.id !== undefined && sender.frameId === 0) await showVerdict(sender.tab.id, null);
  return null;
}

/** Answers `reveal`. LinkedIn's pages are left looking as they do until its second switch is on. */
export async function reveal({ tabId, ...sentence }: RequestOf<'reveal'>): Promise<boolean> {
  const tab = await tabOf(tabId);
  const linkedIn = tab?.url !== undefined && tab.url !== '' && isLinkedIn(new URL(tab.url));
  const asked = { ...sentence, mark: !linkedIn || (await settings()).linkedin.marks };
  if (await revealIn(tabId, 0, asked)) return true;
  for (const { frameId } of await boardFrames(tabId)) if (await revealIn(tabId, frameId, asked)) return true;
  return false;
}

async function revealIn(tabId: number, frameId: number, sentence: Parameters<TabProtocol['reveal']>[0]): Promise<boolean> {
  if (sentence.mark) {
    const css = { target: { tabId, frameIds: [frameId] }, css: HIGHLIGHT_CSS };
    try {
      await browser.scripting.removeCSS(css);
      await browser.scripting.insertCSS(css);
    } catch {
      return false;
    }
  }
  const answer = await sendToTab(tabId, 'reveal', sentence, frameId);
  return answer.ok && answer.value;
}

/** Refuses to keep anything from a private window until the user was asked. A tab that is gone can't be judged: ask, too. */
export async function askBeforePrivate(
  tabId: number | undefined,
  sender: Sender,
  confirmed: boolean | undefined,
  words: string,
): Promise<void> {
  if (confirmed) return;
  const isPrivate = sender.tab?.incognito === true || (tabId !== undefined && (await tabOf(tabId))?.incognito !== false);
  if (isPrivate) throw new Refusal('private', words);
}
