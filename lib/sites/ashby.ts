import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'ashby',
  name: 'Ashby',
  allFrames: true,
  tried: true,
  matches: ['https://jobs.ashbyhq.com/*'],
  identify: firstOf(
    inPath(/^\/[^/]+\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/application)?\/?$/i),
    inQuery(['ashby_jid']),
  ),
  examples: [
    'https://jobs.ashbyhq.com/acme/2d78e7c6-3764-482e-9d29-d0cb064429cc',
    'https://jobs.ashbyhq.com/acme/2d78e7c6-3764-482e-9d29-d0cb064429cc/application',
  ],
  lists: ['https://jobs.ashbyhq.com/acme'],
  layouts: [
    {
      id: 'ashby-detail',
      kind: 'detail',
      url: /^\/[^/]+\/[0-9a-f]{8}-|[?&]ashby_jid=/i,
      data: ['window.__appData ='],
      posting: {
        fields: {
          identifier: [{ data: 'posting.id' }],
          title: [{ data: 'posting.title' }, '.ashby-job-posting-heading', 'h1'],
          hiringOrganization: [{ data: 'organization.name' }, { css: 'title', page: true, take: /^.+ @ (.+?)$/ }],
          jobLocation: [{ data: 'posting.locationName' }, { label: /^locations?$/i }],
          workplace: [{ data: 'posting.workplaceType' }, { label: /^location type$/i }],
          employmentType: [{ label: /^employment type$/i }],
          baseSalary: [{ label: /^compensation$/i }, { data: 'posting.compensationTierSummary' }],
          datePosted: [{ data: 'posting.publishedDate' }],
          description: ['[class*="descriptionText"]', '.ashby-job-posting-right-pane', '#overview', { data: 'posting.descriptionHtml' }],
        },
        drop: 'form, [role="tablist"]',
      },
    },
    {
      id: 'ashby-board',
      kind: 'list',
      url: /^\/[^/]+\/?(?:\?|$)/,
      data: ['window.__appData ='],
      cards: {
        item: '.ashby-job-posting-brief',
        fields: {},
        employer: [{ data: 'organization.name' }, { css: 'title', page: true, take: /^(.+?) Jobs$/ }],
        data: {
          at: 'jobBoard.jobPostings',
          fields: { id: 'id', title: 'title', jobLocation: 'locationName', salaryText: 'compensationTierSummary' },
          url: ({ id }, page) => `${page.origin}${page.pathname.replace(/\/$/, '')}/${id}`,
        },
      },
    },
  ],
});
