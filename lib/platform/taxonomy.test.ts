import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fire, settle, setUpBrowser } from '../../tests/unit/browser.ts';
import { postingOf } from '../../tests/unit/postings.ts';
import { database, destroy } from '../db/open.ts';
import { save, saved } from '../db/postings.ts';
import { keepAssessmentsCurrent } from './taxonomy.ts';

const now = '2026-11-21T12:00:00.000Z';

beforeEach(async () => {
  setUpBrowser();
  await destroy();
  const one = await save(postingOf(), { note: 'mine' }, now);
  if (one.assessment)
    await (await database()).put('postings', { ...one, assessment: { ...one.assessment, taxonomy: 'older', track: 'ml' } });
});

const trackNow = async () => (await saved(postingOf().id))?.assessment;

describe('a new taxonomy', () => {
  test('is caught up with at install and start-up, and only once', async () => {
    keepAssessmentsCurrent();
    const alarm = vi.spyOn(browser.alarms, 'create');
    await fire(browser.runtime.onInstalled, { reason: 'update' });
    await expect.poll(async () => (await trackNow())?.taxonomy).not.toBe('older');
    await expect.poll(() => browser.alarms.getAll()).toEqual([]);
    // It stood while there was work, to wake a worker that dies over it.
    expect(alarm).toHaveBeenCalledOnce();
    expect((await saved(postingOf().id))?.note).toBe('mine');

    const before = await trackNow();
    await fire(browser.runtime.onStartup);
    await settle();
    expect(await trackNow()).toEqual(before);
  });

  test('wakes the worker again until it is done', async () => {
    keepAssessmentsCurrent();
    // As if an earlier worker had died over it: its alarm is all that is left.
    await fire(browser.alarms.onAlarm, { name: 'reassess' });
    await expect.poll(async () => (await trackNow())?.taxonomy).not.toBe('older');
  });

  test('other alarms are none of its business', async () => {
    keepAssessmentsCurrent();
    await fire(browser.alarms.onAlarm, { name: 'another' });
    await settle();
    expect((await trackNow())?.taxonomy).toBe('older');
  });
});
