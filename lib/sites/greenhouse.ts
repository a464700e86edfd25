import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'greenhouse',
  name: 'Greenhouse',
  allFrames: true,
  tried: true,
  matches: [
    'https://boards.greenhouse.io/*',
    'https://boards.eu.greenhouse.io/*',
    'https://job-boards.greenhouse.io/*',
    'https://job-boards.eu.greenhouse.io/*',
  ],
  identify: firstOf(inPath(/\/jobs\/(\d{4,})\/?$/), inQuery(['gh_jid', 'token'])),
  examples: [
    'https://job-boards.greenhouse.io/acme/jobs/7681876003',
    'https://boards.greenhouse.io/embed/job_app?for=acme&token=7681876003',
  ],
  lists: ['https://job-boards.greenhouse.io/acme'],
  layouts: [],
});
