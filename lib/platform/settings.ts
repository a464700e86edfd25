/** Settings in `storage.local`. Each field is parsed alone: one bad stored value falls back, the rest stays. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'settings';

const schema = z.object({
  /** Raised when a field changes its meaning. */
  version: z.catch(z.literal(1), 1),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Two switches, both off until turned on: reading, and marks inside the page. */
  linkedin: z.catch(z.object({ read: z.catch(z.boolean(), false), marks: z.catch(z.boolean(), false) }), { read: false, marks: false }),
});

export type Settings = z.infer<typeof schema>;

export const DEFAULT_SETTINGS: Settings = schema.parse({});

/** What is stored, field by field, with defaults where something is missing or damaged. */
export const settingsFrom = (stored: unknown): Settings =>
  schema.parse(typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {});

export async function settings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes the given fields and gives the whole. */
export async function changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const next = settingsFrom({ ...(await settings()), ...change });
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Hears of changed settings, from any page of ours, until the signal. */
export function onSettings(listener: (now: Settings, before: Settings) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(settingsFrom(change.newValue), settingsFrom(change.oldValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
