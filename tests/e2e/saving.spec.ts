import { readFileSync, rmSync } from 'node:fs';
import type { JobPosting } from '../../lib/job-posting.ts';
import { t } from '../../lib/text.ts';
import { sample } from '../board/samples.ts';
import { dated, page as render } from '../board/templates.ts';
import { Extension, newProfile } from './extension.ts';
import { expect, test } from './fixture.ts';

const first = sample('backend-dispatch');
const second = sample('content-designer');

/** Reads a page after a click on the toolbar button. */
async function read(ext: Extension, url: string): Promise<JobPosting> {
  const own = await ext.open('popup.html?tab=0');
  const page = await ext.visit(url);
  await ext.clickAction(page);
  await expect.poll(async () => (await ext.look(own, page)).kind).toBe('posting');
  const look = await ext.look(own, page);
  await own.close();
  await page.close();
  if (look.kind !== 'posting') throw new Error(look.kind);
  return look.posting;
}

test('Save in the popup, and every open page of ours shows it', async ({ ext }) => {
  const saved = [await ext.open('saved.html'), await ext.open('saved.html')];
  const page = await ext.visit(first.url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await popup.getByRole('button', { name: t('panel_save'), exact: true }).click();
  await expect(popup.getByRole('status').getByRole('button', { name: t('panel_undo') })).toBeVisible();
  for (const open of saved) await expect(open.getByRole('row', { name: first.title })).toBeVisible();

  const [here, there] = saved;
  if (!here || !there) throw new Error('Two pages were opened.');
  await here.getByRole('link', { name: first.title }).click();
  await there.getByRole('link', { name: first.title }).click();
  await popup.getByRole('combobox', { name: t('panel_status') }).selectOption('applied');
  for (const open of saved) await expect(open.getByRole('row', { name: first.title })).toContainText('Applied');

  await here
    .getByRole('region', { name: first.title })
    .or(here.locator('aside, section'))
    .getByRole('button', { name: t('saved_delete') })
    .last()
    .click();
  for (const open of saved) await expect(open.getByRole('row', { name: first.title })).toHaveCount(0);
  await expect(popup.getByRole('button', { name: t('panel_save'), exact: true })).toBeVisible();

  await here.getByRole('button', { name: t('saved_undo') }).click();
  for (const open of saved) await expect(open.getByRole('row', { name: first.title })).toContainText('Applied');
});

test('two saves of one posting are one entry, and status and note stay', async ({ ext }) => {
  const posting = await read(ext, first.url);
  const own = await ext.open('popup.html?tab=0');
  await ext.ask(own, 'save', { posting, status: 'applied', note: 'Ask about on call' });
  await ext.ask(own, 'save', { posting: { ...posting, title: 'Renamed' } });
  const all = await ext.ask(own, 'allSaved', null);
  expect(all).toMatchObject({
    ok: true,
    value: [{ id: posting.id, status: 'applied', note: 'Ask about on call', posting: { title: 'Renamed' } }],
  });
});

test('the same identifier at another employer is another entry', async ({ ext, board }) => {
  const template = dated(sample('computer-vision'), new Date());
  const urls = ['https://careers.one-employer.example/jobs/7', 'https://careers.other-employer.example/jobs/7'];
  for (const url of urls) board.serve(url, render({ ...template, url, company: new URL(url).hostname }));
  const own = await ext.open('popup.html?tab=0');
  for (const url of urls) await ext.ask(own, 'save', { posting: await read(ext, url) });
  expect(await ext.ask(own, 'countSaved', null)).toEqual({ ok: true, value: 2 });
});

test('what was acknowledged is there when the worker is killed in mid-save', async ({ ext }) => {
  const posting = await read(ext, first.url);
  const own = await ext.open('popup.html?tab=0');
  for (let round = 0; round < 4; round++) {
    const one = { ...posting, id: `${posting.id}${round}`, title: `${posting.title} ${round}` };
    const worker = await ext.worker();
    await worker.evaluate(() => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...values: unknown[]) => IDBRequest<IDBValidKey>;
      IDBObjectStore.prototype.put = function (...values) {
        new BroadcastChannel('test').postMessage('writing');
        return Reflect.apply(put, this, values);
      };
    });
    const writing = own.evaluate(
      () => new Promise((resolve) => new BroadcastChannel('test').addEventListener('message', resolve, { once: true })),
    );
    const saving = ext.ask(own, 'save', { posting: one }).catch(() => undefined);
    await writing;
    await ext.killWorker();
    const reply = await saving;
    const stored = await ext.ask(own, 'saved', { id: one.id });
    if (reply?.ok) expect(stored).toMatchObject({ ok: true, value: { id: one.id } });
    // Saving it again mends whatever the kill left, and makes no second entry.
    expect(await ext.ask(own, 'save', { posting: one })).toMatchObject({ ok: true, value: { id: one.id } });
    expect(await ext.ask(own, 'countSaved', null)).toEqual({ ok: true, value: round + 1 });
  }
});

