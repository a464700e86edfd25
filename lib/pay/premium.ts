/** What the AI ask does to advertised pay, and how common the ask is: published figures with their counts, never multiplied into a reference. Pure. */
import type { Assessment } from '../assessment.ts';
import type { Figure, PremiumContext, PrevalenceContext, QuotedBand } from '../context.ts';
import type { Benchmarks, PublishedRole, Share } from './benchmarks.ts';
import { differenceFigure, isStale, medianFigure, shareFigure } from './figures.ts';
import { type Role, roleOf } from './roles.ts';

const NEAREST = 'software-general';

interface Split {
  role: Role;
  data: PublishedRole;
  nearest: boolean;
  currency: string;
}

/** The split of the user's own pack; what it leaves out stays unknown rather than mixed with another publisher's. */
function ownSplit(benchmarks: Benchmarks, role: Role): Split | null {
  for (const pack of benchmarks.packs) {
    const row = pack.splits.find((split) => split.role === role.id);
    if (!row) continue;
    const { medianWith, nWith, medianWithout, nWithout, generative, postings } = row;
    const data: PublishedRole = {
      source: pack.source.id,
      asOf: pack.asOf,
      postings,
      generative: generative === null ? null : { percent: generative, count: null, of: postings },
      anyAi: null,
      none: null,
      traditionalOnly: null,
      both: null,
      generativeOnly: null,
      medianWith,
      nWith,
      medianWithout,
      nWithout,
      bySeniority: [],
      byIndustry: [],
      skills: [],
    };
    return { role, data, nearest: false, currency: pack.currency };
  }
  return null;
}

/** The role whose published split stands for this one: its own, or the nearest that has one; null outside the data's roles. */
function publishedFor(benchmarks: Benchmarks, role: Role | null): Split | null {
  const own = role && ownSplit(benchmarks, role);
  if (own) return own;
  if (!role?.published) return null;
  const data = benchmarks.published.roles[role.published.role];
  if (!data) return null;
  const nearest = role.published.fit === 'nearest';
  const named = nearest ? (roleOf(ROLE_OF_PUBLISHED[role.published.role]) ?? role) : role;
  return { role: named, data, nearest, currency: benchmarks.published.currency };
}

const ROLE_OF_PUBLISHED: Record<string, string> = {
  software_engineer: NEAREST,
  ai_engineer: 'ai-engineer',
  data_engineer: 'data-engineer',
  devops_engineer: 'devops-sre-platform',
};

const origin = (data: PublishedRole, today: string) => ({
  kind: 'published' as const,
  asOf: data.asOf,
  source: data.source,
  stale: isStale(data.asOf, today, 'advertised'),
});

/** The advertised gap of the posting's role (or the nearest that has one) and the like-for-like evidence, as two things. */
export function premiumContext(benchmarks: Benchmarks, assessment: Assessment, today: string): PremiumContext {
  const own = roleOf(assessment.role?.id);
  const found = publishedFor(benchmarks, own);
  const gap = found ? advertisedGap(found.data, today) : null;
  // A role with a split but without both medians: the software engineer's gap is the nearest honest thing.
  const fallback = gap || !found ? null : benchmarks.published.roles.software_engineer;
  const advertised = gap ?? (fallback ? advertisedGap(fallback, today) : null);
  const role = gap ? found?.role : advertised ? roleOf(NEAREST) : own;

  const rows = benchmarks.evidence.rows.map((row) => ({
    ...row,
    figures: row.percent.map(
      (value): Figure => ({
        value,
        n: null,
        lo: null,
        hi: null,
        kind: benchmarks.evidence.kind,
        asOf: row.asOf,
        source: row.source,
        stale: isStale(row.asOf, today, 'advertised'),
      }),
    ),
  }));
  const controlled = rows.filter((row) => row.controlled).flatMap((row) => row.figures);
  const sorted = controlled.toSorted((a, b) => a.value - b.value);
  const [lo, hi] = [sorted[0], sorted.at(-1)];
  const atMyLevel = rows.find((row) => row.seniority !== null && row.seniority === assessment.seniority);
  return {
    role: role?.short ?? '',
    nearest: gap ? (found?.nearest ?? false) : advertised !== null,
    advertised: advertised && { ...advertised, currency: (gap && found?.currency) || benchmarks.published.currency },
    likeForLike: own && found && lo && hi ? { lo, hi, text: atMyLevel ? `${atMyLevel.text}: ${atMyLevel.percent[0]}%` : '' } : null,
    disagreement: rows.flatMap((row) => row.figures.slice(-1).map((figure) => ({ text: row.text, figure }))),
  };
}

