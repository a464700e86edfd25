import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'personio',
  name: 'Personio',

  tried: true,
  matches: ['https://*.jobs.personio.de/*', 'https://*.jobs.personio.com/*'],
  identify: inPath(/^\/job\/(\d+)\/?$/),
  examples: ['https://acme.jobs.personio.de/job/2519929'],
  lists: ['https://acme.jobs.personio.de/?language=en'],
  layouts: [],
});
