// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JobPosting } from '../lib/job-posting.ts';
import { catalogueOf, useCatalogue } from '../lib/text.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { type Call, playedPorts } from '../tests/gallery/ports.ts';
import { type GalleryState, STATES } from '../tests/gallery/states.ts';
import { corrected, type Draft, draftOf } from './NotRight.tsx';
import type { PostingLook } from './Panel.tsx';
import { PanelApp, type PanelPorts, type TabMove } from './PanelApp.tsx';

beforeAll(() => useCatalogue(catalogueOf(messages), 'en'));

let stop = () => undefined as undefined;
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

/** Shows one state and plays its clicks. */
async function show(
  state: GalleryState,
  change: Partial<PanelPorts> = {},
): Promise<{ root: HTMLElement; calls: Call[]; ports: PanelPorts }> {
  const root = document.body;
  const { ports, calls } = playedPorts(state);
  const own = { ...ports, ...change };
  await act(() => render(<PanelApp ports={own} />, root));
  stop = () => {
    void act(() => render(null, root));
  };
  await settle();
  for (const words of state.click ?? []) await click(root, words);
  return { root, calls, ports: own };
}

const named = (root: HTMLElement, words: string): HTMLElement => {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, summary')].find(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`nothing is called ${words}`);
  return found;
};
async function click(root: HTMLElement, words: string): Promise<void> {
  await act(() => named(root, words).click());
  await settle();
}
async function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): Promise<void> {
  await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
  await settle();
}
const state = (name: string): GalleryState => {
  const found = STATES[name];
  if (!found) throw new Error(name);
  return found;
};
const asked = (calls: Call[], name: string): unknown[] => calls.filter((call) => call.name === name).map((call) => call.request);
const words = (root: HTMLElement): string => root.textContent?.replace(/\s+/g, ' ') ?? '';

describe('each state says what it should', () => {
  test.each<[string, string[]]>([
    [
      'builds-ai',
      [
        'Senior Backend Engineer, Timetable Assistant',
        'Seattle, WA · hybrid · posted 12 Nov 2026',
        'Builds AI',
        'Clear from the text',
        'three of the eight required skills.',
        'PayUpper quarter',
        'You have5 of 8 required',
        'Asked by1 in 5',
        'The sentences that say so 2 of 4',
        'Duties · RAG, AI agents',
        '3 mentions of “AI” are not asks',
        'About the employer',
        'Upper quarter of advertised backend pay in Seattle',
        'Backend postings that ask for generative AI advertise $160,000 median (n 169) against $127,400 (n 425) for those that ask for none.',
        'Directional: the gap is somewhere between $21,000 and $44,000.',
        'At the same level and place, other studies find 6% to 19%. More with seniority. Sample sizes not published.',
        'Neither figure is added to the bands above.',
        '1 in 5 backend postings asks this',
        'Not shown: 12 postings is under 20',
        'AI agentsmissing',
        'you have Elasticsearch; about 3–6 weeks',
        'Preferred 1 of 3',
        'The employer says it uses AI in hiring',
        'Applicants are told not to use AI',
        'Read from JSON-LD',
      ],
    ],
    ['not-a-posting', ['No job posting on this page', 'choose Read as a posting from the context menu', 'Read this page anyway']],
    ['list-page', ['This page lists 3 postings.']],
    ['too-short', ['Too little text', 'A verdict needs about 400.', 'Pay was found: $62–$70 an hour, contract. Contract rates are not']],
    ['vague', ['“model evaluations” is asked for without saying what.', 'Could go either way']],
    ['unreadable', ['This posting could not be read', 'Save title and link', 'JSON-LD: none. Page data: none. Page: 0 of 3.']],
    ['gave-up', ['Tracklight stopped before it had read all of it.']],
    ['failed', ['This posting could not be read', 'internal: The page keeps changing.']],
    ['first-run', ['Which of these eight do you have?', 'Ticks stay in this browser.']],
    ['permission', ['Tracklight may not read jobs.example.com yet', 'Allow on this site', 'Read this page once']],
    ['permission-once-refused', ["Click the Tracklight button in the browser's toolbar"]],
    ['linkedin', ['LinkedIn is off', 'the risk is to your account', 'Read what that means', 'Leave it off']],
    ['restricted', ['no extension may read it']],
    [
      'no-ai',
      [
        'No AI asked',
        'No AI skill is asked for: that is not the same as not used at work (85% of developers in a 2025 survey use AI tools anyway). “AI” appears twice, both about the employer.',
        'Pay is not stated',
        'No like-for-like study for this role',
        'You have 6 of 6 required',
        'Saved 20 Nov 2026.',
      ],
    ],
    ['machine-learning', ['Machine learning', 'No generative AI.']],
    ['uses-ai', ['Uses AI tools', 'at work, not to build with AI.', 'Likely from the text']],
    ['preferred-only', ['Nothing AI is required; LangChain would be a plus.']],
    ['saving', ['Saving…']],
    ['saved', ['Saved 20 Nov 2026.', 'Undo']],
    ['deleted', ['Deleted “Senior Backend Engineer, Timetable Assistant”.']],
    ['save-failed', ['Not saved: the browser refused to write. Nothing was lost on this page.', 'Try again', 'Export this posting']],
    ['private-window', ['This is a private window.', 'Save it anyway']],
    ['said-first', ['This posting has closed.', 'longer than 200,000 characters', 'Tracklight stopped before']],
    ['pay-edge', ['On the edge of the upper quarter of', 'Posted from $190,000.', "The board's estimate, not the employer's."]],
    ['pay-employed-stale', ['employed software developers’ pay', 'Sample size not published', 'Out of date', 'nearest occupation']],
    ['pay-converted', ['Converted at 1 EUR = 1.08 USD (October 2026).']],
    ['pay-too-few', ['Too few comparable postings (14).']],
    ['pay-unreadable', ['Could not read the pay', 'Written as “up to 90-ish DOE”.']],
    ['nothing-asked', ['No skill is named']],
    ['not-right', ['What does the posting say?', 'Copy a report']],
    ['keys', ['Next sentence, shown in the page']],
    ['menu', ['Sites and data']],
  ])('%s', async (name, sentences) => {
    const { root } = await show(state(name));
    for (const sentence of sentences) expect(words(root)).toContain(sentence);
  });

  test.each(Object.keys(STATES))('%s: every control has a name, every id is there once, no message is missing', async (name) => {
    const { root } = await show(state(name));
    for (const control of root.querySelectorAll('button, a, select, input, textarea')) {
      const label =
        control.closest('label')?.textContent ?? (control.id ? root.querySelector(`label[for="${control.id}"]`)?.textContent : '');
      expect(control.textContent?.trim() || control.getAttribute('aria-label') || label?.trim(), control.outerHTML).toBeTruthy();
    }
    const ids = [...root.querySelectorAll('[id]')].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(root.querySelectorAll('h1').length).toBeLessThanOrEqual(1);
    expect(words(root)).not.toMatch(/undefined|NaN|\b(panel|word|pay)_[a-z]/);
  });
});

