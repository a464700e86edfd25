/** Reads what the user has selected as a posting: their word that this is one, and where its text begins and ends. */
import { DESCRIPTION_LIMIT, type Reading } from '../job-posting.ts';
import { cleanTitle, tidyLines } from './clean.ts';
import { type ReadOptions, read, siteOf } from './index.ts';
import { withinLimits } from './limits.ts';
import { rangeText } from './text.ts';

/** Fewer characters than this are a word somebody looked up, not a posting. */
const TOO_SMALL = 40;

/** The reading with the selected text as description; null where nothing is selected that could be one. Changes nothing on the page. */
export function readSelection(document: Document, url: URL, options: ReadOptions): Reading | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const parts: string[] = [];
  for (let i = 0; i < selection.rangeCount; i++) parts.push(rangeText(selection.getRangeAt(i), DESCRIPTION_LIMIT + 1));
  const text = tidyLines(parts.join('\n'));
  if (text.length < TOO_SMALL) return null;
  const reading = read(document, url, { ...options, anyway: true });
  const site = siteOf(document, url);
  const identity = site.identify(url) ?? { tenant: url.hostname, identifier: url.pathname + url.search };
  const known = reading.posting;
  return withinLimits({
    ...reading,
    kind: 'detail',
    layout: 'selection',
    partial: null,
    posting: {
      id: known?.id ?? `${site.id}:${identity.tenant}:${identity.identifier}`,
      site: site.id,
      url: known?.url ?? url.href,
      title: known?.title ?? cleanTitle(document.title) ?? url.hostname,
      hiringOrganization: known?.hiringOrganization ?? null,
      jobLocation: known?.jobLocation ?? [],
      jobLocationType: known?.jobLocationType ?? null,
      applicantLocationRequirements: known?.applicantLocationRequirements ?? [],
      employmentType: known?.employmentType ?? [],
      datePosted: known?.datePosted ?? null,
      validThrough: known?.validThrough ?? null,
      baseSalary: known?.baseSalary ?? null,
      industry: known?.industry ?? null,
      layout: 'selection',
      description: text.slice(0, DESCRIPTION_LIMIT),
      truncated: text.length > DESCRIPTION_LIMIT,
      sources: { title: 'page', ...known?.sources, description: 'user' },
    },
  });
}
