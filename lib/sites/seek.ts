import { defineSite, firstOf, inPath, inQuery, type PostingRules } from '../site.ts';

const fields: PostingRules['fields'] = {
  title: [{ data: 'jobdetails.result.job.title' }, '[data-automation="job-detail-title"]'],
  hiringOrganization: ['[data-automation="advertiser-name"]', { data: 'jobdetails.result.job.advertiser.name' }],
  jobLocation: ['[data-automation="job-detail-location"]', { data: 'jobdetails.result.job.location.label' }],
  workplace: ['[data-automation="job-detail-location"]'],
  employmentType: ['[data-automation="job-detail-work-type"]', { data: 'jobdetails.result.job.workTypes.label' }],
  // `job-detail-add-expected-salary` asks the visitor for theirs.
  baseSalary: ['[data-automation="job-detail-salary"]', { data: 'jobdetails.result.job.salary.label' }],
  datePosted: [{ data: 'jobdetails.result.job.listedAt.dateTimeUtc' }, { css: 'span', has: /^posted .{2,30}$/i }],
  industry: ['[data-automation="job-detail-classifications"]'],
  description: ['[data-automation="jobAdDetails"]'],
};

export default defineSite({
  id: 'seek',
  name: 'SEEK',
  aliases: ['JobStreet', 'Jobsdb'],
  tried: true,
  matches: [
    'https://*.seek.com/*',
    'https://*.seek.com.au/*',
    'https://*.seek.co.nz/*',
    'https://*.jobstreet.com/*',
    'https://*.jobstreet.com.sg/*',
    'https://*.jobstreet.com.my/*',
    'https://*.jobstreet.co.id/*',
    'https://*.jobsdb.com/*',
  ],
  identify: firstOf(inPath(/^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/job\/(\d+)\/?$/), inQuery(['jobId'])),
  examples: ['https://au.seek.com/job/93856863', 'https://my.jobstreet.com/data-jobs?jobId=93856863&type=standard'],
  lists: ['https://au.seek.com/data-analyst-jobs'],
  layouts: [
    {
      id: 'seek-split',
      kind: 'split',
      when: ['article[data-job-id]', '[data-automation="normalJob"], [data-automation="premiumJob"]'],
      posting: { root: '[data-automation="splitViewJobDetailsWrapper"]', fields },
      cards: {
        item: 'article[data-job-id], article[data-automation="normalJob"], article[data-automation="premiumJob"]',
        fields: {
          id: [{ css: 'article[data-job-id]', attr: 'data-job-id' }],
          title: ['[data-automation="jobTitle"]'],
          hiringOrganization: ['[data-automation="jobCompany"]'],
          jobLocation: ['[data-automation="jobCardLocation"]', '[data-automation="jobLocation"]'],
          salaryText: ['[data-automation="jobSalary"]'],
          url: [{ css: 'a[data-automation="jobTitle"], a[data-automation="job-list-item-link-overlay"]', attr: 'href' }],
        },
        selected: '[aria-selected="true"], [aria-current="true"]',
      },
    },
    {
      id: 'seek-detail',
      kind: 'detail',
      url: /\/job\/\d+/,
      data: ['window.SEEK_REDUX_DATA =', 'window.SEEK_APOLLO_DATA ='],
      posting: { fields: { identifier: [{ data: 'jobdetails.result.job.id' }], ...fields } },
    },
  ],
});
