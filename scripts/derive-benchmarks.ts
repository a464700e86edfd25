/**
 * Derives every bundled file of `taxonomy/benchmarks` from the collected data in `../shared/benchmarks`.
 * `node scripts/derive-benchmarks.ts` writes them; a test checks that what is bundled is what this gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  AreaFile,
  EvidenceFile,
  ExchangeFile,
  OccupationFile,
  PostingFile,
  PublishedBandsFile,
  PublishedFile,
  PublishedRole,
  SourceFile,
} from '../lib/pay/benchmarks.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const COLLECTED = path.join(root, '../shared/benchmarks');
export const BUNDLED = path.join(root, 'taxonomy/benchmarks');

type Json = Record<string, unknown>;
const json = (file: string) => JSON.parse(readFileSync(path.join(COLLECTED, file), 'utf8'));
/** Quoted commas inside, no quoted quotes: that is all these files use. */
const csv = (file: string): Record<string, string>[] => {
  const [head = '', ...rows] = readFileSync(path.join(COLLECTED, file), 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) => (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g) ?? []).map((cell) => cell.replace(/^"|"$/g, ''));
  const names = cells(head);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, i) => [names[i] ?? '', cell])));
};
const byFirst = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** National percentiles of employed people's base pay, by SOC, newest year. Top-coded percentiles (">=239200") become null. */
function occupations(): OccupationFile {
  const rows = (json('data/bls/derived_oews_national_tech.json') as Json[]).filter((row) => row.year === 2025 && row.group === 'detailed');
  return {
    source: 'bls-oews',
    asOf: '2025-05',
    basis: 'employed',
    kind: 'published',
    country: 'US',
    currency: 'USD',
    occupations: Object.fromEntries(
      rows
        .sort((a, b) => String(a.soc).localeCompare(String(b.soc)))
        .map((row) => [
          String(row.soc),
          {
            title: String(row.title),
            employment: number(row.employment),
            meanRelativeStandardError: number(row.meanRsePct),
            p10: number(row.p10),
            p25: number(row.p25),
            p50: number(row.p50),
            p75: number(row.p75),
            p90: number(row.p90),
          },
        ]),
    ),
  };
}

/** Area mean ÷ national mean of the same occupation, in thousandths. The area mean is (level I + 2 × level IV) ÷ 3, as OFLC builds its levels. */
function areas(): AreaFile {
  const national = new Map(
    (json('data/bls/derived_oews_national_tech.json') as Json[])
      .filter((row) => row.year === 2024)
      .map((row) => [String(row.soc), number(row.mean)]),
  );
  const rows = csv('data/oflc-wages-2025-26/derived_metro_relatives.csv');
  const names = new Map(rows.map((row) => [row.area ?? '', row.name ?? '']));
  const ids = [...names.keys()].sort();
  const bySoc = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const mean = national.get(row.soc ?? '');
    const [low, high] = [Number(row.l1), Number(row.l4)];
    if (!mean || !Number.isFinite(low) || !Number.isFinite(high) || low <= 0) continue;
    const soc = bySoc.get(row.soc ?? '') ?? new Map<string, number>();
    soc.set(row.area ?? '', Math.round(((low + 2 * high) / 3 / mean) * 1000));
    bySoc.set(row.soc ?? '', soc);
  }
  return {
    source: 'oflc',
    asOf: '2025-07',
    kind: 'derived',
    country: 'US',
    areas: ids.map((id) => ({ id, name: names.get(id) ?? '' })),
    relative: Object.fromEntries([...bySoc].sort(byFirst).map(([soc, values]) => [soc, ids.map((id) => values.get(id) ?? 0)])),
  };
}

/** Midpoints of advertised ranges by role × country × level, US dollars, n ≥ 20. Intervals are the collected ones, widened 1.4 × for reposts. */
function postings(): PostingFile {
  const rows = json('data/aijobs/derived_posting_percentiles.json') as Json[];
  return {
    source: 'aijobs',
    asOf: '2025-01',
    basis: 'advertised',
    kind: 'derived',
    currency: 'USD',
    cells: rows
      .filter((row) => Number(row.nPostings) >= 20)
      .map((row) => {
        const [lo, hi] = row.medianCI95 as [number, number];
        const median = Number(row.midP50);
        const widen = (edge: number) => Math.round(median + (edge - median) * 1.4);
        return {
          role: String(row.role),
          country: String(row.country),
          level: row.level as PostingFile['cells'][number]['level'],
          n: Number(row.nPostings),
          p25: Number(row.midP25),
          p50: median,
          p75: Number(row.midP75),
          lo: widen(lo),
          hi: widen(hi),
        };
      })
      .sort((a, b) => `${a.role} ${a.country} ${a.level}`.localeCompare(`${b.role} ${b.country} ${b.level}`)),
  };
}

