import { CARD_LIMIT, ID_LIMIT, type JobPosting, LIST_LIMIT, type Reading, URL_LIMIT } from '../job-posting.ts';

/** Cuts, in place, what is larger than the background accepts, so that one oversized value does not cost the whole reading. */
export function withinLimits(reading: Reading): Reading {
  reading.cards = reading.cards?.slice(0, CARD_LIMIT) ?? null;
  for (const card of reading.cards ?? []) {
    if (card.url !== null && card.url.length > URL_LIMIT) card.url = null;
    if (card.id !== null && (card.id === '' || card.id.length > ID_LIMIT)) card.id = null;
  }
  if (reading.posting) fitPosting(reading.posting, reading.url);
  return reading;
}

function fitPosting(posting: JobPosting, url: string): void {
  posting.id = posting.id.slice(0, ID_LIMIT);
  if (posting.url.length > URL_LIMIT) posting.url = url;
  for (const name of ['jobLocation', 'applicantLocationRequirements', 'employmentType'] as const)
    posting[name] = posting[name].slice(0, LIST_LIMIT);
}
