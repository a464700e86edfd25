/**
 * The overall years of experience asked for: the career figure, not a niche inside it; on a ladder of degrees the smallest;
 * "no experience needed" is 0. Every figure is a candidate, the one that speaks most plainly of the career decides. Pure, linear.
 */
import type { PostingDocument } from './document.ts';
import { evidenceAt, type Finding, sentenceAt } from './finding.ts';

const WORDS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'a couple of': 2,
};
const NUMBER = `\\d{1,2}(?:[.,]5)?|${Object.keys(WORDS).join('|')}`;
const YEARS = new RegExp(
  `(?<!\\d[.,]?|[$€£#/])(?<![a-z](?=[a-z]))(${NUMBER})\\s*(?:\\(\\s*\\d{1,2}\\s*\\+?\\s*\\))?\\s*(\\+|plus|or more)?\\s*(?:(?:-|–|—|to|or|bis|à|a|and|(?<=\\d) (?=\\d))\\s*(${NUMBER})\\s*(?:\\(\\s*\\d{1,2}\\s*\\))?\\s*(\\+|plus)?)?\\s*[-–]?\\s*(?:\\+|plus)?\\s*(?:full |calendar )?(?:years?|yrs?|yoe|jahren?|ans\\b|años|jaar|anni|anos|års?)\\b['’]?s?`,
  'gi',
);
const NONE_NEEDED =
  /\bno (?:prior |previous |relevant |work |professional |specific )*experience (?:is )?(?:necessary|needed|required)\b|\bexperience (?:is )?not (?:necessary|required)\b/gi;

/** The years of something else: the company, a contract, a person's age, a period looked back on. */
const NOT_EXPERIENCE_AFTER =
  /^\s*(?:old\b|of age|in a row|in business|in operation\b|running|ago\b|contract|term|fixed|anniversary|in the making|from now|plan\b|programme?\b|warranty|vest|of (?:continuous )?residen|history|of (?:history|innovation|growth|success|service to|operation|heritage|excellence|partnership|funding|runway|college|school|age|(?:strong |continuous )?(?:revenue|sales) growth)|later\b|of our\b|degree|university|college|in the last\b(?! .*experience)|course)/i;
const NOT_EXPERIENCE_BEFORE =
  /(?:\bfor (?:over|more than|nearly|almost|the (?:past|last|next))|\b(?:past|last|next|previous|every|within|each|first|over the|in the|founded|after|aged?|under|over|turned|celebrat\w+|our|company'?s|combined|collective|last the|upcoming|coming) ?|\b(?:age|ages) (?:of )?|\b(?:we|we've|we have|has|have) (?:been|spent|operated|over)\b[^.]{0,20}|\bduration:?|\bcontract:?|\bterm:?)\s*$/i;
const LOOKING_BACK_OK = /^\s*(?:of )?[^.;\n]{0,40}\bexperience/i;

