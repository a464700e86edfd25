/** Says to every open page of ours that stored data changed, so that two open pages stay the same. */

export interface Change {
  kind: 'saved' | 'removed' | 'imported' | 'assessed' | 'wiped';
  /** Postings concerned; empty = any. */
  ids: string[];
}

const CHANNEL = 'tracklight';

/** Called after a transaction completed, never before. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Hears every committed change of other contexts, until the signal. */
export function onChange(listener: (change: Change) => void, signal?: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<Change>) => listener(event.data));
  signal?.addEventListener('abort', () => channel.close());
}
