import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'glassdoor',
  name: 'Glassdoor',

  tried: true,
  matches: [
    'https://*.glassdoor.com/*',
    'https://*.glassdoor.at/*',
    'https://*.glassdoor.be/*',
    'https://*.glassdoor.ca/*',
    'https://*.glassdoor.ch/*',
    'https://*.glassdoor.co.in/*',
    'https://*.glassdoor.co.nz/*',
    'https://*.glassdoor.co.uk/*',
    'https://*.glassdoor.com.ar/*',
    'https://*.glassdoor.com.au/*',
    'https://*.glassdoor.com.br/*',
    'https://*.glassdoor.com.hk/*',
    'https://*.glassdoor.com.mx/*',
    'https://*.glassdoor.de/*',
    'https://*.glassdoor.es/*',
    'https://*.glassdoor.fr/*',
    'https://*.glassdoor.ie/*',
    'https://*.glassdoor.it/*',
    'https://*.glassdoor.nl/*',
    'https://*.glassdoor.sg/*',
  ],
  identify: firstOf(inQuery(['jl', 'jobListingId']), inPath(/^\/job-listing\/.*?JV_.*?_?(\d{9,})\.htm$/)),
  examples: ['https://www.glassdoor.com/job-listing/data-engineer-acme-JV_IC1_KO0,13_KE14,18.htm?jl=1009722062558'],
  lists: ['https://www.glassdoor.co.uk/Job/london-data-jobs-SRCH_IL.0,6_KO7,11.htm'],
  layouts: [],
});
