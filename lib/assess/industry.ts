/** The employer's industry: the page's own field, else the words of its self-description. Pure, linear. */
import industriesJson from '../../taxonomy/cues/industries.json' with { type: 'json' };
import type { JobPosting } from '../job-posting.ts';
import type { PostingDocument } from './document.ts';
import { evidenceAt, type Finding } from './finding.ts';

interface Cue {
  text: string;
  industry: string;
}
/** Cues by their first word, the longest first, so that "insurance" inside a longer cue is not taken apart. */
const byFirstWord = new Map<string, Cue[]>();
for (const [name, cues] of Object.entries(industriesJson.industries))
  for (const text of cues) {
    const first = text.match(/^[\w-]+/)?.[0] ?? text;
    const list = byFirstWord.get(first) ?? [];
    list.push({ text, industry: name });
    byFirstWord.set(
      first,
      list.sort((a, b) => b.text.length - a.text.length),
    );
  }
/** Characters of a word, as `\w` and the hyphen. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[\w-]/.test(String.fromCharCode(code)) ? 1 : 0));
const inWord = (code: number) => code < 128 && IN_WORD[code] === 1;
/** Which pairs of letters a cue begins with: most words of a text are passed over by them. */
const BEGINS = new Uint8Array(128 * 128);
for (const word of byFirstWord.keys()) if (word.length > 1) BEGINS[word.charCodeAt(0) * 128 + word.charCodeAt(1)] = 1;

/** Calls `use` with each cue of a text in lower case; a cue stands between the edges of words, and two do not overlap. */
function eachCue(text: string, use: (cue: Cue, at: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (!inWord(first)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && inWord(text.charCodeAt(end))) end++;
    const start = at;
    at = end;
    const second = text.charCodeAt(start + 1);
    if (end - start > 1 && BEGINS[first * 128 + second] !== 1) continue;
    const cue = byFirstWord
      .get(text.slice(start, end))
      ?.find(({ text: phrase }) => text.startsWith(phrase, start) && !inWord(text.charCodeAt(start + phrase.length)));
    if (!cue) continue;
    use(cue, start);
    at = start + cue.text.length;
  }
}
/** What says something of any employer; it decides only where nothing narrower does. */
const BROAD = new Set(['Technology', 'Software', 'SaaS']);
/** The employer speaks of itself here; customers named elsewhere are not its industry. */
const WEIGHT: Partial<Record<string, number>> = { about: 1, intro: 1, duties: 0.25 };

/** The industry's name, or null where the text does not say. */
export function industry(posting: Pick<JobPosting, 'industry'>, doc: PostingDocument): Finding<string | null> {
  if (posting.industry) return { value: posting.industry, evidence: [] };
  const scores = new Map<string, { score: number; cues: Set<string>; start: number; end: number }>();
  for (const { start, end, section } of doc.sentences) {
    const weight = WEIGHT[section] ?? 0;
    if (weight === 0) continue;
    eachCue(doc.text.slice(start, end).toLowerCase(), ({ text: cue, industry: name }, index) => {
      const at = start + index;
      const entry = scores.get(name) ?? { score: 0, cues: new Set<string>(), start: at, end: at + cue.length };
      // A second mention of the same cue adds little.
      entry.score += weight * (entry.cues.has(cue) ? 0.2 : 1);
      entry.cues.add(cue);
      scores.set(name, entry);
    });
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => Number(BROAD.has(a)) - Number(BROAD.has(b)) || y.score - x.score);
  const narrow = ranked.find(([name, entry]) => !BROAD.has(name) && entry.score >= 1);
  const broad = ranked.filter(([name]) => BROAD.has(name)).sort(([, x], [, y]) => y.score - x.score)[0];
  // One passing word of a narrow industry does not outweigh a plain "SaaS".
  const best = narrow && (!broad || narrow[1].score >= 1.2 || broad[1].score < 2) ? narrow : (broad ?? narrow);
  return best ? { value: best[0], evidence: [evidenceAt(doc, best[1].start, best[1].end)] } : { value: null, evidence: [] };
}
