import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import background from '../../entrypoints/background.ts';
import { setUpBrowser } from './browser.ts';

test('every listener that may start the worker is registered before anything is awaited', () => {
  setUpBrowser();
  const events = {
    'runtime.onMessage': browser.runtime.onMessage,
    'runtime.onInstalled': browser.runtime.onInstalled,
    'runtime.onStartup': browser.runtime.onStartup,
    'permissions.onAdded': browser.permissions.onAdded,
    'permissions.onRemoved': browser.permissions.onRemoved,
    'storage.onChanged': browser.storage.onChanged,
    'alarms.onAlarm': browser.alarms.onAlarm,
    'contextMenus.onClicked': browser.contextMenus.onClicked,
  };
  Object.assign(browser.i18n, { getMessage: () => 'en' });
  const added = Object.fromEntries(Object.entries(events).map(([name, event]) => [name, vi.spyOn(event, 'addListener')]));
  background.main();
  const missing = Object.entries(added)
    .filter(([, spy]) => spy.mock.calls.length === 0)
    .map(([name]) => name);
  expect(missing).toEqual([]);
});
