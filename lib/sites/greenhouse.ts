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
  layouts: [
    {
      id: 'greenhouse-detail',
      kind: 'detail',
      url: /\/jobs\/\d+|[?&](?:gh_jid|token)=/,
      data: ['window.__remixContext ='],
      posting: {
        fields: {
          title: ['.job__title h1', 'h1.app-title', 'h1'],
          hiringOrganization: [
            { css: 'title', page: true, take: /^Job Application for .+ at (.+?)$/ },
            { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
            { css: 'header img[alt], .logo img[alt], a img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
            { css: '.company-name', take: /^(?:at )?(.+)$/ },
          ],
          jobLocation: ['.job__location', '.location', 'h1 + div'],
          baseSalary: ['.job__pay-ranges .pay-range', '.pay-range'],
          datePosted: [{ data: 'state.loaderData.*.jobPost.published_at' }],
          description: ['.job__description', '#content'],
        },
        drop: '#application, form, .application--container, .job-alert, .voluntary-self-id, #application-form',
      },
    },
    {
      id: 'greenhouse-board',
      kind: 'list',
      data: ['window.__remixContext ='],
      cards: {
        item: 'tr.job-post, div.opening',
        fields: {
          title: [
            { css: 'a[href*="/jobs/"] p', nth: 0, own: true },
            { css: 'a[href*="/jobs/"]', own: true },
          ],
          jobLocation: [{ css: 'a[href*="/jobs/"] p', nth: 1 }, '.location'],
        },
        employer: [
          { css: 'title', page: true, take: /^Jobs at (?:Careers at )?(.+?)$/ },
          { css: 'h1', page: true, take: /(?:openings|jobs) at (.+?)$/i },
          { css: 'header img[alt]', attr: 'alt', page: true },
        ],
      },
    },
  ],
});
