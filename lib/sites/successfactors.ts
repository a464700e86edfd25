import { byHost, defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'successfactors',
  name: 'SAP SuccessFactors',
  fingerprint: '[data-careersite-propertyid], .jobDisplayShell',
  tried: false,
  matches: ['https://*.successfactors.com/*', 'https://*.successfactors.eu/*', 'https://*.jobs2web.com/*'],
  identify: firstOf(inQuery(['career_job_req_id'], byHost), inPath(/^\/(?:[^/]+\/)?job\/[^/]+\/(\d{5,})\/?$/, byHost)),
  examples: [
    'https://career5.successfactors.eu/career?company=acme&career_job_req_id=12345',
    'https://acme.jobs2web.com/job/Berlin-Data-Engineer/1234567801/',
  ],
  lists: ['https://career5.successfactors.eu/career?company=acme'],
  layouts: [
    {
      id: 'successfactors-detail',
      kind: 'detail',
      url: /\/job\/|career_job_req_id=/,
      posting: {
        root: '.jobDisplayShell, .jobDisplay, main, body',
        fields: {
          title: ['[data-careersite-propertyid="title"]', '[itemprop="title"]', 'h1'],
          hiringOrganization: [
            { css: 'meta[itemprop="hiringOrganization"]', attr: 'content' },
            { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
            { css: 'title', page: true, take: / \| (.+?)$/ },
            { css: 'header img[alt], [class*="logo"] img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
          ],
          jobLocation: [
            '[data-careersite-propertyid="location"]',
            '[data-careersite-propertyid="city"]',
            '.jobGeoLocation',
            { label: /^(?:location|standort)$/i },
          ],
          datePosted: ['[data-careersite-propertyid="date"]', { css: 'meta[itemprop="datePosted"]', attr: 'content' }],
          employmentType: ['[data-careersite-propertyid="shifttype"]', { label: /^employment type$/i }],
          description: ['[data-careersite-propertyid="description"]', '[itemprop="description"]', '.jobdescription'],
        },
      },
    },
    {
      id: 'successfactors-list',
      kind: 'list',
      url: /^\/(?:search|go\/|career\?)/,
      cards: {
        item: 'tr.data-row, li.job-tile',
        fields: { title: ['a.jobTitle-link'], jobLocation: ['.jobLocation'] },
        employer: [{ css: 'meta[property="og:site_name"]', attr: 'content', page: true }],
      },
    },
  ],
});