test('reading is said only after 300 ms', async () => {
  vi.useFakeTimers();
  const { ports } = playedPorts(state('reading'));
  await act(() => render(<PanelApp ports={ports} />, document.body));
  stop = () => {
    void act(() => render(null, document.body));
  };
  await pass(299);
  expect(words(document.body)).not.toContain('Reading');
  await pass(2);
  expect(words(document.body)).toContain('Reading the posting…');
});

test('hostile strings are text wherever they come from', async () => {
  const { root } = await show({ ...state('hostile') });
  for (const details of root.querySelectorAll('details')) details.open = true;
  expect(root.querySelectorAll('img, script, iframe').length).toBe(0);
  expect(root.querySelector('h1')?.textContent).toContain('<img src=x onerror="document.title=1">');
  for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).not.toMatch(/^javascript:/i);
});

test('a board in a frame of the page can be allowed, and the page is looked at again', async () => {
  const none = state('not-a-posting');
  const { root, calls } = await show({
    ...none,
    look: { ...none.look, embedded: { site: 'greenhouse', name: 'Greenhouse', origins: ['https://boards.greenhouse.io/*'] } } as never,
  });
  expect(words(root)).toContain('stands in a frame of Greenhouse, which Tracklight may not read yet');
  await click(root, 'Allow Greenhouse');
  expect(asked(calls, 'allowBoard')).toEqual([['https://boards.greenhouse.io/*']]);
  expect(asked(calls, 'look')).toHaveLength(2);
});

