import { defineSite, inQuery } from '../site.ts';

export default defineSite({
  id: 'hackernews',
  name: 'Hacker News: Who is hiring',

  tried: false,
  matches: ['https://news.ycombinator.com/*'],
  identify: (url) => (url.pathname === '/item' ? inQuery(['id'])(url) : null),
  examples: ['https://news.ycombinator.com/item?id=41709302'],
  lists: ['https://news.ycombinator.com/jobs', 'https://news.ycombinator.com/'],
  layouts: [],
});
