import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'remoteyeah',
  name: 'RemoteYeah',

  tried: true,
  matches: ['https://*.remoteyeah.com/*'],
  identify: inPath(/^\/jobs\/(remote-[^/]+)\/?$/),
  examples: ['https://remoteyeah.com/jobs/remote-senior-frontend-engineer-acme'],
  lists: ['https://remoteyeah.com/remote-react-jobs'],
  layouts: [],
});
