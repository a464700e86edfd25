/** The context menu: selected text on any page is read as a posting, and the popup shows what it asks for. */
import { browser } from 'wxt/browser';
import { t } from '../text.ts';

const READ_SELECTION = 'read-selection';
/** Where the click is remembered until the popup asks; the worker may die between the two. */
const KEY = 'selection';
/** A click older than this (ms) was for a popup that never opened. */
const FRESH = 10_000;

/** Offers the menu and answers it. Call synchronously. */
export function offerSelection(): void {
  browser.runtime.onInstalled.addListener(() => {
    // An update finds the entry there already.
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: READ_SELECTION, title: t('panel_read_as_posting'), contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== READ_SELECTION || tab?.id === undefined) return;
    void browser.storage.session.set({ [KEY]: { tabId: tab.id, at: Date.now() } });
    // Straight from the click: Firefox opens the popup for nothing else. Where it does not open, the toolbar button shows the same.
    void Promise.resolve(browser.action.openPopup()).catch(() => undefined);
  });
}

/** Whether the menu was just clicked in this tab; asked once, then forgotten. */
export async function takeSelection(tabId: number): Promise<boolean> {
  const asked = (await browser.storage.session.get(KEY))[KEY] as { tabId?: unknown; at?: unknown } | undefined;
  if (asked?.tabId !== tabId) return false;
  await browser.storage.session.remove(KEY);
  return typeof asked.at === 'number' && Date.now() - asked.at < FRESH;
}
