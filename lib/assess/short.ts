/**
 * Texts shorter than the trained models ever saw are judged by the guideline's plain rules, on top of what the models make of
 * each mention: who is spoken of, which waves the named skills belong to, soft words, and work that rates rather than builds.
 * Their track is `unclear` all the same. Pure.
 */
import type { Reason } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import { GROUPS } from './features.ts';
import type { Judged } from './judge.ts';
import type { Found } from './mentions.ts';
import { CERTAINLY_NOT } from './rescore.ts';
import type { Verdict } from './verdict.ts';

/** "hire ML engineers", "partner with the ML team": people, not a skill (guideline R11, R13). */
const PEOPLE_AFTER =
  /^[\s-]*(?:(?:and|or|&|\/)\s+[\w-]+\s+)?(?:engineers?|researchers?|scientists?|teams?|people|talent|professionals|experts|specialists)\b/i;
const PEOPLE_BEFORE =
  /\b(?:hir(?:e|es|ing)|recruit\w*|sourc(?:e|es|ing)|staff\w*|work(?:ing)? (?:with|alongside)|alongside|partner\w* with|collaborat\w+ with|support\w*|report\w* to)\b[^.;]*$/i;
/** Acquaintance is using, but for those whose trade is building (R18). */
const SOFT = /\b(?:exposure|familiarity|familiar|interest(?:ed)?|curiosity|comfortable|fluen(?:t|cy))\b/i;
const BUILDERS = /\b(?:engineer|developer|architect|scientist|researcher|programmer)/i;
/** Labelling and rating for others' models (R16). */
const RATING =
  /\b(?:rat(?:e|es|ing)|label(?:s|ling|ing)?|annotat(?:e|es|ing))\b[^.]{0,60}\b(?:answers?|responses?|outputs?|completions?|data|images?|prompts?|rlhf)\b/i;
const PREFERRED =
  /\b(?:nice to have|preferred|bonus|desir(?:able|ed)|helpful|an? (?:big |real |strong )?plus|is (?:an? )?(?:plus|advantage|asset)|ideally)\b/i;
/** In a list of requirements a named skill is asked for, unless the model is fairly sure that it isn't (log odds). */
const LISTED = -0.6;
const ASKED = 0.01;

/** The judgement and verdict of a short text. */
export function judgeShort(doc: PostingDocument, found: Found, judged: Judged, verdict: Verdict): { judged: Judged; verdict: Verdict } {
  const laws = [...judged.laws];
  const sentenceOf = (i: number) => doc.sentences[found.places[i]?.sentence ?? -1];
  const logits = judged.logits.map((old, i) => {
    const mention = found.mentions[i];
    const place = found.places[i];
    const sentence = sentenceOf(i);
    if (!mention || !place || !sentence || mention.inTitle) return old;
    const law: Reason | null =
      laws[i] ??
      (mention.wrongSense
        ? 'wrong-sense'
        : PEOPLE_AFTER.test(doc.text.slice(mention.end, sentence.end)) ||
            /(?:engineers?|researchers?|scientists?)$/i.test(doc.text.slice(mention.start, mention.end))
          ? PEOPLE_BEFORE.test(doc.text.slice(sentence.start, mention.start))
            ? 'colleague'
            : null
          : null);
    laws[i] = law;
    if (law) return { ...old, asked: CERTAINLY_NOT };
    const words = doc.text.slice(sentence.start, sentence.end);
    const listed = place.section === 'requirements' && !mention.weak;
    return {
      ...old,
      asked: listed && old.asked > LISTED ? Math.max(old.asked, ASKED) : old.asked,
      preferred: place.section === 'preferred' || PREFERRED.test(words) ? Math.max(old.preferred, 1) : Math.min(old.preferred, -1),
      builds: (SOFT.test(words) && !BUILDERS.test(doc.title)) || RATING.test(words) ? Math.min(old.builds, -1) : old.builds,
    };
  });
  const asked = found.mentions.flatMap((mention, i) => ((logits[i]?.asked ?? 0) > 0 && !mention.inTitle ? [i] : []));
  const next: Judged = { ...judged, laws, logits };
  if (asked.length === 0) {
    const silenced = verdict.wave !== 'none' && found.mentions.every((mention, i) => mention.inTitle || laws[i]);
    return { judged: next, verdict: silenced ? { ...verdict, wave: 'none', stance: 'none', unspecified: false } : verdict };
  }
  const is = (i: number, wave: number) => found.mentions[i]?.skill.wave === wave;
  const group = (i: number) => GROUPS[found.mentions[i]?.skill.group ?? 0];
  const named = (i: number) => group(i) !== 'unspecified';
  const generative = asked.some((i) => is(i, 1) && named(i));
  const traditional = asked.some((i) => is(i, 2));
  // R8: what belongs to either wave is traditional where nothing generative is asked; governance is no technique (R15).
  const either = asked.some((i) => is(i, 0) && named(i) && group(i) !== 'governance');
  const wave = generative
    ? verdict.wave === 'generative' && traditional && specific(found, asked)
      ? 'both'
      : verdict.wave === 'none'
        ? 'generative'
        : verdict.wave
    : traditional || either
      ? 'traditional'
      : verdict.wave === 'none'
        ? 'generative'
        : verdict.wave;
  const builds = asked.some((i) => (logits[i]?.builds ?? 0) > 0);
  const soft = asked.every((i) => (logits[i]?.builds ?? 0) <= -1);
  return {
    judged: next,
    verdict: { ...verdict, wave, stance: soft ? 'uses' : verdict.wave === 'none' ? (builds ? 'builds' : 'uses') : verdict.stance },
  };
}

/** A pre-generative technique is asked for by its own name, not as "machine learning" at large. */
const specific = (found: Found, asked: readonly number[]): boolean =>
  asked.some((i) => GROUPS[found.mentions[i]?.skill.group ?? 0] === 'traditional' && !found.mentions[i]?.weak);
