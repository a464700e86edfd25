/** What popup and side panel need of the browser. */
import { browser } from 'wxt/browser';
import type { PanelPorts, TabMove } from '../../components/PanelApp.tsx';
import type { JobPosting, Reading } from '../../lib/job-posting.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { send } from '../../lib/platform/messages.ts';
import { changeSettings, onSettings, type Settings, settings } from '../../lib/platform/settings.ts';
import { currentTab } from '../../lib/platform/tabs.ts';
import type { Status } from '../../lib/saved.ts';
import { reportText } from '../../lib/words/report.ts';

function common(): Omit<PanelPorts, 'openBeside' | 'close' | 'onTab'> {
  return {
    ask: send,
    tab: () => currentTab(location.href),
    // The request names the one site in front of the reader. Straight from the click: the browser wants the gesture.
    allowBoard: ({ origins }) => browser.permissions.request({ origins }),
    allow: (host) => browser.permissions.request({ origins: [`https://${host.replace(/:\d+$/, '')}/*`] }),
    exportOne,
    async report(look) {
      const reading = 'reading' in look ? look.reading : null;
      if (!reading) return false;
      const posting = look.kind === 'posting' ? look.posting : null;
      try {
        await navigator.clipboard.writeText(reportText(browser.runtime.getManifest().version, reading, posting));
        return true;
      } catch {
        return false;
      }
    },
    onStored(changed) {
      const stop = new AbortController();
      onChange(() => changed(), stop.signal);
      return () => stop.abort();
    },
    keys: true,
    marks: true,
    turnMarks: (on) => void settings().then(({ marks }) => changeSettings({ marks: { ...marks, on } })),
  };
}

/** Keeps single-letter keys and marks as the settings say; `draw` shows what has changed. */
export function followKeys(ports: PanelPorts, draw: () => void): void {
  const apply = ({ keys, marks }: Settings): void => {
    if (ports.keys === keys && ports.marks === marks.on) return;
    Object.assign(ports, { keys, marks: marks.on });
    draw();
  };
  onSettings(apply);
  void settings().then(apply);
}

/** The popup shows one tab and closes when the reader turns away. */
export function popupPorts(): PanelPorts {
  let window: number | undefined;
  void browser.windows.getCurrent().then((current) => {
    window = current.id;
  });
  const open = besideOpener();
  return {
    ...common(),
    // Nothing is awaited before it opens: the browser wants the gesture.
    openBeside: open && (() => void open(window).then(() => close())),
    close: () => close(),
    onTab: () => () => undefined,
  };
}

/** The side panel follows the tab in front of its window. */
export const panelPorts = (): PanelPorts => ({ ...common(), openBeside: null, close: null, onTab: followTab });

interface Beside {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

function besideOpener(): ((windowId: number | undefined) => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as unknown as Beside;
  if (sidePanel) return (windowId) => (windowId === undefined ? Promise.resolve() : sidePanel.open({ windowId }));
  if (sidebarAction) return () => sidebarAction.open();
  return null;
}

/** Navigation, a change of tab, and what our script in the page itself says it shows. */
function followTab(heard: (move: TabMove) => void): () => void {
  let own: number | undefined;
  let front: number | null = null;
  void browser.windows.getCurrent().then((current) => {
    own = current.id;
  });
  void currentTab(location.href).then((id) => {
    front = id;
  });
  const activated = ({ tabId, windowId }: { tabId: number; windowId: number }): void => {
    if (own !== undefined && windowId !== own) return;
    front = tabId;
    heard({ kind: 'moved' });
  };
  const updated = (tabId: number, change: { status?: string; url?: string }): void => {
    if (tabId !== front) return;
    if (change.status === 'loading') heard({ kind: 'left' });
    else if (change.status === 'complete' || change.url !== undefined) heard({ kind: 'moved' });
  };
  const said = (message: unknown, sender: { id?: string; tab?: { id?: number } }): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.tab.id !== front) return;
    const { name, request } = (message ?? {}) as { name?: unknown; request?: unknown };
    if (name === 'left') heard({ kind: 'left' });
    // Only a hint to look: what is shown comes from the background, which checks it.
    if (name === 'shown' && isReading(request)) heard({ kind: 'shown', reading: request });
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  browser.runtime.onMessage.addListener(said);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    browser.runtime.onMessage.removeListener(said);
  };
}

const isReading = (value: unknown): value is Reading => typeof value === 'object' && value !== null && 'posting' in value && 'url' in value;

/** One posting as an export file, written by the page itself: for when the database refuses. */
async function exportOne(posting: JobPosting, status: Status, note: string): Promise<void> {
  // Only needed when saving failed, so it is no part of the popup's first load.
  const [{ EXPORT_FORMAT, EXPORT_VERSION }, { textHash }] = await Promise.all([
    import('../../lib/job-posting.schema.ts'),
    import('../../lib/db/hash.ts'),
  ]);
  const now = new Date().toISOString();
  const one = {
    id: posting.id,
    posting,
    textHash: await textHash(posting.description),
    status,
    statusDates: [{ status, at: now }],
    note,
    savedAt: now,
    changedAt: now,
    assessment: null,
  };
  const file = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now, taxonomy: '', postings: [one] };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `tracklight-posting-${now.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
