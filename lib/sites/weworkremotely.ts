import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'weworkremotely',
  name: 'We Work Remotely',

  tried: true,
  matches: ['https://*.weworkremotely.com/*'],
  identify: inPath(/^\/(?:remote-jobs|listings)\/(?!search$|new$)([^/]+)\/?$/),
  examples: ['https://weworkremotely.com/remote-jobs/acme-senior-product-manager-4'],
  lists: [
    'https://weworkremotely.com/remote-jobs',
    'https://weworkremotely.com/remote-jobs/search',
    'https://weworkremotely.com/categories/remote-programming-jobs',
  ],
  layouts: [],
});
