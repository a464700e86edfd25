/**
 * What a posting asks for. Derived from the bundled taxonomy and weights alone: it never depends on the user, but for
 * skills of their own, which only add to the conventional requirements. Pure.
 */
import type { Assessment, IgnoredMention, Level, Track } from '../assessment.ts';
import type { JobPosting } from '../job-posting.ts';
import { parsePay } from '../pay/parse.ts';
import { TAXONOMY_VERSION } from '../taxonomy.ts';
import { parseDocument } from './document.ts';
import { type MentionFace, type Place, placeOf } from './features.ts';
import { judge } from './judge.ts';
import { taxonomyMatcher, type UserSkill, withUserSkills } from './match.ts';
import { findMentions } from './mentions.ts';
import { reasonOf } from './reasons.ts';
import { aiRequirements, conventionalRequirements, evidenceOf, levelOf, markAlternatives } from './requirements.ts';
import { judgeShort } from './short.ts';
import { sideFacts } from './side-facts.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Descriptions shorter than this say too little (UTF-16 units). */
export const TOO_SHORT = 400;
/** Verdicts less sure than this are `unclear`. */
export const UNSURE = 0.6;

function trackOf({ wave, stance, confidence }: Verdict, length: number): Track {
  if (length < TOO_SHORT || confidence < UNSURE) return 'unclear';
  if (wave === 'none') return 'conventional';
  if (stance === 'uses') return 'uses-ai';
  return wave === 'traditional' ? 'ml' : 'builds-ai';
}

/** Reads what a posting asks for. The same posting, taxonomy and `mySkills` always give the same answer. Never throws. */
export function assess(posting: JobPosting, mySkills: readonly UserSkill[] = []): Assessment {
  const doc = parseDocument(posting.title, posting.description);
  const matcher = mySkills.length > 0 ? withUserSkills(taxonomyMatcher(), mySkills) : taxonomyMatcher();
  const found = findMentions(doc, posting.hiringOrganization, matcher);
  const trained = judge(doc, posting.hiringOrganization, found);
  const whole = verdictOf(found, trained, doc.text.length);
  const { judged, verdict } = doc.text.length < TOO_SHORT ? judgeShort(doc, found, trained, whole) : { judged: trained, verdict: whole };
  const { requirements, asking } = aiRequirements(doc, found, judged, verdict);
  const ignored: IgnoredMention[] = [];
  let level: Level | null = null;
  found.mentions.forEach((m: MentionFace, i) => {
    const place = found.places[i] as Place;
    if (!asking[i])
      ignored.push({ ...evidenceOf(doc, m, place), skill: m.skill.id, reason: reasonOf(doc, m, place, judged.laws[i] ?? null) });
  });
  if (verdict.wave !== 'none') {
    level = levelOf(
      asking.flatMap((is, i) => (is ? [i] : [])),
      judged,
    );
  }
  const all = [...requirements, ...conventionalRequirements(doc, found.others, (at) => placeOf(doc, at))];
  markAlternatives(doc, all, [...found.mentions, ...found.others.filter((o) => !o.inTitle).map((o) => o.mention)]);
  return {
    posting: posting.id,
    taxonomy: TAXONOMY_VERSION,
    wave: verdict.wave,
    stance: verdict.stance,
    level,
    unspecified: verdict.unspecified,
    track: trackOf(verdict, doc.text.length),
    confidence: Math.round(verdict.confidence * 1000) / 1000,
    requirements: all,
    ignored,
    ...sideFacts(posting, doc),
    pay: parsePay(posting, doc),
  };
}
