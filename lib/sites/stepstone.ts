import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'stepstone',
  name: 'StepStone',
  aliases: ['Totaljobs', 'CWJobs'],
  tried: true,
  matches: [
    'https://*.stepstone.de/*',
    'https://*.stepstone.at/*',
    'https://*.stepstone.be/*',
    'https://*.stepstone.nl/*',
    'https://*.totaljobs.com/*',
    'https://*.cwjobs.co.uk/*',
  ],
  identify: firstOf(
    inPath(/^\/stellenangebote--.*?(\d{5,})(?:-inline)?\.html$/),
    inPath(/--(\d{5,})(?:-inline)?\.html$/),
    inPath(/^\/job\/[^?]*?job(\d{6,})\/?$/),
  ),
  examples: [
    'https://www.stepstone.de/stellenangebote--Data-Engineer-Hamburg-Acme-GmbH--13764605-inline.html',
    'https://www.totaljobs.com/job/data-engineer/acme-job103456789',
  ],
  lists: ['https://www.stepstone.de/jobs/data-engineer'],
  layouts: [
    {
      id: 'stepstone-list',
      kind: 'list',
      when: ['[data-at="job-item"]'],
      cards: {
        item: '[data-at="job-item"]',
        fields: {
          id: [{ css: '[id^="job-item-"]', attr: 'id', take: /(\d+)$/ }],
          title: ['[data-at="job-item-title"]', 'h2'],
          hiringOrganization: ['[data-at="job-item-company-name"]'],
          jobLocation: ['[data-at="job-item-location"]'],
          salaryText: ['[data-at="job-item-salary-info"]'],
        },
      },
    },
    {
      id: 'stepstone-detail',
      kind: 'detail',
      when: ['[data-at="header-job-title"]', '[data-at="job-ad-content"]'],
      posting: {
        fields: {
          title: ['[data-at="header-job-title"]', 'h1'],
          hiringOrganization: ['[data-at="metadata-company-name"]'],
          jobLocation: ['[data-at="metadata-location"]'],
          workplace: ['[data-at="metadata-work-from-home"]'],
          employmentType: [{ css: '[data-at="metadata-contract-type"], [data-at="metadata-work-type"]', all: true }],
          baseSalary: ['[data-at="metadata-salary"]'],
          datePosted: ['[data-at="metadata-online-date"]'],
          description: ['[data-at="job-ad-content"]', { css: '[data-at^="section-text-"]:not([data-at$="-title"])', all: true }],
        },
      },
    },
  ],
});
