import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'remoteyeah',
  name: 'RemoteYeah',

  tried: true,
  matches: ['https://*.remoteyeah.com/*'],
  identify: inPath(/^\/jobs\/(remote-[^/]+)\/?$/),
  examples: ['https://remoteyeah.com/jobs/remote-senior-frontend-engineer-acme'],
  lists: ['https://remoteyeah.com/remote-react-jobs'],
  layouts: [
    {
      id: 'remoteyeah-detail',
      kind: 'detail',
      url: /^\/jobs\/remote-/,
      posting: {
        fields: {
          // "Remote" stands before every title, in an element of its own.
          title: [{ css: 'h1', own: true, take: /^(.+?)(?: at )?$/ }],
          hiringOrganization: ['h1 a[href*="/remote-companies/"]', 'a[href*="/remote-companies/"]'],
          jobLocation: [{ css: 'h2 + div > a[href*="/remote-jobs-in-"]', all: true }, { label: /^location requirements$/i }],
          baseSalary: [{ label: /^(?:salary|compensation)$/i }],
          employmentType: [{ label: /^(?:job type|employment type|type)$/i }],
          datePosted: [{ css: 'p', has: /^posted .{3,30}$/i }],
        },
      },
    },
    { id: 'remoteyeah-list', kind: 'list', url: /^\/(?!jobs\/remote-)/, cards: { fields: {} } },
  ],
});
