/** Asks the sources for each field in order of trust and remembers which one answered. */
import type { FieldSource, JobPosting } from '../job-posting.ts';
import type { FieldName, PostingRules, Rule } from '../site.ts';
import type { Bound } from './bind.ts';
import { type Scope, valuesOf } from './rules.ts';
import type { Structured } from './structured.ts';

export type Source = Exclude<FieldSource, 'user'>;

export interface Answer<T> {
  value: T;
  source: Source;
}

/** One way to a value; null where it has none. */
export type Way<T> = () => Answer<T> | null;

const asksData = (rule: Rule): boolean => typeof rule === 'object' && 'data' in rule;

/** What a field's rules give: the page's own data first, then its markup. */
export function byRules(scope: Scope, rules: readonly Rule[] | undefined, only?: Source): Answer<string[]> | null {
  if (scope.page.clock.over()) return null;
  for (const source of ['page-data', 'page'] as const) {
    if (only && only !== source) continue;
    for (const rule of rules ?? []) {
      if (asksData(rule) !== (source === 'page-data')) continue;
      const value = valuesOf(scope, rule);
      if (value.length) return { value, source };
    }
  }
  return null;
}

/** Asked at most once. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export class Answers {
  readonly sources: JobPosting['sources'] = {};
  readonly found: Record<Source, number> = { 'json-ld': 0, microdata: 0, 'page-data': 0, page: 0 };
  readonly #scope: Scope;
  readonly #rules: PostingRules['fields'];
  readonly #bound: readonly Bound[];
  readonly #facts: () => readonly string[];

  constructor(scope: Scope, rules: PostingRules['fields'], bound: readonly Bound[], facts: () => readonly string[]) {
    this.#scope = scope;
    this.#rules = rules;
    this.#bound = bound;
    this.#facts = facts;
  }

  /** The first answer, recorded; else null. */
  choose<T>(field: string, ...ways: Way<T>[]): T | null {
    for (const way of ways) {
      const answer = way();
      if (answer === null) continue;
      this.sources[field] = answer.source;
      this.found[answer.source]++;
      return answer.value;
    }
    return null;
  }

  structured<T>(pick: (data: Structured) => T | null): Way<T> {
    return () => {
      for (const { data, source } of this.#bound) {
        const value = pick(data);
        if (value !== null && !(Array.isArray(value) && value.length === 0)) return { value, source };
      }
      return null;
    };
  }

  /** What the site's rules for a field give, made into a value. */
  ruled<T>(field: FieldName, make: (values: string[]) => T | null): Way<T> {
    return () => {
      const answer = byRules(this.#scope, this.#rules[field]);
      const value = answer && make(answer.value);
      return answer && value !== null ? { value, source: answer.source } : null;
    };
  }

  /** The first fact beside the heading that makes a value. */
  fact<T>(make: (text: string) => T | null): Way<T> {
    return () => {
      for (const text of this.#facts()) {
        const value = make(text);
        if (value !== null) return { value, source: 'page' };
      }
      return null;
    };
  }
}
