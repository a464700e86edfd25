/**
 * Where the work is done. Every statement is a candidate with a weight by how plainly it speaks of this job;
 * the strongest decides, and at the same strength hybrid beats remote beats on site. Pure, linear.
 */
import type { WorkMode } from '../assessment.ts';
import type { JobPosting } from '../job-posting.ts';
import type { PostingDocument } from './document.ts';
import { evidenceAt, type Finding, sentenceAt, titleEvidence } from './finding.ts';

type Mode = Exclude<WorkMode, 'unknown'>;
interface Candidate {
  mode: Mode;
  weight: number;
  start: number;
  end: number;
}

const ANY =
  /telecommut\w*|100% distributed|virtual-first|home[- ]based|\bwfh\b|remot(?:e(?:ly)?|o\b)|hybrid[a-z]*|home[- ]?office|on[- ]?site\b|in[- ](?:the )?office\b|office[- ]based|in[- ]person|work(?:ing)?[- ]from[- ](?:home|anywhere)|(?:télétravail|teletrabajo|thuiswerken|präsenz|vor ort)|\bdays?\b[^.\n]{0,24}\b(?:office|on-?site|in-?person|hq)\b|\b(?:office|on-?site|in-?person)\b[^.\n]{0,40}\b(?:days?\b|\d ?x\b|twice|(?:two|three|2|3) times)|\bdays?\b[^.\n]{0,24}\b(?:remote(?:ly)?|from home|at home|home[- ]?office)|\b\d\s+(?:jours?|tage?|días|dagen|giorni|dias)\b[^.\n]{0,20}(?:télétravail|home ?office|teletrabajo|thuis|smart working|remoto)|\b(?:work from home|remote|wfh) (?:on )?(?:mon|tues|wednes|thurs|fri)days?|\bremote (?:working )?days?\b|#?li-(?:remote|hybrid|onsite)|\b(?:at|from|in|to) (?:our|the) [^.\n]{0,40}?\b(?:offices?|head ?quarters|hq)\b|office[- ]first|head office|mobile[mnrs]? arbeit\w*|mobile working|lavoro agile|smart working|thuiswerk\b|fully virtual|virtual-only|home or (?:in |from )?(?:the|an|our) office|time in (?:our|the) offices?\b|location: anywhere|location: on the road|relocate before starting|(?:work )?locations?\*?: ?[^\n]{0,40}\b(?:\d{2,5} (?:[a-z.]+ ){1,4}(?:st|street|ave|avenue|rd|road|blvd|drive|suite|plaza)\b|hospital|hq\b|campus|clinic|school|headquarters|branch\b|farm|warehouse|store)/g;

/** The word is about something else: other people, technology, the interview, a perk. */
const NOT_THE_JOB_AFTER =
  /^[\s-]*(?:access|desktop|support|monitoring|sensing|teams?\b|employees|colleagues|workers|workforce|work(?:force)? (?:tools|policy)|servers?|devices?|sites?\b|control|management|diagnos|operations? cent|areas?|locations\b|(?:and )?distributed teams|collaborat|clinics?|patient|learning|teaching|cloud|search|retriev|apps?\b|approach|vehicles?|infrastructure|models? (?:that|of|combining)|integration|databases?|multi|architecture|deployments?|identity|networks?|environments?\b(?! with)|\) to|and (?:multi|cloud)|rag\b|role (?:that|which|at|between|combining|sitting)|position (?:that|which|combining|between)|profile|of (?:the|a)|cafe|café|coffee|gym|lunch|perks|snacks|parking|child ?care|canteen|restaurant|fitness|meals|massage|interview|visits?\b|events?\b|meet|training|coordination|inspection|offsite|retreat|shows?\b|appointments?|care\b|classes|lessons|experience|service|sales|communication|roundtable|exams?|demonstrat|stores?|staff|snacks|massages|equipment|gatherings?|consult|customer|client|installation|presentations?|workshops?|conference|support)/i;
const NOT_THE_JOB_BEFORE =
  /(?:across|between|manage|managing|lead(?:ing)?|with|of|through|via|support(?:ing)?|for|conduct|provide|deliver|lead|facilitat\w+|both|occasional|periodic|annual|quarterly|company|team|regular|some|host|attend|attending)\s+(?:our |the |a |an )?(?:virtual (?:and|or|&) )?$/i;
