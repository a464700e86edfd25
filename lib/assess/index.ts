import type { Assessment } from '../assessment.ts';
import type { JobPosting } from '../job-posting.ts';

/** Reads what a posting asks for. Pure; the same posting and taxonomy always give the same answer. */
export function assess(posting: JobPosting): Assessment {
  return {
    posting: posting.id,
    taxonomy: '0',
    wave: 'none',
    stance: 'none',
    level: null,
    unspecified: false,
    track: 'unclear',
    confidence: 0,
    requirements: [],
    ignored: [],
    role: null,
    seniority: 'unknown',
    industry: null,
    workMode: 'unknown',
    minYears: null,
    visa: 'unknown',
    clearance: null,
    notices: [],
    evidence: {},
    pay: null,
  };
}
