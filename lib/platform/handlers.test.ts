import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { setUpBrowser } from '../../tests/unit/browser.ts';
import { destroy } from '../db/open.ts';
import { type Change, onChange } from './changes.ts';
import { handlers } from './handlers.ts';

const popup = {} as Parameters<typeof handlers.saveLink>[1];

beforeEach(async () => {
  setUpBrowser();
  await destroy();
});

test('a link with an endless address is kept, and can be changed and deleted like any other', async () => {
  const url = `https://www.example.com/?${'x'.repeat(4_000)}`;
  const { id } = await handlers.saveLink({ title: 'Ice Pilot', url }, popup);
  expect(id.length).toBeLessThanOrEqual(2_000);
  expect(await handlers.remove({ ids: [id] }, popup)).toMatchObject([{ posting: { title: 'Ice Pilot', url } }]);
});

test('open pages hear of a wipe, whatever the browser then says about its scripts', async () => {
  const heard: Change[] = [];
  const stop = new AbortController();
  onChange((change) => heard.push(change), stop.signal);
  Object.assign(browser.scripting, { getRegisteredContentScripts: () => Promise.reject(new Error('not now')) });
  await expect(handlers.wipe(null, popup)).rejects.toThrow('not now');
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'wiped', ids: [] }]));
  stop.abort();
});
