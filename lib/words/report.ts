import type { JobPosting, Reading } from '../job-posting.ts';

/**
 * A report on a reading that somebody may paste into an issue: site, layout, what each source gave, which fields were
 * read where and which were corrected. Never the posting's text, its title, its employer or its address.
 */
export function reportText(version: string, reading: Reading, posting: JobPosting | null): string {
  const lines = [
    `Tracklight ${version}`,
    `site: ${reading.site}`,
    `layout: ${reading.layout}`,
    `kind: ${reading.kind}${reading.expired ? ', closed' : ''}${reading.gaveUp ? ', gave up' : ''}`,
    ...reading.tried.map(({ source, found, of }) => `${source}: ${found} of ${of}`),
  ];
  if (posting) {
    lines.push(`description: ${posting.description.length} characters${posting.truncated ? ', cut' : ''}`);
    const fields = Object.entries(posting.sources).filter(([, source]) => source !== undefined);
    lines.push(`fields: ${fields.map(([field, source]) => `${field} ${source}`).join(', ') || 'none'}`);
    const empty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);
    const missing = (['title', 'hiringOrganization', 'jobLocation', 'datePosted', 'baseSalary', 'description'] as const).filter((field) =>
      empty(posting[field]),
    );
    if (missing.length > 0) lines.push(`empty: ${missing.join(', ')}`);
  }
  return lines.join('\n');
}
