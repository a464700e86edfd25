import { t } from '../../lib/text.ts';
import { trackWord } from '../../lib/words/track.ts';
import { sample } from '../board/samples.ts';
import { INDEX_URL } from '../board/server.ts';
import { dated, page as render } from '../board/templates.ts';
import { expect, test } from './fixture.ts';

/** One plain case of each track, whose verdict no change of the classifier may turn. */
const CLEAR = ['backend-dispatch', 'forecasting-ml', 'content-designer', 'java-developer', 'annotation-associate'];

test('the popup shows each track, the sentence that proves it, and the pay', async ({ ext }) => {
  for (const id of CLEAR) {
    const one = sample(id);
    const page = await ext.visit(one.url);
    await ext.clickAction(page);
    const popup = await ext.popupFor(page);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(one.title);
    await expect(popup.getByRole('region', { name: t('panel_verdict') })).toContainText(trackWord(one.track));
    const look = await ext.look(popup, page);
    if (look.kind !== 'posting') throw new Error(look.kind);
    expect(look.assessment.track, id).toBe(one.track);
    for (const { evidence } of look.assessment.requirements)
      for (const { text, start, end, section } of evidence)
        expect((section === 'title' ? look.posting.title : look.posting.description).slice(start, end)).toBe(text);
    await popup.close();
    await page.close();
  }
});

test('pay is shown as the posting states it', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  const pays: [string, Record<string, unknown> | null][] = [
    ['backend-dispatch', { min: 185000, max: 240000, currency: 'USD', period: 'year' }],
    ['support-technician', { min: 26.5, max: 31.75, currency: 'USD', period: 'hour' }],
    ['contract-data', { min: 550, max: 600, currency: 'GBP', period: 'day', annualMin: null, annualMax: null }],
    ['java-developer', null],
  ];
  for (const [id, pay] of pays) {
    const page = await ext.visit(sample(id).url);
    await ext.clickAction(page);
    const look = await ext.look(own, page);
    if (look.kind !== 'posting') throw new Error(look.kind);
    if (pay) expect(look.assessment.pay, id).toMatchObject(pay);
    else expect(look.assessment.pay, id).toBeNull();
    await page.close();
  }
});

test('a quote scrolls the page to its sentence', async ({ ext }) => {
  const page = await ext.visit(sample('backend-dispatch').url);
  await page.setViewportSize({ width: 800, height: 300 });
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await popup.locator('button.quote').first().click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
});

test('a page without a posting says so, and is read anyway when told to', async ({ ext, board }) => {
  const url = 'https://www.example.com/blog/bread';
  const paragraph = 'Good bread needs four things and none of them is haste. We mix in the evening and bake before the sun is up. ';
  board.serve(
    url,
    `<!doctype html><title>Bread</title><main><article><h1>How we bake</h1>${`<p>${paragraph}</p>`.repeat(12)}</article></main>`,
  );
  const page = await ext.visit(url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await expect(popup.getByText(t('panel_none'))).toBeVisible();
  await popup.getByRole('button', { name: t('panel_read_anyway') }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('How we bake');
});

test('the list of postings itself is no posting', async ({ ext }) => {
  const page = await ext.visit(INDEX_URL);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await expect(popup.getByText(t('panel_none'))).toBeVisible();
});

test('a posting that has closed is read, and said to be closed', async ({ ext }) => {
  const page = await ext.visit(sample('expired-agents').url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await expect(popup.getByText(t('panel_expired'))).toBeVisible();
  await expect(popup.getByRole('region', { name: t('panel_verdict') })).toBeVisible();
});

test('LinkedIn is off, and one reading comes only after its warning', async ({ ext }) => {
  const one = sample('marketing-manager');
  const page = await ext.visit(one.url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await expect(popup.getByText(t('panel_linkedin'), { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: t('panel_read_once') }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(one.title);
});

test('a page of the browser’s own is not read, and the popup says why', async ({ ext }) => {
  const page = await ext.visit('chrome://version/');
  const popup = await ext.popupFor(page);
  await expect(popup.getByText(t('panel_restricted')).or(popup.getByText(t('panel_access_click')))).toBeVisible();
});

test('broken JSON-LD falls through to the page', async ({ ext, board }) => {
  const url = 'https://www.indeed.com/viewjob?jk=0123456789abcdef';
  const one = { ...sample('support-technician'), url };
  board.serve(url, render(dated(one, new Date())).replace('"@type":"JobPosting"', '"@type":"JobPosting",,,'));
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(url);
  await ext.clickAction(page);
  expect(await ext.look(own, page)).toMatchObject({
    kind: 'posting',
    posting: { title: one.title, hiringOrganization: one.company, sources: { title: 'page' } },
  });
});

test('a description over 200,000 characters is read up to the limit, and the popup says so', async ({ ext, board }) => {
  const url = 'https://careers.verbose.example/jobs/1';
  const one = { ...sample('computer-vision'), url };
  const long = 'Train and deploy computer vision models with PyTorch, and write down what you did. ';
  board.serve(
    url,
    render(dated({ ...one, description: [...one.description, ...Array.from({ length: 60 }, () => ({ p: long.repeat(50) }))] }, new Date())),
  );
  const page = await ext.visit(url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await expect(popup.getByText(/200,000/)).toBeVisible();
  const look = await ext.look(popup, page);
  expect(look).toMatchObject({ kind: 'posting', posting: { truncated: true } });
  if (look.kind === 'posting') expect(look.posting.description.length).toBeLessThanOrEqual(200_000);
});