describe('a correction', () => {
  const { posting } = state('saved').look as PostingLook;
  test.each<[keyof Draft, string, Partial<JobPosting>]>([
    ['title', 'Baker', { title: 'Baker' }],
    ['hiringOrganization', '', { hiringOrganization: null }],
    ['jobLocation', 'Leeds\nYork', { jobLocation: ['Leeds', 'York'] }],
    ['jobLocationType', 'TELECOMMUTE', { jobLocationType: 'TELECOMMUTE' }],
    ['applicantLocationRequirements', 'France', { applicantLocationRequirements: ['France'] }],
    ['employmentType', 'Part-time', { employmentType: ['Part-time'] }],
    ['industry', 'Bakeries', { industry: 'Bakeries' }],
    ['datePosted', '2026-11-01', { datePosted: '2026-11-01' }],
    ['validThrough', '2026-12-01', { validThrough: '2026-12-01' }],
    ['description', 'You bake.', { description: 'You bake.' }],
  ])('of %s is marked as made by hand, and changes nothing else', (field, text, change) => {
    const next = corrected(posting, { ...draftOf(posting), [field]: text });
    expect(next).toEqual({ ...posting, ...change, sources: { ...posting.sources, [field]: 'user' } });
  });
  test('that changes nothing gives the posting as it was', () => {
    expect(corrected(posting, draftOf(posting))).toBe(posting);
  });
});

