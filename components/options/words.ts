/** Words of the options and welcome pages. */
import type { Seniority } from '../../lib/assessment.ts';
import type { Profile } from '../../lib/context.ts';
import type { HealthSummary } from '../../lib/platform/health.ts';
import { language, t, tn } from '../../lib/text.ts';
import { count, dateWords, numberWord, upperFirst } from '../../lib/words/format.ts';
import { dayWords } from '../saved/words.ts';

/** Levels in their order, as a person may name their own. */
export const LEVELS = [
  'intern',
  'entry',
  'junior',
  'mid',
  'senior',
  'staff',
  'principal',
  'lead',
  'manager',
  'director',
  'exec',
] as const satisfies readonly Seniority[];

export const levelWord = (level: (typeof LEVELS)[number]): string => t(`options_level_${level}`);

export const SKILL_STATES = ['have', 'learning', 'want'] as const satisfies readonly Profile['skills'][string][];
export type OwnState = (typeof SKILL_STATES)[number];
export const ownStateWord = (state: OwnState): string => t(`options_state_${state}`);

/** "3.1 MB": decimal units, as browsers and disks count. `bytes` ≥ 0. */
export function bytesWords(bytes: number): string {
  const [value, unit] =
    bytes < 1000
      ? ([bytes, 'byte'] as const)
      : bytes < 1_000_000
        ? ([bytes / 1000, 'kilobyte'] as const)
        : ([bytes / 1_000_000, 'megabyte'] as const);
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value);
}

/** A country's name in the catalogue's language, from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Read 31 of 31", or how many since when. */
export function healthWords(health: HealthSummary, today: string): { head: string; under: string; glyph: 'have' | 'alert' | 'missing' } {
  if (health.kind === 'never') return { head: t('options_health_never'), under: '', glyph: 'missing' };
  if (health.kind === 'good') {
    return {
      head: t('options_health_read', count(health.read), count(health.read)),
      under: t('options_health_last', dayWords(health.last, today)),
      glyph: 'have',
    };
  }
  return {
    head: t('options_health_since', count(health.read), count(health.of), dayWords(health.since, today)),
    under: t(health.partly ? 'options_health_partly' : 'options_health_not'),
    glyph: 'alert',
  };
}

/** "Four boards allowed, one of them half-working since 17 November. 42 postings kept, 3.1 MB." */
export function lede({
  allowed,
  troubled,
  kept,
  bytes,
  today,
}: {
  allowed: number;
  /** First day of trouble of each allowed board that is not read fully. */
  troubled: readonly string[];
  kept: number | null;
  bytes: number | null;
  today: string;
}): string {
  const boards = allowed === 0 ? t('options_lede_none') : tn('options_lede_allowed', allowed, upperFirst(numberWord(allowed)));
  const since = [...troubled].sort()[0];
  const trouble = since ? tn('options_lede_trouble', troubled.length, numberWord(troubled.length), dayWords(since, today)) : '';
  const access = trouble ? t('options_lede_two', boards, trouble) : t('options_lede_one', boards);
  if (kept === null) return access;
  const postings = tn('options_lede_kept', kept, count(kept));
  return `${access} ${bytes === null || kept === 0 ? t('options_lede_one', postings) : t('options_lede_size', postings, bytesWords(bytes))}`;
}

/** "Last export 2 Nov 2026, 18 days ago." `today` is an ISO date. */
export function exportWords(lastExport: string | null, today: string): string {
  if (lastExport === null) return t('options_export_never');
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(lastExport.slice(0, 10))) / (24 * 3600 * 1000)));
  return t('options_export_last', dateWords(lastExport), days === 0 ? t('options_today') : tn('options_days_ago', days, count(days)));
}
