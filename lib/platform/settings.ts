/** Settings in `storage.local`. Each field is parsed alone: one bad stored value falls back, the rest stays. Small: the popup loads it. */
import { browser } from 'wxt/browser';

const KEY = 'settings';

/** Sites that can be told apart in settings. */
const SITES = 1000;

const THEMES = ['system', 'light', 'dark'] as const;

export interface Settings {
  /** Raised when a field changes its meaning. */
  version: 1;
  theme: (typeof THEMES)[number];
  /** Two switches, both off until turned on: reading, and marks inside the page. */
  linkedin: { read: boolean; marks: boolean };
  /** Single-letter keys in popup and side panel: some people's speech software types letters. */
  keys: boolean;
  /** Marks in pages. `off`: board ids and match patterns of single sites where they were turned off. */
  marks: { on: boolean; off: readonly string[] };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** What is stored, field by field, with defaults where something is missing or damaged. */
export function settingsFrom(stored: unknown): Settings {
  const { theme, linkedin, keys, marks } = fieldsOf(stored);
  const { read, marks: inLinkedIn } = fieldsOf(linkedin);
  const { on, off } = fieldsOf(marks);
  return {
    version: 1,
    theme: THEMES.find((one) => one === theme) ?? 'system',
    linkedin: { read: read === true, marks: inLinkedIn === true },
    keys: keys !== false,
    marks: { on: on !== false, off: Array.isArray(off) ? [...new Set(off.filter((one) => typeof one === 'string'))].slice(0, SITES) : [] },
  };
}

export const DEFAULT_SETTINGS: Settings = settingsFrom(undefined);

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
