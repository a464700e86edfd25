/** A real Chromium with the built extension in it, every host name of which leads to the sample job board. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Request, type Worker } from '@playwright/test';
import type { Look, OwnProtocol } from '../../lib/messages.ts';
import type { Result } from '../../lib/result.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import type { Board } from '../board/server.ts';

export const BUILD = path.join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

export interface LaunchOptions {
  /** A profile folder that outlives the browser; otherwise a fresh one that is removed with it. */
  profile?: string;
  headless?: boolean;
  /** Another build's folder. */
  build?: string;
  args?: string[];
}

/** A profile folder of its own under the system's temporary folder. */
export const newProfile = (): string => mkdtempSync(path.join(os.tmpdir(), 'tracklight-profile-'));

/** Address of the frame that asks; null for a navigation, which has none yet. */
function frameOf(request: Request): string | null {
  try {
    return request.isNavigationRequest() ? null : request.frame().url();
  } catch {
    return null;
  }
}

export class Extension {
  readonly context: BrowserContext;
  /** Of our background worker and our pages, in order. */
  readonly requests: { from: string; url: string }[] = [];
  readonly id: string;
  private readonly cdp: CDPSession;
  private readonly tidy: () => void;
  private readonly tabs = new WeakMap<Page, number>();

  private constructor(context: BrowserContext, cdp: CDPSession, id: string, tidy: () => void) {
    this.context = context;
    this.cdp = cdp;
    this.id = id;
    this.tidy = tidy;
    context.on('request', (request) => {
      const from = request.serviceWorker()?.url() ?? frameOf(request) ?? request.url();
      if (from.startsWith(this.url(''))) this.requests.push({ from, url: request.url() });
    });
  }

  static async launch(board: Board, { profile, headless = true, build = BUILD, args = [] }: LaunchOptions = {}): Promise<Extension> {
    const folder = profile ?? newProfile();
    const executablePath = findChromium();
    const context = await chromium.launchPersistentContext(folder, {
      headless,
      handleSIGINT: headless,
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      ...(headless ? { viewport: { width: 1100, height: 800 } } : { viewport: null }),
      ignoreHTTPSErrors: true,
      args: [
        '--enable-unsafe-extension-debugging',
        board.resolverRules,
        `--disable-extensions-except=${build}`,
        `--load-extension=${build}`,
        ...args,
      ],
    });
    const browser = context.browser();
    if (!browser) throw new Error('Chromium started without a browser to talk to.');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const tidy = () => {
      if (!profile) rmSync(folder, { recursive: true, force: true });
    };
    return new Extension(context, await browser.newBrowserCDPSession(), new URL(worker.url()).host, tidy);
  }

  async close(): Promise<void> {
    await this.context.close();
    this.tidy();
  }

  /** Address of a page of the extension. */
  url(page: string): string {
    return `chrome-extension://${this.id}/${page}`;
  }

