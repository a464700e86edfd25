import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'welcometothejungle',
  name: 'Welcome to the Jungle',
  aliases: ['Otta'],
  tried: false,
  matches: ['https://*.welcometothejungle.com/*'],
  identify: firstOf(
    inPath(/^(?:\/[a-z]{2})?\/companies\/(?<tenant>[^/]+)\/jobs\/(?<id>[^/]+)\/?$/),
    inPath(/^\/jobs\/([A-Za-z0-9_-]{4,})\/?$/),
  ),
  examples: [
    'https://www.welcometothejungle.com/en/companies/acme/jobs/data-engineer_paris',
    'https://app.welcometothejungle.com/jobs/AbC123xy',
  ],
  lists: ['https://www.welcometothejungle.com/en/companies/acme/jobs', 'https://www.welcometothejungle.com/en/jobs?query=data'],
  layouts: [
    {
      id: 'welcometothejungle-detail',
      kind: 'detail',
      url: /\/jobs\/[^/?]+/,
      posting: {
        fields: {
          title: ['[data-testid="job-metadata-block"] h2', 'h1', 'h2'],
          hiringOrganization: ['[data-testid="job-metadata-block"] a[href*="/companies/"]', 'a[href*="/companies/"]'],
          jobLocation: ['[data-testid="job-metadata-block"] i[name="location"] + *'],
          workplace: ['[data-testid="job-metadata-block"] i[name="remote"] + *'],
          employmentType: ['[data-testid="job-metadata-block"] i[name="contract"] + *'],
          baseSalary: ['[data-testid="job-metadata-block"] i[name="salary"] + *'],
          description: [
            {
              css: '[data-testid="job-section-description"], [data-testid="job-section-experience"], [data-testid="job-section-process"]',
              all: true,
            },
            '#the-position-section',
          ],
        },
      },
    },
    {
      id: 'welcometothejungle-list',
      kind: 'list',
      url: /\/jobs\/?(?:\?|$)/,
      cards: { item: '[data-testid="search-results-list-item-wrapper"]', fields: { title: ['h2', 'h3', 'h4'] } },
    },
  ],
});