test('what was saved is there after the browser was closed and opened again', async ({ board }) => {
  const profile = newProfile();
  try {
    const before = await Extension.launch(board, { profile });
    const posting = await read(before, first.url);
    await before.ask(await before.open('popup.html?tab=0'), 'save', { posting, status: 'interview', note: 'Tuesday at ten' });
    await before.close();

    const after = await Extension.launch(board, { profile });
    const page = await after.open('saved.html');
    await expect(page.getByRole('row', { name: first.title })).toContainText('Interview');
    expect(await after.ask(page, 'saved', { id: posting.id })).toMatchObject({ ok: true, value: { note: 'Tuesday at ten', posting } });
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('an export comes back whole after everything was wiped', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  for (const url of [first.url, second.url]) await ext.ask(own, 'save', { posting: await read(ext, url) });
  const before = await ext.ask(own, 'allSaved', null);
  const saved = await ext.open('saved.html');
  const download = saved.waitForEvent('download');
  await saved.getByRole('button', { name: t('saved_export_json') }).click();
  const file = await (await download).path();

  await ext.ask(own, 'wipe', null);
  await expect(saved.getByText(t('saved_empty'))).toBeVisible();
  await saved.locator('input[type=file]').setInputFiles({ name: 'export.json', mimeType: 'application/json', buffer: readFileSync(file) });
  await expect(saved.getByRole('row', { name: first.title })).toBeVisible();
  const after = await ext.ask(own, 'allSaved', null);
  if (!before.ok || !after.ok) throw new Error('Not read.');
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(after.value.sort(byId)).toEqual(before.value.sort(byId));
});

const DAMAGED: [name: string, text: string, names: RegExp][] = [
  ['a file of somebody else’s', '{"jobs": [1, 2, 3]}', /Tracklight/],
  ['JSON that breaks off', '{\n  "format": "tracklight",\n  "postings": [', /line/i],
  ['no JSON at all', 'Dear reader,\nthis is a letter.', /line/i],
];
for (const [what, text, names] of DAMAGED)
  test(`import refuses ${what}, says where, and changes nothing`, async ({ ext }) => {
    const own = await ext.open('popup.html?tab=0');
    await ext.ask(own, 'save', { posting: await read(ext, first.url) });
    const before = await ext.ask(own, 'allSaved', null);
    const saved = await ext.open('saved.html');
    await saved.locator('input[type=file]').setInputFiles({ name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const told = saved.getByText(t('saved_not_imported', 'letter.json'));
    await expect(told).toBeVisible();
    await expect(told).toContainText(names);
    expect(await ext.ask(own, 'allSaved', null)).toEqual(before);
  });

test('import names the field that is damaged', async ({ ext }) => {
  const own = await ext.open('popup.html?tab=0');
  await ext.ask(own, 'save', { posting: await read(ext, first.url) });
  const file = await ext.ask(own, 'exportJson', null);
  if (!file.ok) throw new Error(file.message);
  const damaged = JSON.parse(file.value) as { postings: { status: unknown }[] };
  for (const one of damaged.postings) one.status = 7;
  expect(await ext.ask(own, 'importJson', { text: JSON.stringify(damaged) })).toMatchObject({
    ok: false,
    code: 'invalid',
    message: expect.stringContaining('postings.0.status'),
  });
});

test('a browser that refuses to write makes the save fail loudly, and the posting can still be exported', async ({ ext }) => {
  const page = await ext.visit(first.url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await popup.getByRole('heading', { level: 1, name: first.title }).waitFor();
  await (await ext.worker()).evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await popup.getByRole('button', { name: t('panel_save'), exact: true }).click();
  await expect(popup.getByRole('alert')).toContainText(t('panel_save_failed'));
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: t('panel_export_one') }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(await ext.ask(popup, 'countSaved', null)).toEqual({ ok: true, value: 0 });

  // The worker that comes next can write again, and takes the file.
  await ext.killWorker();
  await expect.poll(() => ext.ask(popup, 'importJson', { text })).toMatchObject({ ok: true, value: { added: 1 } });
});
