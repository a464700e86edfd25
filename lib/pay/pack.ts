/**
 * Benchmark packs: figures of the user's choice, from a file, in place of the bundled ones or beside them. The format is
 * documented in `taxonomy/benchmarks/README.md`. A pack is checked whole before anything changes; errors name the line.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod/mini';
import type { Source } from '../context.ts';
import { SMALLEST_CELL } from './figures.ts';
import { roleOf } from './roles.ts';

export const PACK_FORMAT = 'tracklight-benchmarks';
export const PACK_VERSION = 1;
/** Most characters of a pack's file, and most rows in it. */
export const PACK_LIMIT = 1_000_000;
export const ROW_LIMIT = 5_000;

/** Percentiles of yearly pay of one role in one country at one level. Replaces the bundled reference there. */
export interface PackLevel {
  /** One of our roles. */
  role: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  level: 'ALL' | 'EN' | 'MI' | 'SE' | 'EX';
  n: number;
  p25: number;
  p50: number;
  p75: number;
}

/** Medians of a role's postings with and without a generative-AI ask, and the share that asks. Replaces the published split of the role. */
export interface PackSplit {
  role: string;
  medianWith: number | null;
  nWith: number | null;
  medianWithout: number | null;
  nWithout: number | null;
  /** Percent of `postings`. */
  generative: number | null;
  postings: number | null;
}

export interface Pack {
  format: typeof PACK_FORMAT;
  version: typeof PACK_VERSION;
  source: Source;
  /** YYYY-MM of what the figures measure. */
  asOf: string;
  basis: 'employed' | 'advertised';
  /** ISO 4217, of every amount in the pack. */
  currency: string;
  levels: PackLevel[];
  splits: PackSplit[];
}

// Extension pages forbid eval, so zod's compiled fast path can't run.
z.config({ jitless: true });

const words = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => !/[<>]/.test(text), 'markup is not allowed in words'),
  );
const amount = z.number().check(z.positive(), z.lte(1e10));
const sample = z.number().check(z.int(), z.gte(SMALLEST_CELL, `n must be ${SMALLEST_CELL} or more: smaller cells are not shown`));
const role = z.string().check(z.refine((id) => roleOf(id) !== null, 'not a role of ours'));
const currency = z
  .string()
  .check(z.refine((code) => /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code), 'not an ISO 4217 currency'));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month such as 2026-06'));
const https = z.string().check(z.maxLength(2000), z.regex(/^https:\/\/[^\s<>"]+$/, 'expected an https address'));

const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION, `this version is not known here; only ${PACK_VERSION} is`),
  source: z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'expected an id such as survey-2026')),
    title: words(200),
    publisher: words(200),
    url: https,
    date: z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'expected a date such as 2026-06')),
    licence: words(200),
    note: z.nullable(words(500)),
  }),
  asOf: month,
  basis: z.enum(['employed', 'advertised']),
  currency,
  levels: z
    .array(
      z
        .strictObject({
          role,
          country: z.string().check(z.regex(/^[A-Z]{2}$/, 'expected a country code such as GB')),
          level: z.enum(['ALL', 'EN', 'MI', 'SE', 'EX']),
          n: sample,
          p25: amount,
          p50: amount,
          p75: amount,
        })
        .check(z.refine(({ p25, p50, p75 }) => p25 <= p50 && p50 <= p75, 'p25, p50 and p75 must rise')),
    )
    .check(z.maxLength(ROW_LIMIT, `no more than ${ROW_LIMIT} rows`)),
  splits: z
    .array(
      z.strictObject({
        role,
        medianWith: z.nullable(amount),
        nWith: z.nullable(sample),
        medianWithout: z.nullable(amount),
        nWithout: z.nullable(sample),
        generative: z.nullable(z.number().check(z.gte(0), z.lte(100))),
        postings: z.nullable(sample),
      }),
    )
    .check(z.maxLength(ROW_LIMIT, `no more than ${ROW_LIMIT} rows`)),
}) satisfies z.ZodMiniType<Pack>;

export type PackCheck = { ok: true; pack: Pack } | { ok: false; message: string };

/** Checks the text of a pack's file. Nothing is kept; `message` says what is wrong and in which line. */
export function checkPack(text: string): PackCheck {
  if (text.length > PACK_LIMIT) return { ok: false, message: `The file is larger than ${PACK_LIMIT.toLocaleString('en')} characters.` };
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [first] = errors;
  if (!tree || first) return { ok: false, message: `Line ${lineOf(text, first?.offset ?? 0)}: this is not JSON.` };
  const parsed = packSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (parsed.success) return { ok: true, pack: parsed.data };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []) as (string | number)[];
  const what = [path.join('.'), issue && whatIsWrong(issue, findNodeAtLocation(tree, path) !== undefined)].filter(Boolean).join(': ');
  return { ok: false, message: `Line ${lineOf(text, offsetOf(tree, path))}: ${what}.` };
}

/** zod's own words where it has any; without a locale it says only "Invalid input". */
function whatIsWrong(issue: z.core.$ZodIssue, there: boolean): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known`;
  if (issue.message !== 'Invalid input') return issue.message;
  if (!there) return 'is missing';
  return issue.code === 'invalid_type' ? `expected ${issue.expected}` : 'is out of range';
}

/** What was stored, if it still is a pack; a damaged one is dropped. */
export function packFrom(stored: unknown): Pack | null {
  const parsed = packSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Offset of a path in the file, or of the nearest thing around it that is there. */
function offsetOf(tree: Node, path: (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.offset;
  }
  return 0;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
