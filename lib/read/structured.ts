/** schema.org/JobPosting, narrowed from `unknown`: JSON-LD as boards really write it. One bad field never costs the rest. */
import { type BaseSalary, DESCRIPTION_LIMIT } from '../job-posting.ts';
import { absoluteDate, cleanName, cleanTitle, core, decodeFully, tidy } from './clean.ts';
import { htmlToText } from './html.ts';
import { amount, isPlaceholder, unitOf } from './salary.ts';

/** What one block says; the same names as `JobPosting`, every field optional. */
export interface Structured {
  identifiers: string[];
  urls: string[];
  title: string | null;
  hiringOrganization: string | null;
  jobLocation: string[];
  jobLocationType: 'TELECOMMUTE' | null;
  applicantLocationRequirements: string[];
  employmentType: string[];
  datePosted: string | null;
  validThrough: string | null;
  baseSalary: BaseSalary | null;
  industry: string | null;
  description: string;
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters of one block that are parsed; a longer one is passed over. */
const BLOCK_LIMIT = 4_000_000;
const NODE_LIMIT = 50_000;
/** Nodes that a single value may be wrapped in; one that names itself has no end. */
const DEPTH = 10;

/** Parses a block, repairing what is only slightly broken: comments around it, raw line breaks, trailing commas, escaped quotes. */
export function parseBlock(text: string): unknown {
  if (text.length > BLOCK_LIMIT) return undefined;
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [() => bare, () => repaired(bare), () => repaired(bare.replace(/&quot;|&#34;/g, '"'))]) {
    try {
      return JSON.parse(attempt());
    } catch {}
  }
  return undefined;
}

/** Raw control characters inside strings escaped, commas before a closing bracket dropped, NaN and undefined made null. */
function repaired(text: string): string {
  let out = '';
  let string = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (string) {
      if (code === 92) i++;
      else if (code === 34) string = false;
      else if (code < 32) {
        out += `${text.slice(from, i)}${code === 10 ? '\\n' : code === 9 ? '\\t' : ''}`;
        from = i + 1;
      }
    } else if (code === 34) string = true;
    else if (code === 78 || code === 117 || code === 73 || code === 45) {
      const word = /^(?:NaN|undefined|-?Infinity)\b/.exec(text.slice(i, i + 10))?.[0];
      if (word) {
        out += `${text.slice(from, i)}null`;
        i += word.length - 1;
        from = i + 1;
      }
    } else if (code === 44 && /^\s*[}\]]/.test(text.slice(i + 1, i + 200))) {
      out += text.slice(from, i);
      from = i + 1;
    }
  }
  return out + text.slice(from);
}

