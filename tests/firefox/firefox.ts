/** A real Firefox with the built add-on in it, every host name of which leads to the sample job board. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Look, OwnProtocol } from '../../lib/messages.ts';
import type { Result } from '../../lib/result.ts';
import type { Board } from '../board/server.ts';

export const BUILD = path.join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');
/** The id in the manifest, and the address that a preference gives it. */
const ID = 'tracklight@tracklight.invalid';
const UUID = '11111111-2222-4333-8444-555555555555';

/** What puppeteer's WebDriver BiDi session can do beyond its own interface: reach the browser's own window. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** A proxy that ends every connection at the board, whatever its host: nothing can leave the machine. */
async function proxyTo(board: Board): Promise<{ port: number; server: Server }> {
  const server = createServer((_request, response) => response.writeHead(404).end()).on('connect', (_request, client, head) => {
    const upstream = connect(board.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

export class Firefox {
  readonly browser: Browser;
  private readonly proxy: Server;

  private constructor(browser: Browser, proxy: Server) {
    this.browser = browser;
    this.proxy = proxy;
  }

  static async launch(executablePath: string, board: Board): Promise<Firefox> {
    const { port, server } = await proxyTo(board);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        // Firefox's own settings service, as Mozilla's tests turn it off.
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
        // A click that asks for a site is granted without the prompt that only a person can answer.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    });
    const id = await browser.installExtension(BUILD);
    if (id !== ID) throw new Error(`The add-on was installed as ${id}.`);
    return new Firefox(browser, server);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.proxy.close();
    this.proxy.closeAllConnections();
  }

  url(page: string): string {
    return `moz-extension://${UUID}/${page}`;
  }

  async visit(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens a page of the add-on. Firefox never reports that it was loaded, so that is asked of the page itself. */
  async open(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(this.url(name), { timeout: 1500 }).catch(() => undefined);
    await page.waitForFunction((address) => location.href === address && document.readyState === 'complete', {}, this.url(name));
    return page;
  }

  /** Asks the background from a page of the add-on. */
  async ask<K extends keyof OwnProtocol>(
    own: Page,
    name: K,
    request: Parameters<OwnProtocol[K]>[0],
  ): Promise<Result<ReturnType<OwnProtocol[K]>>> {
    // As text: WebDriver BiDi leaves out an object that it meets a second time.
    const reply = await own.evaluate(
      async (message) => {
        const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser;
        return JSON.stringify(await runtime.sendMessage(message));
      },
      { name, request },
    );
    return JSON.parse(reply) as Result<ReturnType<OwnProtocol[K]>>;
  }

  /** What the background says about a tab. */
  async look(own: Page, tabId: number): Promise<Look> {
    const reply = await this.ask(own, 'look', { tabId });
    if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
    return reply.value;
  }

  /** Opens a web page, and gives with it the browser's number for its tab. */
  async visitTab(own: Page, url: string): Promise<{ page: Page; tabId: number }> {
    const tabs = () =>
      own.evaluate(async () =>
        (await (globalThis as unknown as { browser: typeof chrome }).browser.tabs.query({})).map(({ id }) => id ?? -1),
      );
    const before = await tabs();
    const page = await this.visit(url);
    const [tabId, ...more] = (await tabs()).filter((id) => !before.includes(id));
    if (tabId === undefined || more.length > 0) throw new Error('Not exactly one tab was opened.');
    return { page, tabId };
  }

  /** Clicks the toolbar button on the tab in front, as Firefox's own tests do: opens the popup and lends us the page. */
  async clickAction(page: Page): Promise<void> {
    await page.bringToFront();
    const { connection } = this.browser as unknown as { connection: Bidi };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree.result.contexts as { context: string }[];
    if (!window) throw new Error('Firefox shows no window.');
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
        await ExtensionParent.apiManager.asyncLoadModule('browserAction');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`,
      target: { context: window.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type !== 'success') throw new Error(JSON.stringify(result));
  }
}
