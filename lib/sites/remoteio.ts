import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'remoteio',
  name: 'Remote.io',

  tried: false,
  matches: ['https://remote.io/*', 'https://www.remote.io/*'],
  identify: firstOf(inPath(/^\/remote-jobs\/[^/]+\/(?:[^/]*-)?(\d+)\/?$/), inPath(/^\/(?:remote-)?jobs?\/([^/]*-\d+)\/?$/)),
  examples: ['https://www.remote.io/remote-jobs/software-development/data-engineer-12345'],
  lists: ['https://www.remote.io/remote-jobs'],
  layouts: [],
});
