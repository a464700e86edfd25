import { defineSite, inQuery } from '../site.ts';

export default defineSite({
  id: 'hackernews',
  name: 'Hacker News: Who is hiring',

  tried: false,
  matches: ['https://news.ycombinator.com/*'],
  identify: (url) => (url.pathname === '/item' ? inQuery(['id'])(url) : null),
  examples: ['https://news.ycombinator.com/item?id=41709302'],
  lists: ['https://news.ycombinator.com/jobs', 'https://news.ycombinator.com/'],
  layouts: [
    {
      // The monthly thread: each comment at the first level is an employer, its first line "Company | Role | Place | …".
      id: 'hackernews-thread',
      kind: 'list',
      when: ['tr.athing.comtr td.ind[indent="0"]'],
      cards: {
        item: 'tr.athing.comtr:has(td.ind[indent="0"])',
        fields: {
          id: [{ css: 'tr.athing[id]', attr: 'id' }],
          title: [{ css: '.commtext', own: true, take: /^[^|]+\|\s*([^|]+)/ }],
          hiringOrganization: [{ css: '.commtext', own: true, take: /^([^|]+)\|/ }],
          jobLocation: [{ css: '.commtext', own: true, take: /^[^|]+\|[^|]+\|\s*([^|]+)/ }],
          url: [{ css: '.age a[href^="item?id="]', attr: 'href' }],
        },
      },
    },
    {
      // One comment of it, opened by its own link.
      id: 'hackernews-comment',
      kind: 'detail',
      when: ['.fatitem .commtext'],
      posting: {
        root: '.fatitem',
        fields: {
          title: [{ css: '.commtext', own: true, take: /^[^|]+\|\s*([^|]+)/ }],
          hiringOrganization: [{ css: '.commtext', own: true, take: /^([^|]+)\|/ }],
          jobLocation: [{ css: '.commtext', own: true, take: /^[^|]+\|[^|]+\|\s*([^|]+)/ }],
          datePosted: [{ css: '.age[title]', attr: 'title' }],
          description: ['.commtext'],
        },
        drop: '.reply',
      },
    },
  ],
});
