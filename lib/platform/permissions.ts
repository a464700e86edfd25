/** Access to sites: what may be asked for, what was granted. Requests name boards or the one site the user is on, nothing wider. */
import { browser } from 'wxt/browser';
import { siteFor } from '../read/match.ts';
import type { Site } from '../site.ts';
import { sites } from '../sites/index.ts';

export const LINKEDIN = 'linkedin';

/** Boards that one click may grant together: all but LinkedIn, which is asked for alone, after its warning. */
export const boards: readonly Site[] = sites.filter((site) => site.id !== LINKEDIN && site.matches.length > 0);

export const linkedinMatches: readonly string[] = sites.find((site) => site.id === LINKEDIN)?.matches ?? [];

/** Whether a page is LinkedIn's, by its host alone. */
export const isLinkedIn = (url: URL): boolean => /(^|\.)linkedin\.com$/.test(url.hostname) || siteFor(url)?.id === LINKEDIN;

/** The match pattern of one page's site, or null where there is nothing to ask for. */
export function originOf(url: URL): string | null {
  return url.protocol === 'https:' && url.hostname !== '' ? `https://${url.hostname}/*` : null;
}

/** The boards' own patterns. */
export const patternsOf = (ids: readonly string[]): string[] =>
  sites.filter((site) => ids.includes(site.id)).flatMap((site) => site.matches);

/** Asks for boards by id. Call straight from the click, with nothing awaited before: the browser wants the gesture. */
export const requestBoards = (ids: readonly string[]): Promise<boolean> => browser.permissions.request({ origins: patternsOf(ids) });

/** Asks for the one site a page is on. Straight from the click, too. */
export function requestSite(url: URL): Promise<boolean> {
  const origin = originOf(url);
  return origin ? browser.permissions.request({ origins: [origin] }) : Promise.resolve(false);
}

/** Gives a board or a site back. */
export const revoke = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });

/** Match patterns that are granted now. */
export const granted = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** Whether the page's host is granted (not: lent through a click on the toolbar button). */
export async function isGranted(url: URL): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });
  } catch {
    return false;
  }
}

/** Ids of boards whose every host is granted. */
export async function grantedBoards(): Promise<string[]> {
  const held = await Promise.all(
    sites.map(async (site) => site.matches.length > 0 && (await browser.permissions.contains({ origins: site.matches }))),
  );
  return sites.filter((_, at) => held[at]).map((site) => site.id);
}

/** Hears of access given or taken, also in the browser's own settings, until the signal. */
export function onAccess(listener: (change: { added: string[]; removed: string[] }) => void, signal?: AbortSignal): void {
  const added = (change: { origins?: string[] }) => listener({ added: change.origins ?? [], removed: [] });
  const removed = (change: { origins?: string[] }) => listener({ added: [], removed: change.origins ?? [] });
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  });
}
