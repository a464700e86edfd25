import { defineSite, firstOf, inPath, inQuery, type PostingRules } from '../site.ts';

const fields: PostingRules['fields'] = {
  title: ['[data-testid="jobTitle"]', 'h1', 'h2'],
  hiringOrganization: ['[data-testid="company"]'],
  jobLocation: ['[data-testid="jobDetailLocation"]'],
  baseSalary: ['[data-testid="payTag"]', { label: /^(?:salary|pay)$/i }],
  description: ['[data-testid="svx-description-container-inner"]', '[data-testid="description-clamp-wrapper"]'],
};

export default defineSite({
  id: 'monster',
  name: 'Monster',

  tried: false,
  matches: [
    'https://*.monster.com/*',
    'https://*.monster.co.uk/*',
    'https://*.monster.de/*',
    'https://*.monster.fr/*',
    'https://*.monster.ca/*',
    'https://*.monster.ie/*',
    'https://*.monster.it/*',
    'https://*.monster.es/*',
    'https://*.monster.nl/*',
    'https://*.monster.be/*',
    'https://*.monster.at/*',
    'https://*.monster.ch/*',
  ],
  identify: firstOf(
    inPath(/^\/job-openings\/.*?--([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/i),
    inQuery(['jobid', 'jobId']),
  ),
  examples: ['https://www.monster.com/job-openings/data-engineer-austin-tx--2d78e7c6-3764-482e-9d29-d0cb064429cc'],
  lists: ['https://www.monster.com/jobs/search?q=data'],
  layouts: [
    { id: 'monster-detail', kind: 'detail', url: /^\/job-openings\//, posting: { fields } },
    {
      id: 'monster-split',
      kind: 'split',
      when: ['[data-testid="JobCardButton"]', '[data-testid="svx-job-view-wrapper"]'],
      posting: { root: '[data-testid="svx-job-view-wrapper"]', fields },
      cards: {
        item: 'article:has([data-testid="jobTitle"]), [data-testid="JobCardButton"]',
        fields: {
          title: ['[data-testid="jobTitle"]', 'h2', 'h3'],
          hiringOrganization: ['[data-testid="company"]'],
          jobLocation: ['[data-testid="jobDetailLocation"]'],
        },
        selected: '.card-selected, [aria-current="true"]',
      },
    },
  ],
});
