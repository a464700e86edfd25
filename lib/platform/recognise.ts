/** Skills in a text of the user's own (a résumé, a list), each with the sentence it came from. Nothing of the text is kept. */
import { parseDocument } from '../assess/document.ts';
import { match } from '../assess/match.ts';
import { judgeOf } from '../assess/match-context.ts';
import type { ReplyOf } from '../messages.ts';
import { graph } from './graph.ts';

/** "AI" without saying what is not a skill that one can have. */
const NOT_A_SKILL = new Set(['ai-generic']);

/** Answers `recogniseSkills`: in the order of the text, each skill once. */
export function recogniseSkills(text: string): ReplyOf<'recogniseSkills'> {
  const { sentences } = parseDocument('', text);
  const isOther = judgeOf(text);
  const found = new Map<string, string>();
  let at = 0;
  for (const mention of match(text)) {
    while ((sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) at += 1;
    const sentence = sentences[at] ?? { start: 0, end: text.length };
    if (found.has(mention.skill) || NOT_A_SKILL.has(mention.skill) || isOther(mention, sentence)) continue;
    found.set(mention.skill, text.slice(sentence.start, sentence.end).trim());
  }
  return [...found].map(([skill, sentence]) => ({ skill, label: graph.label(skill), sentence }));
}
