import { bySubdomain, defineSite, inPath, type Rule } from '../site.ts';

// careers-acme.icims.com
const employer: Rule[] = [{ url: /^(?:careers?|jobs?|us|uk|external)-([^.]+)\.icims/ }, { url: /^([^.]+)\.icims/ }];

export default defineSite({
  id: 'icims',
  name: 'iCIMS',
  allFrames: true,
  tried: false,
  matches: ['https://*.icims.com/*'],
  identify: inPath(/^\/jobs\/(\d+)(?:\/[^/]*)?\/(?:job|login)\/?$/, bySubdomain),
  examples: [
    'https://careers-acme.icims.com/jobs/12345/data-engineer/job',
    'https://careers-acme.icims.com/jobs/12345/data-engineer/job?in_iframe=1',
  ],
  lists: ['https://careers-acme.icims.com/jobs/search?ss=1'],
  layouts: [
    {
      // The posting stands in a frame of the same host.
      id: 'icims-detail',
      kind: 'detail',
      url: /^\/jobs\/\d+/,
      posting: {
        root: '.iCIMS_JobContent, #jobDetails, main, body',
        fields: {
          title: ['h1', '.iCIMS_Header'],
          hiringOrganization: [{ css: 'meta[property="og:site_name"]', attr: 'content', page: true }, ...employer],
          jobLocation: [{ label: /^(?:job )?locations?$/i }],
          employmentType: [{ label: /^(?:position )?type$/i }],
          baseSalary: [{ label: /^(?:pay|salary|compensation)(?: range)?$/i }],
          datePosted: [{ label: /^(?:posted date|date posted)$/i }],
          description: [{ css: '.iCIMS_InfoMsg_Job', all: true }],
        },
        drop: '.iCIMS_JobOptions, .iCIMS_Navigation, .iCIMS_JobHeaderGroup',
      },
    },
    {
      id: 'icims-list',
      kind: 'list',
      url: /^\/jobs\/search/,
      cards: {
        item: '.iCIMS_JobsTable .row, .iCIMS_JobCardItem',
        fields: { title: ['a[href*="/jobs/"] h3', 'a[href*="/jobs/"] h2'] },
        employer,
      },
    },
  ],
});
