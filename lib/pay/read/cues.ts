/** Words around an amount that say what it is: pay, money beside pay, or no pay at all. Pure. */

export type PayKindCue = 'pay' | 'base' | 'ote' | 'total' | 'package' | 'rate';
/** Money that a job may bring beside its pay. */
export type ExtraKind =
  | 'sign-on'
  | 'referral'
  | 'relocation'
  | 'bonus'
  | 'variable'
  | 'equity'
  | 'retirement'
  | 'insurance'
  | 'stipend'
  | 'learning';
export type CueKind = PayKindCue | ExtraKind | 'company';

export interface Cue {
  kind: CueKind;
  start: number;
  end: number;
}

/** In order of precedence where two start at the same place. Sources: the traps and kinds of pay wording seen in postings. */
const SOURCES: [CueKind, string][] = [
  ['sign-on', String.raw`\bsign(?:ing)?[- ]?on\b(?: bonus)?|\b(?:signing|joining|welcome|hiring|sign-?up) bonus|\bstarting bonus`],
  ['referral', String.raw`\breferr?als?\b(?: (?:bonus|program|award|fee))*|\brefer a\b`],
  [
    'relocation',
    String.raw`\brelocation (?:(?:bonus|assistance|package|allowance|support|budget|stipend)(?: of| up)?[ ]?)+|\brelocation\b(?= of| up|\W*$)|\bmoving (?:expenses|costs|allowance)`,
  ],
  ['ote', String.raw`\bO\.?T\.?E\b\.?|\bon[- ]target(?:[- ]earnings?)?|\bat[- ]plan earnings|\btarget earnings|\bpotential earnings`],
  [
    'total',
    String.raw`\btotal (?:target |annual |potential |direct |max(?:imum)? |on-target |estimated |expected |yearly |first[- ]year )*(?:cash|comp\b|compensation|rewards?|pay\b|remuneration|earnings|package|salary)(?: compensation)?|\bTTC\b|\bTCC\b|\bTC\b|\bcash compensation|\bsalary and variable comp\w*|\bbase (?:salary )?(?:\+|plus|and) (?:bonus|commission|variable)\b`,
  ],
  ['package', String.raw`\bCTC\b|\bcost to company|\bpackage (?:of|up to|incl\w*|worth)|\bpackage(?=\W*$)`],
  [
    'variable',
    String.raw`\bvariable(?: (?:comp\w*|pay|component))?|\bcommissions?\b|\bincentives?(?: (?:comp\w*|pay|plan))?|\bprofit[- ]shar\w+|\bperformance[- ](?:based|pay)\b|\brevenue share\w*|\boverachiev\w+`,
  ],
  ['bonus', String.raw`\bbonus(?:es)?\b|\bpr[äa]mie\b|\b13th[- ]month`],
  ['equity', String.raw`\bequity\b|\bstocks?\b|\bshares?\b|\bRSUs?\b|\boptions?\b|\bvest(?:s|ed|ing)?\b|\bESOP\b|\btokens?\b`],
  [
    'retirement',
    String.raw`\b40[13]\s?\(?[kb]\)?|\bpension\b|\bRRSP\b|\bIRA\b|\bpre-?tax\b|\bmatch(?:ing|ed|es)?\b|\bcontribut\w+|\bsuperannuation\b|\bretirement\b`,
  ],
  [
    'insurance',
    String.raw`\bHSA\b|\bFSA\b|\bHRA\b|\binsur\w+|\bpremiums?\b|\bdeductible|\bcoverage\b|\bpolicy\b|\bdeath in service|\baccident\b|\bfertility|\badoption\b|\bsurrogacy|\blifetime\b|\bmaternity|\bparental\b|\bdental\b|\bmedical\b`,
  ],
  [
    'learning',
    String.raw`\btuition|\blearning (?:and|&|budget|stipend|fund|allowance|credit|wallet)|(?:for|towards?) (?:your )?learning|\blearning\W{0,3}$|\beducation(?:al)? (?:budget|stipend|fund|assistance|allowance|reimb\w+)|\btraining (?:budget|fund|allowance|stipend|and|per)|\bprofessional (?:development|enrichment|memberships?)|\bdevelopment (?:budget|fund|allowance|stipend|credit)|\bpersonal development|\bconferences?\b|\bcertifications?\b|\bcourses?\b|\bstudent loans?|\bscholarships?`,
  ],
  [
    'stipend',
    String.raw`\bstipends?\b|\bsubsid(?:y|ies)\b|\bsubsidi[sz]ed|\ballowances?\b|\breimburs\w+|\bwell(?:ness|being|-being)\b|\bhome[- ]office|\bwork[- ]from[- ]home|\bwfh\b|\bequipment|\bfurniture|\binternet\b|\bphone\b|\bconnectivity|\bmeals?\b|\blunch\w*|\bfood\b|\bdoordash|\bgym\b|\bfitness|\bcommut\w+|\btransport\w*|\bparking|\btravel (?:credit|allowance|budget|stipend|card)|\bchild-?care|\bper diem|\bvouchers?|\bgift|\bcredits?\b|\bdiscounts?|\bmileage|\bper (?:km|mile)\b|\bco-?working|\bsabbatical|\blifestyle|\bset-?up\b|\bhardware|\blaptop|\bcharit\w+|\bdonat\w+|\bvacation bonus|\btravel\b(?= (?:to|for|per))|\btoward`,
  ],
  [
    'base',
    String.raw`\bbase(?:[- ](?:salar(?:y|ies)|pay|compensation|comp|wage|range|rate|cash))?\b|\bbasic salary|\bbasic pay|\bbasic\b(?=\W*$)|\bfixed (?:salary|pay|comp\w*)|\bfixed\b|\bguaranteed (?:base|salary|draw)`,
  ],
  [
    'rate',
    String.raw`\bhourly\b|\bTJM\b|tagessatz|stundensatz|uurtarief|dagtarief|\b(?:day|daily|hourly|pay|bill|contract|umbrella|w-?2|c2c|1099|project|weekly|monthly) rates?\b|\brates?\b|\bretainer|\bumbrella\b|\bC2C\b|\bcorp[- ]to[- ]corp|\b1099\b|\bW-?2\b|\bIR35\b|\bB2B\b`,
  ],
  [
    'pay',
    String.raw`\bbudget(?:ed)?(?: salary| range)? (?:for|of) (?:this|the) (?:role|position|hire)|\boffer(?:s|ing)?\b(?=\W*(?:up to|from|between|around)?\W*$)|salar(?:y|ies|ied)|compensation|\bcomp\b|\bpay(?:s|ing|rate|scale|band|range)?\b|(?<!-)\bpaid\b(?! (?:media|search|social|holidays?|time|parental|leave|vacations?|sick|training|ads?|advertising|acquisition|family|medical|life|off|volunteer|by the employer)\b)|\bwages?\b|\bremunerat\w*|\bearn(?:ings?|s)?\b|\bincome\b(?= ?(?:range|potential|of)\b|:)|\btake[- ]home|\bRAL\b|gehalt\w*|verg[üu]tung|jahresbezug|monatsbezug|\blohn\b|entgelt|\bsalaires?\b|\br[ée]mun[ée]ration|\bbrut annuel|\bsalarios?\b|\bsueldo|\bretribu\w+|\bstipendio|salaris\b|\bbeloning|\bsal[áa]rio|\bremunera[çc][ãa]o|\bwynagrodzenie|\bpensja|\bl[öo]n\b|\bl[øo]nn?\b|\bpalkka|\bLPA\b|\blakhs?\b|年収|年俸|月給|月収|給与|給料|薪|工资|时薪|時給|연봉|급여`,
  ],
  [
    'company',
    String.raw`\brais(?:e|ed|es|ing)\b|\bfund(?:s|ed|ing|rais\w+)?\b|\bseries [a-f]\b|\b(?:pre-?)?seed\b|\bvaluation|\bvalued\b|\bbacked\b|\brevenues?\b|\bARR\b|\bMRR\b|\bGMV\b|\bAUM\b|\bassets\b|\b(?:addressable|total) market|\bmarket (?:size|cap\w*|opportunity|of|worth|value)\b|\bTAM\b|\bbudgets?\b|\bspend(?:ing|s)?\b|\bspent\b|\bgrants?\b|\bportfolios?\b|\bdeals?\b|\bquotas?\b|\bpipelines?\b|\bsav(?:e|es|ed|ing|ings)\b|\bcontracts? (?:worth|value\w*|can|of|from|between)|\bcontract values?|\bACV\b|\bTCV\b|\bnet worth|\binvest(?:ed|s|ing|ments?)\b|\bfees?\b|\bloans?\b|\blen[dt]\b|\bdebts?\b|\bcosts?\b|\bpric(?:e|es|ed|ing)\b|\bfin(?:es|ed)\b|\bfine (?:of|up)|\bpenalt\w+|\bviolations?\b|\btransactions?\b|\bprocess(?:ed|es|ing)\b(?= (?:over|more|up|about|\W*$))|\bP&L\b|\bturnover|\bprofits?\b|\bsales (?:of|targets?|volume|goals?|revenue)\b|\bin sales\b|\bworth\b|\bcrisis|\bexit\b|\bupfront|\bper deal|\bdeal siz\w+|\bticket siz\w+|\btickets\b|\beconomy|\btrillion|\bbillion|\bprojects? (?:exceeding|over|worth|of|from|valued|ranging)|\bpurchas\w+|\b(?:customers?|clients?) (?:pay|save|spend|with|from)\b|\bsubscri\w+|\bcapital\b(?= (?:of|from|raised))|\bcap\b(?= of)|\bprizes?\b|\bawards?\b|\badvances?\b|\bdeposits?\b|\bincome\b|\bscaled\b|\bexceed\w*|\bequivalent to\b|\bearning over\b|\b(?:members?|customers?|users?|graduates|drivers?|clients?|students?|participants|alumni|sellers?|creators?|people|individuals|companies|businesses|households?|workers?|donors|patients|families|employers|buyers|freelancers|candidates|consultants|employees) (?:\w+ ){0,4}?(?:earn(?:s|ing)?|make|land|pay(?:s|ing)?|giv(?:e|ing)|bill(?:ed)?|receive)\b(?! (?:range|scale|band|rate|is|for this))|\bbill(?:ed|ing|s)?\b(?= (?:at|rate|between))|\b(?:never|not|don[’']t) (?:\w+ ){0,4}pay(?:ment)?\b|\bmanag(?:e|ed|ing)\b(?=\W*(?:up to|over|from|between)?\W*$)|\bsell(?:s|ing)?\b|\bsold\b|\bhomes?\b(?! office)|\bvalues?\b(?= (?:of|from|between|up))`,
  ],
];

