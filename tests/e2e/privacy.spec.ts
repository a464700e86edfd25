import { sample } from '../board/samples.ts';
import { expect, test } from './fixture.ts';

const posting = sample('backend-dispatch');

test('the extension requests nothing from any network', async ({ ext, board }) => {
  const before = board.visits.length;
  await ext.grant('https://job-boards.greenhouse.io/*');
  const page = await ext.visit(posting.url);
  await ext.clickAction(page);
  const popup = await ext.popupFor(page);
  await popup.getByRole('heading', { level: 1, name: posting.title }).waitFor();
  const look = await ext.look(popup, page);
  if (look.kind !== 'posting') throw new Error(`The sample was not read: ${look.kind}`);
  await ext.ask(popup, 'save', { posting: look.posting });
  for (const name of ['saved.html', 'options.html', 'welcome.html', 'sidepanel.html']) await ext.open(name);
  await ext.killWorker();
  await expect.poll(async () => (await ext.ask(popup, 'countSaved', null)).ok).toBe(true);

  expect(ext.requests.length).toBeGreaterThan(0);
  expect(ext.requests.filter(({ url }) => !/^(chrome-extension:|data:|blob:)/.test(url))).toEqual([]);
  // The server has seen the one page that was opened, and nobody else asking.
  expect(board.visits.slice(before)).toEqual([{ url: posting.url, method: 'GET', origin: undefined, destination: 'document' }]);
});

test('the browser itself refuses a request of ours', async ({ ext, board }) => {
  const before = board.visits.length;
  const attempt = () =>
    fetch('https://job-boards.greenhouse.io/collect', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    );
  const own = await ext.open('popup.html?tab=0');
  expect(await own.evaluate(attempt)).toBe('refused');
  expect(await (await ext.worker()).evaluate(attempt)).toBe('refused');
  expect(board.visits.length).toBe(before);
});

test('a web page can reach neither our files nor our background', async ({ ext }) => {
  const page = await ext.visit(posting.url);
  const probe = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'found',
        () => 'nothing',
      ),
    ext.url('icon/128.png'),
  );
  expect(probe).toBe('nothing');
  expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe('undefined');
});
