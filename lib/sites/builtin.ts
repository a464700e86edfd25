import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'builtin',
  name: 'Built In',

  tried: true,
  matches: [
    'https://*.builtin.com/*',
    'https://*.builtinla.com/*',
    'https://*.builtinnyc.com/*',
    'https://*.builtinsf.com/*',
    'https://*.builtinchicago.com/*',
    'https://*.builtinboston.com/*',
    'https://*.builtinaustin.com/*',
    'https://*.builtincolorado.com/*',
    'https://*.builtinseattle.com/*',
  ],
  identify: inPath(/^\/job\/(?:[^/]+\/)*(\d+)\/?$/),
  examples: ['https://builtin.com/job/ai-engineer/8527811'],
  lists: ['https://builtin.com/jobs/remote'],
  layouts: [],
});
