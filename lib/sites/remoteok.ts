import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'remoteok',
  name: 'Remote OK',

  tried: false,
  matches: ['https://remoteok.com/*', 'https://www.remoteok.com/*', 'https://remoteok.io/*'],
  identify: inPath(/^\/(?:[a-z]{2}\/)?remote-jobs\/(?:[^/]*-)?(\d{4,})\/?$/),
  examples: ['https://remoteok.com/remote-jobs/remote-data-engineer-acme-1093456'],
  lists: ['https://remoteok.com/', 'https://remoteok.com/remote-dev-jobs'],
  layouts: [
    {
      id: 'remoteok-detail',
      kind: 'detail',
      url: /\/remote-jobs\/[^?]*\d{4,}/,
      posting: {
        fields: {
          title: ['tr.job h2[itemprop="title"]', '[itemprop="title"]', 'h1'],
          hiringOrganization: ['tr.job h3[itemprop="name"]', '[itemprop="hiringOrganization"] [itemprop="name"]'],
          jobLocation: [{ css: 'tr.job .location', all: true, has: /^(?!💰)/u }],
          baseSalary: [{ css: '.location', has: /^💰|\$\d/u }],
          datePosted: [{ css: 'tr.job time[datetime]', attr: 'datetime' }],
          description: ['tr.expand .description .markdown', '.description'],
        },
      },
    },
    {
      id: 'remoteok-list',
      kind: 'list',
      url: /^\/(?:$|\?|remote-[\w-]+-jobs)/,
      cards: {
        item: 'tr.job[data-id]',
        not: '.placeholder',
        fields: {
          id: [{ css: 'tr.job[data-id]', attr: 'data-id' }],
          title: ['[itemprop="title"]', 'h2'],
          hiringOrganization: ['[itemprop="name"]', 'h3'],
          jobLocation: [{ css: '.location', has: /^(?!💰)/u }],
          salaryText: [{ css: '.location', has: /^💰/u, take: /💰\s*(.+)/u }],
        },
      },
    },
  ],
});
