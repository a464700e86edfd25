/** Draws `public/icon/*.png` from `icons.svg`. The pictures are committed: run it after changing the drawing. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';

const SIZES = [16, 32, 48, 96, 128];
const drawing = readFileSync(path.join(import.meta.dirname, 'icons.svg'), 'utf8');
const folder = path.join(import.meta.dirname, '..', 'public', 'icon');

mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
