import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { setUpBrowser } from '../../tests/unit/browser.ts';
import { BUNDLED } from '../pay/benchmarks.ts';
import { addPack, benchmarks, packs, readPack, removePack } from './packs.ts';

const file = (id: string, p50 = 60_000) =>
  JSON.stringify({
    format: 'tracklight-benchmarks',
    version: 1,
    source: { id, title: 'Survey', publisher: 'Guild', url: 'https://guild.example/', date: '2026-09', licence: 'CC0', note: null },
    asOf: '2026-09',
    basis: 'employed',
    currency: 'GBP',
    levels: [{ role: 'backend', country: 'GB', level: 'ALL', n: 80, p25: 50_000, p50, p75: 75_000 }],
    splits: [],
  });

describe('benchmark packs', () => {
  beforeEach(() => void setUpBrowser());

  it('stand before the bundled figures once accepted, and are gone once removed', async () => {
    await addPack(file('guild'));
    expect((await benchmarks()).packs.map((pack) => pack.source.id)).toEqual(['guild']);
    await removePack('guild');
    expect(await benchmarks()).toBe(BUNDLED);
  });
  it('of the same source replace each other', async () => {
    await addPack(file('guild'));
    await addPack(file('guild', 61_000));
    expect((await packs()).map((pack) => pack.levels[0]?.p50)).toEqual([61_000]);
  });
  it('are only looked at before they are accepted', async () => {
    expect(readPack(file('guild')).source.title).toBe('Survey');
    expect(await packs()).toEqual([]);
  });
  it('that are wrong change nothing, and the line is named', async () => {
    await addPack(file('guild'));
    await expect(addPack('{\n"format": 1}')).rejects.toThrow(/^Line 2: format: /);
    expect(await packs()).toHaveLength(1);
  });
  it('that were damaged in storage are left out', async () => {
    await browser.storage.local.set({ packs: [{ format: 'other' }, 7] });
    expect(await packs()).toEqual([]);
  });
});
