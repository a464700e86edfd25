import { defineSite, inQuery, type PostingRules } from '../site.ts';

// The page and the pane beside the list use the same marks; the app-like feed of 2026 has its own.
const fields: PostingRules['fields'] = {
  title: [
    '[data-testid="jobsearch-JobInfoHeader-title"]',
    '[data-testid="simpler-jobTitle"]',
    '[data-testid="vj-job-title"]',
    { css: 'h1, h2', has: /\S/, nth: 1 },
  ],
  hiringOrganization: [
    '[data-testid="inlineHeader-companyName"]',
    '[data-company-name="true"]',
    'a[href*="/cmp/"]',
    '.jobsearch-JobInfoHeader-companyNameSimple',
    { css: '[data-testid="simpler-simplified-header"] span', nth: 0 },
  ],
  jobLocation: [
    '[data-testid="inlineHeader-companyLocation"] > div',
    '[data-testid="inlineHeader-companyLocation"]',
    '[data-testid="job-location"]',
    '#jobLocationText',
  ],
  workplace: ['[data-testid="inlineHeader-companyLocation"]'],
  baseSalary: [
    { css: '#salaryInfoAndJobType > span, [data-testid="structured-job-summary"] span', all: true },
    '#salaryInfoAndJobType',
    { css: '[data-testid="jobsearch-OtherJobDetailsContainer"] span', all: true },
    // The tiles beside the posting, where the header has no pay.
    {
      label:
        /^(?:pay|salary|gehalt|lohn|salaire|rémunération|salario|sueldo|stipendio|retribuzione|salaris|salário|pensja|wynagrodzenie|lön)$/i,
    },
  ],
  employmentType: [{ css: '#salaryInfoAndJobType', take: /(?:^|- ?)((?:Full|Part)-time|Contract|Permanent|Temporary|Internship|Casual)/i }],
  description: ['#jobDescriptionText', '.react-native-html-content', '[id*="jobDescription" i]'],
};
// Where the page's own data keeps the posting.
const job = 'hostQueryExecutionResult.data.jobData.results.0.job';
const drop = '[data-testid="vjProfileInsights-test"], [data-testid="report-button-default"]';

export default defineSite({
  id: 'indeed',
  name: 'Indeed',

  tried: true,
  matches: ['https://*.indeed.com/*'],
  identify: inQuery(['vjk', 'jk']),
  examples: ['https://www.indeed.com/viewjob?jk=54f1f8af68d722d2', 'https://au.indeed.com/jobs?q=data&vjk=54f1f8af68d722d2'],
  lists: ['https://www.indeed.com/jobs?q=data', 'https://www.indeed.com/q-data-analyst-l-london-jobs.html'],
  layouts: [
    {
      id: 'indeed-split',
      kind: 'split',
      when: ['#mosaic-provider-jobcards', '#jobsearch-ViewjobPaneWrapper', '[data-testid="slider_item"]', 'a[data-jk]'],
      url: /^\/(?!viewjob)/,
      data: ['window.mosaic.providerData["mosaic-provider-jobcards"]='],
      posting: { root: '#jobsearch-ViewjobPaneWrapper, [data-testid="viewjob-pane"]', fields, drop },
      cards: {
        item: '[data-testid="slider_item"], .job_seen_beacon, li:has(a[data-jk])',
        fields: {
          id: [{ css: 'a[data-jk]', attr: 'data-jk' }],
          title: [{ css: '[id^="jobTitle-"]' }, 'h2 a', 'a[data-jk]'],
          hiringOrganization: ['[data-testid="company-name"]'],
          jobLocation: ['[data-testid="text-location"]'],
          salaryText: [
            {
              css: '.salary-snippet-container, [data-testid*="salary-snippet"], [data-testid^="attribute_snippet"]',
              all: true,
              has: /\d.*\b(?:hour|day|week|month|year|an)\b|[$€£₹]\s?\d/,
            },
          ],
        },
        selected: '.vjs-highlight, [aria-current="true"]',
        data: {
          at: 'metaData.mosaicProviderJobCardsModel.results',
          fields: {
            id: 'jobkey',
            title: 'displayTitle',
            hiringOrganization: 'company',
            jobLocation: 'formattedLocation',
            salaryText: 'salarySnippet.text',
          },
          url: ({ id }, page) => `${page.origin}/viewjob?jk=${id}`,
        },
      },
    },
    {
      id: 'indeed-viewjob',
      kind: 'detail',
      when: ['#jobDescriptionText', '[data-testid="jobsearch-JobInfoHeader-title"]', '[data-testid="vj-job-title"]'],
      data: ['window._initialData='],
      posting: {
        fields: {
          ...fields,
          identifier: [{ data: `${job}.key` }],
          datePosted: [{ data: `${job}.datePublished` }],
        },
        drop,
      },
    },
  ],
});
