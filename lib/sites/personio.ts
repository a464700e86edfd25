import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'personio',
  name: 'Personio',

  tried: true,
  matches: ['https://*.jobs.personio.de/*', 'https://*.jobs.personio.com/*'],
  identify: inPath(/^\/job\/(\d+)\/?$/),
  examples: ['https://acme.jobs.personio.de/job/2519929'],
  lists: ['https://acme.jobs.personio.de/?language=en'],
  layouts: [
    {
      id: 'personio-detail',
      kind: 'detail',
      url: /^\/job\/\d+/,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [
            { css: 'title', page: true, take: /^.+ \| Jobs? (?:bei|at) (.+?)$/ },
            { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
            { css: 'header img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
            { url: /^([^.]+)\.jobs\./ },
          ],
          jobLocation: [{ label: /^(?:standorte?|locations?|offices?)$/i }, '.detail-subtitle', 'h1 + *'],
          employmentType: [{ label: /^(?:beschäftigungsart|employment type)$/i }],
          baseSalary: [{ label: /^(?:gehalt|salary)$/i }],
          description: ['.job-details .detail-content', '[class*="jobDescription"]', '#job-description'],
        },
        drop: 'form',
      },
    },
    {
      id: 'personio-board',
      kind: 'list',
      url: /^\/(?:jobs\/?)?(?:\?|$)/,
      cards: {
        item: 'a[href*="/job/"]',
        fields: { title: ['h2, h3, h4', '.jb-title'], jobLocation: ['[class*="jobMetaItem"]', 'h3 + div > div', '.jb-description'] },
        employer: [
          { css: 'title', page: true, take: /^Jobs (?:bei|at|chez|en|presso) (.+?)$/ },
          { css: 'header img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
          { url: /^([^.]+)\.jobs\./ },
        ],
      },
    },
  ],
});
