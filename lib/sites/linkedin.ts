import { defineSite, firstOf, inPath, inQuery, type PostingRules } from '../site.ts';

const sdui: PostingRules['fields'] = {
  identifier: [{ css: '[componentkey^="JobDetails_AboutTheJob_"]', attr: 'componentkey', take: /(\d+)$/ }],
  title: ['a[href*="/jobs/view/"]', 'h1'],
  hiringOrganization: [
    { css: '[aria-label^="Company, "]', attr: 'aria-label', take: /^Company, (.+?)\.?$/ },
    { css: 'a[href*="/company/"]', all: true, has: /\S/ },
  ],
  // "place · time · applicants" is one paragraph.
  jobLocation: [{ css: 'p', has: /^[^·]{2,80} · [^·]*\d[^·]*(?: · |$)/, take: /^([^·]+?) ·/ }],
  datePosted: [{ css: 'p', has: /^[^·]{2,80} · [^·]*\d[^·]*(?: · |$)/, take: /· ([^·]+)/ }],
  baseSalary: [{ css: 'a[href*="currentJobId"], a[href*="/jobs/"], button', all: true, has: /\d.*\/|[$€£₹]\s?\d/ }],
  workplace: [{ css: 'a[href*="currentJobId"], a[href*="/jobs/"], button', has: /^(?:remote|on-?site|hybrid)$/i }],
  employmentType: [
    { css: 'a[href*="currentJobId"], a[href*="/jobs/"], button', has: /^(?:full-time|part-time|contract|internship|temporary)$/i },
  ],
  description: [
    '[componentkey^="JobDetails_AboutTheJob"] [data-testid="expandable-text-box"]',
    '[componentkey^="JobDetails_AboutTheJob"]',
    '[data-sdui-component$="aboutTheJob"]',
  ],
};

const classic: PostingRules['fields'] = {
  title: ['.job-details-jobs-unified-top-card__job-title', 'h1'],
  hiringOrganization: ['.job-details-jobs-unified-top-card__company-name', { css: 'a[href*="/company/"]', all: true, has: /\S/ }],
  jobLocation: [
    '[class*="unified-top-card__tertiary-description"] span > span:first-child',
    {
      css: '[class*="unified-top-card__primary-description"] div, [class*="unified-top-card__primary-description"]',
      own: true,
      take: /^·?\s*([^·]{2,120})/,
    },
  ],
  datePosted: [
    '[class*="unified-top-card__tertiary-description"] .tvm__text--positive',
    {
      css: '[class*="unified-top-card__primary-description"] .tvm__text, [class*="unified-top-card__tertiary-description"] .tvm__text',
      all: true,
    },
  ],
  workplace: [
    '.jobs-unified-top-card__workplace-type',
    '[class*="unified-top-card__job-insight"] [aria-hidden="true"]',
    '.job-details-fit-level-preferences button:first-child',
  ],
  baseSalary: [
    {
      css: '.job-details-fit-level-preferences button, [class*="unified-top-card__job-insight"]',
      all: true,
      has: /[$€£₹]\s?\d|\d.*\/(?:yr|hr|an|anno)/,
    },
  ],
  description: ['#job-details', '.jobs-description__content'],
};

