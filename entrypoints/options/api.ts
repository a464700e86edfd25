import { browser } from 'wxt/browser';
import type { RoleOption } from '../../components/options/ProfileForm.tsx';
import type { SkillOption } from '../../components/options/SkillPicker.tsx';
import type { Profile, Source } from '../../lib/context.ts';
import type { OwnProtocol, ReplyOf, RequestOf } from '../../lib/messages.ts';
import { roles } from '../../lib/pay/roles.ts';
import { lastExport, noteExport } from '../../lib/platform/backup.ts';
import { type Change, onChange } from '../../lib/platform/changes.ts';
import { download } from '../../lib/platform/download.ts';
import { type Health, health, onHealth } from '../../lib/platform/health.ts';
import { send } from '../../lib/platform/messages.ts';
import { granted, grantedBoards, onAccess, requestBoards, revoke } from '../../lib/platform/permissions.ts';
import { onProfile } from '../../lib/platform/profile.ts';
import { changeSettings, onSettings, type Settings, settings } from '../../lib/platform/settings.ts';
import { openShortcutSettings, type Shortcut, shortcuts } from '../../lib/platform/shortcuts.ts';
import type { Result } from '../../lib/result.ts';
import { searchSkills, skillLabel } from '../../lib/taxonomy.ts';
import sourcesJson from '../../taxonomy/benchmarks/sources.json' with { type: 'json' };
import placesJson from '../../taxonomy/places/places.json' with { type: 'json' };

/** What both the options and the welcome page use of the outside; tests give another one. */
export interface PageApi {
  send<K extends keyof OwnProtocol>(name: K, request: RequestOf<K>): Promise<Result<ReplyOf<K>>>;
  onProfile(listener: (profile: Profile) => void, signal: AbortSignal): void;
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings>;
  onSettings(listener: (now: Settings) => void, signal: AbortSignal): void;
  /** Ids of boards that are allowed whole. */
  grantedBoards(): Promise<string[]>;
  /** Straight from the click. */
  requestBoards(ids: readonly string[]): Promise<boolean>;
  revoke(origins: string[]): Promise<boolean>;
  onAccess(listener: () => void, signal: AbortSignal): void;
  skills: { label(id: string): string; search(query: string): readonly SkillOption[] };
  roles: readonly RoleOption[];
  /** ISO 3166-1 alpha-2 codes. */
  countries: readonly string[];
  version: string;
}

export interface OptionsApi extends PageApi {
  /** Match patterns that are allowed. */
  granted(): Promise<string[]>;
  health(): Promise<Health>;
  onHealth(listener: (now: Health) => void, signal: AbortSignal): void;
  onChange(listener: (change: Change) => void, signal: AbortSignal): void;
  /** Bytes that the browser says are used; null where it does not say. */
  used(): Promise<number | null>;
  lastExport(): Promise<string | null>;
  noteExport(at: string): Promise<void>;
  download(name: string, type: string, text: string): void;
  shortcuts(): Promise<Shortcut[]>;
  openShortcutSettings(): Promise<boolean>;
  /** Whether the browser has a page for keys that we may open. */
  canOpenShortcuts: boolean;
  sources: readonly Source[];
}

const byLabel = (a: RoleOption, b: RoleOption): number => a.label.localeCompare(b.label);

export const pageApi = (): PageApi => ({
  send,
  onProfile,
  settings,
  changeSettings,
  onSettings,
  grantedBoards,
  requestBoards,
  revoke,
  onAccess: (listener, signal) => onAccess(() => listener(), signal),
  skills: { label: skillLabel, search: (query) => searchSkills(query).map(({ id, prefLabel }) => ({ id, label: prefLabel })) },
  roles: roles.map(({ id, prefLabel }) => ({ id, label: prefLabel })).sort(byLabel),
  countries: Object.keys(placesJson.countries),
  version: browser.runtime.getManifest().version,
});

export const optionsApi = (): OptionsApi => ({
  ...pageApi(),
  granted,
  health,
  onHealth,
  onChange,
  async used() {
    return (await navigator.storage.estimate()).usage ?? null;
  },
  lastExport,
  noteExport,
  download,
  shortcuts,
  openShortcutSettings,
  canOpenShortcuts: 'openShortcutSettings' in (browser.commands ?? {}) || browser.runtime.getURL('/').startsWith('chrome-extension:'),
  sources: (sourcesJson as { sources: Source[] }).sources,
});
