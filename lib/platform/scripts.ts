/** The content script runs where access was granted, and nowhere else: it is registered at run time. */
import { browser } from 'wxt/browser';
import { sites } from '../sites/index.ts';
import { showVerdict } from './badge.ts';
import { granted, isGranted, isLinkedIn, linkedinMatches, onAccess } from './permissions.ts';
import { onSettings, settings } from './settings.ts';
import { SCRIPT, WORLD_KEY, type World } from './world.ts';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** What should be registered for these granted patterns. LinkedIn is left out until its switch is on, even where its host is granted. */
export function scriptsFor(origins: readonly string[], linkedin: boolean): Script[] {
  const pages = origins.filter((origin) => /^(https?|\*):\/\//.test(origin) && (linkedin || !isLinkedInPattern(origin)));
  const framed = new Set(sites.filter((site) => site.allFrames).flatMap((site) => site.matches));
  const script = (id: string, matches: string[], allFrames: boolean): Script[] =>
    matches.length === 0
      ? []
      : [
          {
            id,
            js: [SCRIPT.slice(1)],
            matches: matches.sort(),
            ...(linkedin ? {} : { excludeMatches: [...linkedinMatches] }),
            allFrames,
            runAt: 'document_idle',
            persistAcrossSessions: true,
          },
        ];
  return [
    ...script(
      'posting',
      pages.filter((origin) => !framed.has(origin)),
      false,
    ),
    ...script(
      'posting-framed',
      pages.filter((origin) => framed.has(origin)),
      true,
    ),
  ];
}

const isLinkedInPattern = (pattern: string): boolean => /^[^/]*\/\/(\*\.)?([\w-]+\.)*linkedin\.com\//.test(pattern);

let last: Promise<void> = Promise.resolve();

/** Brings the registration in step with what is granted; calls run one after the other. */
export function syncScripts(): Promise<void> {
  last = last.then(sync, sync);
  return last;
}

async function sync(): Promise<void> {
  const wanted = scriptsFor(await granted(), (await settings()).linkedin.read);
  const there = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
  const gone = [...there].filter((id) => !wanted.some((script) => script.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  // Updating keeps fields that are not named, an older exclusion for one: name them all.
  const known = wanted.filter((script) => there.has(script.id)).map((script) => ({ excludeMatches: [], ...script }));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  const fresh = wanted.filter((script) => !there.has(script.id));
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/** Brings the script into tabs that are open already: a registration counts for later loads only. */
async function injectOpen(origins: readonly string[]): Promise<void> {
  const { linkedin } = await settings();
  const patterns = scriptsFor(origins, linkedin.read).flatMap((script) => script.matches ?? []);
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || (tab.url && !linkedin.read && isLinkedIn(new URL(tab.url)))) return;
      // A tab may close or navigate meanwhile; the registration covers its next page.
      await inject(tab.id, false).catch(() => undefined);
    }),
  );
}

/** Runs the content script in one frame of a tab now. `once`: it answers what it is asked and watches nothing. Rejects where the browser refuses. */
export async function inject(tabId: number, once: boolean, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({
    target,
    func: (key: string, value: boolean) => {
      const worlds = globalThis as unknown as Record<string, World | undefined>;
      const world = worlds[key] ?? {};
      world.once = value;
      worlds[key] = world;
    },
    args: [WORLD_KEY, once],
  });
  // WXT's types know the files it has built; this one is built from entrypoints/posting.content.
  await browser.scripting.executeScript({ target, files: [SCRIPT as '/background.js'] });
}

/** Takes verdicts away from tabs whose page we may not watch any more: a tab without access does not tell its address. */
async function clearVerdicts(): Promise<void> {
  const { linkedin } = await settings();
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && (!url || (!linkedin.read && isLinkedIn(new URL(url))))) await showVerdict(id, null);
  }
}

/** Whether the script may watch this page by itself: its host is granted, and LinkedIn's switch is on if it is LinkedIn's. */
export async function mayWatch(url: URL): Promise<boolean> {
  if (isLinkedIn(url) && !(await settings()).linkedin.read) return false;
  return isGranted(url);
}

/** Registers the listeners that keep it so. Call synchronously. */
export function keepScriptsInStep(): void {
  const all = async () => {
    await syncScripts();
    // Scripts of an older version are orphans in tabs that stayed open.
    await injectOpen(await granted());
  };
  browser.runtime.onInstalled.addListener(() => void all());
  browser.runtime.onStartup.addListener(() => void syncScripts());
  onAccess(({ added }) => void syncScripts().then(() => (added.length > 0 ? injectOpen(added) : clearVerdicts())));
  onSettings((now, before) => {
    if (now.linkedin.read === before.linkedin.read) return;
    void syncScripts().then(() => (now.linkedin.read ? injectOpen(linkedinMatches) : clearVerdicts()));
  });
}
