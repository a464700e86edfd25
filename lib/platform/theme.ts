/** The theme of our own pages: the system's, unless one was chosen. */
import { onSettings, type Settings, settings } from './settings.ts';

function apply(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Gives this page the chosen theme, and keeps it in step with the options page, until the signal. */
export function followTheme(signal?: AbortSignal): void {
  onSettings((now) => apply(now.theme), signal);
  void settings().then((now) => apply(now.theme));
}