function advertisedGap(data: PublishedRole, today: string): { withAsk: Figure; without: Figure; difference: Figure } | null {
  if (data.medianWith === null || data.medianWithout === null) return null;
  const withAsk = medianFigure(data.medianWith, data.nWith, origin(data, today));
  const without = medianFigure(data.medianWithout, data.nWithout, origin(data, today));
  return withAsk && without && { withAsk, without, difference: differenceFigure(withAsk, without) };
}

/**
 * Pay bands by level that one publisher gives without counts: quoted as that source's, without interval, never computed with.
 * For AI engineers in its country: the band of the posting's level, or all where the level is unknown.
 */
export function quotedBands(benchmarks: Benchmarks, assessment: Assessment, country: string | null, today: string): QuotedBand[] {
  const { bands } = benchmarks;
  const role = roleOf(assessment.role?.id);
  if (!role || role.postings?.role !== bands.role || role.postings.fit !== 'exact' || country !== bands.country) return [];
  const level = BAND_OF[assessment.seniority];
  return Object.entries(bands.bands)
    .filter(([name]) => level === null || name === level)
    .map(([name, [lo, hi]]) => ({
      level: name,
      people: role.people,
      lo,
      hi,
      currency: bands.currency,
      source: bands.source,
      asOf: bands.asOf,
      stale: isStale(bands.asOf, today, 'advertised'),
    }));
}

const BAND_OF: Record<Assessment['seniority'], string | null> = {
  intern: 'entry',
  entry: 'entry',
  junior: 'entry',
  mid: 'mid',
  senior: 'senior',
  staff: 'senior',
  principal: 'senior',
  lead: 'senior',
  manager: null,
  director: null,
  exec: null,
  unknown: null,
};

/** Published names of skills → our ids. */
const SKILL_OF: Record<string, string> = {
  'Machine Learning': 'machine-learning',
  'AI Agents': 'ai-agents',
  LLMs: 'llms',
  'AI-Assisted Development': 'ai-assisted-development',
  'Generative AI': 'generative-ai',
  OpenAI: 'openai',
  RAG: 'rag',
  'GitHub Copilot': 'github-copilot',
  'Vector Databases': 'vector-databases',
  'Anthropic/Claude': 'anthropic-claude',
  LangChain: 'langchain',
  'Prompt Engineering': 'prompt-engineering',
};

/** How common this posting's kind of ask is in its role, by level and industry, and how often its skills are asked for. */
export function prevalenceContext(benchmarks: Benchmarks, assessment: Assessment, today: string): PrevalenceContext | null {
  const found = publishedFor(benchmarks, roleOf(assessment.role?.id));
  if (!found) return null;
  const { data } = found;
  const from = origin(data, today);
  const share = (row: Share | null) => row && shareFigure(row.percent, row.of, from);
  const asked = new Set(assessment.requirements.map((requirement) => requirement.skill));
  const isGenerative = assessment.wave === 'generative' || assessment.wave === 'both';
  // The breakdown was published for generative asks only.
  const rows = isGenerative
    ? [
        ...data.bySeniority.filter((row) => row.label === assessment.seniority),
        ...data.byIndustry.filter((row) => sameIndustry(row.label, assessment.industry)),
      ]
    : [];
  return {
    role: found.role.short,
    nearest: found.nearest,
    share: share(isGenerative ? data.generative : assessment.wave === 'traditional' ? data.traditionalOnly : data.none),
    breakdown: rows.flatMap((row) => {
      const figure = row.of === null ? shareFigure(row.percent, null, from) : share(row);
      return figure ? [{ label: row.label, share: figure }] : [];
    }),
    skills: data.skills.flatMap((row) => {
      const skill = SKILL_OF[row.label];
      const figure = skill && asked.has(skill) ? shareFigure(row.percent, data.postings, from) : null;
      return skill && figure ? [{ skill, share: figure }] : [];
    }),
  };
}

const words = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');
const sameIndustry = (label: string, industry: string | null) => industry !== null && words(label) === words(industry);
