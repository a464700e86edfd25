import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'lever',
  name: 'Lever',
  allFrames: true,
  tried: false,
  matches: ['https://jobs.lever.co/*', 'https://jobs.eu.lever.co/*'],
  identify: inPath(/^\/[^/]+\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/apply|\/thanks)?\/?$/i),
  examples: ['https://jobs.lever.co/acme/2d78e7c6-3764-482e-9d29-d0cb064429cc'],
  lists: ['https://jobs.lever.co/acme'],
  layouts: [],
});
