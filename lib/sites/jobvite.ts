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
  layouts: [
    {
      id: 'jobvite-detail',
      kind: 'detail',
      url: /\/job\//,
      posting: {
        fields: {
          title: ['.jv-header', 'h1', 'h2'],
          hiringOrganization: [
            { css: 'title', page: true, take: /^(.+?) Careers(?: [-–|] .+)?$/ },
            { css: 'header img[alt], [class*="logo"] img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
            { url: /^[^/]+\/(?:careers\/)?([^/]+)\/job\// },
          ],
          jobLocation: [{ css: '.jv-job-detail-meta', take: /(?:^|[|•·])\s*([^|•·]*,[^|•·]*)$/ }, { label: /^location$/i }],
          description: ['.jv-job-detail-description'],
        },
        drop: '.jv-job-detail-meta, form',
      },
    },
    {
      id: 'jobvite-list',
      kind: 'list',
      url: /\/(?:jobs|search|careers)(?:\/|\?|$)/,
      cards: {
        item: '.jv-job-list tr',
        fields: { title: ['.jv-job-list-name', 'a[href*="/job/"]'], jobLocation: ['.jv-job-list-location'] },
        employer: [{ css: 'title', page: true, take: /^(.+?) Careers/ }, { url: /^[^/]+\/(?:careers\/)?([^/]+)/ }],
      },
    },
  ],
});