const typesOf = (node: Node): string[] => [node['@type'] ?? node.type].flat().filter((type): type is string => typeof type === 'string');
const hasType = (node: Node, name: string): boolean => typesOf(node).some((type) => type.replace(/^.*[/#:]/, '').toLowerCase() === name);

const isBlock = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || (typeof value === 'string' && /^\s*[[{]/.test(value) && /"JobPosting"/.test(value));

/** Every JobPosting under a value, at any depth, without those that are entries of a list. `@id` references are followed once. */
export function findPostings(roots: unknown[]): Structured[] {
  const byId = new Map<string, Node>();
  const postings: Node[] = [];
  const seen = new Set<unknown>();
  const queue: { value: unknown; listed: boolean }[] = roots.map((value) => ({ value, listed: false }));
  for (let i = 0; i < queue.length && i < NODE_LIMIT; i++) {
    let { value, listed } = queue[i] ?? { value: null, listed: false };
    // Some encode a block twice, so that a string holds it.
    if (typeof value === 'string') value = parseBlock(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const item of value) queue.push({ value: item, listed });
      continue;
    }
    const node = value as Node;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
    if (hasType(node, 'jobposting') && !listed) postings.push(node);
    const list = listed || hasType(node, 'itemlist') || hasType(node, 'listitem') || 'itemListElement' in node;
    for (const child of Object.values(node)) if (isBlock(child)) queue.push({ value: child, listed: list });
  }
  return postings.map((node) => narrow(node, byId));
}

/** One JobPosting node as typed fields. Total: whatever stands in the node, this returns. */
export function narrow(node: Record<string, unknown>, byId: ReadonlyMap<string, Record<string, unknown>> = new Map()): Structured {
  const get = (from: Node, name: string): unknown => {
    const value = from[name] ?? from[name.charAt(0).toUpperCase() + name.slice(1)] ?? from[`schema:${name}`];
    return follow(value);
  };
  const follow = (value: unknown): unknown => {
    if (!isNode(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value;
    return byId.get(value['@id']) ?? value;
  };
  const many = (value: unknown): unknown[] =>
    Array.isArray(value) ? value.slice(0, 200).map(follow) : value === undefined || value === null ? [] : [value];
  const scalar = (value: unknown): string | null => {
    let now = value;
    for (let depth = 0; depth < DEPTH; depth++) {
      const first = Array.isArray(now) ? now.find((item) => item !== null && item !== '') : now;
      if (typeof first === 'string') return first;
      if (typeof first === 'number' && Number.isFinite(first)) return String(first);
      if (!isNode(first)) return null;
      now = first['@value'] ?? first.name ?? first.value ?? null;
    }
    return null;
  };
  const name = (value: unknown): string | null => {
    const text = scalar(value);
    return text === null ? null : cleanName(text);
  };
  const field = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch {
      return otherwise;
    }
  };

  const place = (value: unknown): string | null => {
    if (typeof value === 'string') return name(value);
    if (!isNode(value)) return null;
    const address = many(get(value, 'address'))[0];
    if (typeof address === 'string') return name(address);
    const from = isNode(address) ? address : value;
    const parts: string[] = [];
    for (const key of ['addressLocality', 'addressRegion', 'addressCountry']) {
      const part = name(get(from, key));
      if (part && !parts.some((other) => core(other) === core(part))) parts.push(part);
    }
    // Some put the whole place into one part: "Remote, US" with the region again beside it.
    return parts.length ? parts.join(', ') : name(get(value, 'name'));
  };
  const places = (value: unknown): string[] => {
    const found = many(value).map((item) => field(() => place(item), null));
    return [...new Set(found.filter((text): text is string => text !== null))].slice(0, 100);
  };

  const number = (value: unknown): number | null => {
    const text = scalar(value);
    if (text === null) return null;
    const plain = Number(text);
    const parsed = text.trim() !== '' && Number.isFinite(plain) ? plain : amount(text);
    return parsed !== null && parsed >= 0 && parsed < 1e12 ? parsed : null;
  };
  const salary = (value: unknown, source: BaseSalary['source']): BaseSalary | null => {
    for (const item of many(value)) {
      const outer = isNode(item) ? item : null;
      const inner = outer ? (many(get(outer, 'value'))[0] ?? outer) : item;
      const from = isNode(inner) ? inner : null;
      let min = from ? number(get(from, 'minValue')) : null;
      let max = from ? number(get(from, 'maxValue')) : null;
      const single = from ? number(get(from, 'value')) : typeof inner === 'string' && /\d\D*[-–—]\D*\d/.test(inner) ? null : number(inner);
      if (min === null && max === null && single !== null) [min, max] = [single, single];
      if (min === 0) min = null;
      if (max === 0) max = null;
      if (min !== null && max !== null && min > max) [min, max] = [max, min];
      if ((min === null && max === null) || isPlaceholder(min, max)) continue;
      const currency = name((from && get(from, 'currency')) ?? (outer && get(outer, 'currency')) ?? get(node, 'salaryCurrency'));
      const unit = scalar((from && get(from, 'unitText')) ?? (from && get(from, 'unitCode')) ?? (outer && get(outer, 'unitText')) ?? null);
      return {
        text: null,
        currency: currency && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : null,
        minValue: min,
        maxValue: max,
        unitText: unit ? unitOf(unit) : null,
        source,
      };
    }
    return null;
  };

  const identifiers = many(get(node, 'identifier')).map((item) =>
    tidy(scalar(isNode(item) ? (get(item, 'value') ?? get(item, 'name')) : item) ?? ''),
  );
  const urls = [get(node, 'url'), get(node, '@id'), get(node, 'mainEntityOfPage'), get(node, 'sameAs')].map((value) =>
    scalar(isNode(value) ? (value['@id'] ?? value.url) : value),
  );
  const types = many(get(node, 'employmentType'))
    .flatMap((item) => (scalar(item) ?? '').split(/\s*,\s*/))
    .map((text) => tidy(decodeFully(text)));

  const description = field(() => {
    const main = htmlToText(scalar(get(node, 'description')) ?? '', DESCRIPTION_LIMIT);
    return withSections(
      main,
      [
        ['Responsibilities', get(node, 'responsibilities')],
        ['Qualifications', get(node, 'qualifications')],
        ['Education', get(node, 'educationRequirements')],
        ['Experience', get(node, 'experienceRequirements')],
        ['Skills', get(node, 'skills')],
        ['Benefits', get(node, 'jobBenefits')],
      ].map(([heading, value]) => [heading as string, many(value).map(scalar).filter(Boolean).join('\n')]),
    );
  }, '');

  const dated = (value: unknown) => {
    const raw = isNode(value) ? scalar(value) : Array.isArray(value) ? value[0] : value;
    return typeof raw === 'string' || typeof raw === 'number' ? absoluteDate(raw) : null;
  };
  const title = scalar(get(node, 'title') ?? get(node, 'name') ?? get(node, 'jobTitle'));
  return {
    identifiers: identifiers.filter((text) => text && text.length < 200),
    urls: urls.filter((text): text is string => text !== null && text.length < 2000),
    title: title === null ? null : field(() => cleanTitle(title), null),
    hiringOrganization: field(() => {
      const org = many(get(node, 'hiringOrganization'))[0];
      return name(isNode(org) ? (get(org, 'name') ?? get(org, 'legalName')) : org);
    }, null),
    jobLocation: field(() => places(get(node, 'jobLocation')), []),
    jobLocationType: field(
      () => (many(get(node, 'jobLocationType')).some((item) => /telecommute/i.test(scalar(item) ?? '')) ? 'TELECOMMUTE' : null),
      null,
    ),
    applicantLocationRequirements: field(() => places(get(node, 'applicantLocationRequirements')), []),
    employmentType: [...new Set(types.filter((text) => text && text.length < 100 && !/^null$/i.test(text)))].slice(0, 20),
    datePosted: field(() => dated(get(node, 'datePosted')), null),
    validThrough: field(() => dated(get(node, 'validThrough')), null),
    baseSalary: field(() => salary(get(node, 'baseSalary'), 'employer') ?? salary(get(node, 'estimatedSalary'), 'estimate'), null),
    industry: field(() => name(get(node, 'industry')), null),
    description,
  };
}

/** Further fields of the posting's text under their headings, unless the description already says the same. */
function withSections(main: string, sections: [string, string][]): string {
  let text = main;
  let have = core(main);
  for (const [heading, raw] of sections) {
    if (!raw) continue;
    const part = htmlToText(raw, DESCRIPTION_LIMIT);
    const words = core(part);
    if (words.length < 3 || have.includes(words) || mostlyIn(part, have)) continue;
    text += `${text ? '\n' : ''}${heading}\n${part}`;
    have += words;
  }
  return text;
}

/** Four of five lines of a part stand in the text already. */
function mostlyIn(part: string, have: string): boolean {
  const lines = part.split('\n').map(core).filter(Boolean);
  return lines.filter((line) => have.includes(line)).length >= lines.length * 0.8;
}
