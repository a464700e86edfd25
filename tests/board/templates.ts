/** The boards' page structures, as documented and seen in use; reduced to what a reader of the page meets. */
import { html, json, type Markup } from './html.ts';
import type { Block, BoardName, Sample } from './samples.ts';

/** A sample with its dates set for today. */
export interface Posting extends Sample {
  /** ISO 8601 dates. */
  datePosted: string;
  validThrough: string | null;
}

const dayFrom = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

export const dated = (sample: Sample, now: Date): Posting => ({
  ...sample,
  datePosted: dayFrom(now, -sample.postedDaysAgo),
  validThrough: sample.closesInDays === undefined ? null : dayFrom(now, sample.closesInDays),
});

/** Last part of the path or the identifying parameter. */
const identifierOf = (posting: Posting): string => {
  const url = new URL(posting.url);
  return url.searchParams.get('jk') ?? /(\d{6,})\/?$/.exec(url.pathname)?.[1] ?? url.pathname.split('/').filter(Boolean).at(-1) ?? '';
};

const ago = (days: number): string => {
  const [n, unit] = days < 7 ? [days, 'day'] : [Math.floor(days / 7), 'week'];
  return `${n} ${unit}${n === 1 ? '' : 's'} ago`;
};

type BlockStyle = { heading(text: string): Markup };
const headings: Record<'h2' | 'h3' | 'bold', BlockStyle> = {
  h2: { heading: (text) => html`<h2>${text}</h2>` },
  h3: { heading: (text) => html`<h3>${text}</h3>` },
  bold: { heading: (text) => html`<p><strong>${text}</strong></p>` },
};

function blocks(description: readonly Block[], style: keyof typeof headings): Markup[] {
  return description.map((block) => {
    if ('h' in block) return headings[style].heading(block.h);
    if ('p' in block) return html`<p>${block.p}</p>`;
    return html`<ul>${block.ul.map((item) => html`<li>${item}</li>`)}</ul>`;
  });
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c1c1c;background:#fff}header,main,footer{max-width:46rem;margin:0 auto;padding:1rem}
header{border-bottom:1px solid #ddd}h1{font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.2rem}h3{font-size:1.05rem}li,p{overflow-wrap:anywhere}
.row{display:flex;flex-wrap:wrap;gap:.25rem 1rem;color:#555;padding:0;list-style:none}a{color:#0b57d0}button,.button{font:inherit;padding:.4rem .9rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-top:1px solid #ddd}`;

interface Shell {
  title: string;
  lang?: string;
  head?: Markup | Markup[] | undefined;
  body: Markup;
}

const shell = ({ title, lang = 'en', head, body }: Shell): string =>
  `<!doctype html>${
    html`<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${title}</title><style>${STYLE}</style>${head}</head>${body}</html>`
      .text
  }`;

const SCHEMA_UNITS = { HOUR: 'HOUR', DAY: 'DAY', WEEK: 'WEEK', MONTH: 'MONTH', YEAR: 'YEAR' } as const;

function address({ location, country }: Posting): Record<string, string> {
  const [locality = '', region] = location.split(', ');
  const withRegion = country === 'US' || country === 'CA';
  return {
    '@type': 'PostalAddress',
    addressLocality: locality,
    ...(region !== undefined && withRegion && { addressRegion: region }),
    addressCountry: country,
  };
}

/** schema.org/JobPosting as the boards write it: the description is HTML in a string. */
export function jobPostingJson(posting: Posting): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: blocks(posting.description, 'h3')
      .map((block) => block.text)
      .join('\n'),
    identifier: { '@type': 'PropertyValue', name: posting.company, value: identifierOf(posting) },
    url: posting.url,
    datePosted: posting.datePosted,
    ...(posting.validThrough && { validThrough: `${posting.validThrough}T23:59:59Z` }),
    employmentType: posting.employmentType,
    ...(posting.industry && { industry: posting.industry }),
    hiringOrganization: { '@type': 'Organization', name: posting.company },
    jobLocation: [{ '@type': 'Place', address: address(posting) }],
    ...(posting.workplace === 'Remote' && { jobLocationType: 'TELECOMMUTE' }),
    ...(posting.pay && {
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: posting.pay.currency,
        value: {
          '@type': 'QuantitativeValue',
          minValue: posting.pay.min,
          maxValue: posting.pay.max,
          unitText: SCHEMA_UNITS[posting.pay.unit],
        },
      },
    }),
  };
}

