/** How well each board could be read lately: counts by day, in `storage.local`. No address, title or text is kept. */
import { browser } from 'wxt/browser';
import type { Reading } from '../job-posting.ts';
import { sites } from '../sites/index.ts';

/** Read with title and description, with the description missing, not at all. */
export type Outcome = 'fully' | 'partly' | 'not';
type Counts = Record<Outcome, number>;

/** Board id → ISO date → counts. */
export type Health = Record<string, Record<string, Counts>>;

const KEY = 'health';
/** Days that are kept. */
export const HEALTH_DAYS = 30;

/** How one posting's page was read; null where there was no posting to read (a list, some other page, no board of ours). */
export function outcomeOf(reading: Reading): Outcome | null {
  // What a page's process says is counted for boards that there are, and under no other name.
  if (!sites.some(({ id }) => id === reading.site) || reading.kind === 'none' || reading.kind === 'list') return null;
  if (reading.posting) return reading.posting.description.trim() === '' ? 'partly' : 'fully';
  if (reading.partial) return 'partly';
  return reading.kind === 'unknown' || reading.gaveUp ? 'not' : null;
}

/** The counts after one more reading; days older than {@link HEALTH_DAYS} go. `instead` = the same page's earlier outcome, taken back. Dates are ISO. */
export function counted(health: Health, site: string, day: string, outcome: Outcome, instead: Outcome | null): Health {
  const oldest = new Date(Date.parse(`${day}T00:00:00Z`) - HEALTH_DAYS * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const days = Object.fromEntries(Object.entries(health[site] ?? {}).filter(([date]) => date > oldest));
  const counts = { ...(days[day] ?? { fully: 0, partly: 0, not: 0 }) };
  if (instead) counts[instead] = Math.max(0, counts[instead] - 1);
  counts[outcome] += 1;
  return { ...health, [site]: { ...days, [day]: counts } };
}

const RANK: Record<Outcome, number> = { not: 0, partly: 1, fully: 2 };

// What each tab showed last, so that reading a page again as it fills is one posting. Lost with the worker: then it counts twice.
const latest = new Map<number, { page: string; outcome: Outcome }>();
let last: Promise<void> = Promise.resolve();

/** Counts one reading. A page that is read again counts once, by its best outcome. Nothing is counted in private windows. */
export function noteReading(reading: Reading, tab: { id: number; incognito: boolean }, day: string): Promise<void> {
  const outcome = outcomeOf(reading);
  if (outcome === null || tab.incognito) return last;
  const page = `${reading.site} ${reading.posting?.id ?? reading.url}`;
  const before = latest.get(tab.id);
  const same = before?.page === page;
  if (same && RANK[before.outcome] >= RANK[outcome]) return last;
  latest.set(tab.id, { page, outcome });
  const write = async () => {
    await browser.storage.local.set({ [KEY]: counted(await health(), reading.site, day, outcome, same ? before.outcome : null) });
  };
  last = last.then(write, write);
  return last;
}

/** What is stored; a damaged entry is left out. */
export function healthFrom(stored: unknown): Health {
  const out: Health = {};
  for (const [site, days] of entriesOf(stored)) {
    for (const [day, counts] of entriesOf(days)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) continue;
      const n = (outcome: Outcome): number => {
        const value = (counts as Partial<Record<Outcome, unknown>> | null)?.[outcome];
        return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
      };
      out[site] = { ...out[site], [day]: { fully: n('fully'), partly: n('partly'), not: n('not') } };
    }
  }
  return out;
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

export async function health(): Promise<Health> {
  return healthFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** Hears of further readings until the signal. */
export function onHealth(listener: (now: Health) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(healthFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}

/** What the options page says of one board. Dates are ISO. */
export type HealthSummary =
  | { kind: 'never' }
  | { kind: 'good'; read: number; last: string }
  /** Since `since` (the first bad day after the last wholly good one) `read` of `of` were read fully; `partly` says that at least title and link were. */
  | { kind: 'bad'; read: number; of: number; since: string; partly: boolean };

export function healthOf(days: Health[string] | undefined): HealthSummary {
  const sorted = Object.entries(days ?? {})
    .filter(([, counts]) => counts.fully + counts.partly + counts.not > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const last = sorted.at(-1);
  if (!last) return { kind: 'never' };
  const isGood = ([, counts]: (typeof sorted)[number]) => counts.partly + counts.not === 0;
  if (isGood(last)) return { kind: 'good', read: sorted.reduce((n, [, counts]) => n + counts.fully, 0), last: last[0] };
  const from = sorted.findLastIndex(isGood) + 1;
  const bad = sorted.slice(from);
  const sum = (outcome: Outcome) => bad.reduce((n, [, counts]) => n + counts[outcome], 0);
  const [read, partly, not] = [sum('fully'), sum('partly'), sum('not')];
  return { kind: 'bad', read, of: read + partly + not, since: bad[0]?.[0] ?? last[0], partly: not === 0 };
}
