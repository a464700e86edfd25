/** What we make of a posting. Derived from the bundled taxonomy alone: it never depends on the user. Types only. */

export type Section =
  | 'title'
  | 'intro'
  | 'duties'
  | 'requirements'
  | 'preferred'
  | 'about'
  | 'benefits'
  | 'pay'
  | 'process'
  | 'equal-opportunity'
  | 'ai-in-hiring';

/** A slice of the posting. Offsets are UTF-16 units into `description`, or into `title` where `section` is `title`. */
export interface Evidence {
  /** The slice itself. */
  text: string;
  start: number;
  end: number;
  sentence: { start: number; end: number };
  section: Section;
}

export type Wave = 'none' | 'generative' | 'traditional' | 'both';
export type Stance = 'builds' | 'uses' | 'none';
export type Level = 'required' | 'preferred';
export type Track = 'builds-ai' | 'ml' | 'uses-ai' | 'conventional' | 'unclear';
export type Reason =
  | 'wrong-sense'
  | 'employer'
  | 'hiring'
  | 'interview'
  | 'perk'
  | 'negated'
  | 'colleague'
  | 'degree'
  | 'product-sold'
  | 'name';
export type Seniority =
  | 'intern'
  | 'entry'
  | 'junior'
  | 'mid'
  | 'senior'
  | 'staff'
  | 'principal'
  | 'lead'
  | 'manager'
  | 'director'
  | 'exec'
  | 'unknown';
export type WorkMode = 'remote' | 'hybrid' | 'onsite' | 'unknown';
export type Visa = 'sponsors' | 'no-sponsorship' | 'unknown';

export interface Requirement {
  /** Taxonomy id, AI or conventional. */
  skill: string;
  level: Level;
  /** Null for conventional skills. */
  stance: 'builds' | 'uses' | null;
  /** Requirements with the same id are alternatives. */
  anyOf: string | null;
  /** Every mention that asks, best first. */
  evidence: Evidence[];
}

export type IgnoredMention = Evidence & { skill: string; reason: Reason };

export interface Notice extends Evidence {
  kind: 'employer-uses-ai' | 'employer-does-not' | 'candidate-must-not' | 'candidate-may';
}

export type PayPeriod = 'hour' | 'day' | 'week' | 'biweek' | 'semimonth' | 'month' | 'year';

export interface Pay {
  min: number | null;
  max: number | null;
  /** ISO 4217. */
  currency: string;
  period: PayPeriod;
  kind: 'base' | 'ote' | 'total' | 'contract' | 'package';
  /** Per year; null for contract rates, which are never annualised. */
  annualMin: number | null;
  annualMax: number | null;
  /** Rows by place, level or tier, in `period` units. */
  ranges: { scope: string; min: number | null; max: number | null }[];
  /** Money that is not pay for the job: sign-on, referral, stipend. */
  extras: { kind: string; amount: number; currency: string }[];
  text: string;
  /** Null when from structured data. */
  start: number | null;
  end: number | null;
  source: 'employer' | 'estimate' | 'text';
  /** 0..1. */
  confidence: number;
  flags: string[];
}

export interface Assessment {
  /** Posting id. */
  posting: string;
  /** Taxonomy version that this was derived with. */
  taxonomy: string;
  wave: Wave;
  stance: Stance;
  level: Level | null;
  /** "AI" asked for without saying what. */
  unspecified: boolean;
  track: Track;
  /** 0..1, calibrated: of verdicts at 0.8, four in five are right. */
  confidence: number;
  requirements: Requirement[];
  /** Mentions of AI that are no ask. */
  ignored: IgnoredMention[];
  role: { id: string; function: string } | null;
  seniority: Seniority;
  industry: string | null;
  workMode: WorkMode;
  minYears: number | null;
  visa: Visa;
  clearance: string | null;
  notices: Notice[];
  evidence: Partial<Record<'role' | 'seniority' | 'industry' | 'workMode' | 'minYears' | 'visa' | 'clearance', Evidence[]>>;
  pay: Pay | null;
}
