import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match, matcherOf, taxonomyMatcher, type UserSkill, userSkillProblem, withUserSkills } from './match.ts';
import { type AliasEntry, buildTables, FLAG } from './match-build.ts';
import { compiledMeta, compiledTables } from './match-tables.ts';

/** "skill=words" for every mention. */
const found = (text: string) => match(text).map((m) => `${m.skill}=${text.slice(m.start, m.end)}`);
const skills = (text: string) => match(text).map((m) => m.skill);

describe('spelling', () => {
  it.each([
    ['C++, C# and F#', ['cpp=C++', 'csharp=C#', 'fsharp=F#']],
    ['C/C++', ['cpp=C/C++']],
    ['C++17', ['cpp=C++17']],
    ['C++23', ['cpp=C++']],
    ['Programming in C.', ['c=C']],
    ['.NET 8, ASP.NET Core', ['dotnet=.NET 8', 'dotnet=ASP.NET Core']],
    ['Node.js, NodeJS and Node JS', ['nodejs=Node.js', 'nodejs=NodeJS', 'nodejs=Node JS']],
    ['Vue.js/React.js', ['vue=Vue.js', 'react=React.js']],
    ['CI/CD', ['cicd=CI/CD']],
    ['CI / CD', ['cicd=CI / CD']],
    ['A/B testing', ['ab-testing=A/B testing']],
    ['AI/ML', ['machine-learning=AI/ML']],
    ['LLM/RAG/NLP', ['llms=LLM', 'rag=RAG', 'nlp=NLP']],
    ['Weights & Biases', ['wandb=Weights & Biases']],
    ['n8n and k8s', ['ai-workflow-automation=n8n', 'kubernetes=k8s']],
  ])('"%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['R&D', 'r-lang'],
    ['shop.net', 'dotnet'],
    ['C#', 'c'],
    ['C++', 'c'],
    ['JavaScript', 'java'],
    ['C-suite', 'c'],
    ['10mL', 'machine-learning'],
    ['acme.ai', 'ai-generic'],
    ['#AI', 'ai-generic'],
    ['AI-2027', 'ai-generic'],
    ['@AI', 'ai-generic'],
  ])('"%s" names no %s', (text, skill) => {
    expect(skills(text)).not.toContain(skill);
  });
});

describe('case', () => {
  it.each([
    ['RAG and rag', ['rag=RAG']],
    ['Rag pipelines', []],
    ['RAG Pipelines, RAG PIPELINES', ['rag=RAG Pipelines', 'rag=RAG PIPELINES']],
    ['LoRa radio, LoRA adapters', ['lora=LoRA adapters']],
    [
      'machine learning, Machine Learning, MACHINE LEARNING',
      ['machine-learning=machine learning', 'machine-learning=Machine Learning', 'machine-learning=MACHINE LEARNING'],
    ],
    ['react to change; React', ['react=React']],
    ['excel at work; Excel', ['excel=Excel']],
    ['XAI and xAI', ['explainable-ai=XAI', 'grok-xai=xAI']],
    ['ReAct and React', ['agent-orchestration=ReAct', 'react=React']],
  ])('"%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('compounds', () => {
  it.each([
    ['cutting-edge AI', ['ai-generic=AI']],
    ['Cutting edge AI', ['ai-generic=AI']],
    ['cutting‑edge AI', ['ai-generic=AI']],
    ['edge AI', ['edge-ai=edge AI']],
    ['large-scale AI', ['ai-generic=AI']],
    ['planet-scale AI', ['ai-generic=AI']],
    ['Scale AI', ['data-labeling=Scale AI']],
    ['full-stack AI', ['crossorigin=full-stack', 'ai-generic=AI']],
    ['non-AI', []],
    ['anti-LLM', []],
    ['post-RAG', []],
  ])('"%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['LLM-powered search', 'powered'],
    ['RAG-based answers', 'based'],
    ['AI-driven pricing', 'driven'],
    ['LLM–native tools', 'native'],
    ['LLM powered search', null],
    ['LLM-tooling', null],
  ])('"%s" hangs on "%s"', (text, suffix) => {
    expect(match(text)[0]?.suffix).toBe(suffix);
  });
});

