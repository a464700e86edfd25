import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'xing',
  name: 'XING',

  tried: false,
  matches: ['https://*.xing.com/*'],
  identify: inPath(/^\/jobs\/(?!search|find|c-)(?:[^/]*-)?(\d{5,})\/?$/),
  examples: ['https://www.xing.com/jobs/berlin-data-engineer-123456789'],
  lists: ['https://www.xing.com/jobs/search?keywords=data'],
  layouts: [],
});
