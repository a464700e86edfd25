/** Keeps cached assessments in step with the bundled taxonomy. */
import { browser } from 'wxt/browser';
import { reassess } from '../db/reassess.ts';
import { TAXONOMY_VERSION } from '../taxonomy.ts';

/** In `storage.local`: the version that every saved posting is known to be assessed with. */
const DONE = 'assessedWith';
const ALARM = 'reassess';

/** Assesses anew what an older taxonomy assessed. The alarm wakes a worker that died over it; the last run takes the alarm away. */
export async function catchUp(): Promise<void> {
  if ((await browser.storage.local.get(DONE))[DONE] === TAXONOMY_VERSION) {
    await browser.alarms.clear(ALARM);
    return;
  }
  await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 1 });
  await reassess(TAXONOMY_VERSION);
  await browser.storage.local.set({ [DONE]: TAXONOMY_VERSION });
  await browser.alarms.clear(ALARM);
}

/** Registers when to catch up. Call synchronously. */
export function keepAssessmentsCurrent(): void {
  const run = () => void catchUp().catch((error: unknown) => console.error('reassess', error));
  browser.runtime.onInstalled.addListener(run);
  browser.runtime.onStartup.addListener(run);
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) run();
  });
}
