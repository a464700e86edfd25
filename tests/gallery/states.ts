/** Every state of popup and side panel, as data: for looking at, for axe, and for the component tests. All invented. */
import type { Assessment, Evidence, Pay, Requirement, Section } from '../../lib/assessment.ts';
import type { Context, Figure, GapItem, PayContext, Reference, SkillState } from '../../lib/context.ts';
import type { JobPosting, Reading } from '../../lib/job-posting.ts';
import type { Look } from '../../lib/messages.ts';
import type { Failure } from '../../lib/result.ts';
import type { SavedPosting, Status } from '../../lib/saved.ts';

const TEXT = `Harrow Ferries runs forty boats between nineteen islands. We are the AI-native ferry operator.
What you will do
Build the retrieval service and the tool-calling layer behind our timetable assistant.
Design fallbacks and token budgets for hosted models.
What you bring
Five years of Python, PostgreSQL and REST APIs in production on AWS.
You have put an LLM feature in front of paying passengers and measured it.
Experience with distributed systems.
Nice to have
LangChain, Kubernetes or a habit of writing model evaluations.
Pay
The salary range is $185,000–$240,000 a year, with a $10,000 sign-on bonus.
How we hire
We may use AI tools to sort applications; please write yours without them.
Benefits
Everybody gets a ChatGPT licence.`;

/** The slice `text` of the description, in its line. */
export function at(description: string, text: string, section: Section): Evidence {
  const start = description.indexOf(text);
  if (start < 0) throw new Error(`not in the description: ${text}`);
  const line = description.lastIndexOf('\n', start) + 1;
  const end = description.indexOf('\n', start);
  return { text, start, end: start + text.length, sentence: { start: line, end: end < 0 ? description.length : end }, section };
}

const skill = (
  id: string,
  stance: Requirement['stance'],
  level: Requirement['level'],
  ...evidence: [text: string, section: Section][]
): Requirement => ({ skill: id, level, stance, anyOf: null, evidence: evidence.map(([text, section]) => at(TEXT, text, section)) });

export const posting: JobPosting = {
  id: 'greenhouse:harrowferries:4410',
  site: 'greenhouse',
  layout: 'job-boards',
  url: 'https://job-boards.greenhouse.io/harrowferries/jobs/4410',
  title: 'Senior Backend Engineer, Timetable Assistant',
  hiringOrganization: 'Harrow Ferries',
  jobLocation: ['Seattle, WA'],
  jobLocationType: null,
  applicantLocationRequirements: [],
  employmentType: ['FULL_TIME'],
  datePosted: '2026-11-12',
  validThrough: null,
  baseSalary: null,
  industry: null,
  description: TEXT,
  truncated: false,
  sources: { title: 'json-ld', hiringOrganization: 'json-ld', jobLocation: 'json-ld', datePosted: 'json-ld', description: 'json-ld' },
};

const pay: Pay = {
  min: 185_000,
  max: 240_000,
  currency: 'USD',
  period: 'year',
  kind: 'base',
  annualMin: 185_000,
  annualMax: 240_000,
  ranges: [],
  extras: [{ kind: 'sign-on', amount: 10_000, currency: 'USD' }],
  text: '$185,000–$240,000 a year',
  start: TEXT.indexOf('$185,000'),
  end: TEXT.indexOf('$185,000') + '$185,000–$240,000 a year'.length,
  source: 'text',
  confidence: 0.97,
  flags: [],
};

