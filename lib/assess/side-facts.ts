/** Facts beside the verdict: how senior, where, how long, which papers. Each comes with its evidence. */
import type { Assessment } from '../assessment.ts';
import type { JobPosting } from '../job-posting.ts';
import type { PostingDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { industry } from './industry.ts';
import { notices } from './notices.ts';
import { role } from './role.ts';
import { seniority } from './seniority.ts';
import { clearance, visa } from './visa.ts';
import { workMode } from './work-mode.ts';
import { minYears } from './years.ts';

type SideFacts = Pick<
  Assessment,
  'role' | 'seniority' | 'industry' | 'workMode' | 'minYears' | 'visa' | 'clearance' | 'notices' | 'evidence'
>;

export function sideFacts(posting: JobPosting, doc: PostingDocument): SideFacts {
  const years = minYears(doc);
  const found = {
    role: role(doc),
    industry: industry(posting, doc),
    seniority: seniority(doc, years.value),
    workMode: workMode(posting, doc),
    minYears: years,
    visa: visa(doc),
    clearance: clearance(doc),
  };
  const evidence: Assessment['evidence'] = {};
  for (const [name, finding] of Object.entries(found) as [keyof Assessment['evidence'], Finding<unknown>][]) {
    if (finding.evidence.length > 0) evidence[name] = finding.evidence;
  }
  return {
    role: found.role.value,
    industry: found.industry.value,
    notices: notices(doc),
    seniority: found.seniority.value,
    workMode: found.workMode.value,
    minYears: found.minYears.value,
    visa: found.visa.value,
    clearance: found.clearance.value,
    evidence,
  };
}
