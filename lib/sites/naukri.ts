import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'naukri',
  name: 'Naukri',

  tried: false,
  matches: ['https://*.naukri.com/*'],
  identify: inPath(/^\/job-listings-.*?(\d{9,12})\/?$/),
  examples: ['https://www.naukri.com/job-listings-data-analyst-acme-bengaluru-2-to-5-years-110526012345'],
  lists: ['https://www.naukri.com/data-analyst-jobs'],
  layouts: [],
});
