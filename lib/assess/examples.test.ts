import { describe, expect, it } from 'vitest';
import { postingOf } from '../../tests/unit/postings.ts';
import examples from './examples.json' with { type: 'json' };
import { assess } from './index.ts';

describe('the forty examples of the guideline', () => {
  it.each(examples.map((example) => [`${example.id}: ${example.title}, ${example.why}`, example] as const))('%s', (_name, example) => {
    const { wave, stance, level } = assess(postingOf({ title: example.title, description: example.text }));
    expect({ wave, stance, level: level ?? '-' }).toEqual({ wave: example.label, stance: example.stance, level: example.level });
  });
});
