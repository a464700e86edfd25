import { describe, expect, it } from 'vitest';
import { match } from './match.ts';
import { judgeOf, wrongSense } from './match-context.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
/** Verdicts on the mentions of one skill. */
const senses = (skill: string, text: string, posting?: Parameters<typeof judgeOf>[1]) => {
  const wrong = judgeOf(text, posting);
  return match(text)
    .filter((mention) => mention.skill === skill)
    .map((mention) => (wrong(mention, whole(text)) ? 'wrong' : 'right'));
};

describe('company that gives a name another sense', () => {
  it.each([
    ['anthropic-claude', 'Paintings by Claude Monet', 'Prompts for Claude and GPT'],
    ['ai-agents', 'Recruit insurance agents in the north', 'Build agents that call tools'],
    ['rag', 'Send the weekly RAG status report', 'Improve RAG with better embeddings'],
    ['llms', 'J.D. required, LLM in tax law a plus', 'Experience fine-tuning LLM in production'],
    ['mcp', 'MCP or MCSE certification', 'Expose our API to LLMs over MCP'],
    ['cursor', 'Triggers and cursors in PL/SQL', 'You code in Cursor with Copilot'],
    ['computer-vision', 'Send your CV in English', 'Deep learning for CV and NLP'],
    ['github-copilot', 'Airline copilot with type rating', 'Copilot and other AI coding tools'],
    ['transformers-arch', 'Service voltage transformers in the substation', 'Train transformers with PyTorch'],
    ['jax', 'Office near Jax Beach, Florida', 'Models in JAX or PyTorch'],
  ])('%s: "%s", but "%s"', (skill, wrong, right) => {
    expect(senses(skill, wrong)).not.toContain('right');
    expect(senses(skill, right)).toContain('right');
    expect(senses(skill, right)).not.toContain('wrong');
  });
  it('counts only within the sentence', () => {
    const text = 'Our office cat is Jean-Claude. Experience with Claude and GPT.';
    const mention = match(text).find((m) => m.start > 30 && m.skill === 'anthropic-claude');
    expect(mention && wrongSense(mention, text, { start: 31, end: text.length })).toBe(false);
  });
});

describe('context that an ambiguous name needs', () => {
  it('may stand in the sentence', () => {
    expect(senses('sci-python', 'Machine learning with pandas')).toEqual(['right']);
    expect(senses('sci-python', 'Reports with pandas')).toEqual(['wrong']);
  });
  it('may stand elsewhere in the posting, where the taxonomy says so', () => {
    expect(senses('guardrails', 'Put guardrails in place')).toEqual(['wrong']);
    expect(senses('guardrails', 'Put guardrails in place', { elsewhere: 'LLM engineer' })).toEqual(['right']);
  });
  it('is never the name itself', () => {
    expect(senses('rag', 'RAG')).toEqual(['wrong']);
  });
});

describe("the employer's own name", () => {
  it('means the employer', () => {
    expect(senses('langchain', 'LangChain is hiring', { employer: 'LangChain, Inc.' })).toEqual(['wrong']);
    expect(senses('langchain', 'Experience with LangChain', { employer: 'Acme' })).toEqual(['right']);
  });
  it('does not hide skills that are no company', () => {
    expect(senses('machine-learning', 'Machine learning', { employer: 'Machine Learning Ltd' })).toEqual(['right']);
  });
});

describe('words that mean another skill without the context', () => {
  it.each([
    ['pandas', 'sci-python', 'pandas'],
    ['n8n', 'ai-workflow-automation', 'temporal'],
  ])('%s', (text, skill, otherwise) => {
    expect(match(text)[0]).toMatchObject({ skill, otherwise });
  });
});

it('takes time in line with the text', () => {
  const text = 'agents and Claude and RAG status, '.repeat(20_000);
  const wrong = judgeOf(text);
  const from = performance.now();
  for (const mention of match(text)) wrong(mention, whole(text));
  expect(performance.now() - from).toBeLessThan(5_000);
});
