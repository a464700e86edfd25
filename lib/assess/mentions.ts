/** Every AI skill that a posting mentions, in order: the title's, then the description's. Pure. */
import type { PostingDocument } from './document.ts';
import { faceOf } from './faces.ts';
import { type MentionFace, type Place, placeOf } from './features.ts';
import { type Mention, taxonomyMatcher } from './match.ts';
import { judgeOf } from './match-context.ts';

export interface Found {
  mentions: MentionFace[];
  places: Place[];
  /** Conventional skills and the user's own. */
  others: { mention: Mention; inTitle: boolean }[];
}

/** More mentions than this say nothing new and would cost time. */
export const MAX_MENTIONS = 2000;

export function findMentions(doc: PostingDocument, employer: string | null, matcher = taxonomyMatcher()): Found {
  const mentions: MentionFace[] = [];
  const places: Place[] = [];
  const others: Found['others'] = [];
  const same = new Map<number, number>();
  for (const inTitle of [true, false]) {
    const text = inTitle ? doc.title : doc.text;
    const judge = judgeOf(text, { elsewhere: inTitle ? doc.text : doc.title, employer });
    for (const mention of matcher.match(text)) {
      const face = faceOf(mention.skill);
      if (!face) {
        others.push({ mention, inTitle });
        continue;
      }
      if (mentions.length >= MAX_MENTIONS) continue;
      const place = placeOf(doc, { inTitle, start: mention.start });
      const sentence = doc.sentences[place.sentence] ?? { start: 0, end: text.length };
      same.set(face.hash, (same.get(face.hash) ?? 0) + 1);
      mentions.push({
        skill: face,
        weak: mention.weak,
        wrongSense: judge(mention, sentence),
        suffix: mention.suffix,
        inTitle,
        start: mention.start,
        end: mention.end,
        same: 0,
        kinds: 0,
      });
      places.push(place);
    }
  }
  for (const mention of mentions) {
    mention.same = same.get(mention.skill.hash) ?? 1;
    mention.kinds = same.size;
  }
  return { mentions, places, others };
}
