// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESCRIPTION_LIMIT } from '../../lib/job-posting.ts';
import { read } from '../../lib/read/index.ts';
import { TODAY } from './fixtures.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const block = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`;
const ANYWHERE = new URL('https://jobs.example.com/posting/12345');
const LINKEDIN = new URL('https://www.linkedin.com/jobs/view/4072281378');
const words = 'The tide comes in and the tide goes out, and somebody writes it down. '.repeat(4);

const look = (html: string, url = ANYWHERE, anyway = false) => read(parse(html), url, { now: TODAY, anyway });

describe('a page', () => {
  it.each([
    ['that is empty', ''],
    ['of nothing but a script', '<script>alert(1)</script>'],
    ['with broken JSON-LD', '<h1>Ice Pilot</h1><script type="application/ld+json">{"@type":"JobPosting", title</script>'],
    ['with JSON-LD that is null', `<h1>Ice Pilot</h1>${block(null)}`],
    ['with a posting that says nothing', `<h1>Ice Pilot</h1>${block({ '@type': 'JobPosting' })}`],
  ])('%s gives no posting and no error', (_, html) => {
    for (const url of [ANYWHERE, LINKEDIN]) expect(look(html, url).posting).toBeNull();
  });

  it('that is no posting is read all the same when the user asks', () => {
    const html = `<main><h1>Winter</h1><p>${words}</p></main>`;
    expect(look(html).kind).toBe('none');
    expect(look(html, ANYWHERE, true).posting).toMatchObject({ title: 'Winter', description: words.trim() });
  });

  it('with broken JSON-LD falls through to its markup', () => {
    const reading = look(
      `<main itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Ice Pilot</h1><p itemprop="description">${words}</p></main><script type="application/ld+json">{"@type":"JobPosting", oh</script>`,
    );
    expect(reading.posting?.sources.title).toBe('microdata');
  });

  it('with markup in every string shows none of it as markup', () => {
    const evil = '<img src=x onerror="globalThis.hit=1"><b>Ice</b> Pilot';
    const reading = look(
      `<h1>Ice Pilot</h1>${block({ '@type': 'JobPosting', title: evil, description: `${evil}<script>globalThis.hit=1</script><p>${words}</p>`, hiringOrganization: evil, jobLocation: evil, employmentType: evil })}`,
    );
    expect(reading.posting?.title).toBe('Ice Pilot');
    expect(reading.posting?.hiringOrganization).toBe('Ice Pilot');
    expect(reading.posting?.description).not.toMatch(/[<>]|globalThis/);
    expect((globalThis as { hit?: number }).hit).toBeUndefined();
  });

  it('whose address encodes no text is read all the same', () => {
    const url = new URL('https://jobs.lever.co/caf%E9/5ac21346-8e0c-4494-8e7a-3eb92ff77902');
    const reading = look(
      `<div class="content"><div class="posting-headline"><h2>Ice Pilot</h2></div><div data-qa="job-description">${words}</div></div>`,
      url,
      true,
    );
    expect(reading.posting?.title).toBe('Ice Pilot');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://evil.example/posting/12345', 'http://jobs.example.com/posting/12345', '::'])(
    'whose canonical link is %s keeps its own address',
    (href) => {
      const reading = look(
        `<link rel="canonical" href="${href}"><h1>Ice Pilot</h1>${block({ '@type': 'JobPosting', title: 'Ice Pilot', description: words })}`,
      );
      expect(reading.posting?.url).toBe(ANYWHERE.href);
    },
  );

  it('with cards that lead to scripts keeps no such address', () => {
    const cards = ['javascript:alert(1)', 'data:text/html,x', '/jobs/view/4100000001'].map(
      (href, i) =>
        `<div data-entity-urn="urn:li:jobPosting:410000000${i}"><a href="${href}"><h3>Ice Pilot ${i}</h3></a><h4>Harbourlight</h4></div>`,
    );
    const reading = look(
      `<meta name="pageKey" content="d_jobs_guest_search"><main>${cards.join('')}</main>`,
      new URL('https://www.linkedin.com/jobs/ice-jobs'),
    );
    expect(reading.cards?.map(({ url }) => url)).toEqual([null, null, 'https://www.linkedin.com/jobs/view/4100000001']);
  });

  it('in a right-to-left script or with lone surrogates is read as text', () => {
    const reading = look(
      `<h1>מהנדס קרח</h1>${block({ '@type': 'JobPosting', title: 'מהנדס קרח', description: `${words}\ud800 end`, hiringOrganization: 'א\udfff' })}`,
    );
    expect(reading.posting).toMatchObject({ title: 'מהנדס קרח', hiringOrganization: 'א' });
    expect(reading.posting?.description.isWellFormed()).toBe(true);
  });

  it('with a text beyond the limit is cut there, and says so', () => {
    const reading = look(
      `<h1>Ice Pilot</h1>${block({ '@type': 'JobPosting', title: 'Ice Pilot', description: 'ice '.repeat(DESCRIPTION_LIMIT / 2) })}`,
    );
    expect(reading.posting?.truncated).toBe(true);
    expect(reading.posting?.description.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
  });

  it('that has closed says so, by date or by notice', () => {
    const posting = { '@type': 'JobPosting', title: 'Ice Pilot', description: words };
    expect(look(`<main><h1>Ice Pilot</h1></main>${block(posting)}`).expired).toBe(false);
    expect(look(`<main><h1>Ice Pilot</h1></main>${block({ ...posting, validThrough: '2026-11-20' })}`).expired).toBe(true);
    expect(look(`<main><h1>Ice Pilot</h1><p>No longer accepting applications</p></main>${block(posting)}`).expired).toBe(true);
  });

  it('nested ten thousand deep is walked without recursion', () => {
    const page = parse('<main><h1>Ice Pilot</h1></main>');
    let deepest: Element = page.body;
    for (let i = 0; i < 10_000; i++) deepest = deepest.appendChild(page.createElement('div'));
    deepest.textContent = words;
    expect(() => read(page, ANYWHERE, { now: TODAY, anyway: true })).not.toThrow();
  });

  it('is left as it was', () => {
    const page = parse(
      `<main><h1>Ice Pilot</h1><p>${words}</p></main>${block({ '@type': 'JobPosting', title: 'Ice Pilot', description: words })}`,
    );
    const before = page.documentElement.outerHTML;
    read(page, ANYWHERE, { now: TODAY, anyway: true });
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('of any shape gives a reading', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'h1',
      'h2',
      'li',
      'a href="/jobs/view/4100000001"',
      'script type="application/ld+json"',
      'span aria-hidden="true"',
      'main',
      'td',
      'article',
      'b hidden',
    );
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        fc.string(),
        fc.tuple(tag, fc.array(tie('node'), { maxLength: 5 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name.split(' ')[0]}>`),
      ),
    }));
    fc.assert(
      fc.property(
        node,
        fc.constantFrom(ANYWHERE, LINKEDIN, new URL('https://www.indeed.com/jobs?q=x&vjk=54f1f8af68d722d2')),
        (html, url) => {
          expect(['detail', 'list', 'split', 'none', 'unknown']).toContain(look(html, url, true).kind);
        },
      ),
      { numRuns: 150 },
    );
  });
});
