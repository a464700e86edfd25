/** The level of a job: the title first, then the years asked for. Pure. */
import type { Seniority } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import { evidenceAt, type Finding, titleEvidence } from './finding.ts';

/** First match from the top decides. Phrases where the word is no level are struck out before. */
const NO_LEVEL =
  /\b(?:chief of staff|staff (?:nurse|accountant|attorney|assistant|augmentation)|executive (?:assistants?|recruiter|search|coach|communications|analyst|producer)|(?:account|sales|marketing|advertising|business development|customer service) executives?|lead (?:generation|gen|nurturing|management|qualification|capture)|(?:sales|inbound) leads?|principal investigator|team member|(?:assistant|associate) (?:teacher|professor|instructor)|manager'?s assistant|scrum master|associate of|director's|reporting to[^,|()-]*|members? of (?:the )?technical staff|middle school|[af]vp(?=[^|]*\b(?:lead|leader|director|manager)\b)|assistant vice president|vp\/d(?= )|conversion rate optimi[sz]ation \(cro\)|to (?:the )?(?:ceo|coo|cfo|cto)|early[- ]stage|ceo strategic advisor)\b/gi;
const LEVELS: [Seniority, RegExp][] = [
  [
    'intern',
    /\b(?:intern|internship|interns|co-?op(?! bank|erative)|werkstudent\w*|working student|praktik\w+|apprentice\w*|stagiaire|trainee|attachment|industrial placement)\b/i,
  ],
  ['entry', /\b(?:graduate|new grads?|entry[- ]?level|campus|early career|university grad|absolvent\w*)\b/i],
  [
    'exec',
    /\b(?:chief(?! of staff)(?: [a-z&]+){0,5} officer|c[etfmorips]o|ciso|cdo|cpo|cro|cmo|vp|svp|evp|avp|fvp|vice[- ]president|president|general counsel|managing director|co-?founder|fractional c[a-z]o|chief)\b/i,
  ],
  ['director', /\b(?:director|dir\b|head of|head,|head\b|directeur|direktor|leiter)\b/i],
  ['principal', /\b(?:principal|principle|distinguished|fellow)\b/i],
  ['staff', /\bstaff\b/i],
  ['lead', /\b(?:lead|leader|tech lead|team lead|teamleiter|team leader)\b/i],
  ['senior', /\b(?:senior|sr|snr|seniors|iii|l5|ic4)\b\.?/i],
  ['mid', /\b(?:ii|mid|mid-?level|middle|intermediate|medior|l4|ic3|confirmé)\b/i],
  ['junior', /\b(?:junior|jr|associate|juniors|nachwuchs)\b\.?/i],
  ['entry', /\b(?:[Ll]evel (?:I|1)|[A-Za-z]+ I(?= *(?:$|[-–,(|/])))(?![A-Za-z])/],
];
/** Titles of people who lead people; other "X managers" are individual contributors. */
const PEOPLE_MANAGER =
  /\b(?:(?:engineering|development|software|qa|data|analytics|it|security|operations|ops|delivery|store|area|office|plant|production|regional|general|branch|team|finance|accounting|hr|people|support|service|sales|enablement|maintenance|shop|warehouse|restaurant|meat|nurse|therapy|talent|recruiting|design|machine learning|platform|infrastructure|group|department|lab|facility|facilities|payroll|systems|technology|marketing) managers?|supervisor|managers?,? (?:of|,|-|–)|senior manager|manager)\b/i;
const INDIVIDUAL_MANAGER =
  /\b(?:product|project|program(?:me)?|account|campaign|community|content|growth|brand|partner(?:ship)?s?|success|relationship|case|contracts?|contract|social media|digital|crm|seo|lifecycle|field marketing|events?|marketing|enablement|change|risk|territory|category|portfolio|channel|asset|grants?|property|implementation|delivery|fp&a|strategic finance|finance|release|proposal|communications|procurement|sourcing|demand(?: generation)?|demand gen|abm|analytics|data|knowledge|configuration|privacy|compliance|vendor|business|operations|training|learning|paid media|revenue operations|marketing operations)(?: [a-z&]+){0,2} manager|manager,? (?:product|growth|marketing|demand|content|brand|campaign|sales enablement|partner)/i;

const BY_YEARS_ONLY = /\b(?:product|project|program(?:me)?|account|automation|success|information)\b/i;

/** Years of experience → level, where the title says none. */
export function levelOfYears(years: number): Seniority {
  if (years < 1) return 'entry';
  if (years <= 2) return 'junior';
  if (years <= 4) return 'mid';
  if (years <= 7) return 'senior';
  return years <= 11 ? 'staff' : 'principal';
}

/** In finance "vice president" is a grade: an engineer or analyst with that grade is a senior contributor. */
const GRADE =
  /\b(?:engineer|developer|scientist|analyst|associate|modeler|architect|researcher)\b[^|]*[,(–-]\s*(?:assistant |associate |senior )?(?:vice president|vp|avp)\b|\b(?:vice president|vp|avp)\s*[,:–-][^|]*\b(?:engineer|developer|scientist|analyst|researcher)\b/i;
/** A manager whose text speaks of reports manages people, whatever the title's field. */
const REPORTS =
  /\bdirect reports?\b|\b(?:manag|lead|supervis|coach|mentor|develop|build|hir)\w*(?:,? (?:and|&) \w+)?,? (?:a |the |our |your |and )*(?:small |growing |high-performing |global |diverse |cross-functional )*(?:team|staff|group) (?:of|that|members)\b|\bpeople (?:management|leader|manager)\b|\bsupervis(?:e|es|ing|ion|ory)\b|\bperformance reviews?\b/i;
/** "Seniority level: mid"; "we are looking for a junior engineer"; "early-career candidates". */
const STATED =
  /\b(?:seniority|experience|career|job|position|role)(?: level)?\s*[:–-]\s*(intern|entry|junior|mid|middle|senior|lead|staff|principal)\b(?!-senior)|\b(entry|mid|senior)[- ]level (?:role|position|job|opportunity)|\b(?:looking for|seeking|seek|hiring|hire|searching for|need|as|recruiting|join (?:us|our team) as) (?:an? |our (?:first |next )?|another )?(?:(?:exceptional|talented|motivated|ambitious|driven|highly|hands-on|passionate|skilled|strong|technical|curious|dedicated|dynamic|proactive),? (?:and )?){0,3}(junior|entry[- ]level|mid[- ]?(?:level)?|graduate|senior|staff|principal)(?![- ]senior)\b(?! (?:leader|executive|stakeholder|management|team|partner|colleague|audience|client|care|living|member|citizen))|\b(early[- ]career|entry[- ]level|recent graduates?)\b[ -](?:candidates?|engineers?|professionals?|legal|talent|applicants?|hires?|welcome|are (?:welcome|encouraged))/i;
const STATED_LEVEL: Record<string, Seniority> = { middle: 'mid', graduate: 'entry' };
const levelOf = (word: string): Seniority =>
  STATED_LEVEL[word] ?? (/^(?:early|entry|recent)/.test(word) ? 'entry' : word.startsWith('mid') ? 'mid' : (word as Seniority));

/** The level, with the word of the title that says it; `years` is the overall career figure where one is asked for. */
export function seniority(doc: PostingDocument, years: number | null): Finding<Seniority> {
  // "Junior/Medior", "mid to senior": open from the lower of the two; "mid/senior" and "senior/staff" are sold as the higher.
  const lower = doc.title.replace(
    /\b(?:(junior|jr\.?)(\s*(?:\/|-|–|to|or)\s*)(?:mid|medior|senior|sr)|(mid(?:dle)?(?:[- ]level)?)(\s*(?:-|–|to|or|and|&)\s*)(?:senior|sr))\b/i,
    (pair, junior: string | undefined, _between, mid: string | undefined) => (junior ?? (mid ? 'mid' : '')).padEnd(pair.length),
  );
  const title = lower.replace(NO_LEVEL, (phrase) => ' '.repeat(phrase.length));
  for (const [level, pattern] of LEVELS) {
    const match = title.match(pattern);
    if (level === 'exec' && match && GRADE.test(title)) continue;
    if (match?.index !== undefined) return { value: level, evidence: [titleEvidence(doc, match.index, match.index + match[0].length)] };
    if (level === 'lead') {
      const manager = title.match(PEOPLE_MANAGER);
      if (
        manager?.index !== undefined &&
        (!INDIVIDUAL_MANAGER.test(title) ||
          (!/\b(?:product|project|program(?:me)?|account) manager/i.test(title) && REPORTS.test(doc.text)))
      )
        return { value: 'manager', evidence: [titleEvidence(doc, manager.index, manager.index + manager[0].length)] };
    }
  }
  if (GRADE.test(title)) return { value: 'senior', evidence: [titleEvidence(doc, 0, doc.title.length)] };
  if (years !== null) return { value: levelOfYears(years), evidence: [] };
  // A manager of a field, with nothing said of years or reports, is taken at the title's word.
  const manager = title.match(/\bmanager\b/i);
  if (manager?.index !== undefined && !BY_YEARS_ONLY.test(title))
    return { value: 'manager', evidence: [titleEvidence(doc, manager.index, manager.index + 7)] };
  const stated = doc.text.match(STATED);
  const word = (stated?.[1] ?? stated?.[2] ?? stated?.[3] ?? stated?.[4])?.toLowerCase();
  if (!stated || !word) return { value: 'unknown', evidence: [] };
  const start = stated.index ?? 0;
  return { value: levelOf(word), evidence: [evidenceAt(doc, start, start + stated[0].length)] };
}
