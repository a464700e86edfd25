import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'jobvite',
  name: 'Jobvite',
  allFrames: true,
  tried: false,
  matches: ['https://jobs.jobvite.com/*'],
  identify: inPath(/\/job\/([A-Za-z0-9]{6,})(?:\/apply)?\/?$/),
  examples: ['https://jobs.jobvite.com/acme/job/oAbC1fwX'],
  lists: ['https://jobs.jobvite.com/acme/jobs'],
  layouts: [],
});