export const jsonLd = (value: unknown): Markup => html`<script type="application/ld+json">${json(value)}</script>`;

function greenhouse(posting: Posting): string {
  return shell({
    title: `Job Application for ${posting.title} at ${posting.company}`,
    head: html`<meta property="og:title" content="${posting.title}"><meta property="og:description" content="${posting.location}"><link rel="canonical" href="${posting.url}">`,
    body: html`<body><main class="main font-secondary job-post"><a href="/${new URL(posting.url).pathname.split('/')[1]}" aria-label="Back to jobs">Back to jobs</a>
<div class="job-post-container"><div class="job__header"><div class="job__title"><h1 class="section-header section-header--large font-primary">${posting.title}</h1><div class="job__location"><div>${posting.location}</div></div></div><button type="button" class="btn btn--pill" aria-label="Apply">Apply</button></div>
<div class="job__description body"><div>${blocks(posting.description, 'bold')}</div></div>
<div class="application--container" id="application"><h2 class="section-header">Apply for this job</h2><form id="application-form"><label for="first_name">First Name</label><input id="first_name" type="text" autocomplete="given-name"><label for="resume">Resume/CV</label><input id="resume" type="file"><button type="button">Submit application</button></form></div></div></main>
<footer><p>Powered by <a href="https://www.greenhouse.com">Greenhouse</a></p></footer></body>`,
  });
}

