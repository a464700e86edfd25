import { bySubdomain, defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'bamboohr',
  name: 'BambooHR',

  tried: false,
  matches: ['https://*.bamboohr.com/*'],
  identify: firstOf(inPath(/^\/careers\/(\d+)\/?$/, bySubdomain), (url) =>
    url.pathname.startsWith('/jobs/view.php') ? inQuery(['id'], bySubdomain)(url) : null,
  ),
  examples: ['https://acme.bamboohr.com/careers/42'],
  lists: ['https://acme.bamboohr.com/careers'],
  layouts: [],
});