/** One publisher's split of postings by AI ask: shares, medians and counts by role, as published. */
function published(): PublishedFile {
  const { roles } = json('benchmarks.json') as { roles: Json[] };
  const entries: [string, PublishedRole][] = [];
  for (const role of roles) {
    const ai = role.ai as Json | null;
    if (!ai) continue;
    const median = (ai.usMedianBase ?? {}) as Json;
    const split = (ai.split ?? {}) as Json;
    const share = (percent: unknown, count: unknown, of: unknown) =>
      number(percent) === null ? null : { percent: Number(percent), count: number(count), of: number(of) };
    entries.push([
      String(role.role),
      {
        source: String(ai.sourceId),
        asOf: String(ai.date).slice(0, 7),
        postings: number(ai.postings),
        generative: share(ai.newWaveGenAiPct, ai.newWaveGenAiCount, ai.postings),
        anyAi: share(ai.anyAiPct, ai.anyAiCount, ai.postings),
        none: share(split.nonePct, split.noneCount, ai.postings),
        traditionalOnly: share(
          split.traditionalMlOnlyPct,
          split.traditionalMlOnlyCountImplied ?? split.traditionalMlOnlyCount,
          ai.postings,
        ),
        both: share(split.bothPct, null, ai.postings),
        generativeOnly: share(split.genAiOnlyPct, null, ai.postings),
        medianWith: number(median.withGenAi),
        nWith: number(median.nWith),
        medianWithout: number(median.withoutAi),
        nWithout: number(median.nWithout),
        bySeniority: ((ai.bySeniority ?? []) as Json[]).map((row) => ({
          label: String(row.level),
          percent: Number(row.pct),
          count: number(row.count),
          of: number(row.of),
        })),
        byIndustry: ((ai.byIndustry ?? []) as Json[]).map((row) => ({
          label: String(row.industry),
          percent: Number(row.pct),
          count: number(row.count),
          of: number(row.of),
        })),
        skills: ((ai.topAiSkills ?? []) as Json[]).map((row) => ({
          label: String(row.skill),
          percent: Number(row.sharePct),
          count: number(row.count),
        })),
      },
    ]);
  }
  const medians = roles.flatMap((role) =>
    ((role.overallUsMedians ?? []) as Json[])
      .filter((row) => row.label === 'overall')
      .map((row) => ({
        role: String(role.role),
        median: Number(row.medianUsBaseUsd),
        n: number(row.n),
        source: String(row.sourceId),
        asOf: String(row.date).slice(0, 7),
      })),
  );
  return {
    currency: 'USD',
    country: 'US',
    basis: 'advertised',
    kind: 'published',
    roles: Object.fromEntries(entries.sort(byFirst)),
    medians,
  };
}

/** What studies say of the premium, one row a figure; percent. `controlled` = occupation, level or place held fixed. */
function evidence(): EvidenceFile {
  const { aiPremiumEvidence } = json('benchmarks.json') as { aiPremiumEvidence: { who: string; values: Json; sourceIds: string[] }[] };
  const find = (who: string) => aiPremiumEvidence.find((row) => row.who.startsWith(who));
  const take = (who: string, key: string): number => {
    const value = find(who)?.values[key];
    if (typeof value !== 'number') throw new Error(`No ${key} in the evidence of ${who}`);
    return value;
  };
  const compa = find('Compa')?.values.basePremiumPct as [number, number];
  const row = (
    who: string,
    text: string,
    percent: [number, number],
    controlled: boolean,
    asOf: string,
    seniority: string | null = null,
  ) => ({
    text,
    percent,
    controlled,
    seniority,
    asOf,
    source: find(who)?.sourceIds[0] ?? '',
  });
  const levels = 'US tech (Levels.fyi';
  const one = (who: string, key: string): [number, number] => [take(who, key), take(who, key)];
  return {
    kind: 'published',
    rows: [
      row(levels, 'Engineers at the same level, entry (Levels.fyi, second-hand)', one(levels, 'entry'), true, '2025-09', 'entry'),
      row(levels, 'Engineers at the same level, staff (Levels.fyi, second-hand)', one(levels, 'staff'), true, '2025-09', 'staff'),
      row(
        'UK, ICT',
        'UK technology ads, same occupation and region (UNU-MERIT)',
        one('UK, ICT-mentioning ads, occupation+region fixed effects', 'aiSkill'),
        true,
        '2022-12',
      ),
      // Undated where it was read.
      row('Compa', 'Offers for AI engineers against software engineers, base pay (Compa)', compa, true, ''),
      row('UK, all', 'UK ads, all occupations (Oxford Internet Institute)', one('UK, all occupations', 'aiSkill'), false, '2025-02'),
      row('Lightcast', 'US ads naming one AI skill or more (Lightcast)', one('Lightcast', 'oneOrMore'), false, '2025-07'),
      row('ML/AI Work', 'AI roles in 18 countries (ML/AI Work)', one('ML/AI Work', 'aiRole'), false, '2026-06'),
      row('PwC', 'Ads on six continents, all occupations (PwC, second-hand)', one('PwC', 'aiSkill'), false, '2025'),
    ],
  };
}

