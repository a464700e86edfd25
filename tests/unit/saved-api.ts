/** A store in memory that answers as the background does, for tests of our pages. */
import type { SavedApi } from '../../entrypoints/saved/api.ts';
import { type Context, EMPTY_PROFILE, type Profile } from '../../lib/context.ts';
import type { Change } from '../../lib/platform/changes.ts';
import { type Failure, failure, ok } from '../../lib/result.ts';
import type { SavedPosting } from '../../lib/saved.ts';
import { context } from './saved.ts';

export interface FakeStore {
  api: SavedApi;
  /** What is stored now. */
  saved: () => SavedPosting[];
  /** Another page's commit. */
  commit: (change: Change, next: SavedPosting[]) => void;
  /** From now on this request fails so; null mends it. */
  breakdown: (name: string, as: Failure | null) => void;
  setProfile: (profile: Profile) => void;
  asked: { name: string; request: unknown }[];
  downloads: { name: string; type: string; text: string }[];
  copied: string[];
  exported: string[];
}

export function fakeStore(start: readonly SavedPosting[], beside: (saved: SavedPosting) => Context | null = () => context()): FakeStore {
  let all = [...start];
  let profile: Profile = EMPTY_PROFILE;
  const broken = new Map<string, Failure>();
  const listeners = new Set<(change: Change) => void>();
  const profiles = new Set<(profile: Profile) => void>();
  const store: FakeStore = {
    saved: () => all,
    commit(change, next) {
      all = next;
      for (const listener of listeners) listener(change);
    },
    breakdown: (name, as) => void (as ? broken.set(name, as) : broken.delete(name)),
    setProfile(next) {
      profile = next;
      for (const listener of profiles) listener(next);
    },
    asked: [],
    downloads: [],
    copied: [],
    exported: [],
    api: {
      async send(name, request) {
        store.asked.push({ name, request });
        const fails = broken.get(name);
        if (fails) return fails;
        const answer = await answers[name]?.(request as never);
        return answer as never;
      },
      onChange: (listener, signal) => {
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener));
      },
      onProfile: (listener, signal) => {
        profiles.add(listener);
        signal.addEventListener('abort', () => profiles.delete(listener));
      },
      download: (name, type, text) => void store.downloads.push({ name, type, text }),
      noteExport: async (at) => void store.exported.push(at),
      context: (saved) => (saved.assessment ? beside(saved) : null),
      copy: async (text) => void store.copied.push(text),
      version: '1.0.0',
      skillsDate: '2026-11-20',
      figuresDate: '2026-06',
    },
  };
  const find = (id: string) => all.find((one) => one.id === id);
  const answers: Record<string, ((request: never) => unknown) | undefined> = {
    allSaved: () => ok([...all]),
    saved: ({ id }: { id: string }) => ok(find(id) ?? null),
    profile: () => ok(profile),
    change({ id, ...to }: { id: string } & Partial<SavedPosting>) {
      const before = find(id);
      if (!before) return failure('not-found', 'This posting is not saved any more.');
      const after = { ...before, ...to };
      all = all.map((one) => (one.id === id ? after : one));
      return ok(after);
    },
    remove({ ids }: { ids: string[] }) {
      const gone = all.filter(({ id }) => ids.includes(id));
      all = all.filter(({ id }) => !ids.includes(id));
      return ok(gone);
    },
    restore({ saved }: { saved: SavedPosting[] }) {
      all = [...all, ...saved];
      return ok(null);
    },
    exportJson: () => ok(JSON.stringify({ postings: all })),
    importJson: () => ok({ added: 1, updated: 2, same: 3 }),
  };
  return store;
}
