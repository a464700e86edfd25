import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'builtin',
  name: 'Built In',

  tried: true,
  matches: [
    'https://*.builtin.com/*',
    'https://*.builtinla.com/*',
    'https://*.builtinnyc.com/*',
    'https://*.builtinsf.com/*',
    'https://*.builtinchicago.com/*',
    'https://*.builtinboston.com/*',
    'https://*.builtinaustin.com/*',
    'https://*.builtincolorado.com/*',
    'https://*.builtinseattle.com/*',
  ],
  identify: inPath(/^\/job\/(?:[^/]+\/)*(\d+)\/?$/),
  examples: ['https://builtin.com/job/ai-engineer/8527811'],
  lists: ['https://builtin.com/jobs/remote'],
  layouts: [
    {
      id: 'builtin-detail',
      kind: 'detail',
      url: /^\/job\//,
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: ['a[href^="/company/"] h2', 'a[href*="/company/"]'],
          jobLocation: ['div:has(> i[class*="location-dot"]) + div span', 'i[class*="location-dot"] + span'],
          workplace: ['div:has(> i[class*="house-building"]) + span', 'i[class*="house-building"] + span'],
          baseSalary: ['div:has(> i[class*="sack-dollar"]) + span', 'i[class*="sack-dollar"] + span'],
          datePosted: [{ css: 'span', has: /^(?:re)?posted .{3,30}$/i }],
          description: ['[id^="job-post-body-"]'],
        },
      },
    },
    {
      id: 'builtin-list',
      kind: 'list',
      when: ['[data-id="job-card"]'],
      cards: {
        item: '[data-id="job-card"]',
        fields: {
          title: ['[data-id="job-card-title"]', 'h2 a'],
          hiringOrganization: ['[data-id="company-title"]'],
          jobLocation: ['div:has(> i[class*="location-dot"]) + div span', 'i[class*="location-dot"] + span'],
          salaryText: ['div:has(> i[class*="sack-dollar"]) + span', 'i[class*="sack-dollar"] + span'],
        },
      },
    },
  ],
});
