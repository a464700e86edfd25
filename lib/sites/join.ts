import { defineSite, inPath } from '../site.ts';

export default defineSite({
  id: 'join',
  name: 'JOIN',

  tried: true,
  matches: ['https://join.com/*', 'https://www.join.com/*'],
  identify: inPath(/^\/(?:[a-z]{2}\/)?companies\/[^/]+\/(\d+)(?:-[^/]*)?\/?$/),
  examples: ['https://join.com/companies/acme/16362471-data-engineer'],
  lists: ['https://join.com/companies/acme'],
  layouts: [
    {
      id: 'join-detail',
      kind: 'detail',
      url: /\/companies\/[^/]+\/\d+/,
      data: ['script#__NEXT_DATA__'],
      posting: {
        fields: {
          title: ['h1'],
          hiringOrganization: [{ data: 'props.pageProps.initialState.company.name' }, 'h1 ~ a[href*="/companies/"]'],
          jobLocation: [{ data: 'props.pageProps.initialState.job.city.cityName' }],
          baseSalary: [{ css: 'div, span', has: /^[\d.,]+\s?[€$£] (?:to|bis|-|–) [\d.,]+\s?[€$£] \/ \w+$/ }],
          description: ['[data-testid="JobDescription"]'],
        },
      },
    },
    {
      id: 'join-board',
      kind: 'list',
      url: /\/companies\/[^/]+\/?(?:\?|$)/,
      data: ['script#__NEXT_DATA__'],
      cards: {
        fields: {
          title: ['h3'],
          jobLocation: [{ css: 'div:has(> i)', nth: 0 }],
          salaryText: [{ css: 'div', has: /^[\d.,]+\s?[€$£] (?:to|bis|-|–) [\d.,]+\s?[€$£] \/ \w+$/ }],
        },
        employer: [{ data: 'props.pageProps.initialState.company.name' }, { css: 'h1', page: true }],
      },
    },
  ],
});
