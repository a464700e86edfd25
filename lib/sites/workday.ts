import { type CardRules, defineSite, inPath, type PostingRules, type Rule } from '../site.ts';

/** acme.wd5.myworkdayjobs.com → acme; wd3.myworkdaysite.com/recruiting/acme/… → acme. */
const tenant = (url: URL): string =>
  (/^\/(?:[a-z]{2}-[A-Z]{2}\/)?recruiting\/([^/]+)/.exec(url.pathname)?.[1] ?? url.hostname.split('.')[0] ?? '').toLowerCase();

// The page names no employer: what is left is its own name, the logo, or the address.
const employer: Rule[] = [
  { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
  { css: '[data-automation-id="logo"]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
  { url: /^([^.]+)\.wd\d+\.myworkdayjobs/ },
  { url: /\/recruiting\/([^/]+)\// },
];

const fields: PostingRules['fields'] = {
  title: ['[data-automation-id="jobPostingHeader"]', 'h1', 'h2'],
  hiringOrganization: employer,
  jobLocation: [{ css: '[data-automation-id="locations"] dd', all: true }, { label: /^(?:locations?|standorte?)$/i }],
  workplace: ['[data-automation-id="remoteType"] dd', { label: /^remote type$/i }],
  employmentType: ['[data-automation-id="time"] dd', { label: /^time type$/i }],
  datePosted: ['[data-automation-id="postedOn"] dd', '[data-automation-id="postedOn"]', { label: /^posted on$/i }],
  description: ['[data-automation-id="jobPostingDescription"]'],
};

const drop = '[data-automation-id="similarJobs"]';

const cards: CardRules = {
  item: '[data-automation-id="jobResults"] li:has([data-automation-id="jobTitle"]), section li:has([data-automation-id="jobTitle"])',
  fields: {
    title: ['[data-automation-id="jobTitle"]'],
    jobLocation: ['[data-automation-id="locations"] dd'],
    url: [{ css: 'a[data-automation-id="jobTitle"]', attr: 'href' }],
  },
  employer,
};

export default defineSite({
  id: 'workday',
  name: 'Workday',

  tried: false,
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*', 'https://*.myworkdayjobs-impl.com/*'],
  identify: inPath(/\/(?:job|details)\/(?:[^/]+\/)*[^/]*_([A-Za-z0-9][A-Za-z0-9.-]*)(?:\/apply.*)?\/?$/, tenant),
  examples: [
    'https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Berlin/Data-Engineer_R-12345',
    'https://wd3.myworkdaysite.com/recruiting/acme/Careers/job/Berlin/Data-Engineer_R-12345',
    'https://acme.wd5.myworkdayjobs.com/Careers/details/Data-Engineer_R-12345?q=data',
  ],
  lists: ['https://acme.wd5.myworkdayjobs.com/en-US/Careers'],
  layouts: [
    {
      id: 'workday-split',
      kind: 'split',
      when: ['[data-automation-id="jobDetails"]'],
      posting: { root: '[data-automation-id="jobDetails"]', fields, drop },
      cards,
    },
    {
      id: 'workday-detail',
      kind: 'detail',
      url: /\/(?:job|details)\/[^?]*_[A-Za-z0-9]/,
      posting: { fields, drop },
    },
    { id: 'workday-list', kind: 'list', when: ['[data-automation-id="jobResults"]', '[data-automation-id="jobTitle"]'], cards },
  ],
});
