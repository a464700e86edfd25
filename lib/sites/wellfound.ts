import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'wellfound',
  name: 'Wellfound',
  aliases: ['AngelList Talent'],
  tried: false,
  matches: ['https://*.wellfound.com/*'],
  identify: firstOf(inPath(/^\/(?:company\/[^/]+\/)?jobs\/(\d{3,})(?:-[^/]*)?\/?$/), inQuery(['job_listing_id', 'job_listing_slug'])),
  examples: ['https://wellfound.com/jobs/3123456-data-engineer', 'https://wellfound.com/company/acme/jobs/3123456-data-engineer'],
  lists: ['https://wellfound.com/jobs', 'https://wellfound.com/company/acme/jobs'],
  layouts: [],
});
