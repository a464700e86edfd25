/**
 * Where a JSON text stops being JSON. Engines word this differently and some leave the place out, so it is found here:
 * one pass over the tokens, without building anything.
 */

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const COLON = /[ \t\n\r]*:/y;

/** UTF-16 offset of the first token that doesn't belong, or null when the text is JSON. */
export function jsonErrorAt(text: string): number | null {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const open: ('}' | ']')[] = [];
  let want: 'value' | 'value or end' | 'key' | 'key or end' | 'more' = 'value';
  for (;;) {
    take(SPACE);
    const char = text[at];
    const close = open.at(-1);
    if (want === 'more' && close === undefined) return at === text.length ? null : at;
    if (char === undefined) return at;
    if (want === 'more' || ((want === 'key or end' || want === 'value or end') && char === close)) {
      if (char === close) {
        open.pop();
        want = 'more';
      } else if (char === ',') want = close === '}' ? 'key' : 'value';
      else return at;
      at += 1;
    } else if (want === 'key' || want === 'key or end') {
      if (!take(STRING) || !take(COLON)) return at;
      want = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      want = char === '{' ? 'key or end' : 'value or end';
      at += 1;
    } else if (take(STRING) || take(OTHER)) want = 'more';
    else return at;
  }
}

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
