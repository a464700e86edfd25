/** Keyboard commands that the browser holds for us. */
import { browser } from 'wxt/browser';
import { t } from '../text.ts';

export interface Shortcut {
  /** What it does, in the browser's words. */
  description: string;
  /** "Alt+Shift+T"; empty where none is set. */
  keys: string;
}

/** Every command, set or not. */
export async function shortcuts(): Promise<Shortcut[]> {
  // Absent where the manifest has no commands.
  const all = (await browser.commands?.getAll?.()) ?? [];
  // Chromium gives the command that opens the popup no description of ours.
  return all.map(({ description, name, shortcut }) => ({
    description: description || (name === '_execute_action' ? t('commandPopup') : name) || '',
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page for them; false where it has none that we may open. */
export async function openShortcutSettings(): Promise<boolean> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else if (browser.runtime.getURL('/').startsWith('chrome-extension:')) {
      await browser.tabs.create({ url: `${navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome'}://extensions/shortcuts` });
    } else return false;
    return true;
  } catch {
    return false;
  }
}
