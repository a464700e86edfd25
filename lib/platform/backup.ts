/** When everything was last exported, in `storage.local`: the data page tells it. */
import { browser } from 'wxt/browser';

const KEY = 'lastExport';

/** ISO 8601 instant of the last export; null before the first. */
export async function lastExport(): Promise<string | null> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' && !Number.isNaN(Date.parse(stored)) ? stored : null;
}

export async function noteExport(at: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: at });
}
