/** A job board or applicant tracking system. The file declares, the engine (`lib/read`) runs. */
export interface Site {
  /** File name; stored with every posting, so it never changes. */
  id: string;
  name: string;
  /** WebExtension match patterns, host-wide: single-page boards navigate in place. */
  matches: string[];
}

export const defineSite = (site: Site): Site => site;
