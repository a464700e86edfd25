import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { read } from './index.ts';

function embeddedIn(body: string): string | undefined {
  const window = new Window({ url: 'https://careers.example.com/jobs/7', settings: { disableIframePageLoading: true } });
  window.document.write(`<!doctype html><html lang="en"><head><title>Join us</title></head><body>${body}</body></html>`);
  Object.assign(globalThis, { DOMParser: window.DOMParser });
  const reading = read(window.document as unknown as Document, new URL('https://careers.example.com/jobs/7'), {
    now: new Date('2026-11-21'),
  });
  return reading.embedded;
}

describe('a board in a frame', () => {
  it.each([
    ['https://job-boards.greenhouse.io/embed/job_app?for=acme&token=4512387', 'greenhouse'],
    ['https://jobs.lever.co/acme/0a1b2c3d-1111-4222-8333-444455556666', 'lever'],
    ['https://www.youtube.com/embed/x', undefined],
    ['https://www.linkedin.com/jobs/view/123456789', undefined],
    ['javascript:alert(1)', undefined],
    ['::no address::', undefined],
  ])('%s → %s', (src, site) => {
    expect(embeddedIn(`<h1>Join us</h1><iframe src="${src}"></iframe>`)).toBe(site);
  });
});
