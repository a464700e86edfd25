/**
 * Speed of the matcher beside other ways to find the same names: one trie-compressed regular expression, an npm
 * Aho-Corasick, and a loop of indexOf. Prints a Markdown table. `npm run bench:match`; `-- --json` for the figures.
 * Time is this process's own processor time, so that what else runs on the machine counts less; the best of many passes.
 */
import { performance } from 'node:perf_hooks';
import AhoCorasick from 'ahocorasick';
import { taxonomyMatcher } from '../lib/assess/match.ts';
import { compiledTables } from '../lib/assess/match-tables.ts';
import { generatedPostings, realPostings } from './match-text.ts';

interface Method {
  name: string;
  /** Passes over the slow ones are few and over a part of the texts. */
  slow?: boolean;
  count(text: string): number;
  /** Milliseconds to get ready. */
  ready: number;
}

const aliases = [...new Set(compiledTables().text.map((text) => text.toLowerCase()))];

function timed<T>(make: () => T): [T, number] {
  const from = performance.now();
  const made = make();
  return [made, performance.now() - from];
}

interface Node {
  end: boolean;
  next: Map<string, Node>;
}

/**
 * One alternative for each first letter, and so on down: what a generator of compressed expressions gives. `unicode`: with
 * the boundaries, dashes and spaces that the matcher knows; without: ASCII letters and digits only, which takes the "stra"
 * of "straße" for a word.
 */
function trieExpression(words: readonly string[], unicode: boolean): RegExp {
  const root: Node = { end: false, next: new Map() };
  for (const word of words) {
    let node = root;
    for (const char of word.replace(/[\s-]+/g, ' ')) {
      let next = node.next.get(char);
      if (!next) {
        next = { end: false, next: new Map() };
        node.next.set(char, next);
      }
      node = next;
    }
    node.end = true;
  }
  const gap = unicode ? '[\\s\\-_\u2010-\u2015\u2212]+' : '[\\s-]+';
  const literal = (char: string) => (char === ' ' ? gap : char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const body = (node: Node): string => {
    const parts = [...node.next].map(([char, next]) => literal(char) + body(next));
    if (parts.length === 0) return '';
    const one = parts.length === 1 && !node.end ? parts[0] : `(?:${parts.join('|')})`;
    return node.end ? `(?:${parts.join('|')})?` : (one as string);
  };
  return unicode
    ? new RegExp(`(?<![\\p{L}\\p{N}])${body(root)}(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(`(?<![a-z0-9])${body(root)}(?![a-z0-9])`, 'gi');
}

const isWord = (c: number) => (c >= 48 && c <= 57) || (c >= 97 && c <= 122);
const standsAlone = (text: string, start: number, end: number) =>
  !(start > 0 && isWord(text.charCodeAt(start - 1))) && !(end < text.length && isWord(text.charCodeAt(end)));

const UNICODE_EXPRESSION = 'one trie-compressed RegExp, Unicode boundaries';

function methods(): Method[] {
  const [matcher, matcherReady] = timed(() => {
    const made = taxonomyMatcher();
    made.count('warm');
    return made;
  });
  const expressionOf = (name: string, unicode: boolean): Method => {
    const [expression, ready] = timed(() => {
      const made = trieExpression(aliases, unicode);
      made.test('warm');
      return made;
    });
    return {
      name,
      ready,
      count(text) {
        let n = 0;
        expression.lastIndex = 0;
        while (expression.exec(text) !== null) n++;
        return n;
      },
    };
  };
  const [automaton, automatonReady] = timed(() => new AhoCorasick(aliases));
  return [
    { name: 'Tracklight: token trie, objects for each mention', ready: matcherReady, count: (text) => matcher.match(text).length },
    { name: 'Tracklight: token trie, counting', ready: matcherReady, count: (text) => matcher.count(text) },
    expressionOf(UNICODE_EXPRESSION, true),
    expressionOf('one trie-compressed RegExp, ASCII boundaries', false),
    {
      name: 'npm ahocorasick 1.0.2',
      ready: automatonReady,
      count(text) {
        const lower = text.toLowerCase();
        let n = 0;
        for (const [end, words] of automaton.search(lower))
          for (const word of words) if (standsAlone(lower, end - word.length + 1, end + 1)) n++;
        return n;
      },
    },
    {
      name: 'indexOf for each alias',
      ready: 0,
      slow: true,
      count(text) {
        const lower = text.toLowerCase();
        let n = 0;
        for (const alias of aliases)
          for (let at = lower.indexOf(alias); at >= 0; at = lower.indexOf(alias, at + 1))
            if (standsAlone(lower, at, at + alias.length)) n++;
        return n;
      },
    },
  ];
}

/** Milliseconds of processor time. */
function processorTime(run: () => void): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e3;
}

const all = methods();
const corpora = [
  { name: 'generated', texts: generatedPostings(1_000) },
  { name: 'real', texts: realPostings() },
].filter(({ texts }) => texts.length > 0);

const results = corpora.map(({ name, texts }) => {
  const best = new Map<Method, { speed: number; found: number }>();
  for (let pass = 0; pass < 15; pass++) {
    for (const method of all) {
      if (method.slow && pass > 0) continue;
      const part = method.slow ? texts.slice(0, 60) : texts;
      const characters = part.reduce((sum, text) => sum + text.length, 0);
      let found = 0;
      const ms = processorTime(() => {
        for (const text of part) found += method.count(text);
      });
      const speed = characters / 1e3 / ms;
      if (speed > (best.get(method)?.speed ?? 0)) best.set(method, { speed, found: found / (characters / 1e6) });
    }
  }
  return { corpus: name, texts: texts.length, best };
});

const speedOf = (result: (typeof results)[number], start: string) =>
  [...result.best].find(([method]) => method.name.startsWith(start))?.[1].speed ?? 0;
const ratios = results.map((result) => {
  const own = speedOf(result, 'Tracklight: token trie, counting');
  return {
    corpus: result.corpus,
    overUnicode: own / speedOf(result, UNICODE_EXPRESSION),
    overAscii: own / speedOf(result, 'one trie-compressed RegExp, ASCII'),
  };
});

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({
      aliases: aliases.length,
      ratios,
      results: results.map(({ corpus, texts, best }) => ({
        corpus,
        texts,
        methods: [...best].map(([method, figures]) => ({ name: method.name, ready: method.ready, ...figures })),
      })),
    }),
  );
} else {
  console.log(
    `${aliases.length} aliases; million UTF-16 units per second of processor time, best of 15 passes (indexOf: one pass over 60 texts).\n`,
  );
  console.log(`| method | ready, ms | ${results.map(({ corpus, texts }) => `${corpus}, ${texts} texts`).join(' | ')} |`);
  console.log(`|---|--:|${results.map(() => '--:').join('|')}|`);
  for (const method of all) {
    const cells = results.map(({ best }) => (best.get(method)?.speed ?? 0).toFixed(1));
    console.log(`| ${method.name} | ${method.ready.toFixed(0)} | ${cells.join(' | ')} |`);
  }
  for (const { corpus, overUnicode, overAscii } of ratios)
    console.log(
      `\n${corpus}: ${overUnicode.toFixed(1)} × the RegExp with Unicode boundaries, ${overAscii.toFixed(1)} × the one with ASCII boundaries`,
    );
}
