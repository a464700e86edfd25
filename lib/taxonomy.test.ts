import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compiledMeta } from './assess/match-tables.ts';
import {
  allSkills,
  currentId,
  familyLabel,
  isAiSkill,
  searchSkills,
  skillLabel,
  skillOf,
  TAXONOMY_VERSION,
  withBroader,
} from './taxonomy.ts';

describe('a skill', () => {
  it('has a name for people', () => {
    expect(skillLabel('rag')).toBe('Retrieval-Augmented Generation (RAG)');
    expect(skillLabel('my:cobalt-suite')).toBe('cobalt suite');
    expect(skillLabel('no-such-skill')).toBe('no such skill');
  });
  it('has its facts', () => {
    expect(skillOf('langgraph')).toMatchObject({
      family: 'genai-agents',
      wave: 'generative',
      stance: 'builds',
      broader: ['langchain', 'ai-agents'],
      ai: true,
    });
    expect(skillOf('python')).toMatchObject({ wave: 'none', stance: null, ai: false });
    expect(skillOf('my:cobalt')).toBeNull();
  });
  it('is of AI or not', () => {
    expect(['rag', 'machine-learning', 'python', 'my:x', 'nothing'].map(isAiSkill)).toEqual([true, true, false, false, false]);
  });
  it('implies the broader ones, nearest first', () => {
    expect(withBroader('langgraph')).toEqual(['langgraph', 'langchain', 'ai-agents', 'llms']);
    expect(withBroader('my:x')).toEqual(['my:x']);
  });
  it('belongs to a family with a name', () => {
    expect(allSkills().filter((skill) => familyLabel(skill.family) === skill.family)).toEqual([]);
  });
  it('keeps an id that was never replaced', () => {
    expect(currentId('rag')).toBe('rag');
  });
});

describe('search', () => {
  it.each([
    ['rag', 'rag'],
    ['RAG', 'rag'],
    ['langch', 'langchain'],
    ['retrieval', 'rag'],
    ['pyt', 'python'],
    ['C+', 'cpp'],
  ])('"%s" finds %s first or second', (query, id) => {
    expect(
      searchSkills(query)
        .slice(0, 2)
        .map((skill) => skill.id),
    ).toContain(id);
  });
  it('gives nothing for nothing, and at most what was asked for', () => {
    expect(searchSkills('  ')).toEqual([]);
    expect(searchSkills('a', 3)).toHaveLength(3);
  });
});

describe('the compiled taxonomy', () => {
  it('has one version for pages and matcher', () => {
    expect(TAXONOMY_VERSION).toMatch(/^\d{4}-\d\d-\d\d\.[0-9a-f]{8}$/);
    expect(compiledMeta().version).toBe(TAXONOMY_VERSION);
  });
  it('is small', () => {
    const size = (name: string) => readFileSync(new URL(`../taxonomy/compiled/${name}`, import.meta.url)).byteLength;
    expect(size('matcher.ts') + size('labels.ts')).toBeLessThan(500_000);
    expect(size('labels.ts')).toBeLessThan(120_000);
  });
});
