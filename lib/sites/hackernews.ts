import { defineSite, inQuery, type Rule } from '../site.ts';

const words = ['.commtext', 'td > div:last-of-type > div:first-child'];
const part = (take: RegExp): Rule[] => words.map((css) => ({ css, own: true, take }));
const company = part(/^([^|]+)\|/);
const role = part(/^[^|]+\|\s*([^|]+)/);
const place = part(/^[^|]+\|[^|]+\|\s*([^|]+)/);

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
      when: ['tr[id] td[indent="0"]'],
      cards: {
        item: 'tr[id]:has(td[indent="0"])',
        fields: {
          id: [{ css: 'tr[id]', attr: 'id' }],
          title: role,
          hiringOrganization: company,
          jobLocation: place,
          url: [{ css: 'a[href^="item?id="]', attr: 'href' }],
        },
      },
    },
    {
      // One comment of it, opened by its own link.
      id: 'hackernews-comment',
      kind: 'detail',
      url: /^\/item\?/,
      posting: {
        root: '.fatitem, table:has(> tbody > tr[id])',
        fields: {
          title: role,
          hiringOrganization: company,
          jobLocation: place,
          datePosted: [{ css: 'span[title]', attr: 'title' }],
          description: words,
        },
        drop: ':has(> a[href^="reply?"])',
      },
    },
  ],
});
