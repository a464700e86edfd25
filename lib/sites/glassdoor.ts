import { defineSite, firstOf, inPath, inQuery, type PostingRules } from '../site.ts';

const fields: PostingRules['fields'] = {
  identifier: [{ css: '[id^="jd-job-title-"]', attr: 'id', take: /(\d+)$/ }],
  title: ['[id^="jd-job-title-"]', '[data-test="job-details-header"] h1', 'h1'],
  hiringOrganization: [
    '[data-test="job-details-header"] h4',
    '[data-test="employer-name"]',
    { css: '[data-test="job-details-header"] img[alt]', attr: 'alt', take: /^(.+?)(?: Logo)?$/i },
  ],
  jobLocation: ['[data-test="location"]'],
  baseSalary: ['[data-test="detailSalary"]'],
  description: ['[data-brandviews*="joblisting-description"]', '[class*="JobDetails_jobDescription__"]'],
};

export default defineSite({
  id: 'glassdoor',
  name: 'Glassdoor',

  tried: true,
  matches: [
    'https://*.glassdoor.com/*',
    'https://*.glassdoor.at/*',
    'https://*.glassdoor.be/*',
    'https://*.glassdoor.ca/*',
    'https://*.glassdoor.ch/*',
    'https://*.glassdoor.co.in/*',
    'https://*.glassdoor.co.nz/*',
    'https://*.glassdoor.co.uk/*',
    'https://*.glassdoor.com.ar/*',
    'https://*.glassdoor.com.au/*',
    'https://*.glassdoor.com.br/*',
    'https://*.glassdoor.com.hk/*',
    'https://*.glassdoor.com.mx/*',
    'https://*.glassdoor.de/*',
    'https://*.glassdoor.es/*',
    'https://*.glassdoor.fr/*',
    'https://*.glassdoor.ie/*',
    'https://*.glassdoor.it/*',
    'https://*.glassdoor.nl/*',
    'https://*.glassdoor.sg/*',
  ],
  identify: firstOf(inQuery(['jl', 'jobListingId']), inPath(/^\/job-listing\/.*?JV_.*?_?(\d{9,})\.htm$/)),
  examples: ['https://www.glassdoor.com/job-listing/data-engineer-acme-JV_IC1_KO0,13_KE14,18.htm?jl=1009722062558'],
  lists: ['https://www.glassdoor.co.uk/Job/london-data-jobs-SRCH_IL.0,6_KO7,11.htm'],
  layouts: [
    {
      id: 'glassdoor-split',
      kind: 'split',
      when: ['[data-test="jobListing"]', 'ul[aria-label="Jobs List"]'],
      posting: { root: ':has(> * > [data-test="job-details-header"]), :has(> [data-test="job-details-header"])', fields },
      cards: {
        item: '[data-test="jobListing"]',
        fields: {
          id: [
            { css: '[data-jobid]', attr: 'data-jobid' },
            { css: '[id^="job-title-"]', attr: 'id', take: /(\d+)$/ },
          ],
          title: ['[data-test="job-title"]'],
          hiringOrganization: [
            '[class*="EmployerProfile_compactEmployerName"]',
            { css: 'img[alt]', attr: 'alt', take: /^(.+?)(?: Logo)?$/i },
          ],
          jobLocation: ['[data-test="emp-location"]'],
          salaryText: ['[data-test="detailSalary"]'],
          url: [{ css: 'a[data-test="job-title"], a[data-test="job-link"]', attr: 'href' }],
        },
        selected: '[data-selected="true"]',
      },
    },
    {
      id: 'glassdoor-detail',
      kind: 'detail',
      when: ['[data-test="job-details-header"]', '[id^="jd-job-title-"]'],
      posting: { fields },
    },
  ],
});
