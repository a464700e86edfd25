import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readSelection } from './selection.ts';

function select(html: string, css: string) {
  const window = new Window({ url: 'https://example.org/notes/7' });
  window.document.write(`<!doctype html><html lang="en"><head><title>Notes of a fair</title></head><body>${html}</body></html>`);
  const document = window.document as unknown as Document;
  Object.assign(globalThis, { DOMParser: window.DOMParser });
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(css) as Element);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return document;
}
const read = (document: Document) => readSelection(document, new URL('https://example.org/notes/7'), { now: new Date('2026-11-21') });

describe('selected text', () => {
  it('is read as a posting, block by block', () => {
    const document = select(
      '<p>Hello.</p><div id="job"><h2>Baker wanted</h2><ul><li>You bake bread at night.</li><li>You like flour.</li></ul></div>',
      '#job',
    );
    expect(read(document)).toMatchObject({
      kind: 'detail',
      posting: {
        id: 'generic:example.org:7',
        title: 'Notes of a fair',
        description: 'Baker wanted\nYou bake bread at night.\nYou like flour.',
        sources: { description: 'user' },
      },
    });
  });
  it('begins and ends within words, as it was selected', () => {
    const document = select(
      '<p id="a">Before. You bake bread all night long.</p><p>You like flour.</p><p id="b">After that comes more.</p>',
      '#a',
    );
    const range = document.createRange();
    const text = (css: string): Node => document.querySelector(css)?.firstChild as Node;
    range.setStart(text('#a'), 8);
    range.setEnd(text('#b'), 5);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    expect(read(document)?.posting?.description).toBe('You bake bread all night long.\nYou like flour.\nAfter');
  });
  it('is never copied: a copied picture loads again, and a copied element of the page runs its script', () => {
    const document = select(
      '<div id="job"><my-card>We look for somebody who can repair old clocks.</my-card><img src="/x.png"></div>',
      '#job',
    );
    const watched = (document.getSelection() as Selection).getRangeAt(0);
    let copied = 0;
    const count = () => {
      copied += 1;
      return document.createDocumentFragment();
    };
    watched.cloneContents = count;
    expect(read(document)?.posting?.description).toBe('We look for somebody who can repair old clocks.');
    expect(copied).toBe(0);
  });
  it('leaves the page as it was', () => {
    const document = select('<div id="job">We look for somebody who can repair old clocks and watches.</div>', '#job');
    const before = document.body.innerHTML;
    read(document);
    expect(document.body.innerHTML).toBe(before);
  });
  it.each(['', 'a word'])('is no posting when it is only "%s"', (text) => {
    expect(read(select(`<p>One.</p><div id="job">${text}</div>`, '#job'))).toBeNull();
  });
});
