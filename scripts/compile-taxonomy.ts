/**
 * Compiles taxonomy/skills, families and senses into taxonomy/compiled: the matcher's tables, and the label table for
 * pages. Does nothing when they are up to date. `--force` compiles anyway. Prints nothing unless it fails.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AliasEntry, buildTables } from '../lib/assess/match-build.ts';
import type { FamilyObject, SensesObject, SkillObject } from '../taxonomy/skill.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}taxonomy/compiled`;
const read = (path: string) => readFileSync(root + path, 'utf8');
const skillFiles = readdirSync(`${root}taxonomy/skills`)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => `taxonomy/skills/${name}`);
const data = [...skillFiles, 'taxonomy/families.json', 'taxonomy/senses.json', 'taxonomy/version.json'];
const code = ['scripts/compile-taxonomy.ts', 'lib/assess/match-build.ts', 'lib/assess/tokens.ts'];

const digest = (paths: readonly string[]) => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0${read(path)}\0`);
  return hash.digest('hex');
};

/** Aliases of a skill as the trie takes them. */
function entriesOf(skill: SkillObject, index: number): (AliasEntry & { otherwise: string | null })[] {
  const entries: (AliasEntry & { otherwise: string | null })[] = [];
  for (const alias of skill.altLabels) {
    const object = typeof alias === 'string' ? { label: alias } : alias;
    for (const text of object.plural ? [object.label, object.plural] : [object.label]) {
      entries.push({
        skill: index,
        text,
        case: object.case ?? 'i',
        strict: object.boundary === 'strict',
        weak: object.weak === true,
        apart: object.hyphenBefore === false,
        otherwise: object.otherwise ?? null,
      });
    }
  }
  for (const text of skill.hiddenBy ?? [])
    entries.push({ skill: -1, text, case: 'i', strict: false, weak: false, apart: false, otherwise: null });
  return entries;
}

/** A string literal for a module: JSON in single quotes, so that it holds few escapes. */
const literal = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

function write(name: string, text: string): void {
  writeFileSync(`${out}/${name}.new`, text);
  renameSync(`${out}/${name}.new`, `${out}/${name}`);
}

function compile(stamp: string): void {
  const skills = skillFiles.flatMap((path) => JSON.parse(read(path)) as SkillObject[]).sort((a, b) => (a.id < b.id ? -1 : 1));
  const families = JSON.parse(read('taxonomy/families.json')) as FamilyObject[];
  const senses = JSON.parse(read('taxonomy/senses.json')) as SensesObject;
  const version = `${(JSON.parse(read('taxonomy/version.json')) as { date: string }).date}.${digest(data).slice(0, 8)}`;
  const numberOf = new Map(skills.map((skill, i) => [skill.id, i]));
  const tables = buildTables(skills.flatMap(entriesOf));

  const { edgeHash, edgeParent, accept, skill, flags } = tables;
  const bytes = Buffer.concat([edgeHash, edgeParent, accept, skill, flags].map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength)));
  const otherwise: [alias: number, skill: number][] = [];
  tables.entries.forEach((entry, alias) => {
    const other = (entry as AliasEntry & { otherwise: string | null }).otherwise;
    const to = other === null ? undefined : numberOf.get(other);
    if (to !== undefined) otherwise.push([alias, to]);
  });
  const meta = {
    version,
    skills: skills.map((s) => s.id),
    text: tables.text,
    sizes: [edgeParent.length, accept.length, flags.length],
    otherwise,
    senses: {
      contexts: Object.fromEntries(senses.contexts.map((c) => [c.id, c.patterns])),
      excludes: Object.fromEntries(senses.excludes.map((c) => [c.id, c.patterns])),
      skills: Object.fromEntries(
        skills
          .filter((s) => s.requiresContext || s.excludes || s.companyName)
          .map((s) => [
            s.id,
            [s.requiresContext?.sentence ?? [], s.requiresContext?.posting ?? [], s.excludes ?? [], s.companyName ? 1 : 0],
          ]),
      ),
    },
  };
  mkdirSync(out, { recursive: true });
  write(
    'matcher.ts',
    `// Written by scripts/compile-taxonomy.ts.\n// biome-ignore-all lint: data\nexport const META = ${literal(JSON.stringify(meta))};\nexport const TABLES =\n  '${bytes.toString('base64')}';\n`,
  );
  const names = (s: SkillObject) => [
    ...new Set(
      s.altLabels
        .filter((a) => typeof a === 'string' || !a.languages)
        .map((a) => (typeof a === 'string' ? a : a.label))
        .filter((a) => !s.prefLabel.toLowerCase().includes(a.toLowerCase()))
        .slice(0, 6),
    ),
  ];
  const labels = {
    version,
    families: families.map((f) => [f.id, f.prefLabel, f.kind === 'ai' ? 1 : 0]),
    skills: skills.map((s) => [
      s.id,
      s.prefLabel,
      families.findIndex((f) => f.id === s.family),
      s.wave,
      s.stance,
      s.stanceByContext ? 1 : 0,
      s.weight ?? 0,
      s.broader ?? [],
      s.adjacent ?? [],
      s.companyName ? 1 : 0,
      names(s),
      s.seedTag ?? null,
      s.backendMap ?? null,
    ]),
    replaced: Object.fromEntries(skills.flatMap((s) => (s.replaces ?? []).map((old) => [old, s.id]))),
  };
  write('labels.ts', `// Written by scripts/compile-taxonomy.ts.\nexport const LABELS = ${literal(JSON.stringify(labels))};\n`);
  write('stamp', stamp);
}

const stamp = digest([...data, ...code]);
const current =
  existsSync(`${out}/stamp`) && existsSync(`${out}/matcher.ts`) && existsSync(`${out}/labels.ts`)
    ? readFileSync(`${out}/stamp`, 'utf8')
    : '';
if (current !== stamp || process.argv.includes('--force')) compile(stamp);
