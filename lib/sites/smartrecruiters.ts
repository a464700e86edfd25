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
  layouts: [
    {
      id: 'smartrecruiters-detail',
      kind: 'detail',
      url: /^\/(?:[^/]+\/){1,3}(?:\d{9,}|[0-9a-f]{8}-)/i,
      posting: {
        fields: {
          title: ['h1[itemprop="title"]', 'h1'],
          hiringOrganization: [{ css: '[itemprop="hiringOrganization"] [itemprop="name"]', attr: 'content' }, { url: /^[^/]+\/([^/]+)\// }],
          jobLocation: [{ css: 'spl-job-location', attr: 'formattedaddress' }, '[itemprop="jobLocation"]', '[itemprop="address"]'],
          workplace: [{ css: 'spl-job-location', attr: 'workplacetype' }],
          employmentType: ['[itemprop="employmentType"]'],
          description: [
            { css: '#st-companyDescription, #st-jobDescription, #st-qualifications, #st-additionalInformation', all: true },
            { css: '[itemprop="description"], [itemprop="responsibilities"], [itemprop="qualifications"]', all: true },
          ],
        },
      },
    },
    {
      id: 'smartrecruiters-list',
      kind: 'list',
      url: /^\/[^/]+\/?(?:\?|$)/,
      cards: { item: '.opening-job', fields: { title: ['h4', 'h3'] }, employer: [{ url: /^[^/]+\/([^/]+)/ }] },
    },
  ],
});
