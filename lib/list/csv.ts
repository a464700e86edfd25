import Papa from 'papaparse';
import type { SavedPosting } from '../saved.ts';

const COLUMNS: Record<string, (saved: SavedPosting) => string | number | null> = {
  title: ({ posting }) => posting.title,
  company: ({ posting }) => posting.hiringOrganization,
  place: ({ posting }) => posting.jobLocation.join('; '),
  link: ({ posting }) => posting.url,
  status: ({ status }) => status,
  note: ({ note }) => note,
  saved: ({ savedAt }) => savedAt,
  posted: ({ posting }) => posting.datePosted,
  closes: ({ posting }) => posting.validThrough,
  track: ({ assessment }) => assessment?.track ?? null,
  confidence: ({ assessment }) => assessment?.confidence ?? null,
  required_skills: ({ assessment }) => skills(assessment, 'required'),
  preferred_skills: ({ assessment }) => skills(assessment, 'preferred'),
  role: ({ assessment }) => assessment?.role?.id ?? null,
  seniority: ({ assessment }) => assessment?.seniority ?? null,
  work_mode: ({ assessment }) => assessment?.workMode ?? null,
  pay_text: ({ assessment, posting }) => assessment?.pay?.text ?? posting.baseSalary?.text ?? null,
  pay_min: ({ assessment }) => assessment?.pay?.min ?? null,
  pay_max: ({ assessment }) => assessment?.pay?.max ?? null,
  pay_currency: ({ assessment }) => assessment?.pay?.currency ?? null,
  pay_period: ({ assessment }) => assessment?.pay?.period ?? null,
  id: ({ id }) => id,
  description: ({ posting }) => posting.description,
};

const skills = (assessment: SavedPosting['assessment'], level: 'required' | 'preferred') =>
  assessment
    ? assessment.requirements
        .filter((requirement) => requirement.level === level)
        .map((requirement) => requirement.skill)
        .join('; ')
    : null;

/**
 * The postings as CSV (RFC 4180: CRLF, quotes doubled), a header row first. A cell that a spreadsheet would take for a
 * formula (it starts with = + - @, tab or carriage return) gets an apostrophe before it.
 */
export function toCsv(saved: readonly SavedPosting[]): string {
  const fields = Object.keys(COLUMNS);
  const data = saved.map((one) => Object.values(COLUMNS).map((value) => value(one)));
  return Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: true });
}
