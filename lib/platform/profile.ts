/** What the user told us about themselves, in `storage.local`. */
import { browser } from 'wxt/browser';
import { EMPTY_PROFILE, type Profile } from '../context.ts';
import { parse, profileSchema } from '../job-posting.schema.ts';

const KEY = 'profile';
const shape = profileSchema.shape;

/** What is stored, field by field; a damaged field is empty again, a damaged skill is dropped. */
export function profileFrom(stored: unknown): Profile {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const field = <K extends keyof Profile>(name: K, parsed: { ok: boolean; value?: Profile[K] }): Profile[K] =>
    parsed.ok && parsed.value !== undefined ? parsed.value : EMPTY_PROFILE[name];
  const states = typeof from.skills === 'object' && from.skills !== null ? Object.entries(from.skills) : [];
  return {
    skills: Object.fromEntries(
      states.filter((entry): entry is [string, Profile['skills'][string]] => parse(shape.skills.def.valueType, entry[1]).ok),
    ),
    role: field('role', parse(shape.role, from.role)),
    seniority: field('seniority', parse(shape.seniority, from.seniority)),
    country: field('country', parse(shape.country, from.country)),
    place: field('place', parse(shape.place, from.place)),
    payFloor: field('payFloor', parse(shape.payFloor, from.payFloor)),
  };
}

export async function profile(): Promise<Profile> {
  return profileFrom((await browser.storage.local.get(KEY))[KEY]);
}

export async function setProfile(next: Profile): Promise<Profile> {
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Hears of a changed profile, from any page of ours, until the signal. */
export function onProfile(listener: (now: Profile) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(profileFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
