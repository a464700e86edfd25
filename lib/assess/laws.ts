/** What no model may overrule: mentions that are certainly no ask, by the words of their own sentence. Pure. */
import type { Reason } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import type { Found } from './mentions.ts';

/** Something in the text that could make a law speak; most sentences have nothing. */
const ANY =
  /\b(?:no|not|without|never|rather than|instead of|n['’]t|kein\w*|nicht|ohne|sans|sin|sem|geen|senza|applica\w+|applicants?|candidat\w*|r[eé]sum[eé]s?|cvs?|recruit\w*|hiring|interviews?|take[- ]home|cover letter|assessments?|employment|bewerbung\w*|automated|degrees?|bachelor\w*|masters?|ph\.?\s?d|doctorate|b\.?sc?|m\.?sc?|mba|diploma|undergraduate|graduate|studium|abschluss|dipl|licen\w*|grado|laurea|background|majors?)\b/i;

/** Of a longer sentence only this much around a mention is read. */
const REACH = 400;

const NEGATED_BEFORE =
  /(?:^|[\s(,;:—–-])(?:no|not an?|not (?:require|need|about|looking for)|without(?: any)?|never|isn['’]t an?|is not an?|rather than|instead of|(?:do|does)(?: not|n['’]t) (?:require|need|involve|include)|kein(?:e|en|er)?|ohne|sans|sin|sem|geen|senza)\s+(?:[\w'’/&-]+[\s,]+){0,4}$/i;
const NEGATED_AFTER =
  /^[^.;!?]{0,45}?\b(?:(?:is|are) )?not (?:required|necessary|needed|essential|mandatory|a requirement|expected)\b|^[^.;!?]{0,30}?\b(?:isn['’]t|aren['’]t) (?:required|necessary|needed)\b|^[^.;!?]{0,20}?\bnicht (?:erforderlich|notwendig|nötig)\b/i;
/** "not only", "no matter", "no-code", "not just", "without" that is praise. */
const NO_NEGATION =
  /\b(?:not (?:only|just|merely|simply|limited)|no (?:matter|longer|more than|doubt|less)|no[- ]code|no[- ]limit|without (?:sacrific|compromis|los)\w+)\b/i;
const BUT_WELCOME =
  /\b(?:but|though|however)\b[^.;]{0,30}\b(?:plus|bonus|helpful|advantage|welcome|preferred|desirable|beneficial|nice|asset|great|valued)\b|\b(?:is|are|be) (?:a )?(?:plus|bonus|preferred|helpful)|\b(?:genuine|big|huge|real) plus\b/i;

const AI = String.raw`(?:\bA\.?I\.?\b|artificial intelligence|machine learning|automated|ChatGPT|LLM|generative|algorithm)`;
const HIRING = new RegExp(
  [
    String.raw`\b(?:we|our|may|company|employer|recruit\w+|hiring)\b[^.]{0,80}\b(?:us(?:e|es|ing)|leverag\w+|utili[sz]\w+|employ\w*|powered|assist\w*|support\w*)\b[^.]{0,60}${AI}[^.]{0,120}\b(?:application|applicant|candidat|r[eé]sum[eé]|\bCVs?\b|screen|recruit|hiring|interview|selection|assess(?:ment)? of)`,
    String.raw`${AI}[^.]{0,120}\b(?:hiring process|recruitment process|recruiting process|selection process|application process|hiring decisions?|employment decisions?|review(?:ing)? (?:of )?(?:your |job )?applications?|screen(?:ing)? (?:of )?(?:candidates|applications|applicants|r[eé]sum[eé]s)|evaluat\w+ (?:candidates|applicants)|applicants?['’]? (?:data|information)|(?:interview|call)s?[^.]{0,30}note[- ]?taking)`,
    String.raw`\b(?:application|applicants?|candidates?|r[eé]sum[eé]s?|interviews?)\b[^.]{0,60}\b(?:screened|reviewed|assessed|evaluated|ranked|processed|recorded|transcribed)\b[^.]{0,40}${AI}`,
    String.raw`automated employment decision|opt[- ]out of (?:the )?(?:AI|automated)|bewerbung\w*[^.]{0,60}\b(?:KI|künstliche)`,
  ].join('|'),
  'i',
);
const INTERVIEW = new RegExp(
  String.raw`${AI}[^.]{0,140}\b(?:interviews?|take[- ]home|cover letter|during (?:the|your|our|any) (?:interview|assessment|application|hiring)|your application|application (?:process|materials|responses|answers))\b|\b(?:interviews?|take[- ]home|coding (?:test|challenge)|assessments?|cover letter|application (?:process|materials|responses|answers)|your application)\b[^.]{0,140}${AI}`,
  'i',
);
const INTERVIEW_RULE =
  /\b(?:do not|don['’]t|please (?:do not|refrain|avoid)|refrain|prohibit\w*|not (?:permitted|allowed|acceptable)|without (?:the )?(?:use|help|assistance|aid)|disqualif\w*|your own (?:words?|work)|encourage\w* (?:you|candidates|applicants) to use|may use|welcome to use|feel free|detect(?:ed|ing|ion of)? (?:the use of )?AI|AI[- ]generated (?:applications?|responses?|answers|content|cover|r[eé]sum))\b/i;

const DEGREE =
  /\b(?:degrees?\b(?! of\b)|bachelor\w*|master(?:['’]?s)?\b(?! (?:the|of ceremon))|ph\.?\s?d\b|doctorate|b\.?sc?\b|m\.?sc?\b|b\.?s\b|m\.?s\b|mba|diploma|undergraduate|graduate degree|studium|abschluss|diplôme|licence|licenciatura|grado|laurea|educational background|academic background|majors?)/i;
const FIELD =
  /\b(?:computer science|mathematics|maths?|statistics|engineering|physics|economics|information (?:technology|systems|science)|data science|quantitative|informatics?|informatik|mathematik|econometrics|finance|business|marketing|related|relevant|similar|technical|STEM|operations research|linguistics|bioinformatics|neuroscience|cognitive science|analytics)\b/i;

/**
 * The reason why the mention at [start, end) of `text` is certainly not asked of the hire, or null. `sentence` is the range
 * around it. A sentence of the hiring process wins over negation.
 */
export function lawOf(text: string, start: number, end: number, sentence: { start: number; end: number }): Reason | null {
  const from = Math.max(sentence.start, start - REACH);
  const to = Math.min(sentence.end, end + REACH);
  const whole = text.slice(from, to);
  if (!ANY.test(whole)) return null;
  if (HIRING.test(whole)) return 'hiring';
  if (INTERVIEW.test(whole) && INTERVIEW_RULE.test(whole)) return 'interview';
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(' but ')) + 1);
  if ((NEGATED_BEFORE.test(clause) && !NO_NEGATION.test(clause)) || NEGATED_AFTER.test(after)) {
    if (!BUT_WELCOME.test(after) && !/\bideal\w* but\b/i.test(after)) return 'negated';
  }
  if (isDegreeList(before, after)) return 'degree';
  return null;
}

/** "degree in Computer Science, «Machine Learning» or a related field": a field of study among others. */
function isDegreeList(before: string, after: string): boolean {
  let at = -1;
  for (let m = DEGREE.exec(before), base = 0; m; m = DEGREE.exec(before.slice(base))) {
    at = base + m.index + m[0].length;
    base = at;
  }
  if (at >= 0) {
    const between = before.slice(at);
    // Nothing but fields between the degree and the mention: no verb of experience, no new clause.
    if (
      between.length <= 220 &&
      !/[.;:!?•]\s|\n|\b(?:experience|years?|knowledge|skills?|proficien\w*|understanding|expertise|familiar\w*|with|working|hands|demonstrated|specializ\w+ (?:in )?(?:building|developing)|thesis|publications?|research)\b/i.test(
        between,
      )
    ) {
      return /\b(?:in|of|im|en|in der)\b|,|\(|\//i.test(between) && (FIELD.test(between) || FIELD.test(after.slice(0, 120)));
    }
    return false;
  }
  // "Computer Science, Machine Learning or similar degree"
  const later = DEGREE.exec(after.slice(0, 90));
  if (!later) return false;
  const between = after.slice(0, later.index);
  return (
    !/[.;:!?•]\s|\n|\b(?:experience|years?|knowledge|skills?|with)\b/i.test(between) &&
    FIELD.test(`${before.slice(-60)} ${between}`) &&
    /,|\bor\b|\band\b|\//.test(`${before.slice(-40)}${between}`)
  );
}

/** The rule that holds for each mention, or null. */
export function lawsOf(doc: PostingDocument, found: Found): (Reason | null)[] {
  return found.mentions.map((m, i) => {
    const sentence = doc.sentences[found.places[i]?.sentence ?? -1];
    return sentence ? lawOf(doc.text, m.start, m.end, sentence) : null;
  });
}
