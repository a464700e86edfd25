import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'ycombinator',
  name: 'Y Combinator jobs',
  aliases: ['Work at a Startup'],
  tried: false,
  matches: ['https://www.ycombinator.com/*', 'https://www.workatastartup.com/*'],
  identify: firstOf(inPath(/^\/companies\/[^/]+\/jobs\/([A-Za-z0-9]+)(?:-[^/]*)?\/?$/), (url) =>
    url.hostname.endsWith('workatastartup.com') ? inPath(/^\/jobs\/(\d+)\/?$/)(url) : null,
  ),
  examples: ['https://www.ycombinator.com/companies/acme/jobs/AbC123x-data-engineer', 'https://www.workatastartup.com/jobs/12345'],
  lists: ['https://www.ycombinator.com/jobs', 'https://www.ycombinator.com/companies/acme/jobs'],
  layouts: [],
});
