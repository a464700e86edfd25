import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'workable',
  name: 'Workable',

  tried: false,
  matches: ['https://apply.workable.com/*', 'https://jobs.workable.com/*'],
  identify: firstOf(
    inPath(/^(?:\/[a-z]{2})?\/[^/]+\/j\/([0-9A-F]{6,})(?:\/apply)?\/?$/i),
    inPath(/^(?:\/[a-z]{2})?\/view\/([A-Za-z0-9]{10,})(?:\/[^/]*)?\/?$/),
  ),
  examples: [
    'https://apply.workable.com/acme/j/3A5D9F12C0/',
    'https://jobs.workable.com/view/abcDEF123456ghiJKL/data-engineer-in-berlin-at-acme',
  ],
  lists: ['https://apply.workable.com/acme/'],
  layouts: [],
});
