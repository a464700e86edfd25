import { t } from '../../lib/text.ts';
import { sample } from '../board/samples.ts';
import { jsonLd } from '../board/templates.ts';
import { expect, test, watchForHarm } from './fixture.ts';

const hostile = sample('hostile');

test('hostile text in every field is text everywhere', async ({ ext }) => {
  const page = await ext.visit(hostile.url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  const popupHarm = watchForHarm(popup);
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('QA Engineer');
  const look = await ext.look(popup, page);
  if (look.kind !== 'posting') throw new Error(look.kind);
  await ext.ask(popup, 'save', { posting: look.posting, note: '<img src=x onerror="window.owned=9">' });

  const saved = await ext.open('saved.html');
  const savedHarm = watchForHarm(saved);
  await saved.getByRole('link', { name: /QA Engineer/ }).click();
  await saved
    .getByRole('button', { name: t('saved_full_text') })
    .or(saved.getByText(t('saved_full_text')))
    .first()
    .click();
  await saved
    .getByText(/Bramblethorn tests the software/)
    .first()
    .waitFor();

  for (const [own, harm] of [
    [popup, popupHarm],
    [saved, savedHarm],
  ] as const) {
    expect(await own.locator('iframe, marquee, img[src="x"], a[href^="javascript:"], script:not([src])').count()).toBe(0);
    // A word of 300 letters breaks instead of pushing the page wide.
    expect(await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await harm()).toEqual([]);
  }
  // What the page itself does is the page's own business; nothing of ours gave it a hand.
  expect(await page.evaluate(() => document.querySelectorAll('iframe, marquee').length)).toBe(0);
});

test('fields that are no fields are dropped one by one', async ({ ext, board }) => {
  const url = 'https://careers.nonsense.example/jobs/1';
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Night baker',
    description: `<p>${'Bake bread through the night and sell it in the morning. '.repeat(20)}</p>`,
    datePosted: { year: 'last' },
    validThrough: 'soon',
    hiringOrganization: [{ '@type': 'Organization', name: 'Crumb & Sons', logo: 7 }],
    jobLocation: 'https://evil.example/',
    baseSalary: { value: { minValue: 'lots', maxValue: Number.MAX_VALUE, unitText: 'FORTNIGHT' } },
    employmentType: { toString: 'FULL_TIME' },
  };
  board.serve(url, `<!doctype html><title>Night baker</title>${jsonLd(posting).text}<main><h1>Night baker</h1></main>`);
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(url);
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  expect(await ext.look(own, page)).toMatchObject({
    posting: { title: 'Night baker', hiringOrganization: 'Crumb & Sons', datePosted: null, validThrough: null },
  });
});