describe('what joins and what parts words', () => {
  it.each([
    ['fine-tuning', 'fine-tuning'],
    ['a hyphen that does not break', 'fine\u2011tuning'],
    ['an en dash', 'fine\u2013tuning'],
    ['a minus', 'fine\u2212tuning'],
    ['a space that does not break', 'fine\u00a0tuning'],
    ['a thin space', 'fine\u2009tuning'],
    ['an ideographic space', 'fine\u3000tuning'],
    ['one line end', 'fine\ntuning'],
    ['a hyphen at the line end', 'fine-\ntuning'],
    ['a soft hyphen within a word', 'fine-tu\u00adning'],
    ['a zero-width space within a word', 'fine tu\u200bning'],
    ['a zero-width space before a word', 'fine \u200btuning'],
    ['full-width letters', 'ｆｉｎｅ ｔｕｎｉｎｇ'],
  ])('%s joins', (_, text) => {
    expect(found(text)).toEqual([`llm-fine-tuning=${text}`]);
  });
  it.each([
    ['a comma', 'fine, tuning'],
    ['a full stop', 'fine. Tuning'],
    ['an empty line', 'fine\n\ntuning'],
    ['a bullet', 'fine\n• tuning'],
    ['a listed dash', 'fine\n- tuning'],
    ['a spaced dash', 'fine – tuning'],
    ['a bracket', 'fine (tuning'],
    ['a wide gap', `fine${' '.repeat(20)}tuning`],
    ['an emoji', 'fine 🚀 tuning'],
  ])('%s parts', (_, text) => {
    expect(found(text)).toEqual([]);
  });
  it('a possessive s is left out', () => {
    expect(found("OpenAI's offices")).toEqual(['openai=OpenAI']);
    expect(found('LangChain’s')).toEqual(['langchain=LangChain']);
  });
  it('an elided article is left out', () => {
    expect(found("l'intelligence artificielle")).toEqual(['ai-generic=intelligence artificielle']);
  });
  it('scripts without spaces end a word', () => {
    expect(found('使用LangChain开发')).toEqual(['langchain=LangChain']);
    expect(found('LLMを使う')).toEqual(['llms=LLM']);
  });
});