const NEGATED_BEFORE = /\b(?:not?|non|never|isn.t|cannot|can.t|without|unable to)\b[^.\n]{0,28}$/i;
const NEGATED_AFTER =
  /^\w*\s*:\s*no\b|^[^.\n]{0,40}\b(?:not (?:available|possible|an option|offered|supported|permitted|eligible|apply)|will not (?:apply|be)|is not|isn.t)\b/i;
const LABEL =
  /(?:\b(?:work(?:ing)? ?(?:location|place|mode|model|arrangement|setting|environment|style|type)|workplace(?: type)?|work ?type|remote (?:type|status|work|working)|location(?: type)?|location\/remote|job (?:type|location)|office location|position type|role type|arrangement|schedule|setting|where|type|ort|arbeitsort|lieu)\b[^\n.]{0,40}[:–—-]\s*[^\n.]{0,40})$/i;
const OF_THIS_JOB =
  /\b(?:this|the) (?:role|position|job|opportunity|is|will be|vacancy)\b[^.\n]{0,60}$|\b(?:position|role|job) (?:is|will be|can be|may be)\b[^.\n]{0,40}$|\b(?:you|you.ll|you will|candidates?|must|required|expected)\b[^.\n]{0,50}$|\b(?:based)\b[^.\n]{0,40}$/i;
/** Some weeks from anywhere, a budget for the home office: a perk, not where the job is. */
const LIMITED =
  /^[^.\n]{0,24}\b(?:weeks?|budget|stipend|allowance|equipment|setup|set-up|scheme|program|days (?:a|per) year|up to \d|config|interview|protocols?)\b/i;
const LIMITED_BEFORE =
  /\b(?:interview(?:ing|s)?|weeks?|independently and|three-week|budget for|stipends? for|remote-office|unable to accommodate|up to \d+ (?:weeks|days))\b[^.\n]{0,20}$/i;
const MIXED =
  /\b(?:mix|combination|blend|balance) (?:of|between)\b[^.\n]{0,30}$|^[^.\n]{0,12}\band (?:in[- ])?office\b|^\w*\s*(?:\/|und|and)\s*(?:on-?site|in-?person|in-?office)\b/i;
const WEEKLY =
  /(?:\b(?:\d|one|two|three|four|five)\s*(?:[-–]|to|or)\s*)?\b(\d|one|two|three|four|five)\s*\+?[- ](?:full )?days?\b(?!\s*(?:of (?:holiday|vacation|leave|pto|paid)|holiday|paid|pto))|\b(\d) ?x (?:per|a) week|\b(once|twice|one time|two times|three times|2 times|3 times) (?:per|a|each|every) week|((?:mon|tues|wednes|thurs|fri)days?\b[^.\n]{0,12}(?:mon|tues|wednes|thurs|fri)days?)/i;
const NUMBER: Record<string, number> = {
  once: 1,
  one: 1,
  'one time': 1,
  twice: 2,
  two: 2,
  'two times': 2,
  three: 3,
  'three times': 3,
  four: 4,
  five: 5,
};

/** "3 days a week" within a few words of the office, after it or before it; null where no count stands there. */
function countedDays(before: string, word: string, rest: string): number | null {
  const match = rest.slice(0, 55).match(WEEKLY) ?? before.slice(-42).match(WEEKLY) ?? word.match(WEEKLY);
  if (!match) return null;
  if (match[4]) return /^mon[^.\n]*(?:to|through|thru|-|–)\s*fri/i.test(match[4]) ? 5 : 2;
  const count = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase();
  return NUMBER[count] ?? (Number.parseInt(count, 10) || null);
}

const ABOUT_WORKING =
  /\b(?:work|remote|office|on-?site|schedule|week|flexib|home|commut|locat|role|position|arbeit|arbet|werk|travail|lavoro|employees)/i;
