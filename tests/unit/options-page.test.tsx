// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bytesWords, exportWords, lede } from '../../components/options/words.ts';
import { App as Options } from '../../entrypoints/options/App.tsx';
import { App as Welcome } from '../../entrypoints/welcome/App.tsx';
import { EMPTY_PROFILE } from '../../lib/context.ts';
import { boards, LINKEDIN, patternsOf } from '../../lib/platform/permissions.ts';
import { failure } from '../../lib/result.ts';
import { catalogueOf, useCatalogue } from '../../lib/text.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type FakeOutside, fakeOutside } from './options-api.ts';

const TODAY = '2026-11-20';
beforeAll(() => useCatalogue(catalogueOf(messages), 'en'));
beforeEach(() => history.replaceState(null, '', '/options.html'));

let stop = (): void => undefined;
afterEach(() => stop());

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
async function draw(page: ComponentChild): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(page, root));
  stop = () => {
    void act(() => render(null, root));
    root.remove();
  };
  await settle();
}
const options = (outside: FakeOutside) => draw(<Options api={outside.api} today={TODAY} />);
const welcome = (outside: FakeOutside) => draw(<Welcome api={outside.api} />);

const one = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (selector: string): string => one(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const named = <T extends HTMLElement = HTMLButtonElement>(words: string): T => {
  const found = [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea, [role=option]')].find(
    (element) =>
      element.getAttribute('aria-label') === words ||
      element.textContent?.trim() === words ||
      element.closest('label')?.firstChild?.textContent?.trim() === words,
  );
  if (!found) throw new Error(`nothing is called ${words}`);
  return found as T;
};
async function click(words: string): Promise<void> {
  await act(() => named(words).click());
  await settle();
}
async function set(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): Promise<void> {
  await act(() => {
    element.value = value;
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
}
const skillField = () => one<HTMLInputElement>('[role=combobox]');
const key = (element: HTMLElement, name: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
const submit = async () => {
  await act(() => void one('form.add').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settle();
};

describe('the welcome page', () => {
  test('one click asks for every board, and never for LinkedIn', async () => {
    const outside = fakeOutside();
    await welcome(outside);
    await click(`Allow all ${boards.length} boards`);
    expect([...(outside.requests[0] ?? [])].sort()).toEqual(boards.map((board) => board.id).sort());
    expect(outside.requests[0]).not.toContain(LINKEDIN);
    expect(text('.go')).toBe(`All ${boards.length} boards are allowed`);
  });

  test('the request comes straight from the click', async () => {
    const outside = fakeOutside();
    await welcome(outside);
    // Nothing is awaited between the click and the request: the browser wants the gesture.
    named('Allow Lever').click();
    expect(outside.requests).toEqual([['lever']]);
    await settle();
    expect(text('.go')).toContain(`Allow the other ${boards.length - 1}`);
  });

  test.each([
    ['a refusal', false, 'The browser did not allow it. Nothing has changed.'],
    ['an error', new Error('no gesture'), 'The browser did not allow it (no gesture). Nothing has changed.'],
  ])('%s is said', async (_, answer, words) => {
    await welcome(fakeOutside({ answer }));
    await click('Allow Lever');
    expect(text('.allow [role=status]')).toBe(words);
  });

  test('the next step has an address of its own, and leads on', async () => {
    await welcome(fakeOutside());
    expect(named<HTMLAnchorElement>('Next: tick the skills you have').getAttribute('href')).toBe('#me');
    location.hash = '#me';
    await act(() => void window.dispatchEvent(new Event('hashchange')));
    await settle();
    expect(text('h1')).toBe('What can you do?');
    expect(skillField()).toBeDefined();
  });
});

describe('LinkedIn', () => {
  const read = 'Read postings on LinkedIn';
  const marks = 'Mark words in LinkedIn’s pages';

  test('is off, and its second switch waits for the first', async () => {
    await welcome(fakeOutside());
    expect(named<HTMLInputElement>(read).checked).toBe(false);
    expect(named<HTMLInputElement>(marks).disabled).toBe(true);
  });

  test('is turned on after the browser’s yes, then marks are a step of their own, and off takes the access back', async () => {
    const outside = fakeOutside();
    await welcome(outside);
    await click(read);
    expect(outside.requests).toEqual([[LINKEDIN]]);
    expect(outside.settings.linkedin).toEqual({ read: true, marks: false });
    await click(marks);
    expect(outside.settings.linkedin).toEqual({ read: true, marks: true });
    await click(read);
    expect(outside.settings.linkedin).toEqual({ read: false, marks: false });
    expect(outside.revoked).toEqual([patternsOf([LINKEDIN])]);
    expect(named<HTMLInputElement>(marks).disabled).toBe(true);
  });

  test('stays off where the browser says no', async () => {
    const outside = fakeOutside({ answer: false });
    await options(outside);
    await click(read);
    expect(outside.settings.linkedin.read).toBe(false);
    expect(named<HTMLInputElement>(read).checked).toBe(false);
    expect(text('.li [role=status]')).toContain('did not allow it');
  });
});

describe('the table of sites', () => {
  const granted = (...ids: string[]) => new Set(patternsOf(ids));

  test('lists what is allowed with how it was read, and the rest below', async () => {
    await options(
      fakeOutside({
        granted: granted('greenhouse', 'lever', 'indeed'),
        health: {
          greenhouse: { '2026-11-20': { fully: 31, partly: 0, not: 0 } },
          indeed: { '2026-11-17': { fully: 4, partly: 5, not: 0 } },
        },
      }),
    );
    const rows = [...document.querySelectorAll('.sites tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' '));
    expect(rows).toEqual([
      'GreenhouseAllowed Take backRead 31 of 31last 20 NovOn',
      'IndeedAllowed Take backRead 4 of 9 since 17 NovThe page changed. Title and link are read; the description is not. Saving still works.On',
      'Levernot tried on a live page yetAllowed Take backNot visited yetOn',
      'LinkedInOffIts rules forbid it. What turning it on meansOff',
    ]);
    expect(document.querySelectorAll('.rest li')).toHaveLength(boards.length - 3);
    expect(text('.lede')).toBe('Three boards allowed, one of them half-working since 17 Nov. 42 postings kept, 3.1 MB.');
  });

  test('the list of boards stays open while they are allowed one after the other', async () => {
    await options(fakeOutside());
    expect(one<HTMLDetailsElement>('.rest').open).toBe(true);
    await click('Allow Ashby');
    expect(one<HTMLDetailsElement>('.rest').open).toBe(true);
  });

  test('a board is allowed and taken back by itself', async () => {
    const outside = fakeOutside();
    await options(outside);
    await click('Allow Ashby');
    expect(outside.requests).toEqual([['ashby']]);
    await click('Take back Ashby');
    expect(outside.revoked).toEqual([patternsOf(['ashby'])]);
    expect(document.querySelectorAll('.sites tbody tr')).toHaveLength(1);
  });

  test('an address that names a part leads there once the list is drawn', async () => {
    history.replaceState(null, '', '/options.html#me');
    await options(fakeOutside());
    expect(document.activeElement?.id).toBe('me-title');
  });

  test('marks are turned off for one site, or for all', async () => {
    const outside = fakeOutside({ granted: new Set([...granted('greenhouse'), 'https://jobs.example.com/*']) });
    await options(outside);
    await click('Marks on Greenhouse');
    await click('Marks on jobs.example.com');
    expect(outside.settings.marks).toEqual({ on: true, off: ['greenhouse', 'https://jobs.example.com/*'] });
    expect(named<HTMLInputElement>('Marks on Greenhouse').checked).toBe(false);
    await click('Marks on Greenhouse');
    expect(outside.settings.marks.off).toEqual(['https://jobs.example.com/*']);
    await click('Marks in pages');
    expect(outside.settings.marks).toEqual({ on: false, off: ['https://jobs.example.com/*'] });
    expect(named<HTMLInputElement>('Marks on Greenhouse')).toMatchObject({ checked: false, disabled: true });
  });

  test('a board that was taken back needs access for its marks', async () => {
    await options(fakeOutside({ health: { greenhouse: { '2026-11-20': { fully: 1, partly: 0, not: 0 } } } }));
    expect(text('.sites tbody tr td:last-child')).toBe('needs access');
  });

  test('single sites allowed from the popup can be taken back too', async () => {
    const outside = fakeOutside({ granted: new Set(['https://jobs.example.com/*']) });
    await options(outside);
    await click('Take back jobs.example.com');
    expect(outside.revoked).toEqual([['https://jobs.example.com/*']]);
  });
});

describe('my skills', () => {
  test('the list completes, arrows choose and Enter adds', async () => {
    const outside = fakeOutside();
    await options(outside);
    await set(skillField(), 'p');
    expect([...document.querySelectorAll('[role=option]')].map((option) => option.textContent)).toEqual([
      'Python',
      'pgvector',
      'PostgreSQL',
    ]);
    expect(skillField().getAttribute('aria-expanded')).toBe('true');
    await key(skillField(), 'ArrowDown');
    expect(one('[aria-selected=true]').textContent).toBe('pgvector');
    expect(skillField().getAttribute('aria-activedescendant')).toBe(one('[aria-selected=true]').id);
    await submit();
    expect(outside.profile.skills).toEqual({ pgvector: 'have' });
    expect(skillField().value).toBe('');
  });

  test('Escape closes the list and adds nothing; a name that is not there is said', async () => {
    const outside = fakeOutside();
    await options(outside);
    await set(skillField(), 'py');
    await key(skillField(), 'Escape');
    expect(skillField().getAttribute('aria-expanded')).toBe('false');
    await set(skillField(), 'zzz');
    expect(text('.combo')).toContain('No skill of that name is in the list.');
    await submit();
    expect(outside.profile.skills).toEqual({});
  });

  test('a skill can be had, learned or wanted, and be removed', async () => {
    const outside = fakeOutside();
    await options(outside);
    await set(named<HTMLSelectElement>('as'), 'learning');
    await set(skillField(), 'ai');
    await submit();
    expect(outside.profile.skills).toEqual({ 'ai-agents': 'learning' });
    await click('Remove AI agents');
    expect(outside.profile.skills).toEqual({});
    expect(document.activeElement).toBe(skillField());
  });

  test('changes that follow each other closely build on one another', async () => {
    const outside = fakeOutside();
    await options(outside);
    await act(() => {
      const [role, level] = [named<HTMLSelectElement>('Role'), named<HTMLSelectElement>('Level')];
      role.value = 'backend';
      role.dispatchEvent(new Event('change', { bubbles: true }));
      level.value = 'senior';
      level.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(outside.profile).toMatchObject({ role: 'backend', seniority: 'senior' });
  });

  test('what could not be kept is turned back and said', async () => {
    const outside = fakeOutside();
    outside.broken.set('setProfile', failure('storage', 'full'));
    await options(outside);
    await set(named<HTMLSelectElement>('Role'), 'backend');
    expect(named<HTMLSelectElement>('Role').value).toBe('');
    expect(text('.noticebar')).toContain('Not kept');
  });

  test('skills from a text are added only as ticked, and what I have is not proposed', async () => {
    const outside = fakeOutside({ profile: { ...EMPTY_PROFILE, skills: { python: 'want' } } });
    await options(outside);
    await set(named<HTMLTextAreaElement>('Paste a résumé or a list of skills'), 'Wrote services in Go. Taught Python.');
    await click('Find skills');
    expect([...document.querySelectorAll('.props tbody tr')].map((row) => row.textContent)).toEqual(['Go“Wrote services in Go.”']);
    await click('Add 1 skill');
    expect(outside.profile.skills).toEqual({ python: 'want', go: 'have' });
    await set(named<HTMLTextAreaElement>('Paste a résumé or a list of skills'), 'nothing of ours');
    await click('Find skills');
    expect(text('.fromtext [role=status]')).toBe('No skill of our list was found in it.');
  });
});

describe('data, keys, look and sources', () => {
  test('everything is deleted only after the box is ticked', async () => {
    const outside = fakeOutside();
    await options(outside);
    await click('Delete everything…');
    expect(text('dialog')).toContain('42 saved postings with their notes and status, your skills, and all settings.');
    expect(named('Delete everything').disabled).toBe(true);
    await act(() => one<HTMLInputElement>('dialog input').click());
    await settle();
    await click('Delete everything');
    expect(outside.wiped).toBe(1);
    expect(text('.noticebar')).toContain('Everything was deleted.');
    expect(text('.lede')).toContain('0 postings kept.');
  });

  test('Cancel deletes nothing', async () => {
    const outside = fakeOutside();
    await options(outside);
    await click('Delete everything…');
    await click('Cancel');
    expect(outside.wiped).toBe(0);
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('an export is remembered, a CSV is none', async () => {
    const outside = fakeOutside();
    await options(outside);
    expect(text('#data')).toContain('Never exported.');
    await click('CSV');
    expect(outside.lastExport).toBeNull();
    await click('Export JSON');
    expect(outside.downloads).toEqual(['tracklight-2026-11-20.csv', 'tracklight-2026-11-20.json']);
    expect(text('#data')).toContain('Last export');
  });

  test('single-letter keys can be turned off', async () => {
    const outside = fakeOutside();
    await options(outside);
    expect(text('#shortcuts')).toContain('Next and previous sentence');
    await click('Single-letter keys');
    expect(outside.settings.keys).toBe(false);
    expect(text('#shortcuts')).not.toContain('Next and previous sentence');
  });

  test('the theme is kept', async () => {
    const outside = fakeOutside();
    await options(outside);
    await click('Dark');
    expect(outside.settings.theme).toBe('dark');
    expect(named('Dark').getAttribute('aria-pressed')).toBe('true');
  });

  test('commands show their keys; where the browser’s page cannot be opened, the way to it is told', async () => {
    await options(fakeOutside({ canOpenShortcuts: false }));
    expect(text('#shortcuts')).toContain('Alt Shift T Open the popupanywhere');
    expect(text('#shortcuts')).toContain('Manage extension shortcuts');
  });

  test('sources name publisher, date and licence, and only the web becomes a link', async () => {
    await options(fakeOutside());
    expect(text('.sourcelist')).toContain('A publisher · June 2026 · CC0');
    expect([...document.querySelectorAll('.sourcelist a')].map((link) => link.getAttribute('href'))).toEqual(['https://example.com/a']);
  });
});

describe('words', () => {
  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [45_200, '45 kB'],
    [3_100_000, '3.1 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(bytesWords(bytes)).toBe(words));

  test.each([
    [null, 'Never exported.'],
    ['2026-11-20T08:00:00.000Z', 'Last export 20 Nov 2026, today.'],
    ['2026-11-19T08:00:00.000Z', 'Last export 19 Nov 2026, 1 day ago.'],
    ['2026-11-02T08:00:00.000Z', 'Last export 2 Nov 2026, 18 days ago.'],
  ])('an export at %s: %s', (at, words) => expect(exportWords(at, TODAY)).toBe(words));

  const none = { allowed: 0, troubled: [], kept: 0, bytes: 5000, today: TODAY };
  test.each([
    [none, 'No board allowed yet. 0 postings kept.'],
    [{ ...none, allowed: 1, kept: null }, 'One board allowed.'],
    [
      { ...none, allowed: 12, troubled: ['2026-11-18', '2026-11-17'], kept: 1 },
      '12 boards allowed, two of them half-working since 17 Nov. 1 posting kept, 5 kB.',
    ],
  ])('the lede (%#)', (given, words) => expect(lede(given)).toBe(words));
});

describe('my own pay figures', () => {
  const pack = {
    source: {
      id: 'guild',
      title: 'Guild survey',
      publisher: 'Guild',
      url: 'javascript:alert(1)',
      date: '2026-09',
      licence: 'CC0',
      note: null,
    },
    asOf: '2026-09',
    basis: 'advertised',
    currency: 'GBP',
    levels: [{}, {}],
    splits: [],
  };
  async function open(content: unknown): Promise<void> {
    const input = one<HTMLInputElement>('input[aria-label="Open a pack…"]');
    Object.defineProperty(input, 'files', { value: [new File([JSON.stringify(content)], 'pack.json')], configurable: true });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    await settle();
  }

  test('are shown with their source before they count', async () => {
    const outside = fakeOutside();
    await options(outside);
    await open(pack);
    expect(text('.packs [role=status]')).toContain('Guild · September 2026 · CC0 · advertised · GBP · 2 pay cells');
    expect(outside.packs).toEqual([]);
    await click('Use these figures');
    expect(outside.packs).toHaveLength(1);
    expect(document.querySelector('.packs a')).toBeNull();
  });
  test('that are wrong are refused with the line, and nothing changes', async () => {
    const outside = fakeOutside({ broken: new Map([['readPack', failure('invalid', 'Line 3: currency: not an ISO 4217 currency.')]]) });
    await options(outside);
    await open(pack);
    expect(document.body.textContent).toContain('pack.json was not taken, and nothing changed. Line 3: currency');
    expect(outside.packs).toEqual([]);
  });
  test('can be taken out again', async () => {
    const outside = fakeOutside({ packs: [pack as never] });
    await options(outside);
    await click('Remove Guild survey');
    expect(outside.packs).toEqual([]);
  });
});
