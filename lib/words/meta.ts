import type { Assessment, Section, WorkMode } from '../assessment.ts';
import type { FieldSource, JobPosting, Reading } from '../job-posting.ts';
import { t } from '../text.ts';
import { count, dateWords, plain } from './format.ts';

const PLACES = 2;

/** Where the job is, as displayed, two places at most: "Seattle, WA and 3 more". */
export function placeWords(posting: JobPosting): string {
  const places = posting.jobLocation.map((place) => plain(place).trim()).filter((place) => place !== '');
  if (places.length === 0) return '';
  const shown = places.slice(0, PLACES).join(' · ');
  return places.length > PLACES ? t('panel_places_more', shown, count(places.length - PLACES)) : shown;
}

const modeWord = (mode: WorkMode): string => (mode === 'unknown' ? '' : t(`word_mode_${mode}`));

/** "Seattle, WA · hybrid · posted ", with the date apart so that it can be a `time` element. */
export function metaWords(posting: JobPosting, assessment: Assessment | null): { before: string; date: string | null } {
  const place = placeWords(posting);
  const mode = modeWord(assessment?.workMode ?? (posting.jobLocationType === 'TELECOMMUTE' ? 'remote' : 'unknown'));
  const parts = [place, place.toLowerCase().includes(mode.toLowerCase()) ? '' : mode].filter(Boolean);
  return { before: parts.join(' · '), date: posting.datePosted ? dateWords(posting.datePosted) : null };
}

/** Name of a section of the posting. */
export const sectionWord = (section: Section): string => t(`word_section_${section.replaceAll('-', '_') as SectionKey}`);
type SectionKey = Exclude<Section, 'equal-opportunity' | 'ai-in-hiring'> | 'equal_opportunity' | 'ai_in_hiring';

/** Name of a source of fields. */
export const sourceWord = (source: FieldSource): string => t(`word_source_${source.replace('-', '_') as SourceKey}`);
type SourceKey = Exclude<FieldSource, 'json-ld' | 'page-data'> | 'json_ld' | 'page_data';

/** "JSON-LD: none. Page data: none. Page: 0 of 3.", for "What was tried". */
export function triedWords(tried: Reading['tried']): string {
  if (tried.length === 0) return t('panel_tried_nothing');
  return tried
    .map(({ source, found, of }) =>
      found === 0 && of <= 1
        ? t('panel_tried_none', sourceWord(source))
        : t('panel_tried_some', sourceWord(source), count(found), count(of)),
    )
    .join(' ');
}
