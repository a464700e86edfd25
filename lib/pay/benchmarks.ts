/** The bundled benchmark files, their shapes, and lookups over them. Figures are per year unless said. Pure. */
import postingsJson from '../../taxonomy/benchmarks/aijobs-postings.json' with { type: 'json' };
import bandsJson from '../../taxonomy/benchmarks/aipulse-bands.json' with { type: 'json' };
import occupationsJson from '../../taxonomy/benchmarks/bls-oews.json' with { type: 'json' };
import exchangeJson from '../../taxonomy/benchmarks/exchange-rates.json' with { type: 'json' };
import publishedJson from '../../taxonomy/benchmarks/interviewstack.json' with { type: 'json' };
import areasJson from '../../taxonomy/benchmarks/oflc-areas.json' with { type: 'json' };
import evidenceJson from '../../taxonomy/benchmarks/premium-evidence.json' with { type: 'json' };
import sourcesJson from '../../taxonomy/benchmarks/sources.json' with { type: 'json' };
import type { Source } from '../context.ts';
import type { Pack } from './pack.ts';

export type Kind = 'published' | 'derived' | 'editorial';

/** Percentiles of employed people's base pay by SOC. OEWS publishes employment and a relative standard error (percent), no sample size. */
export interface OccupationFile {
  source: string;
  asOf: string;
  basis: 'employed';
  kind: Kind;
  country: string;
  currency: string;
  occupations: Record<
    string,
    {
      title: string;
      employment: number | null;
      meanRelativeStandardError: number | null;
      p10: number | null;
      p25: number | null;
      p50: number | null;
      p75: number | null;
      p90: number | null;
    }
  >;
}

/** `relative[soc][i]` = area i's mean ÷ the national mean, in thousandths; 0 = none. */
export interface AreaFile {
  source: string;
  asOf: string;
  kind: Kind;
  country: string;
  areas: { id: string; name: string }[];
  relative: Record<string, number[]>;
}

/** aijobs.net's experience levels: entry, mid, senior, executive; ALL = every level together. */
export type PostingLevel = 'ALL' | 'EN' | 'MI' | 'SE' | 'EX';

export interface PostingCell {
  role: string;
  country: string;
  level: PostingLevel;
  /** Postings, paired from minimum and maximum rows. */
  n: number;
  p25: number;
  p50: number;
  p75: number;
  /** 95 % interval of the median. */
  lo: number;
  hi: number;
}

export interface PostingFile {
  source: string;
  asOf: string;
  basis: 'advertised';
  kind: Kind;
  currency: string;
  cells: PostingCell[];
}

export interface Share {
  percent: number;
  count: number | null;
  of: number | null;
}

export interface PublishedRole {
  source: string;
  asOf: string;
  postings: number | null;
  generative: Share | null;
  anyAi: Share | null;
  none: Share | null;
  traditionalOnly: Share | null;
  both: Share | null;
  generativeOnly: Share | null;
  medianWith: number | null;
  nWith: number | null;
  medianWithout: number | null;
  nWithout: number | null;
  bySeniority: ({ label: string } & Share)[];
  byIndustry: ({ label: string } & Share)[];
  skills: { label: string; percent: number; count: number | null }[];
}

export interface PublishedFile {
  currency: string;
  country: string;
  basis: 'advertised';
  kind: Kind;
  roles: Record<string, PublishedRole>;
  medians: { role: string; median: number; n: number | null; source: string; asOf: string }[];
}

export interface EvidenceFile {
  kind: Kind;
  rows: { text: string; percent: [number, number]; controlled: boolean; seniority: string | null; asOf: string; source: string }[];
}

export interface PublishedBandsFile {
  source: string;
  asOf: string;
  kind: Kind;
  country: string;
  currency: string;
  role: string;
  /** Level → lowest and highest of the band. */
  bands: Record<string, [number, number]>;
}

/** Units of currency for one US dollar, one value a month of `months`; null where the month is missing. */
export interface ExchangeFile {
  source: string;
  kind: Kind;
  months: string[];
  perDollar: Record<string, (number | null)[]>;
}

export interface SourceFile {
  sources: Source[];
}

/** Everything that figures are taken from. An imported pack gives another one, made from this. */
export interface Benchmarks {
  occupations: OccupationFile;
  areas: AreaFile;
  postings: PostingFile;
  published: PublishedFile;
  evidence: EvidenceFile;
  bands: PublishedBandsFile;
  exchange: ExchangeFile;
  sources: Source[];
  /** Imported by the user, newest first; their cells stand before the bundled ones. */
  packs: readonly Pack[];
}

export const BUNDLED: Benchmarks = {
  occupations: occupationsJson as OccupationFile,
  areas: areasJson as AreaFile,
  postings: postingsJson as PostingFile,
  published: publishedJson as unknown as PublishedFile,
  evidence: evidenceJson as EvidenceFile,
  bands: bandsJson as unknown as PublishedBandsFile,
  exchange: exchangeJson as ExchangeFile,
  sources: (sourcesJson as SourceFile).sources,
  packs: [],
};

/** The bundled figures with the user's packs before them. */
export const withPacks = (packs: readonly Pack[]): Benchmarks =>
  packs.length === 0 ? BUNDLED : { ...BUNDLED, packs, sources: [...packs.map((pack) => pack.source), ...BUNDLED.sources] };

/** The newest rate of both currencies, as units of `to` for one unit of `from`, with its month (YYYY-MM); null where either is not in the table. */
export function exchangeRate(file: ExchangeFile, from: string, to: string): { rate: number; month: string } | null {
  const at = (currency: string, i: number) => (currency === 'USD' ? 1 : (file.perDollar[currency]?.[i] ?? null));
  for (let i = file.months.length - 1; i >= 0; i--) {
    const [a, b, month] = [at(from, i), at(to, i), file.months[i]];
    if (a !== null && b !== null && month) return { rate: b / a, month };
  }
  return null;
}
