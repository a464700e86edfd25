/** What a job title says about the role: cue phrases of `taxonomy/cues/roles.json`, weighed by how plainly each names the person. Pure. */
import cuesJson from '../../taxonomy/cues/roles.json' with { type: 'json' };

interface Rule {
  role: string;
  any: string[];
  and?: string[];
  not?: string[];
}

/** A cue phrase found in a title. */
export interface TitleCue {
  role: string;
  phrase: string;
  /** How plainly it names the job; comparable within one title only. */
  score: number;
}

const GENERIC = 'software-general';
const phraseRoles = new Map(Object.entries(cuesJson.titles).flatMap(([role, phrases]) => phrases.map((phrase) => [phrase, role] as const)));
const LONGEST = Math.max(...[...phraseRoles.keys()].map((phrase) => phrase.split(' ').length));
const weak = new Set(cuesJson.weak);
const heads = new Set(cuesJson.heads);
const pad = (phrases: string[] | undefined) => phrases?.map((phrase) => ` ${phrase} `);
const rules: Rule[] = cuesJson.rules.map((rule: Rule) => ({
  role: rule.role,
  any: pad(rule.any) ?? [],
  and: pad(rule.and),
  not: pad(rule.not),
}));
/** A phrase that ends in one of these is a whole title of its own. */
const PERSON = new Set(
  'engineer developer analyst manager designer scientist architect specialist consultant researcher recruiter accountant administrator executive representative'.split(
    ' ',
  ),
);

const TITLE_LIMIT = 200;
/** "Acme Bank Hiring Data Analyst", as job boards write it. */
const HIRING = /^.{2,60}?\b(?:hiring|needs?|seeks|recruiting|is seeking to recruit(?: an?)?) (?=\S)/;
/** Levels, genders and ways of working say nothing about the role. */
const STRIP =
  /\((?:[mfwdhx]\s*[/|]\s*)+[mfwdhx]\)|\b(?:senior|sr|junior|jr|(?<!of |technical )staff|principal|mid|ii|iii|iv|remote|hybrid|onsite|full[- ]time|part[- ]time|contract|fractional|temporary|intern(?:ship)?|founding(?= (?!engineer|software))|experienced|entry[- ]level|level)\b\.?/g;
const PLURAL =
  /\b(engineer|developer|analyst|manager|designer|scientist|architect|specialist|consultant|researcher|director|lead|founder|instructor|teacher|expert|recruiter|account executive|em|sre|pm)s\b/g;
const SEPARATOR = / [-–—|•·+&:]+ |[,|(){}[\]–—•·:;\n]|\s-|-\s/;

/** The parts of a title between separators, each as its words: lower case, without levels, plurals folded. */
export function titleParts(title: string): string[][] {
  let text = title.slice(0, TITLE_LIMIT).toLowerCase();
  const hiring = HIRING.exec(text);
  if (hiring) text = text.slice(hiring[0].length);
  return text
    .replace(STRIP, ' ')
    .replace(/\be-commerce/g, 'e commerce')
    .replace(/'s\b/g, 's')
    .replace(PLURAL, '$1')
    .replace(/full[- ]?stack/g, 'full stack')
    .replace(/back[- ]end/g, 'backend')
    .replace(/front[- ]end/g, 'frontend')
    .replace(/\bgen(?:erative)?[ -]ai\b/g, 'generative ai')
    .split(SEPARATOR)
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
        .trim()
        .split(' ')
        .filter((word) => word !== ''),
    )
    .filter((words) => words.length > 0);
}

