import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { posting } from '../../tests/unit/saved.ts';
import type { Reading } from '../job-posting.ts';
import { counted, type Health, health, healthFrom, healthOf, noteReading, outcomeOf } from './health.ts';

const reading = (over: Partial<Reading> = {}): Reading => ({
  kind: 'detail',
  site: 'greenhouse',
  layout: 'x',
  url: 'https://boards.greenhouse.io/larkfield/jobs/1001',
  posting: posting(),
  cards: null,
  expired: false,
  gaveUp: false,
  tried: [],
  partial: null,
  ...over,
});
const linked = { title: 'A job', url: 'https://boards.greenhouse.io/larkfield/jobs/1001' };

describe('how a page was read', () => {
  const cases: [string, Partial<Reading>, ReturnType<typeof outcomeOf>][] = [
    ['with its text', {}, 'fully'],
    ['in a split view', { kind: 'split' }, 'fully'],
    ['without its text', { posting: posting({ description: ' ' }) }, 'partly'],
    ['title and link alone', { posting: null, partial: linked }, 'partly'],
    ['an unknown layout', { kind: 'unknown', posting: null }, 'not'],
    ['given up', { posting: null, gaveUp: true }, 'not'],
    ['a list', { kind: 'list', posting: null }, null],
    ['no posting there', { kind: 'none', posting: null }, null],
    ['a split view with nothing selected', { kind: 'split', posting: null }, null],
    ['no board of ours', { site: 'generic' }, null],
    ['a name that no board has', { site: 'x'.repeat(100) }, null],
  ];
  test.each(cases)('%s', (_, over, expected) => expect(outcomeOf(reading(over))).toBe(expected));
});

describe('counting', () => {
  test('adds to the day, takes an earlier outcome of the same page back, and forgets after 30 days', () => {
    let now: Health = counted({}, 'lever', '2026-10-20', 'fully', null);
    now = counted(now, 'lever', '2026-11-18', 'partly', null);
    now = counted(now, 'lever', '2026-11-19', 'fully', null);
    expect(Object.keys(now.lever ?? {})).toEqual(['2026-11-18', '2026-11-19']);
    now = counted(now, 'lever', '2026-11-18', 'fully', 'partly');
    expect(now.lever?.['2026-11-18']).toEqual({ fully: 1, partly: 0, not: 0 });
  });

  const day = (fully: number, partly: number, not: number) => ({ fully, partly, not });
  const cases: [string, Health[string] | undefined, ReturnType<typeof healthOf>][] = [
    ['never visited', undefined, { kind: 'never' }],
    ['nothing counted', { '2026-11-20': day(0, 0, 0) }, { kind: 'never' }],
    ['all read', { '2026-11-18': day(11, 0, 0), '2026-11-20': day(20, 0, 0) }, { kind: 'good', read: 31, last: '2026-11-20' }],
    [
      'trouble since a day',
      { '2026-11-10': day(9, 0, 0), '2026-11-17': day(1, 2, 0), '2026-11-20': day(3, 3, 0) },
      { kind: 'bad', read: 4, of: 9, since: '2026-11-17', partly: true },
    ],
    ['not read at all', { '2026-11-20': day(0, 1, 1) }, { kind: 'bad', read: 0, of: 2, since: '2026-11-20', partly: false }],
    ['trouble that is over', { '2026-11-10': day(0, 4, 0), '2026-11-20': day(2, 0, 0) }, { kind: 'good', read: 2, last: '2026-11-20' }],
  ];
  test.each(cases)('says of a board: %s', (_, days, expected) => expect(healthOf(days)).toEqual(expected));
});

describe('keeping', () => {
  beforeEach(() => fakeBrowser.reset());
  const today = '2026-11-21';

  test('a page that is read again as it fills counts once, by its best outcome', async () => {
    const tab = { id: 1, incognito: false };
    await noteReading(reading({ posting: null, partial: linked }), tab, today);
    await noteReading(reading({ posting: null, partial: linked }), tab, today);
    expect(await health()).toEqual({ greenhouse: { [today]: { fully: 0, partly: 1, not: 0 } } });
    const filled = reading({ posting: posting({ id: linked.url }) });
    await noteReading({ ...filled, posting: null, partial: linked, kind: 'unknown' }, tab, today);
    await noteReading(reading({ site: 'lever' }), tab, today);
    await noteReading(reading({ site: 'lever' }), tab, today);
    expect((await health()).lever).toEqual({ [today]: { fully: 1, partly: 0, not: 0 } });
  });

  test('two tabs at once lose nothing', async () => {
    await Promise.all(
      [11, 12, 13].map((id) => noteReading(reading({ posting: posting({ id: `greenhouse:x:${id}` }) }), { id, incognito: false }, today)),
    );
    expect(await health()).toEqual({ greenhouse: { [today]: { fully: 3, partly: 0, not: 0 } } });
  });

  test('nothing is counted in a private window, and no address or text is kept', async () => {
    await noteReading(reading(), { id: 21, incognito: true }, today);
    expect(await health()).toEqual({});
    await noteReading(reading(), { id: 22, incognito: false }, today);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/https?:|Larkfield|1001/);
  });

  test.each([null, 7, 'x', [], { greenhouse: 7 }, { greenhouse: { nonsense: {}, '2026-11-20': null } }])(
    'a damaged store (%j) gives no wrong count',
    (stored) => {
      for (const days of Object.values(healthFrom(stored))) expect(healthOf(days)).toEqual({ kind: 'never' });
    },
  );
});
