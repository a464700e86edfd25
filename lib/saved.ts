/** A posting somebody chose to keep. Types only; `lib/db` stores it. */
import type { Assessment } from './assessment.ts';
import type { JobPosting } from './job-posting.ts';

export const STATUSES = ['interested', 'applied', 'interview', 'offer', 'rejected', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export interface SavedPosting {
  /** The posting's id. */
  id: string;
  posting: JobPosting;
  /** Cached opinion; recomputed when its taxonomy version is not the bundled one. Null for a link saved without a description. */
  assessment: Assessment | null;
  /** SHA-256 of the description's words, hex: results are keyed by id and text. */
  textHash: string;
  status: Status;
  /** Each change of status with its ISO 8601 instant, oldest first. */
  statusDates: { status: Status; at: string }[];
  note: string;
  /** ISO 8601 instants. */
  savedAt: string;
  changedAt: string;
}
