/** The user's benchmark packs, in `storage.local`: what is in them is believed only after it was checked again. */
import { browser } from 'wxt/browser';
import { type Benchmarks, withPacks } from '../pay/benchmarks.ts';
import { checkPack, type Pack, packFrom } from '../pay/pack.ts';
import { Refusal } from '../result.ts';

const KEY = 'packs';

/** Newest first; damaged ones are left out. */
export async function packs(): Promise<Pack[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return (Array.isArray(stored) ? stored : []).flatMap((item) => packFrom(item) ?? []);
}

export const benchmarks = async (): Promise<Benchmarks> => withPacks(await packs());

/** What a file holds, to be shown before it is accepted. Refuses with the line that is wrong; changes nothing. */
export function readPack(text: string): Pack {
  const answer = checkPack(text);
  if (!answer.ok) throw new Refusal('invalid', answer.message);
  return answer.pack;
}

/** Accepts a pack; one of the same source is replaced. */
export async function addPack(text: string): Promise<Pack[]> {
  const pack = readPack(text);
  const next = [pack, ...(await packs()).filter((other) => other.source.id !== pack.source.id)];
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Takes a pack out again by its source's id: the bundled figures are back. */
export async function removePack(id: string): Promise<Pack[]> {
  const next = (await packs()).filter((pack) => pack.source.id !== id);
  await browser.storage.local.set({ [KEY]: next });
  return next;
}
