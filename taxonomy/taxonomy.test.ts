import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { match } from '../lib/assess/match.ts';
import { judgeOf } from '../lib/assess/match-context.ts';
import { GAP, tokenBuffer, tokenise } from '../lib/assess/tokens.ts';
import type { AliasObject, FamilyObject, SensesObject, SkillObject } from './skill.ts';

const here = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');
const parse = <T>(path: string) => JSON.parse(read(path)) as T;

const names = readdirSync(new URL('skills', here)).sort();
const files = names.map((name) => ({ name, path: `skills/${name}`, skills: parse<SkillObject[]>(`skills/${name}`) }));
const skills = files.flatMap((file) => file.skills);
const families = parse<FamilyObject[]>('families.json');
const senses = parse<SensesObject>('senses.json');
const byId = new Map(skills.map((skill) => [skill.id, skill]));
const isAi = (skill: SkillObject) => families.find((family) => family.id === skill.family)?.kind === 'ai';
const objects = (skill: SkillObject): AliasObject[] =>
  skill.altLabels.map((alias) => (typeof alias === 'string' ? { label: alias } : alias));
const sorted = (ids: readonly string[]) => ids.every((id, i) => i === 0 || (ids[i - 1] as string) < id);

describe('the files', () => {
  const schema = z.fromJSONSchema(parse('skill.schema.json'));

  it.each(files)('$name has the form of the schema', ({ skills: list }) => {
    expect(schema.safeParse(list).error?.issues ?? []).toEqual([]);
  });
  it('the schema refuses what it should', () => {
    const good = { id: 'a', prefLabel: 'A', altLabels: ['a'], family: 'x', wave: 'none', stance: null, match: [], reject: [] };
    expect(schema.safeParse([good]).success).toBe(true);
    for (const bad of [
      { id: 'A b' },
      { wave: 'new' },
      { altLabels: [{ label: 'x', weak: 'yes' }] },
      { surprise: 1 },
      { weight: 2 },
      { match: 'x' },
    ])
      expect(schema.safeParse([{ ...good, ...bad }]).success, JSON.stringify(bad)).toBe(false);
  });
  it.each([...names.map((name) => `skills/${name}`), 'families.json', 'senses.json', 'version.json', 'skill.schema.json'])(
    '%s is in canonical form',
    (path) => {
      expect(read(path)).toBe(`${JSON.stringify(parse(path), null, 2)}\n`);
    },
  );
  it.each(files)('$name is sorted by id and holds its family', ({ name, skills: list }) => {
    expect(sorted(list.map((skill) => skill.id))).toBe(true);
    expect(list.filter((skill) => `${skill.family}.json` !== name)).toEqual([]);
  });
  it('families and senses are sorted', () => {
    expect(sorted(families.map((family) => family.id))).toBe(true);
    expect(sorted(senses.contexts.map((context) => context.id))).toBe(true);
  });
});

describe('ids', () => {
  it('are unique, also among the replaced', () => {
    const all = skills.flatMap((skill) => [skill.id, ...(skill.replaces ?? [])]);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });
  it('never vanish', () => {
    const known = new Set(skills.flatMap((skill) => [skill.id, ...(skill.replaces ?? [])]));
    expect(parse<string[]>('ids.json').filter((id) => !known.has(id))).toEqual([]);
  });
  it('are recorded once given', () => {
    const recorded = new Set(parse<string[]>('ids.json'));
    expect(skills.map((skill) => skill.id).filter((id) => !recorded.has(id))).toEqual([]);
  });
  it('named by other skills exist', () => {
    const named = skills.flatMap((skill) => [
      ...(skill.broader ?? []),
      ...(skill.adjacent ?? []),
      ...(skill.backendMap ?? []).flatMap((step) => step.to),
      ...objects(skill).flatMap((alias) => alias.otherwise ?? []),
    ]);
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
    expect(skills.filter((skill) => !families.some((family) => family.id === skill.family))).toEqual([]);
  });
  it('broader has no circles', () => {
    const climb = (id: string, path: readonly string[]): string[][] =>
      path.includes(id) ? [[...path, id]] : (byId.get(id)?.broader ?? []).flatMap((up) => climb(up, [...path, id]));
    expect(skills.flatMap((skill) => climb(skill.id, []))).toEqual([]);
  });
});

