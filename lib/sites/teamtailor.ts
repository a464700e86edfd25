import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'teamtailor',
  name: 'Teamtailor',
  fingerprint:
    'link[href*="teamtailor-cdn.com"], script[src*="teamtailor-cdn.com"], img[src*="teamtailor-cdn.com"], meta[content*="teamtailor-cdn.com"]',
  tried: true,
  matches: ['https://*.teamtailor.com/*'],
  identify: inPath(/^(?:\/[a-z]{2}(?:-[A-Za-z]{2})?)?\/jobs\/(\d{4,})(?:-[^/]*)?\/?$/),
  examples: ['https://acme.teamtailor.com/jobs/4876297-data-engineer'],
  lists: ['https://acme.teamtailor.com/jobs'],
  layouts: [
    {
      id: 'teamtailor-detail',
      kind: 'detail',
      url: /\/jobs\/\d/,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [
            { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
            { css: 'title', page: true, take: /^.+ - (.+?)$/ },
          ],
          jobLocation: [{ label: /^(?:locations?|standorte?|ort|plats|platser|sted|lieu|sijainti)$/i }],
          workplace: [{ label: /^(?:remote status|distansarbete|homeoffice|remote)$/i }],
          employmentType: [{ label: /^(?:employment type|anställningsform|beschäftigungsart)$/i }],
          baseSalary: [{ label: /^(?:(?:yearly|monthly|hourly) )?(?:salary|gehalt|lön)$/i }],
        },
        drop: 'form, [id*="colleague"], [data-controller*="cookie"]',
      },
    },
    {
      id: 'teamtailor-list',
      kind: 'list',
      url: /^\/(?:[a-z]{2}\/)?(?:jobs\/?)?(?:\?|$)/,
      cards: { fields: {}, employer: [{ css: 'meta[property="og:site_name"]', attr: 'content', page: true }] },
    },
  ],
});