/** "…is based at our Leeds office", "join us in our NYC office", "work from our office". */
const OFFICE_OF_JOB =
  /\b(?:based|located|role|engineer|developer|analyst|manager|specialist|representative|officer|coordinator|position|job|roles|work(?:ing|s)?|join (?:us|our|the)\b[^.\n]{0,40}|full-time|station|in[- ]person|side-by-side)\b[^.\n]{0,24}$/i;
const WORD_OF_JOB_AFTER =
  /^[\s-]*(?:\/|\||\(|,|role|position|job|opportunity|work(?:ing)?\b|schedule|model|setup|set-up|contract|within|in (?:the )?(?:us|uk|eu)|from|anywhere|remote|or remote|us\b|\d)/i;

/** Between separators, as on a line of facts: "| ONSITE | Full-time". */
const FACT_BEFORE = /(?:^|[|(•·/,–—-])\s*(?:100 ?% |fully )?$/;
const FACT_AFTER = /^\s*(?:$|[|)•·,/–—-]|\((?!visits))/;

const daysOf = (text: string): number | null => {
  const match = text.match(
    /\b(\d|one|two|three|four|five|once|twice)\b(?:\s*(?:-|–|to|or)\s*(\d|one|two|three|four|five))?\s*\+?\s*(?:days?|times?|x|per|a)/i,
  );
  const word = (match?.[2] ?? match?.[1] ?? '').toLowerCase();
  const words: Record<string, number> = { once: 1, one: 1, twice: 2, two: 2, three: 3, four: 4, five: 5 };
  return words[word] ?? (word ? Number(word) : null);
};

/** "Remotely two days per week", "remote options (two office days)", "remote work up to 50 %". */
const PART_REMOTE =
  /^[^.\n]{0,24}\b(?:(?:one|two|three|four|[1-4])(?:[-–][1-5])? (?:full )?days?\b(?! (?:a|per) year)|up to [1-9]\d ?%|on (?:mon|tues|wednes|thurs|fri)days?\b|(?:[1-4]|one|two|three|four) (?:office|on-?site) days)|^[^.\n]{0,30}\(?(?:minimum )?(?:[1-4]|one|two|three|four)(?: or [1-5]\))?[- ](?:day )?(?:office|in-office|days? in)/i;
const FULLY = /(?:fully|100\s?%|completely|entirely|full[- ]time|permanent(?:ly)?)[\s-]*$/i;
/** "May vary by role", "depending on the team": nothing is said of this job. */
const DEPENDS =
  /^[^.\n]{0,50}\b(?:may vary|vary by|varies|depend(?:s|ing) on (?:the |your |their |business )?(?:role|team|position|requirements|location|needs)|to be specified|specified in|listed as)\b/i;
const OF_OTHERS =
  /^[\s-]*(?:product manager|strategist|ecosystem|data role|engineer\b|marketer|athlete|logistics|media|functional|local|assessment)/i;
const OPTION = /\b(?:options?|flexibility|opportunit(?:y|ies)) (?:for|like|such as|to)\s*(?:remote |working )*$/i;

function classify(word: string, before: string, after: string): { mode: Mode; weight: number } | null {
  const lower = word.toLowerCase();
  const tag = lower.match(/^#?li-(remote|hybrid|onsite)$/)?.[1];
  if (tag) return { mode: tag as Mode, weight: 6 };
  const rest = after.replace(/^\w*/, '');
  if (/jour|tag|día|dag|giorn|dias/.test(lower) || /(?:mon|tues|wednes|thurs|fri)day/.test(lower)) return { mode: 'hybrid', weight: 4 };
  if (/^mobile|agile|smart|thuiswerk|télétravail|homeoffice|home-office|home or|time in/.test(lower))
    return LIMITED.test(rest) || NEGATED_BEFORE.test(before) ? null : { mode: FULLY.test(before) ? 'remote' : 'hybrid', weight: 2.1 };
  if (/^location: anywhere|virtual-only|fully virtual/.test(lower)) return { mode: 'remote', weight: 3.2 };
  if (/^(?:work )?locations?\*?:|relocate before/.test(lower)) return { mode: 'onsite', weight: 1.9 };
  if (/days?/.test(lower) && /remote|home/.test(lower)) {
    const days = daysOf(`${before.slice(-20)}${word}`);
    return days !== null && days < 5 ? { mode: 'hybrid', weight: 4 } : null;
  }
  if (/days?|\dx|\d x|twice|times/.test(lower) && /office|site|person|hq/.test(lower)) {
    const days = daysOf(`${before.slice(-20)}${word}${after.slice(0, 20)}`);
    if (days === null) return null;
    return { mode: days >= 5 ? 'onsite' : 'hybrid', weight: 4 };
  }
  if (/^remote|home$/.test(lower) && PART_REMOTE.test(rest)) return { mode: 'hybrid', weight: 4 };
  const mode: Mode = /hybrid/.test(lower)
    ? 'hybrid'
    : /remot|home|anywhere|telecommut|distributed|virtual|wfh|télétravail|teletrabajo|thuiswerken/.test(lower)
      ? 'remote'
      : 'onsite';
  if (mode === 'onsite' || /office/.test(lower)) {
    const days = countedDays(before, word, rest);
    if (days !== null) return { mode: days >= 5 ? 'onsite' : 'hybrid', weight: 4 };
  }
  if (DEPENDS.test(after) || OF_OTHERS.test(rest)) return null;
  const negated = NEGATED_BEFORE.test(before) || NEGATED_AFTER.test(after);
  if (negated) return mode === 'onsite' ? null : { mode: 'onsite', weight: mode === 'remote' ? 3.5 : 2 };
  if (LABEL.test(before)) return { mode, weight: 5 };
  if (/^(?:at|from|in|to) |office-first|head office/.test(lower)) {
    if (/office-first/.test(lower)) return { mode: 'onsite', weight: 2.4 };
    return OFFICE_OF_JOB.test(before) ? { mode: 'onsite', weight: 2 } : null;
  }
  if (FACT_BEFORE.test(before) && FACT_AFTER.test(rest)) return { mode, weight: mode === 'onsite' ? 4 : 3.4 };
  if (mode === 'onsite' && /^[\s-]*(?:team\b|environment|culture|by default|as your default|first)/i.test(rest) && /office/.test(lower))
    return { mode, weight: 2.3 };
  if (NOT_THE_JOB_AFTER.test(rest)) return null;
  const plain = OF_THIS_JOB.test(before);
  if (mode === 'remote') {
    if (OPTION.test(before) && !plain) return null;
    if (LIMITED.test(after) || LIMITED.test(rest) || LIMITED_BEFORE.test(before)) return null;
    if (MIXED.test(after) || MIXED.test(before)) return { mode: 'hybrid', weight: 3.3 };
    if (FULLY.test(before) || /^[\s-]*first/i.test(rest) || /anywhere/.test(lower))
      return { mode, weight: /first/i.test(rest.slice(0, 8)) ? 2.6 : 3.2 };
    if (plain) return { mode, weight: 3 };
    if (/^[\s-]*(?:friendly|possible|ok\b|eligible|option|optional|flexib)/i.test(rest)) return { mode, weight: 2 };
    if (WORD_OF_JOB_AFTER.test(rest) || /^\s*$/.test(rest.slice(0, 2))) return { mode, weight: 2 };
    return NOT_THE_JOB_BEFORE.test(before) ? null : { mode, weight: 1.2 };
  }
  if (mode === 'hybrid') {
    if (
      plain ||
      /^[\s-]*(?:work|role|position|model|schedule|set-?up|\(|in |remote|:|-|–|,|\/|arrangement|environment|working|policy|opportunity|flexib|\d)/i.test(
        rest,
      )
    )
      return { mode, weight: plain ? 3.6 : 3.1 };
    return ABOUT_WORKING.test(before) || ABOUT_WORKING.test(rest) ? { mode, weight: 2 } : null;
  }
  if (/visits?|interview/i.test(after.slice(0, 20))) return null;
  if (plain) return { mode, weight: 2.4 };
  if (/^[\s-]*(?:role|position|job|work|culture|team|five|5|full[- ]time|collaborat|environment|only)/i.test(rest))
    return { mode, weight: 2.3 };
  return NOT_THE_JOB_BEFORE.test(before) ? null : { mode, weight: /office[- ]based/.test(lower) ? 2.2 : 1.3 };
}

/** Non-breaking and other hyphens as "-", length kept: offsets stay those of the page. */
const plainHyphens = (text: string) => text.replace(/[\u2010\u2011\u2012]/g, '-');

/** Lower case where that keeps every offset: the search is a good deal faster than one that ignores case. */
const folded = (text: string) => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
};

/** One of these stands in every line that says anything of the place. */
const STEM =
  /remot|hybrid|office|site|person|home|wfh|telecommut|distributed|virtual|anywhere|travail|teletrabajo|thuis|präsenz|vor ort|\bhq\b|quarters|arbeit|mobile w|agile|smart w|location|relocate/g;

/** Every word of the place with its offset, line by line; lines without a stem are passed over. */
function* words(text: string): Generator<{ word: string; start: number }> {
  let free = 0;
  for (const { index } of text.matchAll(STEM)) {
    if (index < free) continue;
    const from = Math.max(free, text.lastIndexOf('\n', index) + 1);
    const stop = text.indexOf('\n', index);
    free = stop === -1 ? text.length : stop;
    for (const match of text.slice(from, free).matchAll(ANY)) yield { word: match[0], start: from + match.index };
  }
}

/** No posting speaks of its place more often; what comes after is not read. */
const MOST = 2000;

function candidates(raw: string, weightOf: (mode: Mode, weight: number) => number, aboutJob = false): Candidate[] {
  const text = plainHyphens(raw);
  const found: Candidate[] = [];
  let seen = 0;
  for (const { word, start } of words(folded(text))) {
    const end = start + word.length;
    const lead = text.slice(Math.max(0, start - 100), start);
    const tail = text.slice(end, end + 60);
    const stop = tail.indexOf('\n');
    const after = stop === -1 ? tail : tail.slice(0, stop);
    const candidate =
      classify(word, lead.slice(lead.lastIndexOf('\n') + 1), after) ??
      (aboutJob && /hybrid/i.test(word) ? { mode: 'hybrid' as const, weight: 2 } : null);
    if (candidate) found.push({ mode: candidate.mode, weight: weightOf(candidate.mode, candidate.weight), start, end });
    if (found.length > 400 || ++seen > MOST) break;
  }
  return found;
}

const RANK: Record<Mode, number> = { hybrid: 2, remote: 1, onsite: 0 };

/** Remote, hybrid, on site or unknown, with the words that say so. */
export function workMode(posting: Pick<JobPosting, 'jobLocation' | 'jobLocationType'>, doc: PostingDocument): Finding<WorkMode> {
  if (posting.jobLocationType === 'TELECOMMUTE' && !/hybrid/i.test(doc.text)) return { value: 'remote', evidence: [] };
  const place = posting.jobLocation.join(' | ');
  const inTitle = candidates(doc.title, (_mode, weight) => Math.max(weight, 4), true);
  const inPlace = candidates(place, (_mode, weight) => Math.max(weight, 4.5), true);
  const inText = candidates(doc.text, (_mode, weight) => weight).map((candidate) => {
    const section = sentenceAt(doc, candidate.start)?.section;
    return section === 'benefits' || section === 'about'
      ? { ...candidate, weight: candidate.weight - (candidate.mode === 'remote' && section === 'benefits' ? 0.7 : 0.4) }
      : section === 'process'
        ? { ...candidate, weight: candidate.weight - 0.6 }
        : candidate;
  });
  // "Hybrid or remote" is hybrid: where the employer plainly says hybrid, a remark about remote work does not outweigh it.
  for (const candidate of inText) if (candidate.mode === 'hybrid' && candidate.weight >= 2.6) candidate.weight += 0.9;
  const best = [...inTitle, ...inPlace, ...inText].reduce<Candidate | null>(
    (a, b) => (!a || b.weight > a.weight + 0.01 || (Math.abs(b.weight - a.weight) <= 0.01 && RANK[b.mode] > RANK[a.mode]) ? b : a),
    null,
  );
  if (!best || best.weight < 1.2) return { value: 'unknown', evidence: [] };
  const evidence = inTitle.includes(best)
    ? [titleEvidence(doc, best.start, best.end)]
    : inText.includes(best)
      ? [evidenceAt(doc, best.start, best.end)]
      : [];
  return { value: best.mode, evidence };
}
