import { browser } from 'wxt/browser';
import type { Context, Profile } from '../../lib/context.ts';
import type { OwnProtocol, ReplyOf, RequestOf } from '../../lib/messages.ts';
import { contextOf } from '../../lib/pay/context.ts';
import { type Change, onChange } from '../../lib/platform/changes.ts';
import { graph } from '../../lib/platform/graph.ts';
import { send } from '../../lib/platform/messages.ts';
import { onProfile } from '../../lib/platform/profile.ts';
import type { Result } from '../../lib/result.ts';
import type { SavedPosting } from '../../lib/saved.ts';

/** Everything outside the page that the saved page uses; tests give another one. */
export interface SavedApi {
  send<K extends keyof OwnProtocol>(name: K, request: RequestOf<K>): Promise<Result<ReplyOf<K>>>;
  /** Hears of what other pages and the background committed. */
  onChange(listener: (change: Change) => void, signal: AbortSignal): void;
  onProfile(listener: (profile: Profile) => void, signal: AbortSignal): void;
  /** Gives a file to the user. */
  download(name: string, type: string, text: string): void;
  /** What is said beside an assessment. `today` is an ISO date. */
  context(saved: SavedPosting, profile: Profile, today: string): Context | null;
  copy(text: string): Promise<void>;
  version: string;
}

export const browserApi = (): SavedApi => ({
  send,
  onChange,
  onProfile,
  download,
  context: ({ posting, assessment }, profile, today) => (assessment ? contextOf(posting, assessment, profile, today, graph) : null),
  copy: (text) => navigator.clipboard.writeText(text),
  version: browser.runtime.getManifest().version,
});

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by then; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
