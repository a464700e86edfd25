import { describe, expect, it } from 'vitest';
import type { FamilyObject, SkillObject } from '../taxonomy/skill.ts';
import { insert, problemOf, scaffold } from './new-skill.ts';

const ai: FamilyObject = { id: 'genai-agents', prefLabel: 'Agents', kind: 'ai', wave: 'generative' };
const tools: FamilyObject = { id: 'devops', prefLabel: 'DevOps', kind: 'conventional', wave: 'none' };
const known: SkillObject[] = [scaffold('alpha', 'Alpha', ai), scaffold('gamma', 'Gamma', ai)];

describe('a new skill', () => {
  it('takes wave and stance from its family, and matches its own name', () => {
    expect(scaffold('beta', 'Beta', ai)).toMatchObject({
      wave: 'generative',
      stance: 'builds',
      altLabels: ['Beta'],
      match: ['Experience with Beta'],
    });
    expect(scaffold('beta', 'Beta', tools)).toMatchObject({ wave: 'none', stance: null });
  });
  it('goes where its id belongs', () => {
    expect(insert(known, scaffold('beta', 'Beta', ai)).map((skill) => skill.id)).toEqual(['alpha', 'beta', 'gamma']);
  });
  it.each([
    ['Beta', 'Beta', 'is no id'],
    ['beta--x', 'Beta', 'is no id'],
    ['alpha', 'Other', 'is taken'],
    ['gone', 'Other', 'is taken'],
    ['beta', 'ALPHA', 'already a name of alpha'],
  ])('%s "%s" is refused: %s', (id, label, reason) => {
    expect(problemOf(id, label, known, ['alpha', 'gamma', 'gone'])).toContain(reason);
  });
  it('is accepted when id and name are free', () => {
    expect(problemOf('beta', 'Beta', known, ['alpha', 'gamma'])).toBeNull();
  });
});