function lever(posting: Posting): string {
  const [intro, ...rest] = posting.description;
  const sections: Block[][] = [];
  for (const block of rest) {
    if ('h' in block || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return shell({
    title: `${posting.company} - ${posting.title}`,
    head: html`<meta property="og:title" content="${posting.company} - ${posting.title}"><meta property="og:url" content="${posting.url}">`,
    body: html`<body class="show header-comfortable"><div class="page show">
<div class="main-header page-full-width"><div class="main-header-content page-centered"><a class="main-header-logo" href="/${new URL(posting.url).pathname.split('/')[1]}"><img alt="${posting.company} logo" src="data:,"></a></div></div>
<div class="content-wrapper posting-page"><div class="content">
<div class="section-wrapper accent-section page-full-width"><div class="section page-centered posting-header"><div class="posting-headline"><h2>${posting.title}</h2><div class="posting-categories"><div class="sort-by-time posting-category medium-category-label width-full capitalize-labels location">${posting.location}</div><div class="posting-category medium-category-label capitalize-labels department">${posting.department} /</div><div class="posting-category medium-category-label capitalize-labels commitment">${posting.employmentType} /</div><div class="posting-category medium-category-label capitalize-labels workplaceTypes">${posting.workplace}</div></div></div><div class="postings-btn-wrapper"><a class="postings-btn template-btn-submit" href="${new URL(posting.url).pathname}/apply">Apply for this job</a></div></div></div>
<div class="section-wrapper page-full-width">
<div class="section page-centered" data-qa="job-description">${intro ? blocks([intro], 'bold') : ''}</div>
${sections.map(([first, ...others]) => html`<div class="section page-centered"><div>${first && 'h' in first ? html`<h3>${first.h}</h3>` : ''}${others.map((block) => ('ul' in block ? html`<ul class="posting-requirements plain-list">${block.ul.map((item) => html`<li>${item}</li>`)}</ul>` : blocks([block], 'bold')))}</div></div>`)}
${posting.pay ? html`<div class="section page-centered" data-qa="salary-range"><div>${posting.pay.text}</div></div>` : ''}
<div class="section page-centered last-section-apply" data-qa="btn-apply-bottom"><a class="postings-btn template-btn-submit" href="${new URL(posting.url).pathname}/apply">Apply for this job</a></div>
</div></div></div>
<div class="main-footer page-full-width"><p>${posting.company} Home Page</p><p>Jobs powered by Lever</p></div></div></body>`,
  });
}

function ashby(posting: Posting): string {
  const field = (label: string, value: string | undefined) =>
    value ? html`<div class="_section_101oc_37"><h2 class="ashby-job-posting-left-pane-heading">${label}</h2><p>${value}</p></div>` : '';
  const closed = posting.closesInDays !== undefined && posting.closesInDays < 0;
  return shell({
    title: `${posting.title} @ ${posting.company}`,
    head: jsonLd(jobPostingJson(posting)),
    body: html`<body><div id="root"><header><a href="/${new URL(posting.url).pathname.split('/')[1]}">${posting.company}</a></header><main class="_content_ud4nd_71">
<h1 class="_title_ud4nd_34 _large_ud4nd_14 ashby-job-posting-heading">${posting.title}</h1>
<div class="_content_101oc_35 ashby-job-posting-left-pane">${field('Location', posting.location)}${field('Employment Type', posting.employmentType)}${field('Location Type', posting.workplace)}${field('Department', posting.department)}${field('Compensation', posting.pay?.text)}</div>
<div class="_container_ud4nd_29 ashby-job-posting-right-pane"><div class="_tabs_1gr5s_1" role="tablist"><a role="tab" aria-selected="true" href="${new URL(posting.url).pathname}">Overview</a> <a role="tab" href="${new URL(posting.url).pathname}/application">Application</a></div>
<div class="_descriptionText_oj0x8_198 _container_101oc_29" role="tabpanel" id="overview">${blocks(posting.description, 'h2')}</div>
${closed ? '' : html`<button type="button" class="_button_8wvgw_29 ashby-job-board-button">Apply for this Job</button>`}</div></main><footer>Powered by Ashby</footer></div></body>`,
  });
}

function indeed(posting: Posting): string {
  const url = new URL(posting.url);
  return shell({
    title: `${posting.title} - ${posting.location} - Indeed.com`,
    head: [
      html`<meta id="indeed-share-url" content="${posting.url}"><link rel="canonical" href="${posting.url}"><meta property="og:title" content="${posting.title} - ${posting.location} - Indeed.com">`,
      jsonLd({ ...jobPostingJson(posting), directApply: false, datePosted: `${posting.datePosted}T08:00:00.000Z` }),
    ],
    body: html`<body class="host-hydrated"><nav class="gnav" id="gnav-main-container" aria-label="Primary"><a href="/?from=gnav-viewjob">Home</a> <a href="/companies">Company reviews</a> <a href="/career/salaries">Find salaries</a></nav>
<div class="jobsearch-JobComponent css-17riagq" role="main" id="viewJobSSRRoot"><div class="jobsearch-InfoHeaderContainer css-1toufe4">
<h1 class="jobsearch-JobInfoHeader-title css-1b4cr5z" data-testid="jobsearch-JobInfoHeader-title"><span>${posting.title}</span></h1>
<div data-testid="jobsearch-CompanyInfoContainer"><div data-testid="inlineHeader-companyName" data-company-name="true"><span><a href="/cmp/${encodeURIComponent(posting.company)}">${posting.company}</a></span></div><div data-testid="inlineHeader-companyLocation"><div>${posting.location}</div></div></div>
<div id="salaryInfoAndJobType">${posting.pay ? html`<span class="css-1oc7tea">${posting.pay.text}</span>` : ''}<span class="css-1u1g3ig"> -  ${posting.employmentType}</span></div></div>
<div class="jobsearch-BodyContainer"><div id="jobDetailsSection" aria-labelledby="jobDetailsTitle"><h2 id="jobDetailsTitle">Job details</h2>${posting.pay ? html`<div role="group" aria-label="Pay"><h3>Pay</h3><ul><li data-testid="list-item"><span>${posting.pay.text}</span></li></ul></div>` : ''}<div role="group" aria-label="Job type"><h3>Job type</h3><ul><li data-testid="list-item"><span>${posting.employmentType}</span></li></ul></div></div>
<div id="jobLocationWrapper"><h2>Location</h2><div id="jobLocationText"><div><span>${posting.location}</span></div></div></div>
<div><h2 id="jobDescriptionTitle">Full job description</h2><div id="jobDescriptionText" class="jobsearch-JobComponent-description">${blocks(posting.description, 'bold')}</div></div></div></div>
<footer class="gnav-footer"><a href="${url.origin}/legal">Terms</a> <a href="${url.origin}/accessibility">Accessibility at Indeed</a></footer></body>`,
  });
}

function linkedin(posting: Posting): string {
  const criterion = (label: string, value: string | undefined) =>
    value
      ? html`<li class="description__job-criteria-item"><h3 class="description__job-criteria-subheader">${label}</h3><span class="description__job-criteria-text description__job-criteria-text--criteria">${value}</span></li>`
      : '';
  return shell({
    title: `${posting.company} hiring ${posting.title} in ${posting.location} | LinkedIn`,
    head: html`<meta content="d_jobs_guest_details" name="pageKey"><meta content="en_US" name="locale"><link href="${posting.url}" rel="canonical"><meta property="og:title" content="${posting.company} hiring ${posting.title} in ${posting.location} | LinkedIn">`,
    body: html`<body dir="ltr"><header class="header base-detail-page__header"><nav aria-label="Primary" class="nav"><a class="nav__logo-link" href="/"><span class="sr-only">LinkedIn</span></a><a class="nav__button-secondary" href="/login">Sign in</a></nav></header>
<main class="main" id="main-content" role="main"><section class="core-rail"><div class="details mx-details-container-padding">
<section class="top-card-layout container-lined overflow-hidden babybear:rounded-[0px]"><div class="top-card-layout__card relative p-2 papabear:p-details-container-padding"><div class="top-card-layout__entity-info-container flex flex-wrap papabear:flex-nowrap"><div class="top-card-layout__entity-info flex-grow flex-shrink-0 basis-0 babybear:flex-none babybear:w-full">
<h1 class="top-card-layout__title font-sans text-lg papabear:text-xl font-bold leading-open text-color-text mb-0 topcard__title">${posting.title}</h1>
<h4 class="top-card-layout__second-subline font-sans text-sm leading-open text-color-text-low-emphasis mt-0.5"><div class="topcard__flavor-row"><span class="topcard__flavor"><a class="topcard__org-name-link topcard__flavor--black-link" href="https://www.linkedin.com/company/${encodeURIComponent(posting.company.toLowerCase())}">
${posting.company}
</a></span><span class="topcard__flavor topcard__flavor--bullet">${posting.location}</span></div><div class="topcard__flavor-row"><span class="posted-time-ago__text topcard__flavor--metadata">${ago(posting.postedDaysAgo)}</span><figure class="num-applicants__figure topcard__flavor--metadata topcard__flavor--bullet"><figcaption class="num-applicants__caption">Over 200 applicants</figcaption></figure></div></h4>
<div class="top-card-layout__cta-container"><button type="button" class="top-card-layout__cta">Apply</button></div></div></div></div></section>
<div class="decorated-job-posting__details">
${posting.pay ? html`<section class="compensation compensation--above-description compensation--jserp"><h2 class="compensation__heading">Base pay range</h2><div class="salary compensation__salary">${posting.pay.text}</div><p class="compensation__description">This range is provided by ${posting.company}. Your actual pay will be based on your skills and experience.</p></section>` : ''}
<section class="core-section-container my-3 description"><div class="core-section-container__content break-words"><div class="description__text description__text--rich"><section class="show-more-less-html" data-max-lines="5"><div class="show-more-less-html__markup relative overflow-hidden">${blocks(posting.description, 'bold')}</div><button class="show-more-less-html__button show-more-less-button" aria-label="Show more" type="button">Show more</button></section></div>
<ul class="description__job-criteria-list">${criterion('Seniority level', posting.seniorityWords)}${criterion('Employment type', posting.employmentType)}${criterion('Industries', posting.industry)}</ul></div></section></div></div></section>
<section class="right-rail"><section class="aside-section-container mb-4 similar-jobs"><h2 class="aside-section-container__heading">Similar jobs</h2><ul><li><div class="base-card base-aside-card base-main-card base-main-card--link" data-entity-urn="urn:li:jobPosting:4099999001"><a class="base-card__full-link" href="https://www.linkedin.com/jobs/view/office-manager-at-hazelbrook-4099999001"><span class="sr-only">Office Manager</span></a><h3 class="base-main-card__title">Office Manager</h3><h4 class="base-main-card__subtitle">Hazelbrook</h4><span class="main-job-card__location">${posting.location}</span></div></li></ul></section></section></main></body>`,
  });
}

function company(posting: Posting): string {
  return shell({
    title: `${posting.title} | Careers at ${posting.company}`,
    head: jsonLd({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Organization', name: posting.company }, jobPostingJson(posting)],
    }),
    body: html`<body><header><nav aria-label="Site"><a href="/">${posting.company}</a> <a href="/jobs">All jobs</a></nav></header><main>
<h1>${posting.title}</h1><ul class="row"><li>${posting.company}</li><li>${posting.location}</li><li>${posting.employmentType}</li>${posting.pay ? html`<li>${posting.pay.text}</li>` : ''}</ul>
<article>${blocks(posting.description, 'h2')}</article><p><a class="button" href="#apply">Apply now</a></p></main><footer><p>© ${posting.company}</p></footer></body>`,
  });
}

function microdata(posting: Posting): string {
  return shell({
    title: `${posting.title}, ${posting.location} - ${posting.company}`,
    lang: 'en-GB',
    body: html`<body><header><a href="/">${posting.company}</a></header><main><div class="jobDisplayShell" itemscope itemtype="https://schema.org/JobPosting">
<h1 itemprop="title">${posting.title}</h1><meta itemprop="datePosted" content="${posting.datePosted}"><meta itemprop="employmentType" content="FULL_TIME">
<p class="row"><span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${posting.company}</span></span>
<span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">${posting.location.split(', ')[0]}</span>, <span itemprop="addressCountry">${posting.location.split(', ').slice(1).join(', ')}</span></span></span></p>
<div itemprop="description" class="jobdescription">${blocks(posting.description, 'h3')}</div></div><p><a class="button" href="#apply">Apply</a></p></main></body>`,
  });
}

function article(posting: Posting): string {
  return shell({
    title: `${posting.title} — ${posting.company}`,
    head: html`<meta property="og:site_name" content="${posting.company}"><meta property="og:title" content="${posting.title}">`,
    body: html`<body><header><nav aria-label="Site"><a href="/">${posting.company}</a> <a href="/exhibitions">Exhibitions</a> <a href="/work-with-us">Work with us</a></nav></header>
<main><article><h1>${posting.title}</h1><p class="row">Posted <time datetime="${posting.datePosted}">${posting.datePosted}</time></p>${blocks(posting.description, 'h2')}</article></main><footer><p>${posting.company}, ${posting.location}</p></footer></body>`,
  });
}

const templates: Record<BoardName, (posting: Posting) => string> = {
  greenhouse,
  lever,
  ashby,
  indeed,
  linkedin,
  company,
  microdata,
  article,
};

export const page = (posting: Posting): string => templates[posting.board](posting);

/** The front page of the sample board; itself no posting. */
export const indexPage = (postings: readonly Posting[]): string =>
  shell({
    title: 'Sample job board',
    body: html`<body><main><h1>Sample job board</h1><p>Made-up postings by made-up employers, in the page structures of real boards, served by this computer. Open one, then click Tracklight's button in the toolbar.</p>
<table><thead><tr><th scope="col">What it shows</th><th scope="col">Page</th><th scope="col">Structure</th></tr></thead><tbody>${postings.map(
      (posting) =>
        html`<tr><td>${posting.shows}</td><td><a href="${posting.url}">${new URL(posting.url).hostname}</a></td><td>${posting.board}</td></tr>`,
    )}</tbody></table></main></body>`,
  });

/** A page that is nobody's posting. */
export const plainPage = (title: string, text: string): string =>
  shell({ title, body: html`<body><main><h1>${title}</h1><p>${text}</p></main></body>` });
