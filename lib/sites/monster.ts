import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'monster',
  name: 'Monster',

  tried: false,
  matches: [
    'https://*.monster.com/*',
    'https://*.monster.co.uk/*',
    'https://*.monster.de/*',
    'https://*.monster.fr/*',
    'https://*.monster.ca/*',
    'https://*.monster.ie/*',
    'https://*.monster.it/*',
    'https://*.monster.es/*',
    'https://*.monster.nl/*',
    'https://*.monster.be/*',
    'https://*.monster.at/*',
    'https://*.monster.ch/*',
  ],
  identify: firstOf(
    inPath(/^\/job-openings\/.*?--([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/i),
    inQuery(['jobid', 'jobId']),
  ),
  examples: ['https://www.monster.com/job-openings/data-engineer-austin-tx--2d78e7c6-3764-482e-9d29-d0cb064429cc'],
  lists: ['https://www.monster.com/jobs/search?q=data'],
  layouts: [],
});
