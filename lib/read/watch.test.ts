// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAXIMUM_WAIT, PATIENCE, type Shown, watch } from './watch.ts';

const words = (about: string): string => `<p>${`The ${about} is watched from the quay, and what is seen is written down. `.repeat(6)}</p>`;
const pane = (id: string, title: string, text: string): string =>
  `<div role="main" data-sdui-screen="x.SemanticJobDetails"><p><a href="https://www.linkedin.com/company/harbourlight/">Harbourlight</a></p><p><a href="https://www.linkedin.com/jobs/view/${id}/">${title}</a></p><div componentkey="JobDetails_AboutTheJob_${id}">${text}</div></div>`;
/** A board whose page does not say which posting its words are. */
const detail = (title: string, text: string): string =>
  `<main><h1>${title}</h1><a href="/companies/c">Harbourlight</a><div>${text}</div></main>`;

let seen: string[];
let stop: AbortController;
const note = (shown: Shown) => {
  seen.push(
    shown.kind === 'cleared' ? 'cleared' : `${shown.reading.posting?.id ?? shown.reading.kind}: ${shown.reading.posting?.title ?? ''}`,
  );
};
const go = (address: string) => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
const start = () => watch(document, note, stop.signal, { now: () => new Date('2026-11-21') });
/** Lets observers report and timers run. */
const pass = async (ms = MAXIMUM_WAIT) => {
  await vi.advanceTimersByTimeAsync(ms);
};

beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const A = '4382994901';
const B = '4382994902';
const view = (id: string) => `https://www.linkedin.com/jobs/view/${id}/`;
const yc = (id: string) => `https://www.ycombinator.com/companies/c/jobs/${id}-x`;

describe('watching a page', () => {
  it('gives what is there at once, and nothing more while it stays', async () => {
    go(view(A));
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    start();
    expect(seen).toEqual([`linkedin::${A}: Ice Pilot`]);
    document.body.append('an advertisement');
    await pass(2000);
    expect(seen).toHaveLength(1);
  });

  it('says after each look that it looked, whether or not something else is shown', async () => {
    go(view(A));
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    let looks = 0;
    watch(document, note, stop.signal, {
      looked: () => {
        looks += 1;
      },
    });
    expect(looks).toBe(1);
    document.body.append('an advertisement');
    await pass(2000);
    expect(looks).toBe(2);
    expect(seen).toHaveLength(1);
  });

  it('gives a posting that comes late within the maximum wait', async () => {
    go(view(A));
    start();
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    await pass();
    expect(seen.at(-1)).toBe(`linkedin::${A}: Ice Pilot`);
  });

  it('gives it also when the page never rests', async () => {
    go(view(A));
    start();
    const clock = document.body.appendChild(document.createElement('p'));
    const before = seen.length;
    document.body.insertAdjacentHTML('beforeend', pane(A, 'Ice Pilot', words('ice')));
    for (let ms = 0; ms < 300 && seen.length === before; ms += 20) {
      clock.textContent = String(ms);
      await pass(20);
    }
    expect(seen.at(-1)).toBe(`linkedin::${A}: Ice Pilot`);
  });

  it('clears first when the address names another posting, and never gives old words under it', async () => {
    go(view(A));
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    start();
    go(view(B));
    window.dispatchEvent(new Event('popstate'));
    expect(seen.at(-1)).toBe('cleared');
    await pass(1000);
    expect(seen.filter((line) => line.includes(B))).toEqual([]);
    document.body.innerHTML = pane(B, 'Tide Analyst', words('tide'));
    await pass();
    expect(seen.at(-1)).toBe(`linkedin::${B}: Tide Analyst`);
  });

  it('waits a while before it says that a posting cannot be read', async () => {
    go(view(A));
    document.body.innerHTML = '<main>Loading</main>';
    start();
    await pass(PATIENCE / 2);
    expect(seen).toEqual([]);
    await pass(PATIENCE);
    expect(seen).toEqual(['unknown: ']);
  });

  it('holds back words that are still the last posting’s where the page does not say whose they are', async () => {
    go(yc('AbC1'));
    document.body.innerHTML = detail('Ice Pilot', words('ice'));
    start();
    expect(seen).toEqual(['ycombinator::AbC1: Ice Pilot']);
    go(yc('AbC2'));
    window.dispatchEvent(new Event('popstate'));
    document.body.append('something moved');
    await pass(2000);
    expect(seen).toEqual(['ycombinator::AbC1: Ice Pilot', 'cleared']);
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = 'Tide Analyst';
    await pass(1000);
    expect(seen).toHaveLength(2);
    const text = document.querySelector('main > div');
    if (text) text.innerHTML = words('tide');
    await pass();
    expect(seen.slice(2)).toEqual(['ycombinator::AbC2: Tide Analyst']);
  });

  it('gives another posting of the same title once its words have come', async () => {
    go(yc('AbC1'));
    document.body.innerHTML = detail('Ice Pilot', words('ice'));
    start();
    go(yc('AbC2'));
    document.body.innerHTML = detail('Ice Pilot', words('tide'));
    await pass(2 * MAXIMUM_WAIT);
    expect(seen.slice(1)).toEqual(['cleared', 'ycombinator::AbC2: Ice Pilot']);
  });

  it('gives the same posting again when it comes back from the page cache', async () => {
    go(view(A));
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    start();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass();
    expect(seen).toEqual([`linkedin::${A}: Ice Pilot`, `linkedin::${A}: Ice Pilot`]);
  });

  it('rests while the page is hidden and looks when it is shown', async () => {
    go(view(A));
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    start();
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    await pass(2000);
    expect(seen).toEqual([]);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass();
    expect(seen).toEqual([`linkedin::${A}: Ice Pilot`]);
    hidden.mockRestore();
  });

  it('stops when told to', async () => {
    go(view(A));
    start();
    const before = seen.length;
    stop.abort();
    document.body.innerHTML = pane(A, 'Ice Pilot', words('ice'));
    await pass(2000);
    expect(seen).toHaveLength(before);
  });
});