describe('addresses are never searched', () => {
  it.each([
    'https://example.com/langchain/rag?x=LLM',
    'http://langchain.example/AI',
    'www.langchain.com/AI',
    '//cdn.example/langchain',
    'write to langchain@example.com',
    'jobs.rag-langchain@openai.com',
    '(https://openai.com)',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('and what follows is', () => {
    expect(found('see https://example.com/a. LangChain')).toEqual(['langchain=LangChain']);
    expect(found('(https://example.com) LangChain')).toEqual(['langchain=LangChain']);
  });
});

describe('languages', () => {
  it.each([
    ['Erfahrung mit künstlicher Intelligenz', 'ai-generic'],
    ['KI-gestützte Prozesse', 'ai-generic'],
    ['Kenntnisse im maschinellen Lernen', 'machine-learning'],
    ['agents d’IA générative', 'ai-agents'],
    ["l'apprentissage automatique", 'machine-learning'],
    ['modelos de lenguaje', 'llms'],
    ['aprendizado de máquina', 'machine-learning'],
    ['grote taalmodellen', 'llms'],
    ['apprendimento automatico', 'machine-learning'],
  ])('"%s"', (text, skill) => {
    expect(skills(text)).toContain(skill);
  });
});

describe('the longest name wins', () => {
  it.each([
    ['Azure OpenAI Service', ['azure-openai=Azure OpenAI Service']],
    ['Vercel AI SDK', ['vercel-ai-sdk=Vercel AI SDK']],
    ['GitHub Copilot', ['github-copilot=GitHub Copilot']],
  ])('"%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  it('and a shorter one where the longest is misspelt', () => {
    const entry = (skill: number, text: string, mode: AliasEntry['case']): AliasEntry => ({
      skill,
      text,
      case: mode,
      strict: false,
      weak: false,
      apart: false,
    });
    const tiny = matcherOf(buildTables([entry(0, 'RAG', 'exact'), entry(1, 'RAG PIPE', 'exact')]), ['rag', 'pipe']);
    expect(tiny.match('RAG pipe').map((m) => m.skill)).toEqual(['rag']);
    expect(tiny.match('RAG PIPE').map((m) => m.skill)).toEqual(['pipe']);
  });
});

describe('skills of the user', () => {
  const mine = (id: string, prefLabel: string, ...altLabels: string[]): UserSkill => ({ id: `my:${id}`, prefLabel, altLabels });

  it('match at once, beside the taxonomy', () => {
    const matcher = withUserSkills(taxonomyMatcher(), [mine('cobalt', 'Cobalt Suite', 'CBT/2')]);
    const text = 'Cobalt suite, CBT/2 and LangChain';
    expect(matcher.match(text).map((m) => [m.skill, text.slice(m.start, m.end), matcher.alias(m.alias)])).toEqual([
      ['my:cobalt', 'Cobalt suite', 'Cobalt Suite'],
      ['my:cobalt', 'CBT/2', 'CBT/2'],
      ['langchain', 'LangChain', 'LangChain'],
    ]);
  });
  it('win over the taxonomy where they are as long, and lose where they are shorter', () => {
    const matcher = withUserSkills(taxonomyMatcher(), [mine('lc', 'LangChain'), mine('git', 'GitHub')]);
    expect(matcher.match('LangChain, GitHub Copilot').map((m) => m.skill)).toEqual(['my:lc', 'github-copilot']);
  });
  it('with a short capital name match as written', () => {
    const matcher = withUserSkills(taxonomyMatcher(), [mine('sas', 'Ida')]);
    expect(matcher.match('ida IDA Ida').map((m) => m.start)).toEqual([8]);
  });
  it('leave the matcher they were added to as it was', () => {
    withUserSkills(taxonomyMatcher(), [mine('x', 'Cobalt Suite')]);
    expect(skills('Cobalt Suite')).toEqual([]);
  });
  it.each<[string, UserSkill, ReturnType<typeof userSkillProblem>]>([
    ['an id of the taxonomy', { id: 'rag', prefLabel: 'RAG', altLabels: [] }, 'id'],
    ['an id with capitals', mine('A', 'A b'), 'id'],
    ['an empty name', mine('a', ' '), 'label'],
    ['a name of punctuation', mine('a', '++'), 'label'],
    ['a name that is a sentence', mine('a', 'word, word'), 'label'],
    ['a very long name', mine('a', 'x'.repeat(61)), 'label'],
    ['too many names', mine('a', 'b', ...Array.from({ length: 21 }, (_, i) => `c${i}`)), 'too-many'],
    ['a good one', mine('my-tool', 'Tool', 'T.O.O.L'), null],
  ])('%s: %s', (_, skill, problem) => {
    expect(userSkillProblem(skill)).toBe(problem);
  });
});

const { text: allAliases, flags: allFlags, skill: allSkills } = compiledTables();
/** Every alias that has a rule of its own, and every tenth of the rest: the slow search has to end some day. */
const sample: AliasEntry[] = allAliases.flatMap((text, i) => {
  const f = allFlags[i] as number;
  const mode = f & FLAG.exact ? 'exact' : f & FLAG.cap ? 'cap' : 'i';
  const special = (f & (FLAG.strict | FLAG.silent | FLAG.apart)) !== 0 || /[^\p{L}\p{N} -]/u.test(text);
  if (!special && i % 10 !== 0) return [];
  const skill = f & FLAG.silent ? -1 : (allSkills[i] as number);
  return [{ skill, text, case: mode, strict: (f & FLAG.strict) !== 0, weak: (f & FLAG.weak) !== 0, apart: (f & FLAG.apart) !== 0 }];
});

/**
 * The same search the slow and obvious way: at each place every alias is tried as a regular expression, the longest that
 * fits wins, and the search goes on behind it.
 */
function slowMatcher(entries: readonly AliasEntry[]) {
  const ids = compiledMeta().skills;
  const literally = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const trials = entries.map((entry) => {
    const parts = entry.text.split(/[\s\-_·'’]+/);
    const units = (part: string) => part.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
    const asWritten = (unit: string) =>
      entry.case === 'exact' && (parts.length === 1 || /\d/.test(unit) || (unit.match(/\p{Lu}/gu) ?? []).length >= 2);
    const unitPattern = (unit: string) =>
      /^[/&]$/.test(unit) ? `[ -]?${unit}[ -]?` : asWritten(unit) ? `(?-i:${literally(unit)})` : literally(unit);
    const body = parts.map((part) => units(part).map(unitPattern).join('')).join("[ '’·_-]");
    const before = entry.strict ? '(?<![\\p{L}\\p{N}.@#+])(?<!\\S-)' : entry.apart ? '(?<![\\p{L}\\p{N}])(?<!\\S-)' : '(?<![\\p{L}\\p{N}])';
    const strictAfter = entry.strict ? '(?!@)(?!-\\d)(?!\\.[\\p{L}\\p{N}])' : '';
    const after = /[\p{L}\p{N}]$/u.test(entry.text)
      ? `(?![\\p{L}\\p{N}])(?!\\+\\+)(?!#(?![\\p{L}\\p{N}]))${strictAfter}`
      : entry.text.endsWith('.')
        ? ''
        : '(?!\\p{L})';
    const capital = entry.case === 'cap' ? '(?=(?-i:\\p{Lu}))' : '';
    return {
      skill: ids[entry.skill] ?? '',
      silent: entry.skill < 0,
      rank: ['exact', 'cap', 'i'].indexOf(entry.case),
      at: new RegExp(`${before}${capital}${body}${after}`, 'iuy'),
    };
  });
  return (text: string): string[] => {
    const out: string[] = [];
    for (let i = 0; i < text.length; ) {
      let best: (typeof trials)[number] | null = null;
      let end = i;
      for (const trial of trials) {
        trial.at.lastIndex = i;
        const hit = trial.at.exec(text);
        if (!hit) continue;
        const to = i + hit[0].trimEnd().length;
        if (to > end || (to === end && best !== null && trial.rank < best.rank)) {
          best = trial;
          end = to;
        }
      }
      if (best === null) {
        i++;
        continue;
      }
      if (!best.silent && !/(?:^|[^\p{L}\p{N}])(?:non|anti|pre|post|un)-$/iu.test(text.slice(0, i))) out.push(`${best.skill}=${i}-${end}`);
      i = end;
    }
    return out;
  };
}

describe('laws', () => {
  const noise = fc.constantFrom(
    'and',
    'the',
    'with',
    'pre',
    'non',
    'scale',
    'edge',
    'cutting',
    'AI',
    'ML',
    'agent',
    'model',
    'data',
    '3',
    'powered',
    'Straße',
    'x',
  );
  const separator = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', ' / ', ' (', ') ', '; ');
  const alias = fc.constantFrom(...sample.map((entry) => entry.text));
  const shout = fc.constantFrom(
    (s: string) => s,
    (s: string) => s,
    (s: string) => s.toUpperCase(),
    (s: string) => s.toLowerCase(),
  );
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(alias, shout).map(([text, change]) => change(text)) },
    { weight: 2, arbitrary: noise },
  );
  const mix = fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 8 }).map((pairs) => pairs.map(([a, b]) => a + b).join(''));

  it('the trie finds what the slow search finds', () => {
    const slow = slowMatcher(sample);
    const fast = matcherOf(buildTables(sample), compiledMeta().skills);
    fc.assert(
      fc.property(mix, (text) => {
        expect(fast.match(text).map((m) => `${m.skill}=${m.start}-${m.end}`)).toEqual(slow(text));
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  const wild = fc.oneof(mix, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
  it('mentions stand in order, apart, inside the text, and never empty', () => {
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 4 }), (texts) => {
        const text = texts.join('\u2011');
        let last = 0;
        for (const m of match(text)) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          last = m.end;
        }
      }),
    );
  });
  it('a mention, cut out, is still a mention', () => {
    const plain = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    fc.assert(
      fc.property(mix, (text) => {
        for (const m of match(text)) expect(plain(text.slice(m.start, m.end))).toBe(plain(taxonomyMatcher().alias(m.alias)));
      }),
    );
  });
});