describe('saving', () => {
  test('keeps the status chosen and says when', async () => {
    const { root, calls } = await show({ ...state('saved'), click: [] });
    const select = root.querySelector<HTMLSelectElement>('.savebar select');
    if (!select) throw new Error('no status');
    await act(() => {
      select.value = 'applied';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click(root, 'Save posting');
    // Only what was touched: a note that another tab kept meanwhile stays.
    expect(asked(calls, 'save')).toEqual([{ posting: expect.anything(), status: 'applied', tabId: 7 }]);
    expect(words(root)).toContain('Saved 20 Nov 2026.');
  });

  test('a failed save offers to try again and to export', async () => {
    const { root, calls } = await show(state('save-failed'));
    expect(root.querySelector('[role=alert]')).toBeTruthy();
    await click(root, 'Export this posting');
    await click(root, 'Try again');
    expect(asked(calls, 'exportOne')).toMatchObject([{ posting: { id: 'greenhouse:harrowferries:4410' }, status: 'interested' }]);
    expect(asked(calls, 'save')).toHaveLength(2);
  });

  test('a private window asks first, and saves only on yes', async () => {
    const { root, calls } = await show(state('private-window'));
    expect(asked(calls, 'save')).not.toContainEqual(expect.objectContaining({ confirmedPrivate: true }));
    await click(root, 'Save it anyway');
    expect(asked(calls, 'save').at(-1)).toMatchObject({ confirmedPrivate: true });
    expect(words(root)).toContain('Saved 20 Nov 2026.');
  });

  test('undo deletes, and can itself be undone', async () => {
    const { root, calls } = await show(state('deleted'));
    expect(asked(calls, 'remove')).toEqual([{ ids: ['greenhouse:harrowferries:4410'] }]);
    await click(root, 'Undo');
    expect(asked(calls, 'restore')).toHaveLength(1);
    expect(words(root)).toContain('Saved 20 Nov 2026.');
  });

  test('title and link can be saved where the description could not be read', async () => {
    const { root, calls } = await show({ ...state('unreadable'), save: 'ok' });
    await click(root, 'Save title and link');
    expect(asked(calls, 'saveLink')).toMatchObject([{ title: 'Ledger Engineer', url: 'https://jobs.example.com/1', tabId: 7 }]);
  });
});

describe('evidence', () => {
  test('a quote shows its sentence in the page', async () => {
    const { root, calls } = await show(state('builds-ai'));
    await act(() => root.querySelector<HTMLElement>('button.quote')?.click());
    expect(asked(calls, 'reveal')).toMatchObject([{ tabId: 7, posting: 'greenhouse:harrowferries:4410', text: 'retrieval service' }]);
  });

  test('a sentence that is gone is said to be gone', async () => {
    const { ports } = playedPorts(state('builds-ai'));
    const ask = (async (name: 'reveal', request: never) =>
      name === 'reveal' ? { ok: true, value: false } : ports.ask(name, request)) as PanelPorts['ask'];
    const { root } = await show(state('builds-ai'), { ask });
    await act(() => root.querySelector<HTMLElement>('button.quote')?.click());
    await settle();
    expect(words(root)).toContain('That sentence is no longer on the page.');
  });

  test('a skill opens the sentence that asks for it', async () => {
    const { root } = await show(state('builds-ai'));
    const skill = root.querySelector<HTMLElement>('.skills button.nm');
    expect(skill?.getAttribute('aria-expanded')).toBe('false');
    await act(() => skill?.click());
    expect(skill?.closest('li')?.textContent).toContain('tool-calling layer');
  });
});

describe('my skills', () => {
  test('a tick is kept, the boxes stay until they are done with', async () => {
    const { root, calls } = await show(state('first-run'));
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    await act(() => boxes()[3]?.click());
    await settle();
    expect(asked(calls, 'setProfile')).toMatchObject([{ profile: { skills: { python: 'have' } } }]);
    expect(boxes()).toHaveLength(8);
    await click(root, 'Show what is missing');
    expect(words(root)).toContain('You have 1 of 8 required');
  });
});

describe('corrections', () => {
  test('a corrected field is marked as such, assessed again and saved', async () => {
    const { root, calls } = await show({ ...state('not-right'), save: 'ok' });
    const title = root.querySelector<HTMLInputElement>('input[name=title]');
    if (!title) throw new Error('no title field');
    await act(() => {
      title.value = 'Staff Engineer';
      title.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(root, 'Use this');
    expect(asked(calls, 'context')).toMatchObject([
      { posting: { title: 'Staff Engineer', sources: { title: 'user', description: 'json-ld' } } },
    ]);
    await click(root, 'Save posting');
    expect(asked(calls, 'save')).toMatchObject([{ posting: { title: 'Staff Engineer' } }]);
  });
});

describe('access', () => {
  test('asks for the one site in front of the reader', async () => {
    const { root, calls } = await show(state('permission'));
    await click(root, 'Allow on this site');
    expect(asked(calls, 'allow')).toEqual(['jobs.example.com']);
  });
  test('reads LinkedIn once only when told to', async () => {
    const { root, calls } = await show(state('linkedin'));
    await click(root, 'Read this page once');
    expect(asked(calls, 'look')).toEqual([{ tabId: 7 }, { tabId: 7, once: true }]);
  });
  test('reads any page anyway when told to', async () => {
    const { root, calls } = await show(state('not-a-posting'));
    await click(root, 'Read this page anyway');
    expect(asked(calls, 'look').at(-1)).toEqual({ tabId: 7, anyway: true });
  });
});

describe('keys', () => {
  test('S saves, ? lists them, Escape closes the list', async () => {
    const { root, calls } = await show({ ...state('saved'), click: [] });
    await press('?');
    expect(words(root)).toContain('Save this posting');
    await press('Escape');
    expect(words(root)).not.toContain('Save this posting');
    await press('s');
    expect(asked(calls, 'save')).toHaveLength(1);
  });
  test('M turns marks in pages off, and on where they are off; the menu does the same', async () => {
    const { calls } = await show({ ...state('saved'), click: [] });
    await press('m');
    stop();
    const off = await show({ ...state('saved'), click: [] }, { marks: false });
    expect(words(off.root)).toContain('marks: off');
    await press('m');
    stop();
    const menu = await show({ ...state('saved'), click: ['More', 'Turn marks off'] });
    expect(
      [calls, off.calls, menu.calls].map((one) => one.filter(({ name }) => name === 'turnMarks').map(({ request }) => request)),
    ).toEqual([[false], [true], [false]]);
    expect(words(menu.root)).toContain('Marks are on.');
  });
  test('none while typing, none with a modifier, none when switched off', async () => {
    const { root, calls } = await show({ ...state('saved'), click: ['Note'] });
    const note = root.querySelector('textarea');
    if (!note) throw new Error('no note');
    await press('s', note);
    await press('s', document.body, { ctrlKey: true });
    stop();
    const off = await show({ ...state('saved'), click: [] }, { keys: false });
    await press('s');
    expect(asked(calls, 'save')).toHaveLength(0);
    expect(asked(off.calls, 'save')).toHaveLength(0);
    expect(words(off.root)).not.toContain('next sentence');
  });
});

describe('the side panel follows the page', () => {
  test('the old posting goes at once, a late answer is dropped, what the page repeats is not read again', async () => {
    vi.useFakeTimers();
    let heard: (move: TabMove) => void = () => undefined;
    const { ports, calls } = playedPorts(state('builds-ai'));
    const onTab: PanelPorts['onTab'] = (listener) => {
      heard = listener;
      return () => undefined;
    };
    await act(() => render(<PanelApp ports={{ ...ports, onTab }} />, document.body));
    stop = () => {
      void act(() => render(null, document.body));
    };
    await pass(10);
    const look = state('builds-ai').look;
    if (!look || 'ok' in look || look.kind !== 'posting') throw new Error('no posting');
    await act(() => heard({ kind: 'shown', reading: look.reading }));
    expect(words(document.body)).toContain('Builds AI');
    await act(() => heard({ kind: 'left' }));
    expect(words(document.body)).not.toContain('Builds AI');
    await pass(301);
    expect(words(document.body)).toContain('Reading the posting…');
    await act(() => heard({ kind: 'moved' }));
    await pass(61);
    expect(words(document.body)).toContain('Builds AI');
    expect(asked(calls, 'look')).toHaveLength(2);
  });
});
