import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'seek',
  name: 'SEEK',
  aliases: ['JobStreet', 'Jobsdb'],
  tried: true,
  matches: [
    'https://*.seek.com/*',
    'https://*.seek.com.au/*',
    'https://*.seek.co.nz/*',
    'https://*.jobstreet.com/*',
    'https://*.jobstreet.com.sg/*',
    'https://*.jobstreet.com.my/*',
    'https://*.jobstreet.co.id/*',
    'https://*.jobsdb.com/*',
  ],
  identify: firstOf(inPath(/^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/job\/(\d+)\/?$/), inQuery(['jobId'])),
  examples: ['https://au.seek.com/job/93856863', 'https://my.jobstreet.com/data-jobs?jobId=93856863&type=standard'],
  lists: ['https://au.seek.com/data-analyst-jobs'],
  layouts: [],
});
