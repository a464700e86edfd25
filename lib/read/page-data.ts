/** Data that pages keep in inline scripts. It is read as text with a balanced-brace scan and parsed as JSON, never run. */
import type { Clock } from './clock.ts';

const SCRIPT_LIMIT = 8_000_000;

/**
 * The values that stand behind a marker ("window.__appData =") or in the script that a selector names ("script#__NEXT_DATA__").
 * They are the first document's: after a soft navigation they are stale, so callers compare their identifier first.
 */
export function pageData(page: Document, where: readonly string[], clock: Clock): unknown[] {
  const values: unknown[] = [];
  for (const place of where) {
    if (place.startsWith('script')) {
      for (const script of page.querySelectorAll(place)) values.push(parsedAt(script.textContent ?? '', 0, clock));
      continue;
    }
    for (const script of page.querySelectorAll('script:not([src])')) {
      const text = script.textContent ?? '';
      if (text.length > SCRIPT_LIMIT || clock.out()) continue;
      // Several scripts may assign the same name and not all are JSON: each is tried.
      for (let at = text.indexOf(place), tries = 0; at >= 0 && tries < 5; at = text.indexOf(place, at + 1), tries++) {
        const value = parsedAt(text, at + place.length, clock);
        if (value !== undefined) values.push(value);
      }
    }
  }
  return values.filter((value) => value !== undefined && value !== null);
}

function parsedAt(text: string, from: number, clock: Clock): unknown {
  if (text.length > SCRIPT_LIMIT) return undefined;
  const gap = /^[\s=:(]*/.exec(text.slice(from, from + 50))?.[0].length ?? 0;
  const start = from + gap;
  if (text[start] !== '{' && text[start] !== '[') return undefined;
  const end = balancedEnd(text, start, clock);
  if (end < 0) return undefined;
  const json = text.slice(start, end);
  for (const attempt of [json, json.replace(/(?<=[:[,]\s*)undefined(?=\s*[,}\]])/g, 'null')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

/** The index behind the bracket that closes the one at `start`; -1 where none does. */
export function balancedEnd(text: string, start: number, clock?: Clock): number {
  let depth = 0;
  let quote = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote) {
      if (code === 92) i++;
      else if (code === quote) quote = 0;
    } else if (code === 34 || code === 39 || code === 96) quote = code;
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      if (--depth === 0) return i + 1;
      if (clock?.out()) return -1;
    }
  }
  return -1;
}

/** A value at a path ("jobdetails.result.job.title"; a number is an index). `*` is whichever entry has the rest of the path. */
export function at(value: unknown, path: string): unknown {
  let now = value;
  const keys = path.split('.');
  for (const [i, key] of keys.entries()) {
    if (typeof now !== 'object' || now === null) return undefined;
    if (key === '*') {
      const rest = keys.slice(i + 1).join('.');
      for (const entry of Object.values(now).slice(0, 200)) {
        const found = rest ? at(entry, rest) : entry;
        if (found !== undefined && found !== null) return found;
      }
      return undefined;
    }
    if (!Object.hasOwn(now, key)) return undefined;
    now = (now as Record<string, unknown>)[key];
  }
  return now;
}

/** The first of several values that has something at the path, as text. */
export function textAt(values: readonly unknown[], path: string): string | null {
  for (const value of values) {
    const found = at(value, path);
    if (typeof found === 'string' && found.trim()) return found;
    if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  }
  return null;
}
