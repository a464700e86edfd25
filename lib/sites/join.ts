import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'join',
  name: 'JOIN',

  tried: true,
  matches: ['https://join.com/*', 'https://www.join.com/*'],
  identify: inPath(/^\/(?:[a-z]{2}\/)?companies\/[^/]+\/(\d+)(?:-[^/]*)?\/?$/),
  examples: ['https://join.com/companies/acme/16362471-data-engineer'],
  lists: ['https://join.com/companies/acme'],
  layouts: [],
});
