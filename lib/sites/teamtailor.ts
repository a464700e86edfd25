import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'teamtailor',
  name: 'Teamtailor',
  fingerprint:
    'link[href*="teamtailor-cdn.com"], script[src*="teamtailor-cdn.com"], img[src*="teamtailor-cdn.com"], meta[content*="teamtailor-cdn.com"]',
  tried: true,
  matches: ['https://*.teamtailor.com/*'],
  identify: inPath(/^(?:\/[a-z]{2}(?:-[A-Za-z]{2})?)?\/jobs\/(\d{4,})(?:-[^/]*)?\/?$/),
  examples: ['https://acme.teamtailor.com/jobs/4876297-data-engineer'],
  lists: ['https://acme.teamtailor.com/jobs'],
  layouts: [],
});
