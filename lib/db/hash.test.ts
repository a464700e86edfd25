import { expect, test } from 'vitest';
import { textHash } from './hash.ts';

test('two readings of the same words agree', async () => {
  expect(await textHash('• Build RAG pipelines\n• Python')).toBe(await textHash('build  RAG pipelines; python.'));
});

test('other words differ', async () => {
  expect(await textHash('Build RAG pipelines')).not.toBe(await textHash('Build pipelines'));
});

test('is SHA-256 in hex', async () => {
  expect(await textHash('ABC!')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