describe('any input', () => {
  const size = 2_000_000;
  it.each([
    ['no spaces', 'a'.repeat(size)],
    ['one word and spaces', `machine${' '.repeat(size)}learning`],
    ['a name over and over', 'machine learning '.repeat(size / 17)],
    ['beginnings of names', 'large language '.repeat(size / 15)],
    ['100,000 bullets', '• AI\n'.repeat(100_000)],
    ['hyphens', '-'.repeat(size)],
    ['a-a-a', 'a-'.repeat(size / 2)],
    ['at signs', 'a@'.repeat(size / 2)],
    ['dotted at signs', 'a.b-c@d '.repeat(size / 8)],
    ['slashes', '//a'.repeat(size / 3)],
    ['emoji', '🚀'.repeat(size / 2)],
    ['symbols', '+#./&'.repeat(size / 5)],
    ['soft hyphens', 'a\u00ad'.repeat(size / 2)],
    ['control characters', '\u0000\u0007'.repeat(size / 2)],
    ['scripts without spaces', '机器学习'.repeat(size / 4)],
  ])('%s: in time in line with its length', (_, text) => {
    const from = performance.now();
    taxonomyMatcher().count(text);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
  it.each(['', ' ', '.', '\ud83d', '\u0000', '@', '//'])('%j gives nothing', (text) => {
    expect(match(text)).toEqual([]);
  });
});
