import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setUpBrowser } from '../../tests/unit/browser.ts';
import { shortcuts } from './shortcuts.ts';

test('each command is called by what it does, the popup too', async () => {
  setUpBrowser();
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+T' },
      { name: 'other', description: 'Does more', shortcut: undefined },
    ],
  });
  expect(await shortcuts()).toEqual([
    { description: 'Open the popup', keys: 'Alt+Shift+T' },
    { description: 'Does more', keys: '' },
  ]);
});
