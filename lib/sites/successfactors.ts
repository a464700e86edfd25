import { byHost, defineSite, firstOf, inPath, inQuery } from '../site.ts';

export default defineSite({
  id: 'successfactors',
  name: 'SAP SuccessFactors',
  fingerprint: '[data-careersite-propertyid], .jobDisplayShell',
  tried: false,
  matches: ['https://*.successfactors.com/*', 'https://*.successfactors.eu/*', 'https://*.jobs2web.com/*'],
  identify: firstOf(inQuery(['career_job_req_id'], byHost), inPath(/^\/(?:[^/]+\/)?job\/[^/]+\/(\d{5,})\/?$/, byHost)),
  examples: [
    'https://career5.successfactors.eu/career?company=acme&career_job_req_id=12345',
    'https://acme.jobs2web.com/job/Berlin-Data-Engineer/1234567801/',
  ],
  lists: ['https://career5.successfactors.eu/career?company=acme'],
  layouts: [],
});
