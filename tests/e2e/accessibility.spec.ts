import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sample } from '../board/samples.ts';
import { expect, test } from './fixture.ts';

const WAYS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [way, media] of Object.entries(WAYS)) {
    // Without motion, so that no colour is caught on its way to the next theme.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // In one frame: axe opens no page of its own to gather results in.
    const report = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, nodes } of report.violations) found.push(`${way}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
  return found;
}

// Each page is looked at three times.
test.describe.configure({ timeout: 180_000 });

test('welcome and options have no accessibility violation', async ({ ext }) => {
  for (const name of ['welcome.html', 'welcome.html#me', 'options.html']) {
    const page = await ext.open(name);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(page), name).toEqual([]);
    await page.close();
  }
});

test('saved has none, empty or with postings, and neither has the popup', async ({ ext }) => {
  const saved = await ext.open('saved.html');
  await saved.getByRole('heading', { level: 1 }).waitFor();
  expect(await violations(saved), 'nothing saved').toEqual([]);

  for (const id of ['backend-dispatch', 'contract-data', 'hostile']) {
    const page = await ext.visit(sample(id).url);
    await ext.clickAction(page);
    const popup = await ext.popupFor(page);
    await popup.locator('.verdict').waitFor();
    expect(await violations(popup), `popup, ${id}`).toEqual([]);
    const look = await ext.look(popup, page);
    if (look.kind !== 'posting') throw new Error(look.kind);
    await ext.ask(popup, 'save', { posting: look.posting, note: 'Ask about remote work.' });
    await popup.close();
  }
  await saved.getByRole('link', { name: sample('backend-dispatch').title }).click();
  await saved.locator('#detail-title').waitFor();
  expect(await violations(saved), 'saved').toEqual([]);
});

test('the way through the popup is open to the keyboard alone', async ({ ext }) => {
  const page = await ext.visit(sample('backend-dispatch').url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await popup.locator('.verdict').waitFor();
  await popup.bringToFront();
  const stops: string[] = [];
  for (let press = 0; press < 60; press++) {
    await popup.keyboard.press('Tab');
    const stop = await popup.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const style = getComputedStyle(focused);
      const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '';
      return { name: name || focused.tagName, seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' };
    });
    if (!stop) break;
    expect(stop.seen, `focus shows on ${stop.name}`).toBe(true);
    stops.push(stop.name);
  }
  expect(stops).toContain('Save posting');
});