  /** Commands that Playwright's types do not list. */
  private send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    return (this.cdp.send as (method: string, params: object) => Promise<Record<string, unknown>>).call(this.cdp, method, params);
  }

  private async targets(filter?: { type: string }[]): Promise<{ targetId: string; type: string; url: string }[]> {
    const { targetInfos } = await this.send('Target.getTargets', filter ? { filter } : {});
    return targetInfos as { targetId: string; type: string; url: string }[];
  }

  /** Opens a page of the extension in a tab of its own. */
  async open(name: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url(name));
    return page;
  }

  /** Opens a web page in a tab of its own. */
  async visit(url: string): Promise<Page> {
    const before = await this.webTabs();
    const page = await this.context.newPage();
    const [tab, ...more] = (await this.webTabs()).filter((id) => !before.includes(id));
    if (tab === undefined || more.length > 0) throw new Error('Not exactly one tab was opened.');
    this.tabs.set(page, tab);
    await page.goto(url);
    return page;
  }

  /** Numbers of the tabs that show no page of ours. */
  private async webTabs(): Promise<number[]> {
    return (await this.worker()).evaluate(async () => {
      const own = chrome.runtime.getURL('');
      const tabs = await chrome.tabs.query({});
      return tabs.flatMap(({ id, url, pendingUrl }) => (id === undefined || (url || pendingUrl)?.startsWith(own) ? [] : [id]));
    });
  }

  /** The background worker, which must be running. */
  async worker(): Promise<Worker> {
    const own = () => this.context.serviceWorkers().find((worker) => worker.url().startsWith(this.url('')));
    return own() ?? this.context.waitForEvent('serviceworker', { predicate: (worker) => worker.url().startsWith(this.url('')) });
  }

  /** The browser's number for a tab that {@link visit} opened. */
  tabOf(page: Page): number {
    const id = this.tabs.get(page);
    if (id === undefined) throw new Error(`Not opened by visit: ${page.url()}`);
    return id;
  }

  /** The letter on the toolbar button for that tab. */
  async badgeOf(tab: number): Promise<string> {
    return (await this.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  }

  /** Whether a script of ours answers in that tab. */
  async hasContentScript(tab: number): Promise<boolean> {
    return (await this.worker()).evaluate(
      (tabId) =>
        chrome.tabs.sendMessage(tabId, { name: 'read', request: { anyway: false } }).then(
          () => true,
          () => false,
        ),
      tab,
    );
  }

  /** Clicks the toolbar button on that tab: the browser opens the popup and lends us the page (`activeTab`). */
  async clickAction(page: Page): Promise<void> {
    const tabId = this.tabOf(page);
    const address = page.url();
    await page.bringToFront();
    const tab = (await this.targets([{ type: 'tab' }])).find(({ url }) => url === address);
    if (!tab) throw new Error(`No tab shows ${address}`);
    await this.send('Extensions.triggerAction', { id: this.id, targetId: tab.targetId });
    // The command answers before the browser has lent us the page.
    await (await this.worker()).evaluate(async (id) => {
      const isLent = () =>
        chrome.scripting.executeScript({ target: { tabId: id }, func: () => true }).then(
          () => true,
          () => false,
        );
      while (!(await isLent())) await new Promise((resolve) => setTimeout(resolve, 20));
    }, tabId);
  }

  /** The popup for a tab, in a tab of its own so that it can be looked at. */
  async popupFor(page: Page): Promise<Page> {
    const tab = this.tabOf(page);
    const popup = await this.context.newPage();
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.goto(this.url(`popup.html?tab=${tab}`));
    return popup;
  }

  /** Asks the background from a page of the extension, as that page itself would. */
  ask<K extends keyof OwnProtocol>(
    own: Page,
    name: K,
    request: Parameters<OwnProtocol[K]>[0],
  ): Promise<Result<ReturnType<OwnProtocol[K]>>> {
    return own.evaluate((message) => chrome.runtime.sendMessage(message), { name, request }) as Promise<Result<ReturnType<OwnProtocol[K]>>>;
  }

  /** What the background says about a tab. */
  async look(own: Page, page: Page, how: { once?: boolean; anyway?: boolean } = {}): Promise<Look> {
    const reply = await this.ask(own, 'look', { tabId: this.tabOf(page), ...how });
    if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
    return reply.value;
  }

  /** From now on the browser grants these match patterns when a page of ours asks, without a prompt. */
  async allow(...origins: string[]): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async ([id, patterns]) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> };
        };
        for (const pattern of patterns) await developerPrivate.addHostPermission(id, pattern);
      },
      [this.id, origins] as const,
    );
    await page.close();
  }

  /** Grants these match patterns as a click on one of our pages would. */
  async grant(...origins: string[]): Promise<void> {
    await this.allow(...origins);
    const page = await this.open('popup.html?tab=0');
    const granted = await page.evaluate((patterns) => chrome.permissions.request({ origins: patterns }), origins);
    if (!granted) throw new Error(`Not granted: ${origins.join(', ')}`);
    await page.close();
  }

  /** Stops the background worker, as the browser may do at any moment; the next event starts it again. */
  async killWorker(): Promise<void> {
    const worker = (await this.targets()).find(({ type, url }) => type === 'service_worker' && url.startsWith(this.url('')));
    if (worker) await this.send('Target.closeTarget', { targetId: worker.targetId });
  }
}
