/**
 * Adds a skill to the taxonomy, in the right file at the right place, and records its id.
 *   npm run new-skill <id> "Label" [-- --family <family>]
 * Without a family it lists them. What is left to write by hand: aliases, facts, `match` and `reject` phrases.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { FamilyObject, SkillObject } from '../taxonomy/skill.ts';

const taxonomy = fileURLToPath(new URL('../taxonomy/', import.meta.url));
const parse = <T>(path: string) => JSON.parse(readFileSync(taxonomy + path, 'utf8')) as T;
const write = (path: string, value: unknown) => writeFileSync(taxonomy + path, `${JSON.stringify(value, null, 2)}\n`);

/** A skill to be completed: it matches its own label and says so in a phrase. */
export function scaffold(id: string, label: string, family: FamilyObject): SkillObject {
  const ai = family.kind === 'ai';
  return {
    id,
    prefLabel: label,
    altLabels: [label],
    family: family.id,
    wave: family.wave,
    stance: ai ? 'builds' : null,
    ...(ai ? { weight: 0.8 } : {}),
    match: [`Experience with ${label}`],
    reject: [],
  };
}

/** What speaks against a new skill, or null. */
export function problemOf(id: string, label: string, skills: readonly SkillObject[], recorded: readonly string[]): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return `"${id}" is no id: small letters, digits and single hyphens`;
  if (recorded.includes(id)) return `"${id}" is taken; ids are never used again`;
  const wanted = label.toLowerCase();
  const owner = skills.find((skill) =>
    skill.altLabels.some((alias) => (typeof alias === 'string' ? alias : alias.label).toLowerCase() === wanted),
  );
  return owner ? `"${label}" is already a name of ${owner.id}` : null;
}

/** The list with the skill at its place. */
export const insert = (skills: readonly SkillObject[], skill: SkillObject): SkillObject[] =>
  [...skills, skill].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { family: { type: 'string' } } });
  const [id, label] = positionals;
  const families = parse<FamilyObject[]>('families.json');
  const family = families.find((candidate) => candidate.id === values.family);
  if (!id || !label || !family) {
    console.error('npm run new-skill <id> "Label" -- --family <family>\n\nFamilies:');
    for (const { id: name, prefLabel, kind } of families) console.error(`  ${name.padEnd(20)} ${prefLabel}${kind === 'ai' ? ' (AI)' : ''}`);
    process.exitCode = 1;
    return;
  }
  const skills = readdirSync(`${taxonomy}skills`).flatMap((name) => parse<SkillObject[]>(`skills/${name}`));
  const recorded = parse<string[]>('ids.json');
  const problem = problemOf(id, label, skills, recorded);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const path = `skills/${family.id}.json`;
  write(path, insert(parse<SkillObject[]>(path), scaffold(id, label, family)));
  write('ids.json', [...recorded, id].sort());
  console.log(`taxonomy/${path}: ${id}. Add its other names, broader and adjacent skills, and phrases; then npm run unit -- taxonomy`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