/** Pay bands by level that one publisher gives without counts: quoted, never computed with. */
function publishedBands(): PublishedBandsFile {
  const { roles } = json('benchmarks.json') as { roles: Json[] };
  const pulse = roles.find((role) => role.role === 'ai_engineer')?.aiPulse as { bandsUsd: Record<string, [number, number]> };
  return {
    source: 'aipulse',
    asOf: '2026-05',
    kind: 'published',
    country: 'US',
    currency: 'USD',
    role: 'ai_engineer',
    bands: pulse.bandsUsd,
  };
}

const CURRENCY_OF: Record<string, string> = {
  Australia: 'AUD',
  Brazil: 'BRL',
  Canada: 'CAD',
  China: 'CNY',
  Denmark: 'DKK',
  Euro: 'EUR',
  'Hong Kong': 'HKD',
  India: 'INR',
  Japan: 'JPY',
  Malaysia: 'MYR',
  Mexico: 'MXN',
  'New Zealand': 'NZD',
  Norway: 'NOK',
  Singapore: 'SGD',
  'South Africa': 'ZAR',
  'South Korea': 'KRW',
  Sweden: 'SEK',
  Switzerland: 'CHF',
  Taiwan: 'TWD',
  Thailand: 'THB',
  'United Kingdom': 'GBP',
};

/** Units of currency for one US dollar, monthly averages of the last 24 months. */
function exchange(): ExchangeFile {
  const rows = csv('data/fx/monthly.csv').filter((row) => CURRENCY_OF[row.Country ?? '']);
  const months = [...new Set(rows.map((row) => (row.Date ?? '').slice(0, 7)))].sort().slice(-24);
  const perDollar: ExchangeFile['perDollar'] = {};
  for (const [country, currency] of Object.entries(CURRENCY_OF).sort((a, b) => a[1].localeCompare(b[1]))) {
    const own = new Map(
      rows.filter((row) => row.Country === country).map((row) => [(row.Date ?? '').slice(0, 7), Number(row['Exchange rate'])]),
    );
    perDollar[currency] = months.map((month) => own.get(month) ?? null);
  }
  return { source: 'fx-h10', kind: 'published', months, perDollar };
}

const PUBLISHERS: Record<string, string> = {
  'bls-oews': 'US Bureau of Labor Statistics',
  oflc: 'US Department of Labor',
  aijobs: 'aijobs.net',
  'fx-h10': 'US Federal Reserve',
  aipulse: 'AI Pulse',
  unu: 'UNU-MERIT',
  oii: 'Oxford Internet Institute',
  compa: 'Compa',
  mlaiwork: 'ML/AI Work',
  udream: 'Udream (quotes Levels.fyi and PwC)',
  lightcast: 'AI Tech Suite (reports on Lightcast)',
  'is-de-ai': 'InterviewStack.io (mirror)',
};

/** The sources that the other files name, and no more. */
function sources(used: ReadonlySet<string>): SourceFile {
  const all = (json('benchmarks.json') as { sources: Record<string, string | undefined>[] }).sources;
  return {
    sources: all
      .filter((source) => used.has(String(source.id)))
      .map((source) => ({
        id: String(source.id),
        title: String(source.title),
        publisher:
          PUBLISHERS[String(source.id)] ?? (String(source.id).startsWith('is-') ? 'InterviewStack.io' : new URL(String(source.url)).host),
        url: String(source.url),
        date: (source.date ?? '').replace('?', ''),
        licence: String(source.licence).startsWith('copyrighted')
          ? 'Figures restated with attribution'
          : (String(source.licence).split(' (')[0] ?? ''),
        note: source.access === undefined || source.access === 'full text (seed)' ? null : source.access,
      }))
      .sort((a, b) => a.id.localeCompare(b.id)),
  };
}

/** One object a line in long lists: small, and still readable in a diff. */
function print(value: unknown): string {
  return `${JSON.stringify(value, null, 1)
    .replace(/\{\n\s+([^{}[\]]*?)\n\s*\}/g, (_, body: string) => `{ ${body.replace(/\n\s+/g, ' ')} }`)
    .replace(/\[\n\s+([^{}[\]]*?)\n\s*\]/g, (_, body: string) => `[${body.replace(/\n\s+/g, ' ')}]`)}\n`;
}

/** File name → text, as it must stand in `taxonomy/benchmarks`. Throws where the collected data has another shape. */
export function derive(): Record<string, string> {
  const files: Record<string, unknown> = {
    'aijobs-postings.json': postings(),
    'aipulse-bands.json': publishedBands(),
    'bls-oews.json': occupations(),
    'exchange-rates.json': exchange(),
    'interviewstack.json': published(),
    'oflc-areas.json': areas(),
    'premium-evidence.json': evidence(),
  };
  const used = new Set<string>();
  JSON.stringify(files, (key, value) => {
    if (key === 'source') used.add(String(value));
    return value;
  });
  files['sources.json'] = sources(used);
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [name, print(value)]));
}

export const collectedDataIsHere = (): boolean => existsSync(path.join(COLLECTED, 'benchmarks.json'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!collectedDataIsHere()) {
    console.error('Nothing derived: ../shared/benchmarks is not here.');
    process.exit(1);
  }
  for (const [name, text] of Object.entries(derive())) writeFileSync(path.join(BUNDLED, name), text);
}