export const assessment: Assessment = {
  posting: posting.id,
  taxonomy: '2026-11-20',
  wave: 'generative',
  stance: 'builds',
  level: 'required',
  unspecified: false,
  track: 'builds-ai',
  confidence: 0.93,
  requirements: [
    skill('rag', 'builds', 'required', ['retrieval service', 'duties']),
    skill('ai-agents', 'builds', 'required', ['tool-calling layer', 'duties']),
    skill('llm-apis', 'builds', 'required', ['LLM feature', 'requirements'], ['token budgets', 'duties']),
    skill('python', null, 'required', ['Python', 'requirements']),
    skill('postgresql', null, 'required', ['PostgreSQL', 'requirements']),
    skill('rest-api', null, 'required', ['REST APIs', 'requirements']),
    skill('distributed-systems', null, 'required', ['distributed systems', 'requirements']),
    skill('aws', null, 'required', ['AWS', 'requirements']),
    skill('langchain', 'builds', 'preferred', ['LangChain', 'preferred']),
    skill('llm-evaluation', 'builds', 'preferred', ['model evaluations', 'preferred']),
    skill('kubernetes', null, 'preferred', ['Kubernetes', 'preferred']),
  ],
  ignored: [
    { ...at(TEXT, 'AI-native', 'about'), skill: 'generative-ai', reason: 'employer' },
    { ...at(TEXT, 'AI tools', 'process'), skill: 'generative-ai', reason: 'hiring' },
    { ...at(TEXT, 'ChatGPT', 'benefits'), skill: 'chatgpt', reason: 'perk' },
  ],
  role: { id: 'backend', function: 'engineering' },
  seniority: 'senior',
  industry: null,
  workMode: 'hybrid',
  minYears: 5,
  visa: 'unknown',
  clearance: null,
  notices: [
    { ...at(TEXT, 'We may use AI tools to sort applications', 'process'), kind: 'employer-uses-ai' },
    { ...at(TEXT, 'please write yours without them', 'process'), kind: 'candidate-must-not' },
  ],
  evidence: {},
  pay,
};

export const figure = (
  value: number,
  n: number | null,
  lo: number | null = null,
  hi: number | null = null,
  more: Partial<Figure> = {},
): Figure => ({
  value,
  n,
  lo,
  hi,
  kind: 'published',
  asOf: '2026-06',
  source: 'split',
  stale: false,
  ...more,
});

export const reference: Reference = {
  p25: 135_200,
  median: 160_400,
  p75: 189_900,
  currency: 'USD',
  basis: 'advertised',
  population: 'backend',
  fit: 'exact',
  place: 'Seattle',
  n: 212,
  asOf: '2026-06',
  stale: false,
  steps: [
    { kind: 'level', label: 'Advertised backend pay, United States', figure: figure(142_000, 425) },
    { kind: 'seniority', label: 'Senior against all levels', figure: figure(1.02, 212, null, null, { kind: 'derived', source: 'pairs' }) },
    { kind: 'place', label: 'Seattle against the country', figure: figure(1.11, null, null, null, { kind: 'derived', source: 'areas' }) },
  ],
  giveOrTake: 0.06,
  otherMedians: [150_000, 170_000],
};

const item = (
  id: string,
  label: string,
  state: SkillState,
  level: GapItem['level'] = 'required',
  more: Partial<GapItem> = {},
): GapItem => ({
  skill: id,
  label,
  level,
  state,
  via: null,
  weeks: null,
  anyOf: null,
  ...more,
});

export const context: Context = {
  quoted: [],
  pay: { kind: 'placed', reference, posted: { min: 185_000, mid: 212_500, max: 240_000 }, converted: null, band: 'upper', edge: null },
  premium: {
    role: 'backend',
    nearest: false,
    advertised: {
      withAsk: figure(160_000, 169),
      without: figure(127_400, 425),
      difference: figure(32_600, null, 21_240, 43_960, { kind: 'derived' }),
      currency: 'USD',
    },
    likeForLike: { lo: figure(6, null), hi: figure(19, null), text: 'more with seniority' },
    disagreement: [
      { text: 'Advertised, all occupations, against postings of the same employer', figure: figure(28, null) },
      { text: 'Advertised, software roles', figure: figure(18.2, 2400) },
    ],
  },
  prevalence: {
    role: 'backend',
    nearest: false,
    share: figure(19.5, 6964, 18.55, 20.45),
    breakdown: [
      { label: 'Senior', share: figure(19.6, 4710, 18.5, 20.7) },
      { label: 'Travel', share: figure(31, 12) },
    ],
    skills: [{ skill: 'rag', share: figure(2.6, 6964, 2.2, 3) }],
  },
  gap: {
    required: [
      item('ai-agents', 'AI agents', 'missing', 'required', { weeks: [6, 10] }),
      item('rag', 'RAG', 'adjacent', 'required', { via: { skill: 'elasticsearch', label: 'Elasticsearch' }, weeks: [3, 6] }),
      item('llm-apis', 'LLM APIs', 'learning'),
      item('python', 'Python', 'have'),
      item('postgresql', 'PostgreSQL', 'have'),
      item('rest-api', 'REST API design', 'have'),
      item('distributed-systems', 'Distributed systems', 'have'),
      item('aws', 'AWS', 'have'),
    ],
    preferred: [
      item('langchain', 'LangChain', 'missing', 'preferred'),
      item('llm-evaluation', 'LLM evaluation', 'adjacent', 'preferred', {
        via: { skill: 'ab-testing', label: 'A/B testing' },
        weeks: [2, 4],
      }),
      item('kubernetes', 'Kubernetes', 'have', 'preferred'),
    ],
    noProfile: false,
  },
  sources: [
    {
      id: 'split',
      title: 'Backend postings, with and without AI skills',
      publisher: 'InterviewStack',
      url: 'https://example.com/split',
      date: '2026-06',
      licence: 'figures quoted',
      note: null,
    },
    {
      id: 'pairs',
      title: 'Posted salary ranges',
      publisher: 'aijobs',
      url: 'https://example.com/pairs',
      date: '2025-01-15',
      licence: 'CC0',
      note: 'Derived: medians of range middles.',
    },
  ],
};

