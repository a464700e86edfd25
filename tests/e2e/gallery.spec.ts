/** Every state of popup and side panel in a real browser: axe clean, nothing cut off, in each way of looking at it. */
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { serveGallery } from '../gallery/serve.ts';
import { STATES } from '../gallery/states.ts';

/** What depends on colours and sizes; the rest is the same document in every way, so it is checked once. */
const SEEN = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

const WAYS: Record<string, { options: BrowserContextOptions; as: 'popup' | 'panel'; whole?: true }> = {
  light: { whole: true, options: { colorScheme: 'light', viewport: { width: 380, height: 600 } }, as: 'popup' },
  dark: { options: { colorScheme: 'dark', viewport: { width: 380, height: 600 } }, as: 'popup' },
  'forced colours': { options: { forcedColors: 'active', viewport: { width: 380, height: 600 } }, as: 'popup' },
  '320 px': { options: { colorScheme: 'light', viewport: { width: 320, height: 600 } }, as: 'panel' },
  '200 %': { options: { colorScheme: 'light', viewport: { width: 380, height: 300 }, deviceScaleFactor: 2 }, as: 'popup' },
  '600 px panel': { options: { colorScheme: 'dark', viewport: { width: 600, height: 900 } }, as: 'panel' },
};

let gallery: Awaited<ReturnType<typeof serveGallery>>;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

async function open(page: Page, state: string, as: string): Promise<void> {
  await page.goto(`${gallery.url}?state=${state}&as=${as}`);
  await page.locator('body[data-ready]').waitFor();
}

for (const [way, { options, as, whole }] of Object.entries(WAYS)) {
  test(`every state is accessible and whole: ${way}`, async () => {
    test.setTimeout(300_000);
    const executablePath = findChromium();
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    const page = await (await browser.newContext(options)).newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const state of Object.keys(STATES)) {
      await open(page, state, as);
      // One frame, so axe needs no page of its own to gather results in.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (whole ? axe : axe.withRules(SEEN)).analyze();
      expect
        .soft(
          violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
          `${state}, ${way}`,
        )
        .toEqual([]);
      const cut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(cut, `${state}, ${way}: wider than the view`).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
    await browser.close();
  });
}

test('by keyboard alone: every control is reached and shows its focus', async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page = await browser.newPage({ viewport: { width: 380, height: 600 } });
  await open(page, 'builds-ai', 'popup');
  const controls = await page.locator('a, button, select, summary, input, textarea').filter({ visible: true }).count();
  const reached = new Set<string>();
  for (let presses = 0; presses < controls + 5; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const all = [...document.querySelectorAll('a, button, select, summary, input, textarea')];
      return { at: String(all.indexOf(at)), ring: getComputedStyle(at).outlineStyle !== 'none' };
    });
    if (!focus) continue;
    expect(focus.ring).toBe(true);
    reached.add(focus.at);
  }
  expect(reached.size).toBe(controls);
  await browser.close();
});
