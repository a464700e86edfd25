import { describe, expect, it } from 'vitest';
import { parseDocument } from '../assess/document.ts';
import type { JobPosting } from '../job-posting.ts';
import { parsePay } from './parse.ts';
import cases from './salary-cases.json' with { type: 'json' };

const posting = (fields: Partial<JobPosting>): JobPosting => ({
  id: 'generic:example.com:1',
  site: 'generic',
  layout: 'generic',
  url: 'https://example.com/jobs/1',
  title: 'Engineer',
  hiringOrganization: null,
  jobLocation: ['United States'],
  jobLocationType: null,
  applicantLocationRequirements: [],
  employmentType: [],
  datePosted: null,
  validThrough: null,
  baseSalary: null,
  industry: null,
  description: '',
  truncated: false,
  sources: {},
  ...fields,
});
const read = (fields: Partial<JobPosting>) => {
  const p = posting(fields);
  return parsePay(p, parseDocument(p.title, p.description));
};

describe('the grammar of pay', () => {
  it.each(cases)('reads "$text"', ({ text, place, pay, flags }) => {
    const got = read({ description: text, jobLocation: [place] });
    if (pay === null) expect(got).toBeNull();
    else {
      expect(got).toMatchObject(pay);
      expect(got?.flags).toEqual(expect.arrayContaining(flags ?? []));
    }
  });
});
