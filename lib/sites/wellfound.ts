import { defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'wellfound',
  name: 'Wellfound',
  aliases: ['AngelList Talent'],
  tried: false,
  matches: ['https://*.wellfound.com/*'],
  identify: firstOf(inPath(/^\/(?:company\/[^/]+\/)?jobs\/(\d{3,})(?:-[^/]*)?\/?$/), inQuery(['job_listing_id', 'job_listing_slug'])),
  examples: ['https://wellfound.com/jobs/3123456-data-engineer', 'https://wellfound.com/company/acme/jobs/3123456-data-engineer'],
  lists: ['https://wellfound.com/jobs', 'https://wellfound.com/company/acme/jobs'],
  layouts: [
    {
      id: 'wellfound-detail',
      kind: 'detail',
      url: /\/jobs\/\d|[?&]job_listing_/,
      posting: {
        fields: {
          title: [{ css: 'title', page: true, take: /^(.+?) at .+? [•|]/ }, 'h1'],
          hiringOrganization: [{ css: 'title', page: true, take: /^.+? at (.+?) [•|]/ }, 'a[href^="/company/"]'],
          jobLocation: [{ label: /^locations?$/i }],
          workplace: [{ label: /^remote work policy$/i }],
          employmentType: [{ label: /^job type$/i }],
          description: ['#job-description', '[data-test="JobDescription"]'],
        },
      },
    },
    { id: 'wellfound-list', kind: 'list', url: /^\/(?:jobs|role|location|company\/[^/]+\/jobs)\b/, cards: { fields: {} } },
  ],
});
