/** Pictures of every state: `node tests/gallery/shots.ts <folder> [state…]`. Light, dark, forced colours, 320 px, 200 %, panel. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { serveGallery } from './serve.ts';
import { STATES } from './states.ts';

const LOOKS = {
  light: { width: 380, scale: 1, context: { colorScheme: 'light' } },
  dark: { width: 380, scale: 1, context: { colorScheme: 'dark' } },
  forced: { width: 380, scale: 1, context: { forcedColors: 'active', colorScheme: 'dark' } },
  narrow: { width: 320, scale: 1, context: { colorScheme: 'light' } },
  large: { width: 380, scale: 2, context: { colorScheme: 'light' } },
  panel: { width: 560, scale: 1, context: { colorScheme: 'light' } },
} as const;

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('node tests/gallery/shots.ts <folder> [state…]');
const only = names.filter((name) => !name.startsWith('--'));
const looks = names.filter((name) => name.startsWith('--')).map((name) => name.slice(2));
mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
const gallery = await serveGallery();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
for (const [look, { width, scale, context }] of Object.entries(LOOKS)) {
  if (looks.length > 0 && !looks.includes(look)) continue;
  const ctx = await browser.newContext({
    ...context,
    viewport: { width: look === 'large' ? width / scale : width, height: 600 },
    deviceScaleFactor: scale,
  });
  const page = await ctx.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(look, message.text()));
  page.on('pageerror', (error) => console.error(look, error));
  for (const state of Object.keys(STATES)) {
    if (only.length > 0 && !only.includes(state)) continue;
    await page.goto(`${gallery.url}?state=${state}&as=${look === 'panel' ? 'panel' : 'popup'}`);
    await page.locator('body[data-ready]').waitFor();
    // As tall as what is in it, so that the save bar is at the foot.
    const height = await page.evaluate(() => Math.max(600, document.querySelector('main')?.scrollHeight ?? 0));
    await page.setViewportSize({ width: page.viewportSize()?.width ?? width, height });
    await page.screenshot({ path: join(folder, `${state}-${look}.png`), fullPage: true });
    await page.setViewportSize({ width: page.viewportSize()?.width ?? width, height: 600 });
  }
  await ctx.close();
}
await browser.close();
await gallery.close();
