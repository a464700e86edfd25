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
  layouts: [],
});
