import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'ziprecruiter',
  name: 'ZipRecruiter',

  tried: false,
  matches: ['https://*.ziprecruiter.com/*', 'https://*.ziprecruiter.co.uk/*', 'https://*.ziprecruiter.in/*'],
  identify: firstOf(inQuery(['jid', 'lvk', 'lk']), inPath(/^\/(?:c\/[^/]+\/Job|jobs)\/[^/]*?([0-9a-f]{8,})\/?$/i)),
  examples: [
    'https://www.ziprecruiter.com/c/Acme/Job/Data-Engineer/-in-Austin,TX?jid=4f1a2b3c4d5e6f70',
    'https://www.ziprecruiter.com/jobs-search?search=data&lk=AbCdEf_123',
  ],
  lists: ['https://www.ziprecruiter.com/jobs-search?search=data'],
  layouts: [],
});
