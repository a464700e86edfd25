import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'welcometothejungle',
  name: 'Welcome to the Jungle',
  aliases: ['Otta'],
  tried: false,
  matches: ['https://*.welcometothejungle.com/*'],
  identify: firstOf(
    inPath(/^(?:\/[a-z]{2})?\/companies\/(?<tenant>[^/]+)\/jobs\/(?<id>[^/]+)\/?$/),
    inPath(/^\/jobs\/([A-Za-z0-9_-]{4,})\/?$/),
  ),
  examples: [
    'https://www.welcometothejungle.com/en/companies/acme/jobs/data-engineer_paris',
    'https://app.welcometothejungle.com/jobs/AbC123xy',
  ],
  lists: ['https://www.welcometothejungle.com/en/companies/acme/jobs', 'https://www.welcometothejungle.com/en/jobs?query=data'],
  layouts: [],
});
