import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'usajobs',
  name: 'USAJobs',

  tried: false,
  matches: ['https://*.usajobs.gov/*'],
  identify: inPath(/^\/job\/(\d{6,})\/?$/i),
  examples: ['https://www.usajobs.gov/job/801234500'],
  lists: ['https://www.usajobs.gov/search/results/?k=data'],
  layouts: [
    {
      id: 'usajobs-detail',
      kind: 'detail',
      url: /^\/job\/\d+/i,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: ['.usajobs-joa-banner__agency', { label: /^(?:agency|department)$/i }, 'h1 + div, h1 + p'],
          jobLocation: [{ label: /^locations?$/i }],
          baseSalary: [{ label: /^salary$/i }],
          employmentType: [{ label: /^work schedule$/i }],
          datePosted: [{ label: /^open (?:&|and) closing dates$/i }],
          description: [{ css: '#joa-summary, #summary, #duties, #joa-duties, #requirements, #joa-requirements', all: true }],
        },
      },
    },
    {
      id: 'usajobs-list',
      kind: 'list',
      url: /^\/search/i,
      cards: { fields: { title: ['h2 a[data-document-id]', 'h2'], hiringOrganization: ['strong'], salaryText: ['.badge-secondary'] } },
    },
  ],
});
