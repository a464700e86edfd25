import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'xing',
  name: 'XING',

  tried: false,
  matches: ['https://*.xing.com/*'],
  identify: inPath(/^\/jobs\/(?!search|find|c-)(?:[^/]*-)?(\d{5,})\/?$/),
  examples: ['https://www.xing.com/jobs/berlin-data-engineer-123456789'],
  lists: ['https://www.xing.com/jobs/search?keywords=data'],
  layouts: [
    {
      id: 'xing-detail',
      kind: 'detail',
      url: /^\/jobs\/[^/]*\d{5,}/,
      posting: {
        fields: {
          title: ['[data-testid="job-details-title"]', 'h1'],
          hiringOrganization: ['[data-testid="job-details-company-info-name"]', 'a[href*="/pages/"]'],
          jobLocation: ['[data-testid="job-fact-location"]'],
          employmentType: ['[data-testid="job-fact-employment-type"]'],
          workplace: ['[data-testid="job-fact-remote"]'],
          baseSalary: ['[data-testid="job-fact-salary"]'],
          description: ['[data-testid="expandable-content"]'],
        },
      },
    },
    {
      id: 'xing-list',
      kind: 'list',
      url: /^\/jobs\/(?:search|find|t-|c-)/,
      cards: { item: '[data-testid="job-search-result"]', fields: { title: ['[data-testid="job-teaser-list-title"]', 'h2', 'h3'] } },
    },
  ],
});