export default defineSite({
  id: 'linkedin',
  name: 'LinkedIn',

  tried: true,
  matches: ['https://*.linkedin.com/*'],
  identify: firstOf(inPath(/^\/jobs\/view\/(?:[^/]*-)?(\d{6,})\/?$/), inQuery(['currentJobId'])),
  examples: [
    'https://www.linkedin.com/jobs/view/4072281378',
    'https://www.linkedin.com/jobs/view/data-scientist-at-acme-4072281378',
    'https://www.linkedin.com/jobs/search/?currentJobId=4260945968',
  ],
  lists: ['https://www.linkedin.com/jobs/python-jobs-worldwide', 'https://www.linkedin.com/feed/'],
  layouts: [
    {
      // Server-driven interface of 2026: every class is hashed, `componentkey` and `data-sdui-screen` name the parts.
      id: 'linkedin-sdui-split',
      kind: 'split',
      when: ['[componentkey="SearchResultsMainContent"]'],
      posting: { root: '[data-sdui-screen$="JobDetails"]', fields: sdui, drop: 'h2, button' },
      cards: {
        item: '[componentkey="SearchResultsMainContent"] [role="button"][componentkey], [componentkey^="job-card-component-ref"]',
        fields: {
          id: [{ css: '[componentkey^="job-card-component-ref-"]', attr: 'componentkey', take: /(\d+)$/ }],
          title: [{ css: 'p', nth: 0 }],
          hiringOrganization: [{ css: 'p', nth: 1 }],
          jobLocation: [{ css: 'p', nth: 2 }],
          salaryText: [{ css: 'p', has: /\d.*\/(?:yr|hr|mo|h|an|Jahr|Monat)|[$€£₹]\s?\d/ }],
        },
      },
    },
    {
      id: 'linkedin-sdui-detail',
      kind: 'detail',
      when: ['[data-sdui-screen$="JobDetails"]'],
      posting: { root: '[data-sdui-screen$="JobDetails"]', fields: sdui, drop: 'h2, button' },
    },
    {
      // The interface that visitors without an account see.
      id: 'linkedin-guest-detail',
      kind: 'detail',
      when: ['meta[name="pageKey"][content^="d_jobs_guest_details"]', 'code#decoratedJobPostingId'],
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [
            '[data-tracking-control-name="public_jobs_topcard-org-name"]',
            { css: 'title', page: true, take: /^(.+?) hiring .+ in .+ \| LinkedIn$/ },
            '.topcard__org-name-link',
          ],
          jobLocation: [{ css: 'title', page: true, take: /^.+? hiring .+ in (.+?) \| LinkedIn$/ }, '.topcard__flavor--bullet'],
          baseSalary: [{ label: /^base pay range$/i }, '.compensation__salary'],
          datePosted: ['.posted-time-ago__text'],
          employmentType: [
            {
              label:
                /^(?:employment type|beschäftigungsverhältnis|type d[’']emploi|tipo de empleo|tipo di impiego|tipo de emprego|dienstverband)$/i,
            },
          ],
          industry: [{ label: /^(?:industries|branchen|secteurs|sectores|settori|setores)$/i }],
          description: ['.show-more-less-html__markup', 'section[data-max-lines] > div'],
        },
      },
    },
    {
      id: 'linkedin-guest-list',
      kind: 'list',
      when: ['meta[name="pageKey"][content^="d_jobs_guest"]'],
      cards: {
        item: '[data-entity-urn^="urn:li:jobPosting:"]',
        fields: {
          id: [{ css: '[data-entity-urn]', attr: 'data-entity-urn', take: /(\d+)$/ }],
          title: ['h3', '.base-search-card__title'],
          hiringOrganization: ['h4 a', 'h4', '.base-search-card__subtitle'],
          jobLocation: ['.job-search-card__location'],
          salaryText: ['.job-search-card__salary-info'],
        },
      },
    },
    {
      // Signed in, the older interface: the posting beside the list.
      id: 'linkedin-classic-split',
      kind: 'split',
      when: ['[data-occludable-job-id]'],
      posting: {
        root: '.jobs-search__job-details--container, .scaffold-layout__detail, [data-job-details-events-trigger]',
        fields: classic,
        drop: '#job-details > h2',
      },
      cards: {
        item: '[data-occludable-job-id]',
        fields: {
          id: [{ css: '[data-occludable-job-id]', attr: 'data-occludable-job-id' }],
          title: [
            'a[href*="/jobs/view/"] [aria-hidden="true"] strong',
            'a[href*="/jobs/view/"] strong',
            { css: 'a[href*="/jobs/view/"]', attr: 'aria-label' },
          ],
          hiringOrganization: ['.artdeco-entity-lockup__subtitle', { css: 'span[dir="ltr"]', nth: 0 }],
          jobLocation: ['.artdeco-entity-lockup__caption', 'li span[dir="ltr"]'],
        },
        selected: '[aria-current="page"]',
      },
    },
    {
      id: 'linkedin-classic-detail',
      kind: 'detail',
      when: ['#job-details'],
      posting: { fields: classic, drop: '#job-details > h2' },
    },
  ],
});
