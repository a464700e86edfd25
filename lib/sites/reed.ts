import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'reed',
  name: 'Reed',

  tried: false,
  matches: ['https://*.reed.co.uk/*'],
  identify: inPath(/^\/jobs\/[^/]+\/(\d{5,})\/?$/),
  examples: ['https://www.reed.co.uk/jobs/data-engineer/51234567'],
  lists: ['https://www.reed.co.uk/jobs/data-engineer-jobs-in-london'],
  layouts: [],
});
