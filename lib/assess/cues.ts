/** Marks each word with the classes of the cue phrases it is part of (`taxonomy/cues/phrases.json`). Pure, linear. */
import phrases from '../../taxonomy/cues/phrases.json' with { type: 'json' };
import { hashWord, type Words } from './words.ts';

export type CueClass = keyof typeof phrases.classes;
/** In bit order. At most 31: a word's classes are one integer. */
export const CUE_CLASSES = Object.keys(phrases.classes) as CueClass[];

/** One class as a bit. */
export function cueBit(name: CueClass): number {
  return 1 << CUE_CLASSES.indexOf(name);
}

interface Entry {
  rest: number[];
  bit: number;
}
const singles = new Map<number, number>();
const phrasesByFirst = new Map<number, Entry[]>();
for (const name of CUE_CLASSES) {
  const bit = cueBit(name);
  for (const phrase of phrases.classes[name]) {
    const [first = 0, ...rest] = phrase.split(' ').map(hashWord);
    if (rest.length === 0) singles.set(first, (singles.get(first) ?? 0) | bit);
    else {
      const list = phrasesByFirst.get(first);
      if (list) list.push({ rest, bit });
      else phrasesByFirst.set(first, [{ rest, bit }]);
    }
  }
}

/** For each word the classes of the single words and phrases that cover it. */
export function readCues(words: Words): Int32Array {
  const cues = new Int32Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const h = words.hash[i] as number;
    const single = singles.get(h);
    if (single !== undefined) cues[i] = (cues[i] as number) | single;
    const list = phrasesByFirst.get(h);
    if (!list) continue;
    for (const { rest, bit } of list) {
      let k = 0;
      while (k < rest.length && i + k + 1 < words.count && words.hash[i + k + 1] === rest[k]) k++;
      if (k < rest.length) continue;
      for (let j = 0; j <= rest.length; j++) cues[i + j] = (cues[i + j] as number) | bit;
    }
  }
  return cues;
}
