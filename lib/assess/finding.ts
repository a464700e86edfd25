/** What a side classifier gives: a value and the words that prove it. Pure. */
import type { Evidence } from '../assessment.ts';
import type { PostingDocument, Sentence } from './document.ts';

export interface Finding<T> {
  value: T;
  evidence: Evidence[];
}

/** The sentence around an offset of the description, by binary search; null between sentences. */
export function sentenceAt(doc: PostingDocument, offset: number): Sentence | null {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = doc.sentences[middle];
    if (!sentence) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}

/** A slice of the description as evidence, with the sentence around it. */
export function evidenceAt(doc: PostingDocument, start: number, end: number): Evidence {
  const sentence = sentenceAt(doc, start);
  return {
    text: doc.text.slice(start, end),
    start,
    end,
    sentence: sentence ? { start: sentence.start, end: Math.max(sentence.end, end) } : { start, end },
    section: sentence?.section ?? 'intro',
  };
}

/** A slice of the title as evidence. */
export const titleEvidence = (doc: PostingDocument, start: number, end: number): Evidence => ({
  text: doc.title.slice(start, end),
  start,
  end,
  sentence: { start: 0, end: doc.title.length },
  section: 'title',
});
