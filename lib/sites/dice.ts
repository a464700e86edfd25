import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'dice',
  name: 'Dice',

  tried: true,
  matches: ['https://*.dice.com/*'],
  identify: inPath(/^\/job-detail\/([\w-]{8,})\/?$/),
  examples: ['https://www.dice.com/job-detail/1bfeeb74-b0a1-4597-a41d-1b00a2b0d8b9'],
  lists: ['https://www.dice.com/jobs?q=nodejs'],
  layouts: [],
});
