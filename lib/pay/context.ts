import type { Assessment } from '../assessment.ts';
import type { Context, Profile } from '../context.ts';
import type { JobPosting } from '../job-posting.ts';

/** What is said beside the assessment for this person. `today` is an ISO date: figures go stale. Pure. */
export function contextOf(_posting: JobPosting, assessment: Assessment, profile: Profile, _today: string): Context {
  return {
    pay: {
      kind: 'refused',
      reason: assessment.pay ? 'no-reference' : 'not-stated',
      text: assessment.pay?.text ?? null,
      n: null,
      reference: null,
    },
    premium: null,
    prevalence: null,
    gap: { required: [], preferred: [], noProfile: Object.keys(profile.skills).length === 0 },
    sources: [],
  };
}