export const reading: Reading = {
  kind: 'detail',
  site: posting.site,
  layout: posting.layout,
  url: posting.url,
  posting,
  cards: null,
  expired: false,
  gaveUp: false,
  tried: [{ source: 'json-ld', found: 9, of: 11 }],
  partial: null,
};

type PostingLook = Extract<Look, { kind: 'posting' }>;

interface Change {
  posting?: Partial<JobPosting>;
  assessment?: Partial<Assessment>;
  context?: Partial<Context>;
  reading?: Partial<Reading>;
  saved?: SavedPosting;
}

/** The whole posting with some of it changed. */
export function lookWith(change: Change = {}): PostingLook {
  const one = { ...posting, ...change.posting };
  return {
    kind: 'posting',
    posting: one,
    reading: { ...reading, posting: one, ...change.reading },
    assessment: { ...assessment, ...change.assessment },
    context: { ...context, ...change.context },
    saved: change.saved ?? null,
    incognito: false,
  };
}

export const savedAs = (status: Status, one: JobPosting = posting, note = ''): SavedPosting => ({
  id: one.id,
  posting: one,
  assessment: null,
  textHash: '0'.repeat(64),
  status,
  statusDates: [{ status, at: '2026-11-20T09:00:00Z' }],
  note,
  savedAt: '2026-11-20T09:00:00Z',
  changedAt: '2026-11-20T09:00:00Z',
});

const refused = (
  reason: Extract<PayContext, { kind: 'refused' }>['reason'],
  more: { text?: string; n?: number; reference?: Reference } = {},
): PayContext => ({
  kind: 'refused',
  reason,
  text: more.text ?? null,
  n: more.n ?? null,
  reference: more.reference ?? null,
});

const PLAIN = `Copper Lane keeps card payments moving for small shops.
We are an AI-first company, and our investors like AI.
You will run the ledger services on Go and Kafka, write runbooks and take part in the rota.
You know Go, Kafka, PostgreSQL, Kubernetes, Terraform and incident response well enough to teach them.
Pay is competitive. We answer every application within two weeks, and we read each one ourselves before anybody decides.`;

const plainPosting: JobPosting = {
  ...posting,
  id: 'lever:copperlane:77',
  site: 'lever',
  title: 'Platform Engineer, Payments',
  hiringOrganization: 'Copper Lane',
  jobLocation: ['New York, NY'],
  datePosted: '2026-11-03',
  description: PLAIN,
  sources: { description: 'page-data' },
};

const plainSkills = ['Go', 'Kafka', 'PostgreSQL', 'Kubernetes', 'Terraform', 'Incident response'];
const conventional = lookWith({
  posting: plainPosting,
  assessment: {
    wave: 'none',
    stance: 'none',
    level: null,
    track: 'conventional',
    confidence: 0.95,
    workMode: 'unknown',
    requirements: [],
    ignored: [
      { ...at(PLAIN, 'AI-first', 'about'), skill: 'generative-ai', reason: 'employer' },
      { ...at(PLAIN, 'like AI', 'about'), skill: 'generative-ai', reason: 'employer' },
    ],
    notices: [],
    pay: null,
  },
  context: {
    pay: refused('not-stated', { text: 'competitive', reference }),
    premium: { ...(context.premium as NonNullable<Context['premium']>), likeForLike: null },
    prevalence: { role: 'backend', nearest: true, share: figure(72.5, 6964, 71.4, 73.5), breakdown: [], skills: [] },
    gap: { required: plainSkills.map((name) => item(name.toLowerCase(), name, 'have')), preferred: [], noProfile: false },
  },
});

