import { defineSite, inQuery } from '../site.ts';

export default defineSite({
  id: 'indeed',
  name: 'Indeed',

  tried: true,
  matches: ['https://*.indeed.com/*'],
  identify: inQuery(['vjk', 'jk']),
  examples: ['https://www.indeed.com/viewjob?jk=54f1f8af68d722d2', 'https://au.indeed.com/jobs?q=data&vjk=54f1f8af68d722d2'],
  lists: ['https://www.indeed.com/jobs?q=data', 'https://www.indeed.com/q-data-analyst-l-london-jobs.html'],
  layouts: [],
});