describe('aliases', () => {
  const buffer = tokenBuffer();
  const folded = (text: string) => {
    const tokens = tokenise(text, buffer);
    return Array.from(tokens.hash.subarray(0, tokens.count)).join(' ');
  };

  it('belong to one skill, unless only their case tells them apart', () => {
    const owners = new Map<string, { skill: string; text: string; exact: boolean }[]>();
    const clashes: string[] = [];
    for (const skill of skills)
      for (const alias of objects(skill))
        for (const text of alias.plural ? [alias.label, alias.plural] : [alias.label]) {
          const exact = alias.case === 'exact';
          const others = owners.get(folded(text)) ?? [];
          for (const other of others)
            if (other.skill !== skill.id && (other.text === text || !(exact || other.exact)))
              clashes.push(`${text}: ${other.skill}, ${skill.id}`);
          owners.set(folded(text), [...others, { skill: skill.id, text, exact }]);
        }
    expect(clashes).toEqual([]);
  });
  it('are one phrase each', () => {
    const broken = skills.flatMap((skill) =>
      [...objects(skill).flatMap((alias) => [alias.label, alias.plural ?? alias.label]), ...(skill.hiddenBy ?? [])].filter((text) => {
        const tokens = tokenise(text, buffer);
        return tokens.count === 0 || tokens.gap.subarray(1, tokens.count).includes(GAP.barrier);
      }),
    );
    expect(broken).toEqual([]);
  });
  it('are found where they stand alone', () => {
    const lost = skills.flatMap((skill) =>
      objects(skill)
        .flatMap((alias) => (alias.plural ? [alias.label, alias.plural] : [alias.label]))
        .filter((text) => !match(text).some((mention) => mention.skill === skill.id && mention.start === 0 && mention.end === text.length))
        .map((text) => `${skill.id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });
  it('that are weak have a context to wait for', () => {
    const alone = skills.filter(
      (skill) => skill.id !== 'ai-generic' && !skill.requiresContext && objects(skill).some((alias) => alias.weak),
    );
    expect(alone.map((skill) => skill.id)).toEqual([]);
  });
});

describe('senses', () => {
  const contexts = new Set(senses.contexts.map((context) => context.id));
  const excludes = new Set(senses.excludes.map((exclude) => exclude.id));

  it('that skills name exist', () => {
    const missing = skills.flatMap((skill) => [
      ...[...(skill.requiresContext?.sentence ?? []), ...(skill.requiresContext?.posting ?? [])].filter(
        (name) => name.startsWith('@') && !contexts.has(name),
      ),
      ...(skill.excludes ?? []).filter((name) => name.startsWith('@') && !excludes.has(name)),
    ]);
    expect(missing).toEqual([]);
  });
  it('are patterns that compile, and take time in line with the text', () => {
    const patterns = [
      ...senses.contexts.flatMap((context) => context.patterns),
      ...senses.excludes.flatMap((exclude) => exclude.patterns),
      ...skills.flatMap((skill) => [
        ...(skill.excludes ?? []),
        ...(skill.requiresContext?.sentence ?? []),
        ...(skill.requiresContext?.posting ?? []),
      ]),
    ].filter((pattern) => !pattern.startsWith('@'));
    const long = 'ab 1a.'.repeat(8_000);
    for (const pattern of patterns) {
      const from = performance.now();
      new RegExp(pattern.replace(/^cs:/, ''), 'i').test(long);
      expect(performance.now() - from, pattern).toBeLessThan(1_000);
    }
  });
});

describe('every AI skill', () => {
  it('has a phrase that it must find', () => {
    expect(skills.filter((skill) => isAi(skill) && skill.match.length === 0).map((skill) => skill.id)).toEqual([]);
  });
});

describe('phrases', () => {
  const finds = (skill: string, phrase: string) => {
    const wrong = judgeOf(phrase);
    return match(phrase).some((mention) => mention.skill === skill && !wrong(mention, { start: 0, end: phrase.length }));
  };
  const rows = (kind: 'match' | 'reject') => skills.flatMap((skill) => skill[kind].map((phrase) => [skill.id, phrase] as const));

  it.each(rows('match'))('%s is in "%s"', (skill, phrase) => {
    expect(finds(skill, phrase)).toBe(true);
  });
  it.each(rows('reject'))('%s is not in "%s"', (skill, phrase) => {
    expect(finds(skill, phrase)).toBe(false);
  });
});
