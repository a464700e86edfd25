import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'usajobs',
  name: 'USAJobs',

  tried: false,
  matches: ['https://*.usajobs.gov/*'],
  identify: inPath(/^\/job\/(\d{6,})\/?$/i),
  examples: ['https://www.usajobs.gov/job/801234500'],
  lists: ['https://www.usajobs.gov/search/results/?k=data'],
  layouts: [],
});
