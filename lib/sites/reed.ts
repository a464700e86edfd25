import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'reed',
  name: 'Reed',

  tried: false,
  matches: ['https://*.reed.co.uk/*'],
  identify: inPath(/^\/jobs\/[^/]+\/(\d{5,})\/?$/),
  examples: ['https://www.reed.co.uk/jobs/data-engineer/51234567'],
  lists: ['https://www.reed.co.uk/jobs/data-engineer-jobs-in-london'],
  layouts: [
    {
      id: 'reed-detail',
      kind: 'detail',
      url: /^\/jobs\/[^/]+\/\d+/,
      posting: {
        fields: {
          title: ['[data-qa="job-title"]', 'h1'],
          hiringOrganization: ['[data-qa="company-name"]', '[itemprop="hiringOrganization"]', 'a[href*="/company-profile/"]'],
          jobLocation: ['[data-qa="job-location"]', '[data-qa="location"]'],
          baseSalary: ['[data-qa="salaryLbl"]', '[data-qa="job-salary"]', '[data-qa="salary"]'],
          employmentType: ['[data-qa="job-type"]', '[data-qa="jobTypeMobileLbl"]'],
          datePosted: ['[data-qa="job-posted-date"]', { css: 'span, div', has: /^posted .{3,40}$/i }],
          description: ['[data-qa="job-description"]', '[itemprop="description"]'],
        },
      },
    },
    {
      id: 'reed-list',
      kind: 'list',
      url: /^\/jobs(?:\/[^/]+)?\/?(?:\?|$)/,
      cards: {
        item: '[data-qa="job-card"]',
        fields: {
          title: ['[data-qa="job-card-title"]', 'h2'],
          hiringOrganization: ['[data-qa="job-posted-by"] a', 'a[href*="/company-profile/"]'],
          jobLocation: ['[data-qa="job-metadata-location"]'],
          salaryText: ['[data-qa="job-metadata-salary"]'],
        },
      },
    },
  ],
});
