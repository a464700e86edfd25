import { expect, test } from 'vitest';
import { recogniseSkills } from './recognise.ts';

test.each([
  [
    'I built RAG pipelines with LangChain. Before that: five years of Python and PostgreSQL.',
    {
      rag: 'I built RAG pipelines with LangChain.',
      langchain: 'I built RAG pipelines with LangChain.',
      python: 'Before that: five years of Python and PostgreSQL.',
      postgresql: 'Before that: five years of Python and PostgreSQL.',
    },
  ],
  ['Python, Python and more Python\nPython', { python: 'Python, Python and more Python' }],
  ['Everybody talks about AI.', {}],
  ['I paint in the manner of Claude Monet.', {}],
  ['', {}],
])('%j', (text, expected) => {
  expect(Object.fromEntries(recogniseSkills(text).map(({ skill, sentence }) => [skill, sentence]))).toEqual(expected);
});

test('a whole résumé is read at once', () => {
  const text = 'Kubernetes and PyTorch in production.\n'.repeat(10_000);
  expect(
    recogniseSkills(text)
      .map(({ skill }) => skill)
      .sort(),
  ).toEqual(['kubernetes', 'pytorch']);
});
