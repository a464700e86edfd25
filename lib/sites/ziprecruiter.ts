import { defineSite, firstOf, inPath, inQuery, type PostingRules } from '../site.ts';

const fields: PostingRules['fields'] = {
  title: ['[data-testid="job-details-title"]', 'h1', 'h2'],
  hiringOrganization: ['[data-testid="job-card-company"]', 'a[href*="/co/"]', '.hiring_company'],
  jobLocation: ['[data-testid="job-card-location"]', '.hiring_location', { label: /^location$/i }],
  description: ['[data-testid="job-description"]', '.job_description', 'div.job-body'],
};

export default defineSite({
  id: 'ziprecruiter',
  name: 'ZipRecruiter',

  tried: false,
  matches: ['https://*.ziprecruiter.com/*', 'https://*.ziprecruiter.co.uk/*', 'https://*.ziprecruiter.in/*'],
  identify: firstOf(
    inQuery(['jid', 'lvk', 'lk']),
    inPath(/^\/(?:c\/[^/]+\/Job|jobs)(?:\/[^/]+)?\/(?:[^/]*-)?([0-9a-f]{8,})(?:-[^/]*)?\/?$/i),
  ),
  examples: [
    'https://www.ziprecruiter.com/c/Acme/Job/Data-Engineer/-in-Austin,TX?jid=4f1a2b3c4d5e6f70',
    'https://www.ziprecruiter.com/jobs-search?search=data&lk=AbCdEf_123',
  ],
  lists: ['https://www.ziprecruiter.com/jobs-search?search=data'],
  layouts: [
    {
      id: 'ziprecruiter-split',
      kind: 'split',
      when: ['.job_results_two_pane', '[data-testid="right-pane"]', 'article[id^="job-card"]'],
      url: /^\/(?:jobs-search|candidate\/search|jobs\/?\?|Jobs\/)/,
      posting: { root: '[data-testid="right-pane"], [data-testid="job-details-scroll-container"]', fields },
      cards: {
        item: '.job_result_two_pane, article[id^="job-card"]',
        fields: {
          id: [{ css: 'article[id^="job-card-"]', attr: 'id', take: /job-card-(.+)$/ }],
          title: ['h2'],
          hiringOrganization: ['[data-testid="job-card-company"]'],
          jobLocation: ['[data-testid="job-card-location"]'],
        },
      },
    },
    { id: 'ziprecruiter-detail', kind: 'detail', url: /\/Job\/|[?&]jid=|^\/jobs\/[^?]+/i, posting: { fields } },
    {
      id: 'ziprecruiter-list',
      kind: 'list',
      when: ['ul.jobList'],
      cards: {
        item: 'ul.jobList .job-listing',
        fields: {
          title: ['a.jobList-title', 'h2'],
          hiringOrganization: [{ css: 'ul.jobList-introMeta li', nth: 0 }],
          jobLocation: [{ css: 'ul.jobList-introMeta li', nth: 1 }],
        },
      },
    },
  ],
});
