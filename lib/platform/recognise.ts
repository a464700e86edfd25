/** Skills in a text of the user's own, each with the sentence it came from. */
import { assess } from '../assess/index.ts';
import type { ReplyOf } from '../messages.ts';
import { BLANK } from './taxonomy.ts';

/** Answers `recogniseSkills`: in the order of the text, each skill once. */
export function recogniseSkills(text: string): ReplyOf<'recogniseSkills'> {
  const { requirements } = assess({ ...BLANK, description: text });
  return requirements
    .flatMap(({ skill, evidence: [first] }) => (first ? [{ skill, first }] : []))
    .sort((a, b) => a.first.start - b.first.start)
    .map(({ skill, first }) => ({
      skill,
      label: skill.replaceAll('-', ' '),
      sentence: text.slice(first.sentence.start, first.sentence.end).trim(),
    }));
}
