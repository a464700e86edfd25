import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'remoteio',
  name: 'Remote.io',

  tried: false,
  matches: ['https://remote.io/*', 'https://www.remote.io/*'],
  identify: firstOf(inPath(/^\/remote-jobs\/[^/]+\/(?:[^/]*-)?(\d+)\/?$/), inPath(/^\/(?:remote-)?jobs?\/([^/]*-\d+)\/?$/)),
  examples: ['https://www.remote.io/remote-jobs/software-development/data-engineer-12345'],
  lists: ['https://www.remote.io/remote-jobs'],
  layouts: [
    {
      id: 'remoteio-detail',
      kind: 'detail',
      url: /\/remote-jobs\/[^/]+\/|\/(?:remote-)?jobs?\/[^/?]*-\d+/,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [
            'a[href*="/remote-company/"], a[href*="/company/"]',
            { css: 'title', page: true, take: /^.+? at (.+?)(?: [|-].*)?$/ },
          ],
        },
      },
    },
    { id: 'remoteio-list', kind: 'list', url: /^\/(?:$|\?|remote-jobs)/, cards: { fields: {} } },
  ],
});
