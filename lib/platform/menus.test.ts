import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fire, settle, setUpBrowser } from '../../tests/unit/browser.ts';
import { offerSelection, takeSelection } from './menus.ts';

async function offered() {
  const state = setUpBrowser();
  offerSelection();
  await fire(browser.runtime.onInstalled, { reason: 'install' });
  await settle();
  return state;
}
const click = (state: ReturnType<typeof setUpBrowser>, tabId = 7) => fire(state.onMenu, { menuItemId: 'read-selection' }, { id: tabId });

describe('the context menu', () => {
  it('is offered on selected text, once, also after an update', async () => {
    const state = await offered();
    await fire(browser.runtime.onInstalled, { reason: 'update' });
    await settle();
    expect(state.menus).toEqual([{ id: 'read-selection', title: 'Read as a posting', contexts: ['selection'] }]);
  });
  it('opens the popup, which reads the selection of that tab once', async () => {
    const state = await offered();
    await click(state);
    await settle();
    expect(state.popups).toBe(1);
    expect([await takeSelection(8), await takeSelection(7), await takeSelection(7)]).toEqual([false, true, false]);
  });
  it('is forgotten when no popup asked', async () => {
    const state = await offered();
    await click(state);
    await settle();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    expect(await takeSelection(7)).toBe(false);
  });
});
