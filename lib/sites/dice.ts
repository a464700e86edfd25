import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'dice',
  name: 'Dice',

  tried: true,
  matches: ['https://*.dice.com/*'],
  identify: inPath(/^\/job-detail\/([\w-]{8,})\/?$/),
  examples: ['https://www.dice.com/job-detail/1bfeeb74-b0a1-4597-a41d-1b00a2b0d8b9'],
  lists: ['https://www.dice.com/jobs?q=nodejs'],
  layouts: [
    {
      id: 'dice-list',
      kind: 'list',
      when: ['[data-testid="job-card"]', '[data-testid="job-search-serp"]'],
      url: /^\/(?!job-detail\/)/,
      cards: {
        item: '[data-testid="job-card"]',
        fields: {
          id: [{ css: '[data-job-guid]', attr: 'data-job-guid' }],
          title: ['[data-testid="job-search-job-detail-link"]'],
          hiringOrganization: [
            'a[href*="/company-profile/"] p',
            { css: 'a[href*="/company-profile/"]', has: /\S/, all: true },
            { css: 'img[alt]', attr: 'alt' },
          ],
          jobLocation: [{ css: '[role="main"] p, .content p', nth: 0 }],
          salaryText: ['#salary-label', { css: 'p', has: /^(?:(?:up to|from|usd|depends)\b.*)?\$?\s?\d[\d,.]*(?:\s?[-–].*)?/i }],
          url: [{ css: 'a[href*="/job-detail/"]', attr: 'href' }],
        },
      },
    },
    {
      id: 'dice-detail',
      kind: 'detail',
      url: /^\/job-detail\//,
      posting: {
        fields: {
          title: ['[data-cy="jobTitle"]', 'h1'],
          hiringOrganization: ['[data-cy="companyNameLink"]', 'a[href*="/company-profile/"]', '[data-cy="companyNameNoLink"]'],
          jobLocation: ['[data-cy="location"]', '[data-cy="locationDetails"]'],
          workplace: ['[data-cy="locationDetails"]', { label: /^(?:workplace|work settings?)$/i }],
          baseSalary: ['[data-cy="payDetails"]', { label: /^(?:pay|salary|compensation)(?: details)?$/i }],
          employmentType: ['[data-cy="employmentDetails"]', { label: /^employment types?$/i }],
          datePosted: ['[data-cy="postedDate"]', '#timeAgo', { css: 'span, p, li', has: /^posted .{2,30}$/i }],
          description: ['[data-testid="jobDescriptionHtml"]', '#jobDescription', '[class*="job-detail-description-module"]'],
        },
      },
    },
  ],
});