const CAREER =
  /^\s*(?:['’]|\(s\)|s\b)?\s*(?:of|in|as|'|’|–|-|,)?\s*(?:an? )?(?:minimum |overall |total |combined |full[- ]time |post[- ]\w+ |progressive(?:ly responsible)? |solid |strong |proven |direct |demonstrated |hands[- ]on |practical |real[- ]world |commercial |professional |relevant |related |industry |prior |previous |work(?:ing)? |job |career |production |technical |software |engineering |development |programming |data |analytics |marketing |sales |finance |accounting |teaching |leadership |management |business |design |and |\/ ?|&)*\s*(?:experiences?|erfahrung|berufserfahrung|expérience|experiencia|ervaring|esperienza|experiência|erfarenhet|expertise|background|track record)\b/i;
const AS_JOB =
  /^\s*(?:['’]|\))?\s*(?:of |in |within |working |experience )*(?:an? |the )?(?:role|leadership|implement|hands|full|as an?\b|similar|comparable|relevant|software|data|engineer|developer|marketing|sales|professional|industry|b2b|saas|gtm|growth|product|finance|account|operations|analy|building|designing|developing|writing|shipping|leading|managing|in a )/i;
const NICHE =
  /^[^.;\n]{0,70}?\b(?:with|in|using|of) (?:\w+ )?(?:python|java|javascript|typescript|react|angular|sql|aws|azure|gcp|kubernetes|docker|terraform|spark|airflow|dbt|snowflake|tableau|power bi|salesforce|hubspot|marketo|llms?|gen(?:erative)? ?ai|rag|langchain|pytorch|tensorflow|excel|c\+\+|go\b|golang|rust|node|\.net|c#|kafka|prompt|agentic|agents|people|team|managing|leadership|supervis|management|a team)\b/i;
const LEADING =
  /\b(?:leadership|(?<!(?:project|product|account|data|program|risk|change|case|supply) )management|managing|managerial|supervisory|people management|leading|lead role|mentoring|team lead)\b/i;
const MINIMUM_BEFORE =
  /\b(?:at least|minimum(?: of)?|min\.?|mindestens|minimum|requires?|required:?|with|have|having|bring|experience:?|experience level:?|you have|ideally|possess\w*)\s*(?:a )?(?:of )?\s*$/i;
const DEGREE = /\b(?:bachelor|master|ph\.?d|doctora|degree|bs\b|ms\b|b\.s|m\.s|ba\b|ma\b|diploma|high school)\b/i;

const PART = /\b(?:with|including|incl|of which|where|plus|and|at least|of them|most recent)\b[^.;]{0,30}$/i;

/** "35 years of experience": a page that lost the dash of "3–5". */
const undashed = (years: number | null, after: string): number | null => {
  if (years === null || years < 23 || Math.floor(years / 10) >= years % 10 || !CAREER.test(after)) return years;
  return Math.floor(years / 10);
};

interface Candidate {
  years: number;
  score: number;
  start: number;
  end: number;
  sentence: number;
  degree: boolean;
}

const value = (text: string | undefined) => (text === undefined ? null : (WORDS[text.toLowerCase()] ?? Number(text.replace(',', '.'))));

const UNIT = /year|yrs?\b|yoe|jahre|\bans\b|años|jaar|anni|anos|\bårs?\b/gi;
/** How far before its unit a figure may begin: "fifteen (15) or more to twenty (20) + full". */
const REACH = 64;

/** Every figure in years, looked for only where a unit stands. */
function* figures(text: string): Generator<{ match: RegExpExecArray; start: number; end: number }> {
  let free = 0;
  for (const { index } of text.matchAll(UNIT)) {
    if (index < free) continue;
    const from = Math.max(free, index - REACH);
    const around = text.slice(from, index + 12);
    for (const match of around.matchAll(YEARS)) {
      const start = from + match.index;
      const end = start + match[0].length;
      yield { match, start, end };
      free = end;
    }
  }
}

/** The years asked for as a whole number, or null where no overall figure stands, with the words that say so. */
export function minYears(doc: PostingDocument): Finding<number | null> {
  const { text } = doc;
  const found: Candidate[] = [];
  for (const { match, start, end } of figures(text)) {
    const high = value(match[3]);
    const after = text.slice(end, end + 120);
    const low = undashed(value(match[1]), after);
    if (low === null || low > 20) continue;
    const years = high !== null && high < low ? high : low;
    const sentence = sentenceAt(doc, start);
    const from = Math.max(sentence?.start ?? 0, start - 80);
    const before = text.slice(from, start);
    const rest = after.slice(0, Math.max(0, Math.min(sentence?.end ?? text.length, end + 120) - end));
    if (NOT_EXPERIENCE_AFTER.test(rest)) continue;
    if (NOT_EXPERIENCE_BEFORE.test(before) && !LOOKING_BACK_OK.test(rest)) continue;
    const around = text.slice(Math.max(sentence?.start ?? 0, start - 60), end + 120);
    const career = CAREER.test(rest);
    const experience =
      /experien|\bexp\b|early[- ]career|erfahr|expérience|ervaring|esperien|experiê|background|track record|expertise/i.test(around);
    if (!experience && !AS_JOB.test(rest) && sentence?.section !== 'requirements') continue;
    let score = 0;
    if (career) score += 2;
    else if (experience) score += 1;
    if (match[2] || match[4]) score += 0.3;
    if (MINIMUM_BEFORE.test(before)) score += 0.4;
    if (sentence?.section === 'requirements') score += 1.2;
    else if (sentence?.section === 'preferred') score -= 1.5;
    else if (sentence?.section === 'about' || sentence?.section === 'benefits') score -= 1.5;
    if (NICHE.test(rest) && !/^\s*(?:of )?(?:professional|overall|industry|total|relevant)/i.test(rest)) score -= 0.9;
    if (LEADING.test(rest.slice(0, 70))) score -= 1.2;
    if (/\b(?:including|of which|with at least|plus)\b[^.]{0,20}$/i.test(before)) score -= 1;
    if (/\b(?:prefer|ideal|plus|nice|bonus|desir|advantage)/i.test(rest)) score -= 0.8;
    // "7+ years of software, with 4+ years of full-stack": a part of the career named before it.
    const whole = found.at(-1);
    if (
      whole &&
      whole.years >= low &&
      start - whole.end < 150 &&
      whole.sentence === (sentence?.start ?? -1) &&
      PART.test(text.slice(whole.end, start))
    )
      score -= 1.2;
    found.push({ years: Math.floor(years), score, start, end, sentence: sentence?.start ?? -1, degree: DEGREE.test(around) });
    if (found.length > 100) break;
  }
  // Earlier figures speak of the whole, later ones of its parts.
  const best = found.reduce<Candidate | null>((a, b) => (!a || b.score > a.score + 0.25 ? b : a), null);
  if (best && best.score > 0.1) {
    const ladder = best.degree
      ? found.filter((other) => other.degree && other.score > best.score - 1.5 && Math.abs(other.start - best.start) < 400)
      : [best];
    const lowest = ladder.reduce((a, b) => (b.years < a.years ? b : a), best);
    return { value: lowest.years, evidence: [evidenceAt(doc, lowest.start, lowest.end)] };
  }
  const none = text.match(NONE_NEEDED);
  if (none) {
    const start = text.indexOf(none[0]);
    return { value: 0, evidence: [evidenceAt(doc, start, start + none[0].length)] };
  }
  return { value: null, evidence: [] };
}
