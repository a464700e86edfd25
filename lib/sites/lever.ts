import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'lever',
  name: 'Lever',
  allFrames: true,
  tried: false,
  matches: ['https://jobs.lever.co/*', 'https://jobs.eu.lever.co/*'],
  identify: inPath(/^\/[^/]+\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/apply|\/thanks)?\/?$/i),
  examples: ['https://jobs.lever.co/acme/2d78e7c6-3764-482e-9d29-d0cb064429cc'],
  lists: ['https://jobs.lever.co/acme'],
  layouts: [
    {
      id: 'lever-detail',
      kind: 'detail',
      url: /^\/[^/]+\/[0-9a-f]{8}-/i,
      posting: {
        fields: {
          title: ['[data-qa="posting-name"]', '.posting-headline h2', 'h2'],
          hiringOrganization: [
            // "Company - Title": the first dash divides.
            { css: 'title', page: true, take: /^(.+?) [-–] .+$/ },
            { css: '.main-header-logo img[alt], header a img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
            { url: /^[^/]+\/([^/]+)\// },
          ],
          jobLocation: ['.posting-categories .location', '.location'],
          workplace: ['.workplaceTypes'],
          employmentType: ['.commitment'],
          baseSalary: ['[data-qa="salary-range"]'],
          description: [
            {
              css: '[data-qa="job-description"], [data-qa="job-description"] ~ div:not(:has([data-qa="btn-apply-bottom"])), [data-qa="closing-description"]',
              all: true,
            },
          ],
        },
        drop: '.posting-headline, .last-section-apply, [data-qa="btn-apply-bottom"], [data-qa="salary-range"]',
      },
    },
    {
      id: 'lever-list',
      kind: 'list',
      url: /^\/[^/]+\/?(?:\?|$)/,
      cards: {
        item: '[data-qa-posting-id]',
        fields: {
          title: ['[data-qa="posting-name"]', 'h5'],
          jobLocation: ['.sort-by-location', '.location'],
          url: [{ css: 'a.posting-title, a[href]', attr: 'href' }],
        },
        employer: [{ css: 'title', page: true, take: /^(.+?)(?: jobs)?$/i }],
      },
    },
  ],
});
