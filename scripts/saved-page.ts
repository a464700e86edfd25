/** What `npm run read` and `bench/read.ts` share: the shipped reader in a headless Chromium, on saved pages at their own URLs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A Chromium: CHROMIUM_PATH, then PATH; undefined for Playwright's own. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = [process.env.CHROMIUM_PATH, ...folders.flatMap((folder) => names.map((name) => path.join(folder, name)))];
  return places.find((file): file is string => Boolean(file) && existsSync(file as string));
}

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch(executablePath ? { executablePath } : {});
}

/** A module of `lib/read` and what it imports, as one script that defines `tracklight`. */
export async function bundleReader(entry = 'lib/read/index.ts'): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry: path.join(root, entry), formats: ['iife'], name: 'tracklight' } },
  });
  const output = [result].flat()[0];
  if (!output || !('output' in output)) throw new Error('The reader could not be built.');
  return output.output[0].code;
}

/** Shows a saved page at the URL it had. Its own scripts are blocked by a response header, and nothing else is requested. */
export async function openSaved(context: BrowserContext, url: string, body: Buffer | string): Promise<Page> {
  const page = await context.newPage();
  let served = false;
  await page.route('**/*', async (route) => {
    if (served || !route.request().isNavigationRequest()) return route.abort();
    served = true;
    await route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'" },
    });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
  return page;
}
