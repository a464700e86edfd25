/** The employer's industry: the page's own field, else the words of its self-description. Pure, linear. */
import industriesJson from '../../taxonomy/cues/industries.json' with { type: 'json' };
import type { JobPosting } from '../job-posting.ts';
import type { PostingDocument } from './document.ts';
import { evidenceAt, type Finding } from './finding.ts';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const industryOf = new Map(
  Object.entries(industriesJson.industries).flatMap(([industry, cues]) => cues.map((cue) => [cue, industry] as const)),
);
/** Longest first, so that "insurance" inside a longer cue is not taken apart. */
const CUES = new RegExp(
  `(?<![\\w-])(?:${[...industryOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})(?![\\w-])`,
  'gi',
);
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
    for (const match of doc.text.slice(start, end).matchAll(CUES)) {
      const cue = match[0].toLowerCase();
      const name = industryOf.get(cue);
      if (!name) continue;
      const at = start + match.index;
      const entry = scores.get(name) ?? { score: 0, cues: new Set<string>(), start: at, end: at + cue.length };
      // A second mention of the same cue adds little.
      entry.score += weight * (entry.cues.has(cue) ? 0.2 : 1);
      entry.cues.add(cue);
      scores.set(name, entry);
    }
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => Number(BROAD.has(a)) - Number(BROAD.has(b)) || y.score - x.score);
  const narrow = ranked.find(([name, entry]) => !BROAD.has(name) && entry.score >= 1);
  const broad = ranked.filter(([name]) => BROAD.has(name)).sort(([, x], [, y]) => y.score - x.score)[0];
  // One passing word of a narrow industry does not outweigh a plain "SaaS".
  const best = narrow && (!broad || narrow[1].score >= 1.2 || broad[1].score < 2) ? narrow : (broad ?? narrow);
  return best ? { value: best[0], evidence: [evidenceAt(doc, best[1].start, best[1].end)] } : { value: null, evidence: [] };
}
