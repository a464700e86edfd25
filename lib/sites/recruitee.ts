import { byHost, defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'recruitee',
  name: 'Recruitee',

  tried: true,
  matches: ['https://*.recruitee.com/*'],
  identify: inPath(/^\/(?:[a-z]{2}\/)?o\/([^/]+)(?:\/c\/new)?\/?$/, byHost),
  examples: ['https://acme.recruitee.com/o/senior-data-engineer'],
  lists: ['https://acme.recruitee.com/'],
  layouts: [],
});
