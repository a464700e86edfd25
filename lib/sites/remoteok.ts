import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'remoteok',
  name: 'Remote OK',

  tried: false,
  matches: ['https://remoteok.com/*', 'https://www.remoteok.com/*', 'https://remoteok.io/*'],
  identify: inPath(/^\/(?:[a-z]{2}\/)?remote-jobs\/(?:[^/]*-)?(\d{4,})\/?$/),
  examples: ['https://remoteok.com/remote-jobs/remote-data-engineer-acme-1093456'],
  lists: ['https://remoteok.com/', 'https://remoteok.com/remote-dev-jobs'],
  layouts: [],
});
