/** The outside of a panel, played: answers come from a gallery state. */
import type { PanelPorts } from '../../components/PanelApp.tsx';
import type { Profile } from '../../lib/context.ts';
import { EMPTY_PROFILE } from '../../lib/context.ts';
import type { Look } from '../../lib/messages.ts';
import { failure, ok } from '../../lib/result.ts';
import type { SavedPosting } from '../../lib/saved.ts';
import { type GalleryState, savedAs } from './states.ts';

export interface Call {
  name: string;
  request: unknown;
}

const never = new Promise<never>(() => undefined);

/** Ports that answer as the state says, and keep what was asked. */
export function playedPorts(state: GalleryState): { ports: PanelPorts; calls: Call[] } {
  const calls: Call[] = [];
  const look = state.look;
  let profile: Profile = EMPTY_PROFILE;
  let stored: SavedPosting | null = null;
  const saving = (one: SavedPosting, confirmed: boolean | undefined) => {
    if (state.save === undefined) return never;
    if (state.save === 'storage') return failure('storage', 'The disk is full.');
    if (state.save === 'private' && !confirmed) return failure('private', 'Ask first.');
    stored = one;
    return ok(one);
  };
  const answers: Record<string, (request: never) => unknown> = {
    look: () => (look === null ? never : 'ok' in look ? look : ok(look)),
    countSaved: () => ok(42),
    saved: () => ok(stored),
    save: (r: { posting: SavedPosting['posting']; status?: SavedPosting['status']; note?: string; confirmedPrivate?: boolean }) =>
      saving(savedAs(r.status ?? 'interested', r.posting, r.note), r.confirmedPrivate),
    saveLink: (r: { title: string; confirmedPrivate?: boolean }) => saving(savedAs('interested'), r.confirmedPrivate),
    change: (r: { status?: SavedPosting['status']; note?: string }) => ok({ ...(stored ?? savedAs('interested')), ...r }),
    remove: () => ok([savedAs('interested')]),
    restore: () => ok(null),
    reveal: () => ok(true),
    profile: () => ok(profile),
    setProfile: (r: { profile: Profile }) => {
      profile = r.profile;
      return ok(profile);
    },
    context: (r: { posting: unknown }) => {
      const shown = look && !('ok' in look) && look.kind === 'posting' ? look : null;
      if (!shown) return failure('internal', 'No posting.');
      const mine = <T extends { skill: string }>(items: T[]): T[] =>
        items.map((item) => (profile.skills[item.skill] === 'have' ? { ...item, state: 'have' } : item));
      const gap = {
        ...shown.context.gap,
        required: mine(shown.context.gap.required),
        noProfile: Object.keys(profile.skills).length === 0 && shown.context.gap.noProfile,
      };
      void r;
      return ok({ assessment: shown.assessment, context: { ...shown.context, gap } });
    },
  };
  const ports: PanelPorts = {
    ask: (async (name: string, request: unknown) => {
      calls.push({ name, request });
      return answers[name]?.(request as never);
    }) as PanelPorts['ask'],
    tab: async () => 7,
    allowBoard: async ({ origins }) => {
      calls.push({ name: 'allowBoard', request: origins });
      return true;
    },
    allow: async (host) => {
      calls.push({ name: 'allow', request: host });
      return false;
    },
    openBeside: () => calls.push({ name: 'beside', request: null }),
    close: () => calls.push({ name: 'close', request: null }),
    exportOne: async (posting, status, note) => {
      calls.push({ name: 'exportOne', request: { posting, status, note } });
    },
    report: async (shown: Look) => {
      calls.push({ name: 'report', request: shown.kind });
      return true;
    },
    onTab: () => () => undefined,
    onStored: () => () => undefined,
    keys: true,
    marks: true,
    turnMarks: (on) => calls.push({ name: 'turnMarks', request: on }),
  };
  return { ports, calls };
}
