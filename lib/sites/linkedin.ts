import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'linkedin',
  name: 'LinkedIn',

  tried: true,
  matches: ['https://*.linkedin.com/*'],
  identify: firstOf(inPath(/^\/jobs\/view\/(?:[^/]*-)?(\d{6,})\/?$/), inQuery(['currentJobId'])),
  examples: [
    'https://www.linkedin.com/jobs/view/4072281378',
    'https://www.linkedin.com/jobs/view/data-scientist-at-acme-4072281378',
    'https://www.linkedin.com/jobs/search/?currentJobId=4260945968',
  ],
  lists: ['https://www.linkedin.com/jobs/python-jobs-worldwide', 'https://www.linkedin.com/feed/'],
  layouts: [],
});
