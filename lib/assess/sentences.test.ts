import { describe, expect, it } from 'vitest';
import { parseDocument } from './document.ts';

const sentences = (text: string) => parseDocument('', text).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['You build. You ship.', ['You build.', 'You ship.']],
    ['You know tools, e.g. Node.js and C#. You learn.', ['You know tools, e.g. Node.js and C#.', 'You learn.']],
    ['Wait... Then go on.', ['Wait...', 'Then go on.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
  ])('%s', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });
  it('of 200,000 full stops are told in one pass', () => {
    expect(sentences(`You ask. ${'.'.repeat(200_000)}`)[0]).toBe('You ask.');
  });
});
