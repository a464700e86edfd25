/** Which of the 42 roles a posting is for: what its title names; the text decides between the two trades of "AI/ML". Pure. */
import { roleOf } from '../pay/roles.ts';
import type { PostingDocument } from './document.ts';
import { type Finding, titleEvidence } from './finding.ts';
import { titleRole } from './role-title.ts';

const AI_AND_ML = /^(?:ai ml|ml ai)\b/;
const GENERATIVE =
  /\b(?:llms?|rag|langchain|langgraph|agents?|agentic|prompts?|embeddings?|openai|claude|vector|fine-tun\w+|generative|genai)\b/gi;
const TRADITIONAL = /\b(?:pytorch|tensorflow|machine learning|ml|models?|training|computer vision)\b/gi;
/** How much of the description is weighed. */
const READ = 5000;

/** "AI/ML Engineer" is an AI engineer where the text speaks more of language models and agents than of models trained. */
function trade(text: string): string {
  const read = text.slice(0, READ);
  return (read.match(GENERATIVE)?.length ?? 0) > (read.match(TRADITIONAL)?.length ?? 0) ? 'ai-engineer' : 'ml-engineer';
}

/** The role with its function, or null for one outside the list. */
export function role(doc: PostingDocument): Finding<{ id: string; function: string } | null> {
  const title = titleRole(doc.title);
  const open = title.role === 'ml-engineer' && title.cues.some((cue) => AI_AND_ML.test(cue.phrase));
  const found = roleOf(open ? trade(doc.text) : title.role);
  return found
    ? { value: { id: found.id, function: found.function }, evidence: [titleEvidence(doc, 0, doc.title.length)] }
    : { value: null, evidence: [] };
}
