import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'naukri',
  name: 'Naukri',

  tried: false,
  matches: ['https://*.naukri.com/*'],
  identify: inPath(/^\/job-listings-.*?(\d{9,12})\/?$/),
  examples: ['https://www.naukri.com/job-listings-data-analyst-acme-bengaluru-2-to-5-years-110526012345'],
  lists: ['https://www.naukri.com/data-analyst-jobs'],
  layouts: [
    {
      id: 'naukri-detail',
      kind: 'detail',
      url: /^\/job-listings-/,
      posting: {
        fields: {
          title: ['[class*="jd-header-title"]', 'h1'],
          hiringOrganization: ['[class*="jd-header-comp-name"] > a', '[class*="jd-header-comp-name"]', 'a[href*="-jobs-careers-"]'],
          jobLocation: ['[class*="jhc__loc"]'],
          baseSalary: ['[class*="jhc__salary"]'],
          datePosted: [{ css: '[class*="jhc__stat"]', has: /^posted/i }],
          employmentType: [{ label: /^employment type$/i }],
          industry: [{ label: /^industry type$/i }],
          description: ['[class*="JDC__dang-inner-html"]'],
        },
      },
    },
    {
      id: 'naukri-list',
      kind: 'list',
      when: ['[data-job-id]'],
      cards: {
        item: '[data-job-id]',
        fields: {
          id: [{ css: '[data-job-id]', attr: 'data-job-id' }],
          title: ['a.title', 'h2 a', 'a[href*="/job-listings-"]'],
          hiringOrganization: ['a.comp-name', 'a[href*="-jobs-careers-"]'],
          jobLocation: ['.locWdth', '.loc-wrap'],
          salaryText: [{ css: '.sal-wrap [title]', attr: 'title' }],
        },
      },
    },
  ],
});