/** Every cue phrase of a title that no longer cue contains. */
export function titleCues(parts: readonly string[][]): TitleCue[] {
  const cues: TitleCue[] = [];
  let before = 0;
  parts.forEach((words, part) => {
    const here: { start: number; end: number; cue: TitleCue }[] = [];
    for (let start = 0; start < words.length; start++) {
      let phrase = '';
      for (let length = 1; length <= LONGEST && start + length <= words.length; length++) {
        phrase += (length === 1 ? '' : ' ') + words[start + length - 1];
        const role = phraseRoles.get(phrase);
        if (!role) continue;
        const generic = role === GENERIC;
        // "Software engineer" says less than any word beside it; of two whole titles the first counts.
        let score = generic ? length / 10 : weak.has(phrase) ? 0.5 : length;
        if (heads.has(phrase)) score += 1.5;
        if (part === 0) score += generic ? 0.05 : 0.6;
        if (!generic && PERSON.has(words[start + length - 1] ?? '')) score += 0.5;
        here.push({ start, end: start + length, cue: { role, phrase, score: score - 0.02 * (before + start) } });
      }
    }
    before += words.length;
    for (const inner of here) {
      const contained = here.some(
        (outer) => outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start,
      );
      if (!contained) cues.push(inner.cue);
    }
  });
  return cues;
}

const PLURALS = /\b(?:engineers|developers|sres|ems|devs|roles|engs?|swes?|\dx)\b/i;
const NAMED = 0.3;
const ENGINEERING = new Set(
  'backend frontend fullstack mobile devops-sre-platform embedded ml-engineer ai-engineer data-engineer mlops security qa-test'.split(' '),
);
/** People who are hired beside engineers; their word with "engineers" makes a page of several jobs. */
const OTHERS = / (?:gtm|growth|marketing|pm|design|designer|product manager|sales|ea|devrel|operations|product|mlops) /;
const ONE_JOB = /\b(?:gtm|growth|sales|product|marketing|design|mlops) engineers?\b/i;

/** A title in the plural that names several jobs: `other`, or general software where all of them are engineers. */
function several(title: string, flat: string, cues: readonly TitleCue[]): string | null {
  if (!PLURALS.test(title)) return null;
  const named = [...new Set(cues.filter((cue) => cue.score > NAMED).map((cue) => cue.role))];
  const engineers = named.filter((role) => ENGINEERING.has(role)).length;
  const rest = named.filter((role) => !ENGINEERING.has(role) && role !== GENERIC).length;
  if (engineers >= 2 && rest === 0 && / (?:software )?engineer , /.test(flat)) return GENERIC;
  if (named.length >= 3 || (rest >= 1 && named.length >= 2)) return 'other';
  return OTHERS.test(flat) && /\b(?:engineers|developers|eng)\b/i.test(title) && !ONE_JOB.test(title) ? 'other' : null;
}

/** A weak phrase outside the first part of a title stays below. */
const NAMED_WHOLE = 0.6;
const SOFTWARE = /\b(?:software (?:engineer|developer)|swe|forward deployed|deployment engineering)(?: \w{1,2})?$/;
/** What a software engineer may also be hired as: these stand even as a qualifier. */
const OTHER_TRADE = new Set('eng-manager ai-research data-scientist analytics-engineer product-manager other'.split(' '));

const includes = (text: string, phrases: string[] | undefined) => phrases?.some((phrase) => text.includes(phrase)) ?? false;

/** The role a title names, or null where it names none; with its cues, for what weighs them against the text. */
export function titleRole(title: string): { role: string | null; cues: TitleCue[]; parts: string[][] } {
  const parts = titleParts(title);
  const flat = ` ${parts.map((words) => words.join(' ')).join(' , ')} `;
  const cues = titleCues(parts);
  const jobs = several(title.slice(0, TITLE_LIMIT), flat, cues);
  if (jobs) return { role: jobs, cues, parts };
  for (const rule of rules) {
    if (includes(flat, rule.any) && (!rule.and || includes(flat, rule.and)) && !includes(flat, rule.not))
      return { role: rule.role, cues, parts };
  }
  let best: TitleCue | null = null;
  for (const cue of cues) if (!best || cue.score > best.score) best = cue;
  // "Software Engineer, AI Gateway", "(Elixir)", "Marketing Automation": what the software is for or written in;
  // "Software Engineer, AI" names the person.
  const named = best !== null && best.score >= NAMED_WHOLE && ENGINEERING.has(best.role);
  if (best && !named && SOFTWARE.test(parts[0]?.join(' ') ?? '') && !flat.endsWith(' , ai ') && !OTHER_TRADE.has(best.role))
    return { role: GENERIC, cues, parts };
  return { role: best?.role ?? null, cues, parts };
}
