import { byHost, defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'recruitee',
  name: 'Recruitee',

  tried: true,
  matches: ['https://*.recruitee.com/*'],
  identify: inPath(/^\/(?:[a-z]{2}\/)?o\/([^/]+)(?:\/c\/new)?\/?$/, byHost),
  examples: ['https://acme.recruitee.com/o/senior-data-engineer'],
  lists: ['https://acme.recruitee.com/'],
  layouts: [
    {
      id: 'recruitee-detail',
      kind: 'detail',
      url: /\/o\/[^/]+/,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [
            { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
            { css: 'title', page: true, take: /^.+ [-–|] (.+?)$/ },
          ],
          jobLocation: [{ css: '[data-testid="styled-location-list-item"], .custom-css-style-job-location', all: true }],
          workplace: [{ css: '[class*="job-remote"], [class*="workplace"]' }],
          description: ['[data-testid="tab-panel"]', '[class*="job-description"]'],
        },
        drop: 'form',
      },
    },
    {
      id: 'recruitee-board',
      kind: 'list',
      cards: {
        fields: {
          title: [{ css: 'a[href*="/o/"]', nth: 0 }],
          jobLocation: ['[data-testid="styled-location-list-item"]'],
        },
        employer: [
          { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
          { css: 'header img[alt], a[href="/"] img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
          { css: 'title', page: true, take: /^(?:jobs (?:at|bei) )?(.+?)(?: [-–|] .*| careers| jobs)?$/i },
        ],
      },
    },
  ],
});
