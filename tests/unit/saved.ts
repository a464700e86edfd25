/** Saved postings for tests: written by us, with evidence found by its words so that offsets are right. */
import type { Assessment, Evidence, IgnoredMention, Pay, Requirement, Section } from '../../lib/assessment.ts';
import type { Context, GapItem, PayContext, Reference, SkillState } from '../../lib/context.ts';
import type { JobPosting } from '../../lib/job-posting.ts';
import type { Row } from '../../lib/list/rows.ts';
import type { SavedPosting } from '../../lib/saved.ts';

const BODY = `About the team
You join six engineers who run dispatch for 400 depots.

What you will do
Build the retrieval pipelines and tool-calling services behind our dispatch assistant.
Own the evaluation of language models before each release.
Keep our PostgreSQL cluster fast.

What we ask
Five years of backend work with Python.
Experience with LLM APIs in production.

About us
Our AI-powered platform moves freight for 2,000 shippers. We use nothing clever to read your application.`;

export const posting = (over: Partial<JobPosting> = {}): JobPosting => ({
  id: 'greenhouse:larkfield:1001',
  site: 'greenhouse',
  layout: 'detail',
  url: 'https://boards.greenhouse.io/larkfield/jobs/1001',
  title: 'Senior Backend Engineer, Dispatch Assistant',
  hiringOrganization: 'Larkfield Freight',
  jobLocation: ['Seattle, WA'],
  jobLocationType: null,
  applicantLocationRequirements: [],
  employmentType: [],
  datePosted: '2026-11-12',
  validThrough: null,
  baseSalary: null,
  industry: null,
  description: BODY,
  truncated: false,
  sources: { title: 'json-ld' },
  ...over,
});

/** The evidence that these words are, in the sentence (line) around them. */
export function evidence(description: string, text: string, section: Section = 'duties'): Evidence {
  const start = description.indexOf(text);
  if (start < 0) throw new Error(`not in the text: ${text}`);
  const end = start + text.length;
  const after = description.indexOf('\n', end);
  return {
    text,
    start,
    end,
    sentence: { start: description.lastIndexOf('\n', start) + 1, end: after < 0 ? description.length : after },
    section,
  };
}

const requirement = (skill: string, text: string, stance: Requirement['stance'], section: Section = 'duties'): Requirement => ({
  skill,
  level: 'required',
  stance,
  anyOf: null,
  evidence: [evidence(BODY, text, section)],
});

export const REQUIREMENTS: Requirement[] = [
  requirement('rag', 'retrieval pipelines', 'builds'),
  requirement('ai-agents', 'tool-calling', 'builds'),
  requirement('llm-evaluation', 'evaluation of language models', 'builds'),
  requirement('llm-apis', 'LLM APIs', 'builds', 'requirements'),
  requirement('python', 'Python', null, 'requirements'),
  requirement('postgresql', 'PostgreSQL', null),
];
export const IGNORED: IgnoredMention[] = [{ ...evidence(BODY, 'AI-powered platform', 'about'), skill: 'ai-generic', reason: 'employer' }];

export const yearly = (min: number | null, max: number | null, currency = 'USD'): Pay => ({
  min,
  max,
  currency,
  period: 'year',
  kind: 'base',
  annualMin: min,
  annualMax: max,
  ranges: [],
  extras: [],
  text: '',
  start: null,
  end: null,
  source: 'text',
  confidence: 0.9,
  flags: [],
});

export const assessment = (over: Partial<Assessment> = {}): Assessment => ({
  posting: 'greenhouse:larkfield:1001',
  taxonomy: 'test',
  wave: 'generative',
  stance: 'builds',
  level: 'required',
  unspecified: false,
  track: 'builds-ai',
  confidence: 0.9,
  requirements: REQUIREMENTS,
  ignored: IGNORED,
  role: { id: 'backend', function: 'engineering' },
  seniority: 'senior',
  industry: null,
  workMode: 'hybrid',
  minYears: 5,
  visa: 'unknown',
  clearance: null,
  notices: [],
  evidence: {},
  pay: yearly(185_000, 240_000),
  ...over,
});

export const savedPosting = (over: Omit<Partial<SavedPosting>, 'posting'> & { posting?: Partial<JobPosting> } = {}): SavedPosting => {
  const facts = posting({ ...(over.id !== undefined && { id: over.id }), ...over.posting });
  const savedAt = over.savedAt ?? '2026-11-20T09:00:00.000Z';
  const status = over.status ?? 'interested';
  return {
    assessment: assessment({ posting: facts.id }),
    textHash: '0'.repeat(64),
    statusDates: [{ status, at: savedAt }],
    note: '',
    changedAt: savedAt,
    ...over,
    id: facts.id,
    posting: facts,
    status,
    savedAt,
  };
};

const LABELS: Record<string, string> = {
  rag: 'RAG',
  'ai-agents': 'AI agents',
  'llm-apis': 'LLM APIs',
  'llm-evaluation': 'LLM evaluation',
  python: 'Python',
  postgresql: 'PostgreSQL',
};

export const gapItem = (skill: string, state: SkillState, over: Partial<GapItem> = {}): GapItem => ({
  skill,
  label: LABELS[skill] ?? skill,
  level: 'required',
  state,
  via: null,
  weeks: null,
  anyOf: null,
  ...over,
});

const REFERENCE: Reference = {
  p25: 135_000,
  median: 160_000,
  p75: 190_000,
  currency: 'USD',
  basis: 'advertised',
  population: 'backend',
  fit: 'exact',
  place: 'Seattle',
  n: 240,
  asOf: '2026-06',
  stale: false,
  steps: [],
  giveOrTake: 0.04,
  otherMedians: null,
};

export const placed = (band: 'lower' | 'middle' | 'upper' = 'upper'): PayContext => ({
  kind: 'placed',
  reference: REFERENCE,
  posted: { min: 185_000, mid: 212_500, max: 240_000 },
  converted: null,
  band,
  edge: null,
});

export const refusedPay = (reason: Extract<PayContext, { kind: 'refused' }>['reason']): PayContext => ({
  kind: 'refused',
  reason,
  text: null,
  n: null,
  reference: null,
});

const BESIDE = {
  pay: placed(),
  premium: null,
  prevalence: null,
  quoted: [],
  gap: {
    required: [
      gapItem('ai-agents', 'missing'),
      gapItem('rag', 'adjacent', { via: { skill: 'elasticsearch', label: 'Elasticsearch' } }),
      gapItem('llm-apis', 'learning'),
      gapItem('llm-evaluation', 'have'),
      gapItem('python', 'have'),
      gapItem('postgresql', 'have'),
    ],
    preferred: [],
    noProfile: false,
  },
  sources: [],
};

export const context = (over: Partial<Context> = {}): Context => ({ ...BESIDE, ...over });

export const row = (saved: SavedPosting = savedPosting(), beside: Context | null = saved.assessment ? context() : null): Row => ({
  saved,
  context: beside,
});

/** What a hostile page might put into any field. */
export const HOSTILE = '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>';
