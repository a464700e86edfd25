import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'stepstone',
  name: 'StepStone',
  aliases: ['Totaljobs', 'CWJobs'],
  tried: true,
  matches: [
    'https://*.stepstone.de/*',
    'https://*.stepstone.at/*',
    'https://*.stepstone.be/*',
    'https://*.stepstone.nl/*',
    'https://*.totaljobs.com/*',
    'https://*.cwjobs.co.uk/*',
  ],
  identify: firstOf(
    inPath(/^\/stellenangebote--.*?(\d{5,})(?:-inline)?\.html$/),
    inPath(/--(\d{5,})(?:-inline)?\.html$/),
    inPath(/^\/job\/[^?]*?job(\d{6,})\/?$/),
  ),
  examples: [
    'https://www.stepstone.de/stellenangebote--Data-Engineer-Hamburg-Acme-GmbH--13764605-inline.html',
    'https://www.totaljobs.com/job/data-engineer/acme-job103456789',
  ],
  lists: ['https://www.stepstone.de/jobs/data-engineer'],
  layouts: [],
});
