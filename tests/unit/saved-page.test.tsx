// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../entrypoints/saved/App.tsx';
import { failure } from '../../lib/result.ts';
import { catalogueOf, useCatalogue } from '../../lib/text.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { assessment, context, HOSTILE, placed, refusedPay, savedPosting, yearly } from './saved.ts';
import { type FakeStore, fakeStore } from './saved-api.ts';

const TODAY = '2026-11-21';
beforeAll(() => useCatalogue(catalogueOf(messages), 'en'));
beforeEach(() => {
  history.replaceState(null, '', '/saved.html');
  document.title = 'Saved postings';
});

let stop = (): void => undefined;
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
async function show(store: FakeStore): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<App api={store.api} today={TODAY} />, root));
  stop = () => {
    void act(() => render(null, root));
    root.remove();
  };
  await settle();
}

const one = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const named = <T extends HTMLElement = HTMLButtonElement>(words: string, within: ParentNode = document): T => {
  const found = [...within.querySelectorAll<HTMLElement>('button, a, input, select, textarea')].find(
    (element) => element.textContent?.trim() === words || element.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`nothing is called ${words}`);
  return found as T;
};
async function click(words: string, within?: ParentNode): Promise<void> {
  await act(() => named(words, within).click());
  await settle();
}
async function set(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): Promise<void> {
  await act(() => {
    element.value = value;
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
}
const titles = (): string[] => [...document.querySelectorAll('tbody .ttl')].map((title) => title.textContent ?? '');
const text = (selector: string): string => one(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const asked = (store: FakeStore, name: string): unknown[] => store.asked.filter((call) => call.name === name).map((call) => call.request);
const tick = (title: string) => act(() => named<HTMLInputElement>(`Select ${title}`).click());

const three = () => [
  savedPosting({ id: 'g:a:1', savedAt: '2026-11-20T09:00:00.000Z', posting: { title: 'First' }, note: 'My note' }),
  savedPosting({ id: 'g:a:2', savedAt: '2026-11-19T09:00:00.000Z', posting: { title: 'Second' }, status: 'applied' }),
  savedPosting({ id: 'g:a:3', savedAt: '2026-11-18T09:00:00.000Z', posting: { title: 'Third' }, status: 'closed' }),
];

describe('what a row says', () => {
  const cases: [string, Parameters<typeof savedPosting>[0], ReturnType<typeof context>, string[]][] = [
    [
      'everything known',
      {},
      context(),
      ['Builds AI', '$185,000–$240,000', 'Upper quarter', '3 of 6', 'Interested', '20 Nov', 'posted 12 Nov'],
    ],
    ['pay not stated', { assessment: assessment({ pay: null }) }, context({ pay: refusedPay('not-stated') }), ['Not stated']],
    [
      'a contract',
      { assessment: assessment({ pay: { ...yearly(62, 70), period: 'hour', kind: 'contract', annualMin: null, annualMax: null } }) },
      context({ pay: refusedPay('contract') }),
      ['$62–$70 an hour', 'Contract rate'],
    ],
    [
      'no reference',
      { assessment: assessment({ pay: yearly(1, 2, 'EUR') }) },
      context({ pay: refusedPay('unknown-place') }),
      ['No reference'],
    ],
    [
      'the edge of a band',
      {},
      context({ pay: { ...placed('middle'), edge: 'upper' } as ReturnType<typeof placed> }),
      ['Edge of upper quarter'],
    ],
    [
      'too little text',
      { posting: { description: 'Short.' }, assessment: assessment({ track: 'unclear', requirements: [], ignored: [] }) },
      context({ gap: { required: [], preferred: [], noProfile: false } }),
      ['Unclear', 'Too little text'],
    ],
    ['no skill named', {}, context({ gap: { required: [], preferred: [], noProfile: true } }), ['None named']],
    ['no profile yet', {}, context({ gap: { ...context().gap, noProfile: true } }), ['Tick skills']],
    [
      'a link alone',
      { assessment: null, posting: { description: '', datePosted: null } },
      context(),
      ['Unclear', 'Only the link was kept'],
    ],
    [
      'another year',
      { savedAt: '2025-11-20T09:00:00.000Z', posting: { datePosted: '2025-11-12' } },
      context(),
      ['20 Nov 2025', 'posted 12 Nov 2025'],
    ],
  ];
  test.each(cases)('%s', async (_, over, beside, words) => {
    await show(fakeStore([savedPosting(over)], () => beside));
    for (const word of words) expect(text('tbody tr')).toContain(word);
  });
});

describe('states of the page', () => {
  test('nothing saved: says what to do, and offers boards and a file', async () => {
    await show(fakeStore([]));
    expect(text('h2')).toBe('Nothing saved yet');
    expect(text('.empty')).toContain('press Save posting, or S. It is kept here');
    expect(named<HTMLAnchorElement>('Choose boards').getAttribute('href')).toBe('welcome.html');
    expect(document.querySelector('table')).toBeNull();
  });

  test('what is saved cannot be read: says why, and tries again', async () => {
    const store = fakeStore(three());
    store.breakdown('allSaved', failure('internal', 'disk'));
    await show(store);
    expect(text('[role=alert]')).toContain('What is saved could not be read');
    store.breakdown('allSaved', null);
    await click('Try again');
    expect(titles()).toEqual(['First', 'Second']);
  });

  test('the head counts what is kept, open and closing', async () => {
    const rows = three().map((saved, i) => ({ ...saved, posting: { ...saved.posting, validThrough: i === 0 ? '2026-11-25' : null } }));
    await show(fakeStore(rows));
    expect(text('.lede')).toBe('3 kept since 18 November. One application is open, and one posting closes this week.');
  });

  test('closed ones are hidden at first, and said to be', async () => {
    await show(fakeStore(three()));
    expect(titles()).toEqual(['First', 'Second']);
    expect(text('.count')).toContain('2 of 3 shown: closed hidden');
    await click('Clear filters');
    expect(titles()).toEqual(['First', 'Second', 'Third']);
    expect(text('.count')).toBe('3 of 3 shown');
  });

  test('no match: names the filter to drop', async () => {
    await show(fakeStore(three()));
    await set(named<HTMLInputElement>('Search title, company, text'), 'third');
    expect(text('.empty')).toContain('No posting matches both filters');
    expect(text('.empty')).toContain('3 are saved. Without “third”, 2 match.');
    await click('Clear all');
    expect(titles()).toHaveLength(3);
  });

  test('sorting says its direction and turns on the second press', async () => {
    await show(fakeStore(three()));
    await click('Posting');
    expect(one('.c-posting').getAttribute('aria-sort')).toBe('ascending');
    await act(() => one('.c-posting button').click());
    expect(titles()).toEqual(['Second', 'First']);
  });

  test('many rows come a hundred at a time, and the one asked for is always among them', async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      savedPosting({
        id: `g:a:${i}`,
        posting: { title: `Job ${i}` },
        savedAt: new Date(Date.UTC(2026, 10, 20) - i * 60_000).toISOString(),
      }),
    );
    history.replaceState(null, '', '/saved.html#p=g%3Aa%3A105');
    await show(fakeStore(many));
    expect(titles()).toHaveLength(106);
    expect(text('#detail-title')).toBe('Job 105');
    await click('Show 14 more');
    expect(titles()).toHaveLength(120);
  });
});

describe('one posting', () => {
  test('verdict, proof, facts and dates stand beside the table', async () => {
    await show(fakeStore(three()));
    const detail = text('.detail');
    for (const words of [
      '1 of 2',
      'Clear from the text',
      'retrieval pipelines',
      'Duties · RAG, AI agents',
      'Upper quarter of advertised backend pay in Seattle',
      'RAG, from Elasticsearch',
      'Not mentioned',
      '20 Nov 2026 Saved, full text kept',
    ]) {
      expect(detail).toContain(words);
    }
  });

  test('the full text opens with its marks, and a quotation leads to its mark', async () => {
    await show(fakeStore(three()));
    await act(() => one('button.quote').click());
    await settle();
    expect([...document.querySelectorAll('.posting-text mark')].map((mark) => [mark.textContent, mark.className])).toContainEqual([
      'AI-powered platform',
      'm-not',
    ]);
    expect(document.activeElement?.textContent).toBe('retrieval pipelines');
    await click('Less');
    expect(document.querySelector('.posting-text')).toBeNull();
  });

  test('previous and next walk through the list as shown', async () => {
    await show(fakeStore(three()));
    expect(named('Previous').disabled).toBe(true);
    await click('Next');
    expect(text('#detail-title')).toBe('Second');
    expect(location.hash).toBe('#p=g%3Aa%3A2');
    expect(named('Next').disabled).toBe(true);
  });

  test.each([
    ['https://boards.greenhouse.io/x/jobs/1', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['not a url', false],
  ])('%s is a link: %s', async (url, link) => {
    await show(fakeStore([savedPosting({ posting: { url } })]));
    const open = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Open posting');
    expect(open?.getAttribute('href') ?? null).toBe(link ? url : null);
    expect(document.querySelectorAll('a[href^="javascript:"], a[href^="data:"]')).toHaveLength(0);
  });

  test('hostile strings are text in every field', async () => {
    const posting = {
      title: HOSTILE,
      hiringOrganization: HOSTILE,
      jobLocation: [HOSTILE],
      employmentType: [HOSTILE],
      description: HOSTILE.repeat(20),
      datePosted: HOSTILE,
    };
    const pay = { ...yearly(null, null), text: HOSTILE };
    await show(
      fakeStore([savedPosting({ posting, note: HOSTILE, assessment: assessment({ requirements: [], ignored: [], pay }) })], () =>
        context({ pay: { ...refusedPay('unreadable'), text: HOSTILE } as ReturnType<typeof refusedPay> }),
      ),
    );
    await click('The full text');
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(text('#detail-title')).toBe(HOSTILE);
    expect(document.title).toBe('Saved postings');
  });
});

describe('changing', () => {
  test('the status changes at once, and a refusal turns it back and says so', async () => {
    const store = fakeStore(three());
    await show(store);
    await set(one<HTMLSelectElement>('.detail select'), 'offer');
    expect(store.saved()[0]?.status).toBe('offer');
    expect(text('.noticebar')).toContain('Set 1 posting to Offer.');
    store.breakdown('change', failure('storage', 'full'));
    await set(one<HTMLSelectElement>('.detail select'), 'applied');
    expect(one<HTMLSelectElement>('.detail select').value).toBe('offer');
    expect(text('.noticebar')).toContain('Not saved: the browser refused to write. Nothing was lost on this page.');
  });

  test('a posting whose new status the filters hide stays open beside the list', async () => {
    await show(fakeStore(three()));
    await click('First');
    await set(one<HTMLSelectElement>('.detail select'), 'rejected');
    expect(titles()).toEqual(['Second']);
    expect(text('.dnav')).toContain('Hidden by the filters');
  });

  test('a note is kept after a pause, and on leaving the field', async () => {
    const store = fakeStore(three());
    await show(store);
    const field = one<HTMLTextAreaElement>('.detail textarea');
    expect(field.value).toBe('My note');
    vi.useFakeTimers();
    await act(() => {
      field.value = 'Typed';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(asked(store, 'change')).toEqual([]);
    await act(async () => void (await vi.advanceTimersByTimeAsync(900)));
    expect(asked(store, 'change')).toEqual([{ id: 'g:a:1', note: 'Typed' }]);
    expect(text('#note-state')).toBe('Saved');
    await act(() => {
      field.value = 'Typed on';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => {
      field.dispatchEvent(new Event('blur'));
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(store.saved()[0]?.note).toBe('Typed on');
  });

  test('a note that could not be kept stays in the field, and is tried again', async () => {
    const store = fakeStore(three());
    await show(store);
    store.breakdown('change', failure('storage', 'full'));
    const field = one<HTMLTextAreaElement>('.detail textarea');
    await set(field, 'Do not lose me');
    await act(() => void field.dispatchEvent(new Event('blur')));
    await settle();
    expect(text('#note-state')).toContain('Not saved');
    expect(field.value).toBe('Do not lose me');
    store.breakdown('change', null);
    await click('Try again');
    expect(store.saved()[0]?.note).toBe('Do not lose me');
  });

  test('going to another posting keeps what was typed on this one', async () => {
    const store = fakeStore(three());
    await show(store);
    await set(one<HTMLTextAreaElement>('.detail textarea'), 'Half typed');
    await click('Next');
    expect(store.saved()[0]?.note).toBe('Half typed');
    expect(store.saved()[1]?.note).toBe('');
  });

  test('deleting offers Undo, puts the focus there, and two deletions come back together', async () => {
    const store = fakeStore(three());
    await show(store);
    await click('Delete');
    expect(text('.noticebar')).toContain('Deleted “First”.');
    expect(document.activeElement?.textContent).toBe('Undo');
    await click('Delete');
    expect(text('.noticebar')).toContain('Deleted 2 postings.');
    expect(store.saved()).toHaveLength(1);
    await click('Undo');
    expect(store.saved()).toHaveLength(3);
    expect(text('.noticebar')).toContain('2 postings are back.');
    expect(titles()).toEqual(['First', 'Second']);
  });

  test('what is ticked is changed and deleted together; what filters hide is not touched', async () => {
    const store = fakeStore(three());
    await show(store);
    await tick('First');
    await tick('Second');
    await settle();
    expect(text('.bulk')).toContain('2 selected:');
    await set(named<HTMLSelectElement>('Status for the selected'), 'interview');
    await click('Set');
    expect(store.saved().map((saved) => saved.status)).toEqual(['interview', 'interview', 'closed']);
    await click('Undo');
    expect(store.saved().map((saved) => saved.status)).toEqual(['interested', 'applied', 'closed']);
    await set(named<HTMLInputElement>('Search title, company, text'), 'second');
    expect(text('.bulk')).toContain('1 selected:');
    await click('Delete', one('.bulk'));
    expect(store.saved().map((saved) => saved.id)).toEqual(['g:a:1', 'g:a:3']);
  });
});

describe('other pages', () => {
  test('another tab’s save, change and deletion appear at once', async () => {
    const store = fakeStore(three());
    await show(store);
    const fourth = savedPosting({ id: 'g:a:4', posting: { title: 'Fourth' }, savedAt: '2026-11-21T01:00:00.000Z' });
    await act(() => store.commit({ kind: 'saved', ids: ['g:a:4'] }, [...store.saved(), fourth]));
    await settle();
    expect(titles()).toEqual(['Fourth', 'First', 'Second']);
    await act(() =>
      store.commit(
        { kind: 'removed', ids: ['g:a:1'] },
        store.saved().filter(({ id }) => id !== 'g:a:1'),
      ),
    );
    await settle();
    expect(titles()).toEqual(['Fourth', 'Second']);
    await act(() => store.commit({ kind: 'wiped', ids: [] }, []));
    await settle();
    expect(text('h2')).toBe('Nothing saved yet');
  });

  test('a note changed elsewhere shows, but never over what is being typed', async () => {
    const store = fakeStore(three());
    await show(store);
    const elsewhere = (note: string) =>
      act(() =>
        store.commit(
          { kind: 'saved', ids: ['g:a:1'] },
          store.saved().map((saved) => (saved.id === 'g:a:1' ? { ...saved, note } : saved)),
        ),
      );
    await elsewhere('From elsewhere');
    await settle();
    const field = one<HTMLTextAreaElement>('.detail textarea');
    expect(field.value).toBe('From elsewhere');
    await set(field, 'Mine');
    await elsewhere('Again');
    await settle();
    expect(field.value).toBe('Mine');
  });
});

describe('data in and out', () => {
  test('exports everything as JSON and CSV, and remembers the day', async () => {
    const store = fakeStore(three());
    await show(store);
    await click('Export JSON');
    await click('Export CSV');
    expect(store.downloads.map(({ name, type }) => [name, type])).toEqual([
      ['tracklight-2026-11-21.json', 'application/json'],
      ['tracklight-2026-11-21.csv', 'text/csv'],
    ]);
    expect(store.downloads[1]?.text.split('\r\n')).toHaveLength(4);
    expect(store.exported).toHaveLength(1);
  });

  async function choose(file: File): Promise<void> {
    const field = one<HTMLInputElement>('input[type=file]');
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
  }

  test('an import says what became of it', async () => {
    await show(fakeStore(three()));
    await choose(new File(['{}'], 'mine.json'));
    expect(text('.noticebar')).toContain('mine.json: 1 added, 2 updated, 3 the same.');
  });

  test('a damaged file changes nothing, and the message names the place', async () => {
    const store = fakeStore(three());
    store.breakdown('importJson', failure('invalid', 'The file is damaged at postings.3.title: not a string. Nothing was changed.'));
    await show(store);
    await choose(new File(['{}'], 'bad.json'));
    expect(text('.noticebar')).toContain('Nothing was imported from bad.json. The file is damaged at postings.3.title');
  });

  test('a file that is too large is not even sent', async () => {
    const store = fakeStore(three());
    await show(store);
    const huge = new File(['{}'], 'huge.json');
    Object.defineProperty(huge, 'size', { value: 60_000_000 });
    await choose(huge);
    expect(text('.noticebar')).toContain('It is larger than 50 MB.');
    expect(asked(store, 'importJson')).toEqual([]);
  });

  test('the link is copied', async () => {
    const store = fakeStore(three());
    await show(store);
    await click('Copy link');
    expect(store.copied).toEqual(['https://boards.greenhouse.io/larkfield/jobs/1001']);
  });
});
