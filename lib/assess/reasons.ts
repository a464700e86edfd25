/** Why a mention is no ask, for people. Where no rule decided, the place and the words around say the likeliest. Pure. */
import type { Reason } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import type { MentionFace, Place } from './features.ts';

const COLLEAGUE =
  /\b(?:work(?:ing)? (?:closely )?with|partner\w*|collaborat\w*|alongside|liais\w*|together with|report(?:s|ing)? to|support(?:ing)? (?:our|the)|interface with|zusammenarbeit|en collaboration)\b[^.;]{0,80}$/i;
const PEOPLE =
  /^[\s,/&\w-]{0,40}\b(?:teams?|engineers?|scientists?|researchers?|developers?|experts?|specialists?|analysts?|leaders?|departments?|practitioners?|colleagues|stakeholders)\b/i;
const SOLD =
  /\b(?:sell\w*|sold|pitch\w*|promot\w*|market(?:s|ing)?|demo\w*|prospect\w*|quota|recruit\w*|hire|hiring|sourc\w+)\b[^.;]{0,80}$/i;
const NAME =
  /^[\s-]*(?:team|department|group|division|unit|lab|labs|summit|conference|award|institute|fund|center|centre|academy|inc|ltd)\b/i;

export function reasonOf(doc: PostingDocument, mention: MentionFace, place: Place, law: Reason | null): Reason {
  if (law) return law;
  if (mention.wrongSense) return 'wrong-sense';
  if (mention.inTitle) return 'name';
  switch (place.section) {
    case 'ai-in-hiring':
    case 'process':
    case 'equal-opportunity':
      return 'hiring';
    case 'benefits':
    case 'pay':
      return 'perk';
    default:
  }
  const sentence = doc.sentences[place.sentence];
  const before = doc.text.slice(Math.max(sentence?.start ?? 0, mention.start - 160), mention.start);
  const after = doc.text.slice(mention.end, Math.min(sentence?.end ?? mention.end, mention.end + 80));
  if (PEOPLE.test(after) && (COLLEAGUE.test(before) || /\b(?:our|the|with|by|of)\b[^.;]{0,30}$/i.test(before))) return 'colleague';
  if (COLLEAGUE.test(before) && place.section !== 'about') return 'colleague';
  if (SOLD.test(before)) return 'product-sold';
  if (NAME.test(after)) return 'name';
  return 'employer';
}
