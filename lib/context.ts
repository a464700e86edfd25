/** What is said beside an assessment: pay against a reference, the premium, how common the ask is, and my gaps. Types only. */
import type { Level, PayPeriod, Seniority } from './assessment.ts';

/** What a figure measures. Levels of different bases are never mixed. */
export type Basis = 'employed' | 'advertised' | 'estimate';

/** One benchmark figure with everything that makes it honest. */
export interface Figure {
  value: number;
  /** Sample size; null = not published. */
  n: number | null;
  /** 95 % interval, where n allows one. */
  lo: number | null;
  hi: number | null;
  kind: 'published' | 'derived' | 'editorial';
  /** YYYY-MM of what it measures. */
  asOf: string;
  /** Id into the sources of the same context. */
  source: string;
  /** Past its date: shown grey, and said. */
  stale: boolean;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  url: string;
  /** YYYY-MM or YYYY-MM-DD. */
  date: string;
  licence: string;
  note: string | null;
}

/** One multiplication of a composed reference, shown on request. */
export interface ReferenceStep {
  /** 'level' | 'seniority' | 'place'. */
  kind: 'level' | 'seniority' | 'place';
  label: string;
  figure: Figure;
}

/** Reference pay for role × seniority × place, per year. */
export interface Reference {
  p25: number;
  median: number;
  p75: number;
  currency: string;
  basis: Basis;
  /** Who or what the figures are of: "senior software developers" where employed, "senior backend" (of postings) where advertised. */
  population: string;
  /** The role's benchmark stands for it exactly, or only nearly. */
  fit: 'exact' | 'proxy' | 'poor';
  place: string;
  n: number | null;
  asOf: string;
  stale: boolean;
  steps: ReferenceStep[];
  /** Half-width of the median's interval, as a share: 0.06 = give or take 6 %. Null where n is not published. */
  giveOrTake: number | null;
  /** Medians of other sources, lowest and highest: the band of disagreement. */
  otherMedians: [number, number] | null;
}

export type PayContext =
  | {
      kind: 'placed';
      reference: Reference;
      /** Annual, in the reference's currency. One-sided pay has a null side, and mid is the stated side. */
      posted: { min: number | null; mid: number; max: number | null };
      /** Set where the posting's currency was converted for comparison. */
      converted: { from: string; rate: number; month: string } | null;
      band: 'lower' | 'middle' | 'upper';
      /** The middle is within the reference's give or take of this band's end. */
      edge: 'lower' | 'upper' | null;
    }
  | {
      kind: 'refused';
      reason: 'not-stated' | 'unreadable' | 'contract' | 'not-base' | 'unknown-role' | 'unknown-place' | 'too-few' | 'no-reference';
      /** The pay's words as written, where there are any. */
      text: string | null;
      n: number | null;
      /** Shown all the same, where one exists and only the posting's pay is missing. */
      reference: Reference | null;
    };

export interface PremiumContext {
  /** Which role the figures are about; `nearest` when it is not the posting's own. */
  role: string;
  nearest: boolean;
  advertised: { withAsk: Figure; without: Figure; difference: Figure; currency: string } | null;
  likeForLike: { lo: Figure; hi: Figure; text: string } | null;
  /** How published figures disagree, one line each. */
  disagreement: { text: string; figure: Figure }[];
}

/** A pay band that a publisher gives without a sample size: quoted as that source's, nothing is computed with it. Per year. */
export interface QuotedBand {
  /** "entry", "mid", "senior". */
  level: string;
  /** "AI engineers". */
  people: string;
  lo: number;
  hi: number;
  currency: string;
  /** Id into the sources of the same context. */
  source: string;
  asOf: string;
  stale: boolean;
}

export interface PrevalenceContext {
  role: string;
  nearest: boolean;
  /** Share in percent of the role's postings with this kind of ask. */
  share: Figure | null;
  /** By level and industry where they are known for this posting. */
  breakdown: { label: string; share: Figure }[];
  /** How often this posting's skills are asked for in the role. */
  skills: { skill: string; share: Figure }[];
}

export type SkillState = 'missing' | 'adjacent' | 'learning' | 'have';

export interface GapItem {
  skill: string;
  label: string;
  level: Level;
  state: SkillState;
  /** For `adjacent`: what I have that is next to it; for `have` through another skill: which. */
  via: { skill: string; label: string } | null;
  /** For `adjacent` and `missing`: editorial range of weeks. */
  weeks: [number, number] | null;
  /** Labels of the alternatives, where one of several will do. */
  anyOf: string[] | null;
}

export interface Gap {
  /** Ordered missing, adjacent, learning, have. An any-of group counts once. */
  required: GapItem[];
  preferred: GapItem[];
  /** No skill has been ticked yet: the view asks instead of counting. */
  noProfile: boolean;
}

export interface Context {
  pay: PayContext;
  premium: PremiumContext | null;
  prevalence: PrevalenceContext | null;
  quoted: QuotedBand[];
  gap: Gap;
  /** Labels of every skill that the posting asks for, by id. */
  labels?: Record<string, string>;
  sources: Source[];
}

/** What the user has told us about themselves. Kept in `storage.local`, never leaves the browser. */
export interface Profile {
  skills: Record<string, 'have' | 'learning' | 'want'>;
  role: string | null;
  seniority: Seniority | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Free text as the user wrote it, resolved by `lib/pay`. */
  place: string | null;
  payFloor: { amount: number; currency: string; period: PayPeriod } | null;
}

export const EMPTY_PROFILE: Profile = { skills: {}, role: null, seniority: null, country: null, place: null, payFloor: null };
