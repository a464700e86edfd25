/** WXT's fake browser, completed by what it lacks: permissions, scripting, and tabs with pages in them. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../lib/job-posting.ts';
import { matches as matchesHost } from '../../lib/read/match.ts';
import { catalogueOf, useCatalogue } from '../../lib/text.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };

export interface FakeTab {
  id: number;
  url: string;
  incognito?: boolean;
  /** Hidden from us, as without access. */
  hidden?: boolean;
  /** What our script would read there. */
  reading?: Reading | (() => Reading);
  /** Our script is in the page. */
  script?: boolean;
  /** What our script would read in an embedded frame, by frame id. */
  frames?: Record<number, Reading>;
  /** The toolbar button was clicked on it. */
  clicked?: boolean;
}

export interface FakeScript {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
  allFrames?: boolean;
}

const matches = (pattern: string, url: URL): boolean => (pattern === 'https://*/*' ? url.protocol === 'https:' : matchesHost(pattern, url));

type Event = { trigger(...args: unknown[]): Promise<unknown> };

/** An event the fake browser does not have. */
function eventOf() {
  const listeners: ((...args: unknown[]) => unknown)[] = [];
  return {
    addListener: (listener: (...args: unknown[]) => unknown) => void listeners.push(listener),
    removeListener: (listener: (...args: unknown[]) => unknown) => void listeners.splice(listeners.indexOf(listener), 1),
    trigger: async (...args: unknown[]) => Promise.all(listeners.map((listener) => listener(...args))),
  };
}

/** A fresh browser for one test; its state can be read and changed. */
export function setUpBrowser() {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  useCatalogue(catalogueOf(en), 'en');
  const state = {
    tabs: [] as FakeTab[],
    granted: [] as string[],
    scripts: [] as FakeScript[],
    injected: [] as number[],
    css: [] as number[],
    asked: [] as string[][],
    onAdded: eventOf(),
    onRemoved: eventOf(),
    menus: [] as { id?: string; title?: string; contexts?: string[] }[],
    onMenu: eventOf(),
    popups: 0,
  };
  const covered = (url: string): boolean => state.granted.some((pattern) => matches(pattern, new URL(url.replace('/*', '/'))));
  const mayTouch = (tab: FakeTab): boolean => tab.clicked === true || covered(tab.url);
  const tabOf = (id: number): FakeTab => {
    const tab = state.tabs.find((one) => one.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };

  const replace = (api: object, members: Record<string, unknown>): void => void Object.assign(api, members);
  replace(fakeBrowser.tabs, {
    get: async (id: number) => {
      const { url, hidden, incognito = false } = tabOf(id);
      return { id, incognito, ...(hidden ? {} : { url }) };
    },
    query: async ({ url }: { url?: string[] }) =>
      state.tabs
        .filter((tab) => !url || url.some((pattern) => matches(pattern, new URL(tab.url))))
        .map(({ id, url, hidden }) => ({ id, ...(hidden ? {} : { url }) })),
    sendMessage: async (id: number, message: { name: string; request: unknown }, { frameId = 0 } = {}) => {
      const tab = tabOf(id);
      const frame = tab.frames?.[frameId];
      if (frame) return { ok: true, value: message.name === 'reveal' ? true : structuredClone(frame) };
      if (!tab.script) throw new Error('Could not establish connection. Receiving end does not exist.');
      if (message.name === 'reveal') return { ok: true, value: tab.frames === undefined };
      return { ok: true, value: structuredClone(typeof tab.reading === 'function' ? tab.reading() : tab.reading) };
    },
  });
  replace(fakeBrowser.permissions, {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every(covered),
    getAll: async () => ({ origins: [...state.granted], permissions: [] }),
    request: async ({ origins = [] }: { origins?: string[] }) => {
      state.asked.push(origins);
      state.granted.push(...origins);
      await state.onAdded.trigger({ origins });
      return true;
    },
    onAdded: state.onAdded,
    onRemoved: state.onRemoved,
  });
  replace(fakeBrowser.scripting, {
    executeScript: async ({ target, files }: { target: { tabId: number; allFrames?: boolean }; files?: string[] }) => {
      const tab = tabOf(target.tabId);
      if (!mayTouch(tab)) throw new Error('Cannot access contents of the page.');
      if (target.allFrames) return Object.entries(tab.frames ?? {}).map(([id, { url }]) => ({ frameId: Number(id), result: url }));
      if (!files) return [];
      tab.script = true;
      state.injected.push(tab.id);
      return [];
    },
    insertCSS: async ({ target }: { target: { tabId: number } }) => void state.css.push(target.tabId),
    removeCSS: async () => undefined,
    getRegisteredContentScripts: async () => state.scripts.map((script) => ({ ...script })),
    registerContentScripts: async (scripts: FakeScript[]) => {
      for (const script of scripts) if (state.scripts.some(({ id }) => id === script.id)) throw new Error('Duplicate script ID');
      state.scripts.push(...scripts);
    },
    updateContentScripts: async (scripts: FakeScript[]) => {
      for (const script of scripts) {
        const known = state.scripts.find(({ id }) => id === script.id);
        if (!known) throw new Error('Nonexistent script ID');
        Object.assign(known, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
    },
  });
  replace(fakeBrowser.contextMenus, {
    create: (entry: (typeof state.menus)[number]) => void state.menus.push(entry),
    removeAll: async () => void state.menus.splice(0),
    onClicked: state.onMenu,
  });
  replace(fakeBrowser.action, { openPopup: async () => void state.popups++ });
  return state;
}

/** Fires an event of the fake browser with whatever arguments a test has. */
export const fire = (event: unknown, ...args: unknown[]): Promise<unknown> => (event as Event).trigger(...args);

/** Lets everything that is already under way finish. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
};

export const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
export const pageSender = (url: string, tabId = 1) => ({ id: 'test-extension-id', url, frameId: 0, tab: { id: tabId, url } }) as never;
