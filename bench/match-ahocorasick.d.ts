declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: string[]);
    /** Pairs of the last index of a match and the keywords that end there. */
    search(text: string): [end: number, keywords: string[]][];
  }
}
