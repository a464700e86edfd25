/** Sentences of a block. Pure, linear. */

const isLower = (c: number) => (c >= 97 && c <= 122) || (c >= 0xdf && c <= 0xff);
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);
const isSpace = (c: number) => c === 32 || c === 10 || c === 13 || c === 9 || c === 0xa0 || c === 0x2028 || c === 0x2029;

/** A full stop after these ends no sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc inc ltd co corp sr jr mr mrs ms dr prof st no vs approx dept est fig u.s u.k b.s b.a m.s m.a ph.d bzw z.b d.h ca inkl ggf u.a p.ej ex c.a'.split(
    ' ',
  ),
);
/** Second halves of names written with an inner capital after small letters: no glue ("typeScript"). */
const INNER =
  /^(?:Script|Chain|Hub|Flow|Torch|Graph|Base|Soft|Point|Lab|Labs|DB|SQL|AI|ML|Ops|API|App|Apps|QL|Net|Search|Index|Vector|Cloud|Space|Tube|Ware|Works|Sphere)\b/;

/** Words that begin an item of a list: after a capitalised word they still show a glued line ("ExcelStrong command of"). */
const STARTERS =
  /^(?:Ability|Able|Advanced|Analy[sz]e|Assist|At least|Bachelor|Build|Collaborate|Communicate|Conduct|Create|Deep|Define|Deliver|Demonstrated|Design|Develop|Drive|Ensure|Excellent|Experience|Expert|Familiarity|Good|Hands|Help|Identify|Implement|Knowledge|Lead|Maintain|Manage|Minimum|Monitor|Must|Own|Participate|Partner|Passion|Perform|Preferred|Proficien|Proven|Provide|Solid|Strong|Support|Understanding|Use|Willingness|Work|Working|You|Your|Kenntnisse|Erfahrung|Gute|Sehr|Sicherer|Du|Sie|Wir)\w* /;

/** Two-letter words that a glued line may end with. */
const SHORT = new Set(['on', 'do', 'us', 'be', 'me', 'we', 'it']);

function isAbbreviation(text: string, from: number, dot: number): boolean {
  let i = dot - 1;
  while (i >= from && dot - i <= 6) {
    const c = text.charCodeAt(i);
    if (!(isLower(c) || isUpper(c) || c === 46)) break;
    i--;
  }
  const word = text.slice(i + 1, dot).toLowerCase();
  return word.length === 1 || ABBREVIATIONS.has(word);
}

/**
 * Splits [start, end) at sentence ends, at semicolons between clauses of a list, and where a new item was glued on
 * ("onboardingExperience with"). Bounds exclude outer white space.
 */
export function splitSentences(text: string, start: number, end: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = start;
  const cut = (at: number, next: number) => {
    let a = from;
    let b = at;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a) out.push({ start: a, end: b });
    from = next;
  };
  let smallRun = 0; // small letters in the word so far, -1 after a capital or digit
  let ran = start;
  let after = start;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isLower(c)) {
      if (smallRun >= 0) smallRun++;
      continue;
    }
    if (isUpper(c)) {
      const p = i > start ? text.charCodeAt(i - 1) : 32;
      const n = i + 1 < end ? text.charCodeAt(i + 1) : 32;
      const glued =
        (smallRun >= 3 && isLower(p)) ||
        (p === 41 && isLower(n)) ||
        (smallRun === 2 && SHORT.has(text.slice(i - 2, i))) ||
        (isLower(p) && STARTERS.test(text.slice(i, i + 16)));
      if (glued && (isLower(n) || n === 32) && !INNER.test(text.slice(i, i + 8))) cut(i, i);
      smallRun = -1;
      continue;
    }
    smallRun = c >= 48 && c <= 57 ? -1 : 0;
    if (c === 46 || c === 33 || c === 63 || c === 0x3002) {
      // A run of stops is looked at once, not again from each of them.
      if (i >= ran) {
        ran = i + 1;
        while (
          ran < end &&
          (text.charCodeAt(ran) === c || text.charCodeAt(ran) === 34 || text.charCodeAt(ran) === 41 || text.charCodeAt(ran) === 0x201d)
        )
          ran++;
        after = ran;
        while (after < end && isSpace(text.charCodeAt(after))) after++;
      }
      const j = ran;
      const k = after;
      const spaced = j < end && isSpace(text.charCodeAt(j));
      const next = k < end ? text.charCodeAt(k) : 0;
      if (c === 46 && isAbbreviation(text, from, i) && !(spaced && isUpper(next) && text.slice(i - 3, i) === 'etc')) continue;
      const gluedOn =
        isUpper(next) &&
        isLower(text.charCodeAt(k + 1)) &&
        (!isUpper(text.charCodeAt(i - 1)) || (isUpper(text.charCodeAt(i - 2)) && !INNER.test(text.slice(k, k + 8))));
      if (spaced ? !isLower(next) : gluedOn) {
        cut(j, j);
        i = j - 1;
      }
    } else if (c === 58) {
      if (isUpper(text.charCodeAt(i + 1)) && isLower(text.charCodeAt(i + 2)) && isLower(text.charCodeAt(i - 1))) cut(i + 1, i + 1);
    } else if (c === 59 || c === 0x2022 || c === 0x25cf || c === 0xb7) {
      cut(c === 59 ? i + 1 : i, i + 1);
    }
  }
  cut(end, end);
  return out;
}