const KINDS = SOURCES.map(([kind]) => kind);
const CUE = new RegExp(SOURCES.map(([, source]) => `(${source})`).join('|'), 'gi');

/** Words run together by a lost line break ("BonusSalary") are taken apart; lengths may grow, order stays; "McLean" is one word. */
export const unglue = (text: string): string => text.replace(/(?<!\bMa?)([a-zß-ÿ)\d])(?=[A-ZÀ-Þ][a-zß-ÿ])/g, '$1 ');

/** Every cue of a short text, in order. `text` must be bounded by the caller. */
export function cuesIn(text: string): Cue[] {
  const found: Cue[] = [];
  if (text === '') return found;
  for (const match of text.matchAll(CUE)) {
    const group = match.findIndex((value, index) => index > 0 && value !== undefined);
    const kind = KINDS[group - 1];
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const PAY: ReadonlySet<CueKind> = new Set(['pay', 'base', 'ote', 'total', 'package', 'rate']);
export const isPayCue = (kind: CueKind): kind is PayKindCue => PAY.has(kind);
export const isExtra = (kind: CueKind): kind is ExtraKind => !PAY.has(kind) && kind !== 'company';

/** Wording that can only introduce the job's own pay. */
const LABEL =
  /(?:salary|pay|compensation|comp|wage|hiring|earnings|gehalts|hourly|rate|remuneration)[ /]*(?:hourly rate )?(?:range|band(?:ing)?|scale|bracket|spanne|grade|information|indication|details|rate)s?\b|\b(?:base|basic|annual|starting|yearly|gross|expected|anticipated|target|hourly|monthly|minimum|maximum) (?:annual |base |gross )*(?:salary|pay|compensation|rate|wage)\b|\b(?:salary|pay|compensation|comp|base|rate|remuneration|wage|gehalt|salaire|salaris|salario|RAL|payrate|stipend|retainer|deal)\W{0,4}$|\bfor this (?:role|position|job)\b|年収|月給|薪/iu;
export const hasLabel = (text: string): boolean => LABEL.test(text);
