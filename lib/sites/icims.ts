import { bySubdomain, defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'icims',
  name: 'iCIMS',
  allFrames: true,
  tried: false,
  matches: ['https://*.icims.com/*'],
  identify: inPath(/^\/jobs\/(\d+)(?:\/[^/]*)?\/(?:job|login)\/?$/, bySubdomain),
  examples: [
    'https://careers-acme.icims.com/jobs/12345/data-engineer/job',
    'https://careers-acme.icims.com/jobs/12345/data-engineer/job?in_iframe=1',
  ],
  lists: ['https://careers-acme.icims.com/jobs/search?ss=1'],
  layouts: [],
});
