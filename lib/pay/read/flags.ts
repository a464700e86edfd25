/** What else is said around the pay, as short flags for the view. Pure. */
import type { Pay } from '../../assessment.ts';
import type { PaySpan } from './judge.ts';

const NEAR: [string, RegExp][] = [
  [
    'doe',
    /\bD\.?O\.?E\b|depend(?:ing|ent) on experience|based on experience|selon exp[ée]rience|je nach Erfahrung|según experiencia|commensurate/i,
  ],
  ['super-excluded', /\+ ?super\b|\bplus super(?:annuation)?\b/i],
  ['super-included', /\b(?:includ\w+|incl\.?|inclusive of) super(?:annuation)?\b/i],
  ['pro-rata', /\bpro[- ]rata\b/i],
];
const AFTER: [string, RegExp][] = [
  ['net', /^.{0,12}\bnett?o?\b(?!\s?(?:worth|new|revenue|promoter))/i],
  ['b2b', /\bB2B\b/],
  ['fixed-term', /\bfor (?:a )?\d{1,2}[- ](?:months?|weeks?)\b|\bfixed[- ]term/i],
];
const APPROX = /(?:\b(?:around|approx(?:imately|\.)?|circa|ca\.|c\.|roughly)|~)\W*$/i;
const VARIABLE = /\+\s*(\d{1,3}(?:\.\d)?) (?:lakhs?|lacs?|LPA) variable/i;
const GRADE = /\b(GS-\d{1,2})\b/;

/** Flags of the figure shown: how it was read, and the terms beside it. `near` is the text around it. */
export function spanFlags(group: PaySpan[], primary: PaySpan, near: string, kind: Pay['kind']): string[] {
  const flags = new Set<string>();
  const ranged = group.some((span) => span.range);
  for (const span of group) for (const flag of span.flags) if (!(ranged && (flag === 'from' || flag === 'up-to'))) flags.add(flag);
  if (primary.periodBy === 'magnitude') flags.add('period-inferred');
  if (primary.money.by === 'place') flags.add('currency-by-location');
  if (primary.money.by === 'assumed') flags.add('currency-assumed');
  for (const [flag, words] of NEAR) if (words.test(near)) flags.add(flag);
  for (const [flag, words] of AFTER) if (words.test(primary.after) && (flag !== 'b2b' || kind === 'contract')) flags.add(flag);
  if (APPROX.test(primary.before)) flags.add('approx');
  const variable = VARIABLE.exec(near);
  if (variable) flags.add(`variable-${Math.round(Number(variable[1]) * 1e5)}`);
  const grade = GRADE.exec(primary.before);
  if (grade) flags.add(`grade:${grade[1]}`);
  return [...flags];
}
