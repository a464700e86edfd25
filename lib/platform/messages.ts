/**
 * Sends and receives the messages of `lib/messages.ts`. The content script uses this file too, so it holds no schema:
 * the background hands `receive` the parsers (`requests.ts`).
 */
import { browser } from 'wxt/browser';
import type { ReplyOf, RequestName, RequestOf, TabProtocol } from '../messages.ts';
import { failure, ok, Refusal, type Result } from '../result.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

export type { Sender };

export type Handlers = {
  [K in RequestName]: (request: RequestOf<K>, sender: Sender) => ReplyOf<K> | Promise<ReplyOf<K>>;
};

/** What a request may be. `own`: only our own pages may ask; otherwise only our content scripts. */
export interface Rule<T> {
  own: boolean;
  /** Largest request: string units and values together. */
  limit: number;
  parse(value: unknown): { ok: true; value: T } | { ok: false; message: string };
}
export type Rules = { [K in RequestName]: Rule<RequestOf<K>> };

/** Asking these twice is not the same as once: what the first did would be lost. */
const ONCE: ReadonlySet<RequestName> = new Set(['remove', 'left', 'shown']);

/**
 * Asks the background. Failure is a value: also when nobody answers. The worker may die with the answer under way; it is
 * asked again, once, and starts anew for it. All requests but a few mean the same when asked twice.
 */
export async function send<K extends RequestName>(name: K, request: RequestOf<K>): Promise<Result<ReplyOf<K>>> {
  const ask = () => asResult<ReplyOf<K>>(() => browser.runtime.sendMessage({ name, request }));
  let answer = await ask();
  if (answer === 'silence' && isAlive() && !ONCE.has(name)) answer = await ask();
  return answer === 'silence' ? failure('internal', 'The extension did not answer.') : answer;
}

/** Asks the content script of a tab; `not-found` when none is there. */
export async function sendToTab<K extends keyof TabProtocol>(
  tabId: number,
  name: K,
  request: Parameters<TabProtocol[K]>[0],
  frameId = 0,
): Promise<Result<ReturnType<TabProtocol[K]>>> {
  const answer = await asResult<ReturnType<TabProtocol[K]>>(() => browser.tabs.sendMessage(tabId, { name, request }, { frameId }));
  return answer === 'silence' ? failure('not-found', 'No script of ours is in that page.') : answer;
}

/** Tells every frame of a tab that has our script; nobody there is no failure. */
export async function tellTab<K extends keyof TabProtocol>(tabId: number, name: K, request: Parameters<TabProtocol[K]>[0]): Promise<void> {
  await asResult(() => browser.tabs.sendMessage(tabId, { name, request }));
}

async function asResult<T>(ask: () => Promise<unknown>): Promise<Result<T> | 'silence'> {
  try {
    return ((await ask()) as Result<T> | undefined) ?? 'silence';
  } catch {
    // Nobody there, or gone before the answer.
    return 'silence';
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether this context still belongs to a living extension: an update or removal orphans content scripts. */
export const isAlive = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};

/** An extension page of ours. Its address is the browser's word, not the sender's. */
export const isOwnPage = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('/')) === true;

/**
 * Answers requests. One listener, registered synchronously; it replies through `sendResponse` and returns literal
 * `true`, the one form that every supported browser understands.
 */
export function receive(handlers: Handlers, rules: Rules): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const asked = requestIn(message);
    if (!asked || !Object.hasOwn(handlers, asked.name)) return undefined;
    void answerTo(asked.name as RequestName, asked.request, sender, handlers, rules).then(sendResponse);
    return true;
  });
}

/** The answer to one request, after the sender, the size and the shape were checked. */
export async function answerTo<K extends RequestName>(
  name: K,
  request: unknown,
  sender: Sender,
  handlers: Handlers,
  rules: Rules,
): Promise<Result<ReplyOf<K>>> {
  const rule: Rule<RequestOf<K>> = rules[name];
  if (sender.id !== browser.runtime.id) return failure('forbidden', 'Only this extension may ask.');
  if (rule.own !== isOwnPage(sender) || (!rule.own && !sender.tab)) return failure('forbidden', `${name} may not be asked from there.`);
  if (isLarger(request, rule.limit)) return failure('invalid', `${name}: larger than ${rule.limit.toLocaleString('en')} characters`);
  const parsed = rule.parse(request);
  if (!parsed.ok) return failure('invalid', parsed.message);
  try {
    return ok(await handlers[name](parsed.value, sender));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.code, error.message);
    console.error(name, error);
    return failure('internal', messageOf(error));
  }
}

export type TabHandlers = {
  [K in keyof TabProtocol]: (request: Parameters<TabProtocol[K]>[0]) => ReturnType<TabProtocol[K]> | Promise<ReturnType<TabProtocol[K]>>;
};

/** Answers what the background asks of this content script, until the signal. Other extensions' scripts are not heard. */
export function answerInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, sendResponse: (reply: unknown) => void): true | undefined => {
    const asked = requestIn(message);
    if (!asked || sender.id !== browser.runtime.id || !Object.hasOwn(handlers, asked.name)) return undefined;
    const handler = handlers[asked.name as keyof TabProtocol] as (request: unknown) => unknown;
    void (async () => ok(await handler(asked.request)))()
      .catch((error: unknown) => failure('internal', messageOf(error)))
      .then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

function requestIn(message: unknown): { name: string; request: unknown } | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, request } = message as { name?: unknown; request?: unknown };
  return typeof name === 'string' ? { name, request } : null;
}

/** Whether a value holds more than `limit` string units and values together; stops counting there. */
export function isLarger(value: unknown, limit: number): boolean {
  let left = limit;
  const queue: unknown[] = [value];
  while (queue.length > 0) {
    const item = queue.pop();
    left -= typeof item === 'string' ? item.length + 1 : 1;
    if (left < 0) return true;
    if (typeof item !== 'object' || item === null) continue;
    for (const key of Object.keys(item)) {
      left -= key.length;
      queue.push((item as Record<string, unknown>)[key]);
    }
  }
  return false;
}
