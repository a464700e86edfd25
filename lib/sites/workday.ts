import { defineSite, inPath } from '../site.ts';

/** acme.wd5.myworkdayjobs.com → acme; wd3.myworkdaysite.com/recruiting/acme/… → acme. */
const tenant = (url: URL): string =>
  (/^\/(?:[a-z]{2}-[A-Z]{2}\/)?recruiting\/([^/]+)/.exec(url.pathname)?.[1] ?? url.hostname.split('.')[0] ?? '').toLowerCase();

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
  layouts: [],
});
