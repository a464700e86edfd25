import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../assessment.ts';
import { EMPTY_PROFILE, type Profile } from '../context.ts';
import { gapFor, type SkillGraph } from './gap.ts';

const BROADER: Record<string, string[]> = { pgvector: ['vector-databases'], langgraph: ['langchain', 'ai-agents'], langchain: ['llms'] };
const ADJACENT: Record<string, string[]> = { rag: ['search'], 'vector-databases': ['postgresql'], llms: ['python'] };
const graph: SkillGraph = {
  label: (id) => id.toUpperCase(),
  broader: (id) => BROADER[id] ?? [],
  adjacent: (id) => ADJACENT[id] ?? [],
};
const ask = (skill: string, level: Requirement['level'] = 'required', anyOf: string | null = null): Requirement => ({
  skill,
  level,
  stance: null,
  anyOf,
  evidence: [],
});
const me = (skills: Profile['skills']): Profile => ({ ...EMPTY_PROFILE, skills });
const states = (requirements: Requirement[], skills: Profile['skills']) =>
  gapFor(requirements, me(skills), graph).required.map(({ skill, state, via }) => [skill, state, via?.skill ?? null]);

describe('the gap for one posting', () => {
  it('orders missing, adjacent, learning, have', () => {
    expect(states([ask('go'), ask('llms'), ask('rag'), ask('mcp')], { go: 'have', llms: 'learning', search: 'have' })).toEqual([
      ['mcp', 'missing', null],
      ['rag', 'adjacent', 'search'],
      ['llms', 'learning', null],
      ['go', 'have', null],
    ]);
  });
  it('counts a narrower skill of mine as the broader one', () => {
    expect(states([ask('vector-databases')], { pgvector: 'have' })).toEqual([['vector-databases', 'have', 'pgvector']]);
    expect(states([ask('llms')], { langgraph: 'have' })).toEqual([['llms', 'have', 'langgraph']]);
  });
  it('calls a broader skill of mine adjacent to the narrower one', () => {
    expect(states([ask('pgvector')], { 'vector-databases': 'have' })).toEqual([['pgvector', 'adjacent', 'vector-databases']]);
  });
  it('does not count what I only want', () => {
    expect(states([ask('go')], { go: 'want' })).toEqual([['go', 'missing', null]]);
  });
  it('counts alternatives once, by the best of them', () => {
    const gap = gapFor([ask('go', 'required', '1'), ask('rust', 'required', '1')], me({ rust: 'have' }), graph);
    expect(gap.required).toMatchObject([{ skill: 'rust', state: 'have', anyOf: ['GO', 'RUST'] }]);
  });
  it('does not ask for "AI" as a skill', () => {
    expect(gapFor([ask('ai-generic')], me({}), graph).required).toEqual([]);
  });
  it('says that nothing has been ticked yet', () => {
    expect(gapFor([ask('go')], EMPTY_PROFILE, graph).noProfile).toBe(true);
  });
  it('gives weeks for what is missing, from the nearest step that has them', () => {
    expect(gapFor([ask('langgraph')], me({ go: 'have' }), graph).required[0]?.weeks).toEqual([1, 3]);
  });
});

const SKILLS = ['pgvector', 'vector-databases', 'langgraph', 'langchain', 'ai-agents', 'llms', 'rag', 'search', 'python', 'go'];
const skill = fc.constantFrom(...SKILLS);
const requirements = fc.array(
  fc.record({ skill, level: fc.constantFrom('required' as const, 'preferred' as const), anyOf: fc.option(fc.constantFrom('a', 'b')) }),
  { maxLength: 8 },
);
const RANK = { missing: 0, adjacent: 1, learning: 2, have: 3 };

describe('law', () => {
  it('learning one more skill never worsens the state of any item', () => {
    fc.assert(
      fc.property(
        requirements,
        fc.dictionary(skill, fc.constantFrom('have' as const, 'learning' as const)),
        skill,
        (asks, skills, more) => {
          const list = asks.map(({ skill: id, level, anyOf }) => ask(id, level, anyOf));
          const sum = (profile: Profile) => {
            const gap = gapFor(list, profile, graph);
            return [gap.required, gap.preferred].map((items) => items.reduce((total, item) => total + RANK[item.state], 0));
          };
          const [before, after] = [sum(me(skills)), sum(me({ ...skills, [more]: 'have' }))];
          expect(after[0]).toBeGreaterThanOrEqual(before[0] ?? 0);
          expect(after[1]).toBeGreaterThanOrEqual(before[1] ?? 0);
        },
      ),
    );
  });
});
