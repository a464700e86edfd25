import { defineSite, firstOf, inPath } from '../site.ts';

export default defineSite({
  id: 'ycombinator',
  name: 'Y Combinator jobs',
  aliases: ['Work at a Startup'],
  tried: false,
  matches: ['https://www.ycombinator.com/*', 'https://www.workatastartup.com/*'],
  identify: firstOf(inPath(/^\/companies\/[^/]+\/jobs\/([A-Za-z0-9]+)(?:-[^/]*)?\/?$/), (url) =>
    url.hostname.endsWith('workatastartup.com') ? inPath(/^\/jobs\/(\d+)\/?$/)(url) : null,
  ),
  examples: ['https://www.ycombinator.com/companies/acme/jobs/AbC123x-data-engineer', 'https://www.workatastartup.com/jobs/12345'],
  lists: ['https://www.ycombinator.com/jobs', 'https://www.ycombinator.com/companies/acme/jobs'],
  layouts: [
    {
      id: 'ycombinator-detail',
      kind: 'detail',
      url: /\/jobs\/[A-Za-z0-9]/,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [
            { css: 'title', page: true, take: /^.+? (?:at|@) (.+?)(?: \([A-Z]\d\d\))?(?: [|•-].*)?$/ },
            '.company-name',
            'a[href^="/companies/"]',
          ],
          jobLocation: [{ label: /^location$/i }],
          employmentType: [{ label: /^(?:job )?type$/i }],
          baseSalary: [{ css: 'span, div', has: /^\$[\d.,]+K? ?[-–] ?\$[\d.,]+K?$/ }],
        },
        drop: 'form',
      },
    },
    { id: 'ycombinator-list', kind: 'list', url: /\/jobs\/?(?:\?|$)|\/jobs\/(?:role|location)\//, cards: { fields: {} } },
  ],
});
