/** Texts to measure the matcher on: made of the taxonomy's own phrases and of plain sentences, the same on every run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SkillObject } from '../taxonomy/skill.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const PLAIN = [
  'We are a growing company with offices in three cities and customers in forty countries.',
  'You will join a team of eight people who ship every week and talk to users every day.',
  'The role reports to the head of the department and works closely with finance and sales.',
  'Five years of professional experience, or an equivalent mix of study and practice.',
  'You write clearly, ask questions early and leave things better – or at least no worse – than you found them.',
  'We offer a fair salary, a pension, thirty days of holiday and a budget for books and courses.',
  'Applications are read by people; you’ll have our answer within two weeks.',
  'Plan the work of the quarter with product managers and designers.',
  'Monitor budgets, prepare reports for the board and support the annual audit.',
  'Experience in a regulated industry is welcome but not needed.',
  'All qualified applicants are considered without regard to age, gender, origin or belief.',
  'Strong communication skills in English; German or French is a plus.',
  'Keep our services running, take part in the on-call rota and learn from every incident.',
  'Negotiate contracts with suppliers and keep the stock at a healthy level.',
  'A degree in engineering, economics or a related field.',
  'This position is based in our office; working from home is possible two days a week.',
];

/** Small, fast, good enough to shuffle with (mulberry32). */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `count` postings of about 4,000 characters; one line in three names skills. Bullets, dashes and curly quotes are there
 * because most real postings have them, and engines store and search such texts in another way than plain Latin ones.
 */
export function generatedPostings(count: number): string[] {
  const phrases = readdirSync(`${root}taxonomy/skills`)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(`${root}taxonomy/skills/${name}`, 'utf8')) as SkillObject[])
    .flatMap((skill) => skill.match);
  const next = random(1);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] as string;
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < 4_000) text += next() < 1 / 3 ? `• ${pick(phrases)}, ${pick(phrases)} and more\n` : `${pick(PLAIN)}\n`;
    return text;
  });
}

/** Real postings, where the folder `../shared/postings` is there; else none. */
export function realPostings(): string[] {
  return ['../shared/postings/postings.jsonl', '../shared/postings/train/postings.jsonl'].flatMap((path) =>
    existsSync(root + path)
      ? readFileSync(root + path, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { description: string }).description)
      : [],
  );
}