const track = (change: Partial<Assessment>): PostingLook => lookWith({ assessment: { ignored: [], notices: [], ...change } });

const contractPay: Pay = {
  ...pay,
  min: 62,
  max: 70,
  period: 'hour',
  kind: 'contract',
  annualMin: null,
  annualMax: null,
  extras: [],
  text: '$62 - $70/hr on 1099',
  start: null,
  end: null,
};

const HOSTILE = '<img src=x onerror="document.title=1">\u202e"><script>alert(1)</script> javascript:alert(1) \u{1F4A3}';

const hostileText = `${HOSTILE}\nBuild ${HOSTILE} with LLM agents.\n${'We care. '.repeat(60)}`;
const hostile = lookWith({
  posting: {
    id: 'generic:evil.example:1',
    title: HOSTILE,
    hiringOrganization: HOSTILE,
    jobLocation: [HOSTILE],
    datePosted: HOSTILE,
    description: hostileText,
    sources: { description: 'page' },
  },
  assessment: {
    requirements: [
      { skill: 'ai-agents', level: 'required', stance: 'builds', anyOf: null, evidence: [at(hostileText, 'LLM agents', 'duties')] },
    ],
    ignored: [],
    notices: [],
    pay: {
      ...pay,
      text: HOSTILE,
      start: null,
      end: null,
      ranges: [
        { scope: HOSTILE, min: 1, max: 2 },
        { scope: 'b', min: 2, max: 3 },
      ],
    },
  },
  context: {
    pay: refused('unreadable', { text: HOSTILE }),
    premium: null,
    prevalence: null,
    gap: { required: [item('ai-agents', HOSTILE, 'missing')], preferred: [], noProfile: false },
    sources: [{ id: 'x', title: HOSTILE, publisher: HOSTILE, url: 'javascript:alert(1)', date: HOSTILE, licence: HOSTILE, note: HOSTILE }],
  },
});

/** What a state is made of: what `look` answers, and how saving turns out. */
export interface GalleryState {
  /** Null = the answer never comes; `waiting` is what is seen then. */
  look: Look | Failure | null;
  save?: 'ok' | 'storage' | 'private';
  /** Clicks to make, by the words on the button, in order. */
  click?: string[];
  open?: boolean;
}

const short = 'Backend work on a small team. Contract, remote in the US. '.repeat(3).trim();

