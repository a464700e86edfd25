import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'weworkremotely',
  name: 'We Work Remotely',

  tried: true,
  matches: ['https://*.weworkremotely.com/*'],
  identify: inPath(/^\/(?:remote-jobs|listings)\/(?!search$|new$|find-your-plan$)([^/]+)\/?$/),
  examples: ['https://weworkremotely.com/remote-jobs/acme-senior-product-manager-4'],
  lists: [
    'https://weworkremotely.com/remote-jobs',
    'https://weworkremotely.com/remote-jobs/search',
    'https://weworkremotely.com/categories/remote-programming-jobs',
  ],
  layouts: [
    {
      id: 'weworkremotely-list',
      kind: 'list',
      url: /^\/(?:$|remote-jobs\/?$|remote-jobs\/search|categories\/|remote-[\w-]*-jobs|top-|remote-full-time)/,
      cards: {
        item: '.new-listing-container, section.jobs > article > ul > li:has(a[href^="/remote-jobs/"])',
        fields: {
          title: ['.new-listing__header__title', 'h3', 'h4'],
          hiringOrganization: [
            '.new-listing__company-name',
            { css: 'a[href*="/remote-jobs/"] p', has: /^(?!new$|featured$|top 100$|\d+d?$)/i },
          ],
          jobLocation: ['.new-listing__company-headquarters'],
          salaryText: [{ css: '.new-listing__categories__category, p', all: true, has: /\d.*\b[A-Z]{3}\b|[$€£]\s?\d/ }],
          url: [{ css: 'a[href*="/remote-jobs/"]', attr: 'href' }],
        },
      },
    },
    {
      id: 'weworkremotely-detail',
      kind: 'detail',
      url: /^\/(?:remote-jobs|listings)\/[^/]+\/?$/,
      posting: {
        fields: {
          title: ['h2.lis-container__header__hero__company-info__title', 'h1', 'h2'],
          hiringOrganization: ['.lis-container__job__sidebar__companyDetails__info__title', 'a[href^="/company/"]'],
          jobLocation: [{ label: /^(?:region|regions|location|headquarters?)$/i }],
          employmentType: [{ label: /^job type$/i }],
          baseSalary: [{ label: /^salary(?: range)?$/i }],
          datePosted: [{ label: /^posted on$/i }],
          description: ['.lis-container__job__content__description', '.listing-container'],
        },
      },
    },
  ],
});
