import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'hiringcafe',
  name: 'hiring.cafe',

  tried: false,
  matches: ['https://hiring.cafe/*', 'https://www.hiring.cafe/*'],
  identify: inPath(/^\/(?:viewjob|job)\/([^/]+)\/?$/),
  examples: ['https://hiring.cafe/viewjob/abc123def456', 'https://hiring.cafe/job/Z3JlZW5ob3VzZV9fXzEyMw'],
  lists: ['https://hiring.cafe/'],
  layouts: [
    {
      id: 'hiringcafe-detail',
      kind: 'detail',
      url: /^\/(?:viewjob|job)\//,
      posting: {
        fields: {
          title: ['h1', 'h2'],
          hiringOrganization: [
            { css: 'title', page: true, take: /^.+? (?:at|@) (.+?)(?: [|•-].*)?$/ },
            { css: 'picture img[alt]', attr: 'alt' },
          ],
          description: ['article'],
        },
      },
    },
    {
      id: 'hiringcafe-list',
      kind: 'list',
      url: /^\/(?:\?|$)/,
      cards: { fields: { hiringOrganization: [{ css: 'picture img[alt]', attr: 'alt' }] } },
    },
  ],
});
