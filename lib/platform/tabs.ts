/** Tabs of ours and the one in front of the user. */
import { browser } from 'wxt/browser';

const WELCOME = '/welcome.html';

/** Opens the welcome page once, after the first install. Call synchronously. */
export function greetOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: urlOf(WELCOME) });
  });
}

/** Address of a page of ours: `/saved.html#…`. */
export const urlOf = (path: `/${string}`): string => browser.runtime.getURL('/') + path.slice(1);

/** The tab in front of the user; a popup may name another one in its address (`?tab=7`), as the end-to-end tests do. */
export async function currentTab(address: string): Promise<number | null> {
  const named = new URL(address).searchParams.get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Opens a page of ours, or goes to the tab that shows it. */
export async function openOwn(path: `/${string}`): Promise<void> {
  await browser.tabs.create({ url: urlOf(path) });
}
