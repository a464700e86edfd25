import { defineSite, firstOf, type Identity, inQuery } from '../site.ts';

/** Identifiers that applicant tracking systems put on employers' own pages. */
const embedded = inQuery(
  [
    'gh_jid',
    'ashby_jid',
    'lever-id',
    'jobId',
    'job_id',
    'jobid',
    'jid',
    'jk',
    'reqId',
    'req_id',
    'requisitionId',
    'postingId',
    'vacancyId',
    'id',
  ],
  (url) => url.hostname,
);

/** The last long number of the path, else its last segment. */
const fromPath = (url: URL): Identity | null => {
  const parts = url.pathname.split('/').filter(Boolean);
  const number = parts.findLast((part) => /(?<!\d)\d{4,}(?!\d)/.test(part) && !/^(?:19|20)\d\d$/.test(part));
  const identifier = number ? (/(?<!\d)\d{4,}(?!\d)/.exec(number)?.[0] ?? number) : parts.at(-1);
  return identifier ? { identifier: identifier.replace(/\.\w{2,5}$/, '').slice(0, 200), tenant: url.hostname } : null;
};

/** Any page nobody has described: structured data, and on request the article text. It has no hosts of its own. */
export default defineSite({
  id: 'generic',
  name: 'Other pages',
  tried: true,
  matches: [],
  identify: firstOf(embedded, fromPath),
  examples: ['https://careers.example.com/job/23582019/product-manager/'],
  lists: ['https://careers.example.com/'],
  layouts: [],
});
