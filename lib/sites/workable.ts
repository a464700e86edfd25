import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'workable',
  name: 'Workable',

  tried: false,
  matches: ['https://apply.workable.com/*', 'https://jobs.workable.com/*'],
  identify: firstOf(
    inPath(/^(?:\/[a-z]{2})?\/[^/]+\/j\/([0-9A-F]{6,})(?:\/apply)?\/?$/i),
    inPath(/^(?:\/[a-z]{2})?\/view\/([A-Za-z0-9]{10,})(?:\/[^/]*)?\/?$/),
  ),
  examples: [
    'https://apply.workable.com/acme/j/3A5D9F12C0/',
    'https://jobs.workable.com/view/abcDEF123456ghiJKL/data-engineer-in-berlin-at-acme',
  ],
  lists: ['https://apply.workable.com/acme/'],
  layouts: [
    {
      id: 'workable-detail',
      kind: 'detail',
      url: /\/j\/|\/view\//,
      posting: {
        fields: {
          title: ['[data-ui="job-title"]', 'h1'],
          hiringOrganization: [
            '[data-ui="company-name"]',
            { css: 'title', page: true, take: /^.+ [-–] (.+?)$/ },
            { url: /^apply\.workable\.com\/([^/]+)\/j\// },
          ],
          jobLocation: ['[data-ui="job-location"]'],
          workplace: ['[data-ui="job-workplace"]', '[data-ui="job-remote"]'],
          employmentType: ['[data-ui="job-type"]'],
          description: [
            { css: '[data-ui="job-description"], [data-ui="job-requirements"], [data-ui="job-benefits"]', all: true },
            '[data-ui="job-breakdown"]',
          ],
        },
      },
    },
    {
      id: 'workable-list',
      kind: 'list',
      url: /^\/(?!j\/)[^/]+\/?(?:\?|$)/,
      cards: {
        item: '[data-ui="job"]',
        fields: { title: ['[data-ui="job-title"]', 'h3', 'h2'], jobLocation: ['[data-ui="job-location"]'] },
        employer: ['[data-ui="company-name"]', { css: 'title', page: true, take: /^(.+?)(?: [-–|] .*)?$/ }],
      },
    },
  ],
});
