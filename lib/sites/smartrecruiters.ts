import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',

  tried: false,
  matches: ['https://jobs.smartrecruiters.com/*', 'https://careers.smartrecruiters.com/*'],
  identify: firstOf(
    inPath(/^\/(?:ni\/|oneclick-ui\/company\/)?[^/]+\/(?:publication\/)?(\d{9,})(?:-[^/]*)?\/?$/),
    inPath(/^\/(?:ni\/)?[^/]+\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:-[^/]*)?\/?$/i),
  ),
  examples: ['https://jobs.smartrecruiters.com/Acme/743999987654321-data-engineer'],
  lists: ['https://careers.smartrecruiters.com/Acme', 'https://jobs.smartrecruiters.com/'],
  layouts: [],
});
