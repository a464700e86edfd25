/** What a posting says of AI in its own hiring: a notice, never a skill. Prohibitions first: "does not" is looked for before "does". Pure. */
import type { Notice } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import { evidenceAt } from './finding.ts';

const AI =
  '(?:ai|a\\.i\\.|artificial intelligence|automated|automation|machine learning|generative ai|llms?|chatgpt|ai[- ](?:powered|assisted|based|generated|driven))';
const HIRING =
  '(?:screen|review|assess|rank|schedul|transcri|evaluat|shortlist|select|match|interview|applica|candidate|recruit|hiring|resume|résumé|cv\\b|employment decision|note[- ]?tak)';

const KINDS: [Notice['kind'], RegExp][] = [
  [
    'candidate-must-not',
    new RegExp(
      `(?<!\\b(?:we|company) )\\b(?:do not|don['’]t|please (?:do not|don['’]t|refrain)|without|not (?:permitted|allowed|to use)|prohibit\\w*|disqualif\\w*|refrain from|avoid)\\b[^.\\n]{0,60}\\b${AI}\\b[^.\\n]{0,80}(?:interview|assessment|applica|answer|response|assignment|test|process|exercise|cover letter|resume|résumé)|\\b${AI}\\b[^.\\n]{0,60}\\b(?:not (?:permitted|allowed|be used)|prohibited|disqualif\\w*)|\\b(?:use of|using)\\b[^.\\n]{0,20}\\b${AI}\\b[^.\\n]{0,40}\\b(?:interview|assessment|application)[^.\\n]{0,60}(?:disqualif|not|reject|prohibit)`,
      'i',
    ),
  ],
  [
    'employer-does-not',
    new RegExp(
      `\\b(?:we|company|employer|team|[A-Z]\\w+)\\s+(?:do(?:es)? not|don['’]t|doesn['’]t|never)\\b[^.\\n]{0,40}\\b(?:use|using|rely|employ|let)\\w*[^.\\n]{0,40}\\b${AI}\\b[^.\\n]{0,80}${HIRING}`,
      'i',
    ),
  ],
  [
    'candidate-may',
    new RegExp(
      `\\b(?:you (?:may|can|are (?:free|welcome|encouraged))|candidates (?:may|can|are (?:free|welcome|encouraged))|feel free|encourage\\w*|welcome)\\b[^.\\n]{0,60}\\b(?:use|using|lean|leverag)\\w*[^.\\n]{0,40}\\b${AI}\\b[^.\\n]{0,80}(?:applica|interview|prepar|assignment|take[- ]home|resume|résumé|cover letter|exercise|assessment)|\\b${AI}\\b[^.\\n]{0,30}\\b(?:may be used|is allowed|are allowed|is welcome)\\b[^.\\n]{0,60}(?:interview|take[- ]home|assignment|exercise|applica)`,
      'i',
    ),
  ],
  [
    'employer-uses-ai',
    new RegExp(
      `\\b(?:we|our|company|employer|us|may|is|are|be)\\b[^.\\n]{0,60}\\b(?:use|uses|using|used|utili[sz]e\\w*|employ|leverag\\w*|rely)\\b[^.\\n]{0,40}\\b${AI}\\b[^.\\n]{0,120}${HIRING}|\\b${AI}\\b[^.\\n]{0,60}\\b(?:may be|is|are|will be|to)\\b[^.\\n]{0,30}\\b(?:used|assist|support|help|transcribe|record|summari[sz]e)\\b[^.\\n]{0,80}${HIRING}|automated employment decision|\\bopt[- ]out\\b[^.\\n]{0,60}\\b${AI}\\b|\\b${AI}\\b[^.\\n]{0,30}\\b(?:note[- ]?tak\\w*|interviewer|screening tool|recruiter)\\b`,
      'i',
    ),
  ],
];
/** Duties sound alike ("use AI to screen applications" in a recruiter's posting): a notice stands outside them. */
const NOT_HERE = new Set(['duties', 'requirements', 'preferred', 'title']);

/** Every notice, at most one a sentence, in the order of the text. */
export function notices(doc: PostingDocument): Notice[] {
  const found: Notice[] = [];
  for (const { start, end, section } of doc.sentences) {
    const sentence = doc.text.slice(start, Math.min(end, start + 1200));
    if (!/\bai\b|a\.i\.|artificial|automated|machine learning|chatgpt/i.test(sentence)) continue;
    for (const [kind, pattern] of KINDS) {
      const match = sentence.match(pattern);
      if (match?.index === undefined) continue;
      if (NOT_HERE.has(section) && (kind === 'employer-uses-ai' || kind === 'employer-does-not') && !/candidate|applica/i.test(sentence))
        continue;
      if (kind !== 'employer-uses-ai' || !NOT_HERE.has(section))
        found.push({ ...evidenceAt(doc, start + match.index, start + match.index + match[0].length), kind });
      break;
    }
  }
  return found;
}
