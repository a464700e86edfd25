/** Everything said beside an assessment, for one person on one day. Pure. */
import type { Assessment } from '../assessment.ts';
import type { Context, Profile, Source } from '../context.ts';
import { gapFor, type SkillGraph } from '../gaps/gap.ts';
import type { JobPosting } from '../job-posting.ts';
import { type Benchmarks, BUNDLED } from './benchmarks.ts';
import { comparedPlace, placePay } from './placement.ts';
import { premiumContext, prevalenceContext, quotedBands } from './premium.ts';

/**
 * Pay against its reference, the advertised and like-for-like gaps, how common the ask is, and my gaps, with the sources named in them.
 * `today` is an ISO date: figures go stale. `benchmarks` are the bundled ones unless a pack has been imported.
 */
export function contextOf(
  posting: JobPosting,
  assessment: Assessment,
  profile: Profile,
  today: string,
  graph: SkillGraph,
  benchmarks: Benchmarks = BUNDLED,
): Context {
  const pay = placePay(benchmarks, posting, assessment, profile, today);
  const premium = premiumContext(benchmarks, assessment, today);
  const prevalence = prevalenceContext(benchmarks, assessment, today);
  const quoted = quotedBands(benchmarks, assessment, comparedPlace(posting, assessment, profile)?.country ?? null, today);
  return {
    pay,
    premium,
    prevalence,
    quoted,
    gap: gapFor(assessment.requirements, profile, graph),
    labels: Object.fromEntries(assessment.requirements.map(({ skill }) => [skill, graph.label(skill)])),
    sources: sourcesNamed([pay, quoted, premium, prevalence], benchmarks.sources),
  };
}

/** The sources whose ids stand in any figure of `parts`, in the order they are first named. */
function sourcesNamed(parts: unknown[], sources: readonly Source[]): Source[] {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && typeof inner === 'string') named.add(inner);
      else walk(inner);
    }
  };
  for (const part of parts) walk(part);
  return [...named].flatMap((id) => sources.find((source) => source.id === id) ?? []);
}