export const STATES: Record<string, GalleryState> = {
  'builds-ai': { look: lookWith() },
  'builds-ai-opened': { look: lookWith(), open: true },
  'not-a-posting': { look: { kind: 'none', reading: { ...reading, kind: 'none', posting: null } } },
  'list-page': {
    look: {
      kind: 'none',
      reading: {
        ...reading,
        kind: 'list',
        posting: null,
        cards: [1, 2, 3].map((n) => ({
          id: String(n),
          title: `Job ${n}`,
          hiringOrganization: null,
          jobLocation: null,
          salaryText: null,
          url: null,
          selected: false,
        })),
      },
    },
  },
  reading: { look: null },
  'too-short': {
    look: lookWith({
      posting: {
        title: 'Backend Developer',
        hiringOrganization: 'Tern & Alder',
        jobLocation: ['Remote, US'],
        datePosted: '2026-11-18',
        description: short,
      },
      assessment: {
        track: 'unclear',
        confidence: 0.4,
        wave: 'none',
        requirements: [],
        ignored: [],
        notices: [],
        pay: contractPay,
        workMode: 'remote',
      },
      context: { pay: refused('contract', { text: contractPay.text }), gap: { required: [], preferred: [], noProfile: false } },
    }),
  },
  vague: {
    look: track({
      track: 'unclear',
      confidence: 0.55,
      unspecified: true,
      requirements: [skill('ai-generic', 'uses', 'required', ['model evaluations', 'requirements'])],
    }),
  },
  unreadable: {
    look: {
      kind: 'unreadable',
      reading: {
        ...reading,
        kind: 'unknown',
        posting: null,
        partial: { title: 'Ledger Engineer', url: 'https://jobs.example.com/1' },
        tried: [
          { source: 'json-ld', found: 0, of: 1 },
          { source: 'page-data', found: 0, of: 1 },
          { source: 'page', found: 0, of: 3 },
        ],
      },
    },
  },
  'gave-up': {
    look: { kind: 'unreadable', reading: { ...reading, kind: 'unknown', posting: null, gaveUp: true, tried: [] } },
  },
  failed: { look: { ok: false, code: 'internal', message: 'The page keeps changing.' } },
  'first-run': {
    look: lookWith({
      context: {
        gap: { ...context.gap, noProfile: true, required: context.gap.required.map((i) => ({ ...i, state: 'missing', via: null })) },
      },
    }),
  },
  permission: { look: { kind: 'no-access', host: 'jobs.example.com', origin: 'https://jobs.example.com/*' } },
  'permission-click': { look: { kind: 'no-access', host: '', origin: '' } },
  'permission-once-refused': {
    look: { kind: 'no-access', host: 'jobs.example.com', origin: 'https://jobs.example.com/*' },
    click: ['Read this page once'],
  },
  linkedin: { look: { kind: 'linkedin-off' } },
  restricted: { look: { kind: 'restricted' } },
  'no-ai': { look: { ...conventional, saved: savedAs('applied', plainPosting, 'Ask about the rota.') } },
  'machine-learning': {
    look: track({
      track: 'ml',
      wave: 'traditional',
      requirements: [skill('pytorch', 'builds', 'required', ['model evaluations', 'requirements'])],
    }),
  },
  'uses-ai': {
    look: track({
      track: 'uses-ai',
      stance: 'uses',
      confidence: 0.7,
      requirements: [skill('github-copilot', 'uses', 'required', ['tool-calling layer', 'requirements'])],
    }),
  },
  'preferred-only': {
    look: track({
      level: 'preferred',
      confidence: 0.7,
      requirements: [skill('langchain', 'builds', 'preferred', ['LangChain', 'preferred'])],
    }),
  },
  saving: { look: lookWith(), click: ['Save posting'] },
  saved: { look: lookWith(), save: 'ok', click: ['Save posting', 'Note'] },
  deleted: { look: lookWith({ saved: savedAs('interested') }), save: 'ok', click: ['Undo'] },
  'save-failed': { look: lookWith(), save: 'storage', click: ['Save posting'] },
  'private-window': { look: lookWith(), save: 'private', click: ['Save posting'] },
  'said-first': {
    look: lookWith({ posting: { truncated: true, validThrough: '2026-11-01' }, reading: { expired: true, gaveUp: true } }),
  },
  'pay-edge': {
    look: lookWith({
      assessment: { pay: { ...pay, min: 190_000, max: null, annualMin: 190_000, annualMax: null, source: 'estimate' } },
      context: {
        pay: {
          kind: 'placed',
          reference,
          posted: { min: 190_000, mid: 190_000, max: null },
          converted: null,
          band: 'upper',
          edge: 'upper',
        },
      },
    }),
  },
  'pay-employed-stale': {
    look: lookWith({
      assessment: { pay: { ...pay, min: 60, max: 80, period: 'hour', annualMin: 124_800, annualMax: 166_400 } },
      context: {
        pay: {
          kind: 'placed',
          reference: {
            ...reference,
            basis: 'employed',
            population: 'software developers',
            fit: 'proxy',
            n: null,
            giveOrTake: null,
            otherMedians: null,
            stale: true,
            asOf: '2023-05',
            steps: [],
          },
          posted: { min: 124_800, mid: 145_600, max: 166_400 },
          converted: null,
          band: 'middle',
          edge: null,
        },
      },
    }),
  },
  'pay-converted': {
    look: lookWith({
      assessment: { pay: { ...pay, currency: 'EUR', min: 90_000, max: 110_000 } },
      context: {
        pay: {
          kind: 'placed',
          reference,
          posted: { min: 97_200, mid: 108_000, max: 118_800 },
          converted: { from: 'EUR', rate: 1.08, month: '2026-10' },
          band: 'lower',
          edge: null,
        },
      },
    }),
  },
  'pay-too-few': { look: lookWith({ context: { pay: refused('too-few', { n: 14 }), premium: null } }) },
  'pay-unreadable': {
    look: lookWith({ assessment: { pay: null }, context: { pay: refused('unreadable', { text: 'up to 90-ish DOE' }) } }),
  },
  'nothing-asked': {
    look: lookWith({ context: { gap: { required: [], preferred: [], noProfile: false }, prevalence: null, premium: null } }),
  },
  'not-right': { look: lookWith(), click: ['Not right?'] },
  keys: { look: lookWith(), click: ['More', 'Keys'] },
  menu: { look: lookWith(), click: ['More'] },
  hostile: { look: hostile },
};
