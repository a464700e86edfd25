/** The outside of the options and welcome pages, in memory. */
import type { OptionsApi } from '../../entrypoints/options/api.ts';
import { EMPTY_PROFILE, type Profile } from '../../lib/context.ts';
import type { Pack } from '../../lib/pay/pack.ts';
import type { Health } from '../../lib/platform/health.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { type Failure, ok } from '../../lib/result.ts';
import { sites } from '../../lib/sites/index.ts';

export interface FakeOutside {
  api: OptionsApi;
  settings: Settings;
  profile: Profile;
  granted: Set<string>;
  /** What the browser answers to the next requests: yes, no, or an error. */
  answer: boolean | Error;
  /** Arguments of each request for boards. */
  requests: (readonly string[])[];
  revoked: string[][];
  wiped: number;
  broken: Map<string, Failure>;
  downloads: string[];
  health: Health;
  kept: number;
  lastExport: string | null;
  canOpenShortcuts: boolean;
  packs: readonly Pack[];
}

const SKILLS: Record<string, string> = {
  python: 'Python',
  pgvector: 'pgvector',
  'ai-agents': 'AI agents',
  go: 'Go',
  postgresql: 'PostgreSQL',
};

export function fakeOutside(over: Partial<FakeOutside> = {}): FakeOutside {
  const heard = { access: new Set<() => void>(), settings: new Set<(now: Settings) => void>() };
  const tell = () => {
    for (const listener of heard.access) listener();
  };
  const matches = (ids: readonly string[]) => sites.filter((site) => ids.includes(site.id)).flatMap((site) => site.matches);
  const outside: FakeOutside = {
    settings: { version: 1, theme: 'system', linkedin: { read: false, marks: false }, keys: true, marks: { on: true, off: [] } },
    profile: EMPTY_PROFILE,
    granted: new Set(),
    answer: true,
    requests: [],
    revoked: [],
    wiped: 0,
    broken: new Map(),
    downloads: [],
    health: {},
    kept: 42,
    lastExport: null,
    canOpenShortcuts: true,
    packs: [],
    ...over,
    api: undefined as unknown as OptionsApi,
  };
  const answers: Record<string, (request: never) => unknown> = {
    profile: () => outside.profile,
    setProfile: ({ profile }: { profile: Profile }) => {
      outside.profile = profile;
      return profile;
    },
    recogniseSkills: ({ text }: { text: string }) =>
      text.includes('Go')
        ? [
            { skill: 'go', label: 'Go', sentence: 'Wrote services in Go.' },
            { skill: 'python', label: 'Python', sentence: 'Taught Python.' },
          ]
        : [],
    countSaved: () => outside.kept,
    allSaved: () => [],
    exportJson: () => '{}',
    importJson: () => ({ added: 1, updated: 0, same: 0 }),
    packs: () => outside.packs,
    readPack: ({ text }: { text: string }) => JSON.parse(text),
    addPack: ({ text }: { text: string }) => {
      outside.packs = [JSON.parse(text), ...outside.packs];
      return outside.packs;
    },
    removePack: ({ id }: { id: string }) => {
      outside.packs = outside.packs.filter((pack) => pack.source.id !== id);
      return outside.packs;
    },
    wipe: () => {
      outside.wiped += 1;
      outside.kept = 0;
      return null;
    },
  };
  outside.api = {
    send: async (name, request) => (outside.broken.get(name) ?? ok(answers[name]?.(request as never))) as never,
    onProfile: () => undefined,
    settings: async () => outside.settings,
    async changeSettings(change) {
      outside.settings = { ...outside.settings, ...change };
      for (const listener of heard.settings) listener(outside.settings);
      return outside.settings;
    },
    onSettings: (listener, signal) => {
      heard.settings.add(listener);
      signal.addEventListener('abort', () => heard.settings.delete(listener));
    },
    grantedBoards: async () => sites.filter((site) => site.matches.every((pattern) => outside.granted.has(pattern))).map((site) => site.id),
    async requestBoards(ids) {
      outside.requests.push(ids);
      if (outside.answer instanceof Error) throw outside.answer;
      if (outside.answer) for (const pattern of matches(ids)) outside.granted.add(pattern);
      tell();
      return outside.answer;
    },
    async revoke(origins) {
      outside.revoked.push(origins);
      for (const origin of origins) outside.granted.delete(origin);
      tell();
      return true;
    },
    onAccess: (listener, signal) => {
      heard.access.add(listener);
      signal.addEventListener('abort', () => heard.access.delete(listener));
    },
    skills: {
      label: (id) => SKILLS[id] ?? id,
      search: (query) =>
        Object.entries(SKILLS)
          .filter(([, label]) => label.toLowerCase().startsWith(query.trim().toLowerCase()))
          .map(([id, label]) => ({ id, label })),
    },
    roles: [
      { id: 'backend', label: 'Backend engineer' },
      { id: 'data', label: 'Data engineer' },
    ],
    countries: ['US', 'DE'],
    version: '1.0.0',
    granted: async () => [...outside.granted],
    health: async () => outside.health,
    onHealth: () => undefined,
    onChange: () => undefined,
    used: async () => 3_100_000,
    lastExport: async () => outside.lastExport,
    noteExport: async (at) => {
      outside.lastExport = at;
    },
    download: (name) => void outside.downloads.push(name),
    shortcuts: async () => [{ description: 'Open the popup', keys: 'Alt+Shift+T' }],
    openShortcutSettings: async () => true,
    canOpenShortcuts: outside.canOpenShortcuts,
    sources: [
      { id: 'a', title: 'A study', publisher: 'A publisher', url: 'https://example.com/a', date: '2026-06', licence: 'CC0', note: null },
      { id: 'b', title: 'A pack', publisher: 'Somebody', url: 'javascript:alert(1)', date: '', licence: '', note: null },
    ],
  };
  return outside;
}
