import { bySubdomain, defineSite, firstOf, inPath, inQuery, type Rule } from '../site.ts';

const employer: Rule[] = [
  { css: 'meta[property="og:site_name"]', attr: 'content', page: true },
  { css: 'title', page: true, take: /^.+ [-–] (.+?)$/ },
  { css: 'header img[alt], [class*="logo"] img[alt]', attr: 'alt', page: true, take: /^(.+?)\s*(?:logo)?$/i },
  { url: /^([^.]+)\.bamboohr/ },
];

export default defineSite({
  id: 'bamboohr',
  name: 'BambooHR',

  tried: false,
  matches: ['https://*.bamboohr.com/*'],
  identify: firstOf(inPath(/^\/careers\/(\d+)\/?$/, bySubdomain), (url) =>
    url.pathname.startsWith('/jobs/view.php') ? inQuery(['id'], bySubdomain)(url) : null,
  ),
  examples: ['https://acme.bamboohr.com/careers/42'],
  lists: ['https://acme.bamboohr.com/careers'],
  layouts: [
    {
      id: 'bamboohr-detail',
      kind: 'detail',
      url: /^\/(?:careers\/\d+|jobs\/view\.php)/,
      posting: {
        fields: {
          title: ['h1', 'h2', 'h3'],
          hiringOrganization: employer,
          jobLocation: [{ label: /^location$/i }],
          employmentType: [{ label: /^employment type$/i }],
          baseSalary: [{ label: /^compensation$/i }],
          datePosted: [{ label: /^date posted$/i }],
          description: ['.BambooRichText', '#descriptionWrapper'],
        },
        drop: 'form',
      },
    },
    { id: 'bamboohr-list', kind: 'list', url: /^\/(?:careers|jobs)\/?(?:\?|$)/, cards: { fields: {}, employer } },
  ],
});
