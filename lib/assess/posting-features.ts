/** A posting's judged mentions as rows of numbers, for the models of wave, stance and "unspecified". Pure. */
import { type FeatureContext, GROUPS, type MentionFace, type Place } from './features.ts';
import { sigmoid } from './model.ts';
import type { Logits } from './rescore.ts';
import { hashWord } from './words.ts';

const OF_GROUP = ['best', 'best named', 'sum', 'skills', 'best in role', 'preferred', 'builds', 'none'] as const;
const WORD_HEADS = ['job', 'asked'].flatMap((of) => ['ask', 'generative', 'traditional', 'builds'].map((head) => `${of}: ${head}`));

/** What both rows begin with. */
const COMMON: readonly string[] = [
  ...GROUPS.flatMap((group) => OF_GROUP.map((what) => `${group}: ${what}`)),
  'title either',
  'title generative',
  'title traditional',
  'sum',
  'builds',
  'uses',
  'best',
  'second best',
  'best builder',
  'best user',
  'best required',
  'generative skills',
  'traditional skills',
  'either skills',
  'mentions',
  'length',
  'builds of named',
  'title builds',
  ...WORD_HEADS,
];

/** Skills whose own score helps to tell the waves apart. */
const TELLING = [
  'machine-learning',
  'data-science',
  'mlops',
  'pytorch',
  'llms',
  'generative-ai',
  'ai-agents',
  'ai-generic',
  'sci-python',
  'llm-fine-tuning',
  'ai-governance',
] as const;

export const WAVE_FEATURES: readonly string[] = [
  ...COMMON,
  'generative: expected skills',
  'traditional: expected skills',
  'ml in general: expected skills',
  'share of generative',
  'generative: second',
  'generative: third',
  'traditional: second',
  'traditional: third',
  'generative: asking mentions',
  'traditional: asking mentions',
  'ml in general: asking mentions',
  'share of generative mentions',
  'AI/ML',
  'ML alone',
  ...TELLING.map((id) => `skill ${id}`),
  'ai-generic: asking mentions',
  'generative: mentions',
  'traditional: mentions',
];

/** Words of titles that tell builders from users, each class one number. */
const TITLE_CLASSES: readonly (readonly number[])[] = [
  'engineer engineers developer developers programmer entwickler desarrollador ingenieur',
  'scientist scientists research researcher',
  'architect architecture',
  'analyst analytics analysis',
  'manager director head vp vice chief lead',
  'product',
  'sales account business sdr bdr',
  'marketing marketer growth content seo gtm revenue demand market',
  'designer design ux ui',
  'consultant consulting advisor strategy strategist',
  'data',
  'ai genai llm agent agents agentic prompt artificial generative',
  'machine ml nlp vision deep mlops',
  'software fullstack full backend frontend devops platform cloud security qa test web mobile',
  'enablement adoption transformation trainer instructor teacher professor tutor',
  'finance financial accounting accountant legal counsel hr people recruiter recruiting talent operations assistant coordinator',
].map((words) => words.split(' ').map(hashWord));

export const STANCE_FEATURES: readonly string[] = [
  ...COMMON,
  'best builder by name',
  'best user by name',
  'builders by name',
  'users by name',
  'assistants',
  'governance',
  'builds in duties',
  'builds in requirements',
  'builds in preferred',
  'median builds',
  'least builds',
  'share of assistants',
  ...TITLE_CLASSES.map((_, i) => `title class ${i}`),
];

const LOW = -9;
const index = (group: (typeof GROUPS)[number]) => GROUPS.indexOf(group);
const GENERATIVE = index('generative');
const TRADITIONAL = index('traditional');
const GENERAL_ML = index('ml-in-general');
const ASSISTED = index('ai-assisted');
const TOOLS = index('ai-tools');
const GOVERNANCE = index('governance');

export interface PostingRows {
  /** {@link WAVE_FEATURES} */
  wave: Float32Array;
  /** {@link STANCE_FEATURES} */
  stance: Float32Array;
}

/** Both rows of a posting. `job` and `asked` are what the words say (posting-words.ts). */
export function postingRows(
  context: FeatureContext,
  mentions: readonly MentionFace[],
  places: readonly Place[],
  logits: readonly Logits[],
  job: ArrayLike<number>,
  asked: ArrayLike<number>,
): PostingRows {
  const common = commonRow(mentions, places, logits, context.doc.text.length, job, asked);
  const wave = new Float32Array(WAVE_FEATURES.length);
  wave.set(common);
  fillWave(context, mentions, logits, wave, common.length);
  const stance = new Float32Array(STANCE_FEATURES.length);
  stance.set(common);
  fillStance(context, mentions, places, logits, stance, common.length);
  return { wave, stance };
}

function commonRow(
  mentions: readonly MentionFace[],
  places: readonly Place[],
  logits: readonly Logits[],
  length: number,
  job: ArrayLike<number>,
  asked: ArrayLike<number>,
): Float32Array {
  const row = new Float32Array(COMMON.length);
  const width = OF_GROUP.length;
  const skills = GROUPS.map(() => new Set<number>());
  const named = GROUPS.map(() => new Set<number>());
  for (let g = 0; g < GROUPS.length; g++) {
    row[g * width] = LOW;
    row[g * width + 1] = LOW;
    row[g * width + 4] = LOW;
    row[g * width + 7] = 1;
  }
  const title = [LOW, LOW, LOW];
  let titleBuilds = LOW;
  let sum = 0;
  let builds = 0;
  let best = LOW;
  let second = LOW;
  let builder = LOW;
  let user = LOW;
  let required = LOW;
  let weighted = 0;
  let weight = 0;
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as MentionFace;
    const l = logits[i] as Logits;
    const a = sigmoid(l.asked);
    const b = sigmoid(l.builds);
    const g = m.skill.group * width;
    const both = Math.min(l.asked, l.named);
    if (m.inTitle) {
      title[m.skill.wave] = Math.max(title[m.skill.wave] ?? LOW, l.asked);
      titleBuilds = Math.max(titleBuilds, Math.min(l.asked, l.builds));
    } else {
      row[g] = Math.max(row[g] as number, l.asked);
      row[g + 1] = Math.max(row[g + 1] as number, both);
      row[g + 7] = (row[g + 7] as number) * (1 - a);
      const section = places[i]?.section;
      if (section === 'duties' || section === 'requirements') row[g + 4] = Math.max(row[g + 4] as number, l.asked);
      if (both > 0) named[m.skill.group]?.add(m.skill.hash);
    }
    row[g + 2] = (row[g + 2] as number) + a;
    if (l.asked > 0) skills[m.skill.group]?.add(m.skill.hash);
    row[g + 5] = (row[g + 5] as number) + a * sigmoid(l.preferred);
    row[g + 6] = (row[g + 6] as number) + a * b;
    sum += a;
    builds += a * b;
    const w = a * sigmoid(l.named);
    weighted += w * b;
    weight += w;
    if (l.asked > best) {
      second = best;
      best = l.asked;
    } else second = Math.max(second, l.asked);
    builder = Math.max(builder, Math.min(l.asked, l.builds));
    user = Math.max(user, Math.min(l.asked, -l.builds));
    required = Math.max(required, Math.min(l.asked, -l.preferred));
  }
  for (let g = 0; g < GROUPS.length; g++) row[g * width + 3] = skills[g]?.size ?? 0;
  const size = (...groups: number[]) => groups.reduce((n, g) => n + (named[g]?.size ?? 0), 0);
  let at = GROUPS.length * width;
  for (const value of title) row[at++] = value;
  row[at++] = sum;
  row[at++] = builds;
  row[at++] = sum - builds;
  row[at++] = best;
  row[at++] = second;
  row[at++] = builder;
  row[at++] = user;
  row[at++] = required;
  row[at++] = size(GENERATIVE, TOOLS);
  row[at++] = size(TRADITIONAL);
  row[at++] = size(index('either'), GOVERNANCE);
  row[at++] = mentions.length;
  row[at++] = length;
  row[at++] = weight > 0 ? weighted / weight : -1;
  row[at++] = titleBuilds;
  for (let k = 0; k < 4; k++) row[at++] = job[k] ?? 0;
  for (let k = 0; k < 4; k++) row[at++] = asked[k] ?? 0;
  return row;
}

const AI_ML = /\bA\.?I\.?\W{1,3}M\.?L\b|\bM\.?L\.?\W{1,3}A\.?I\b/i;

function fillWave(
  context: FeatureContext,
  mentions: readonly MentionFace[],
  logits: readonly Logits[],
  row: Float32Array,
  from: number,
): void {
  const best = new Map<string, { group: number; score: number; asking: number }>();
  let aiMl = LOW;
  let mlAlone = LOW;
  let generative = 0;
  let traditional = 0;
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as MentionFace;
    const l = logits[i] as Logits;
    if (m.skill.group === GENERATIVE || m.skill.group === TOOLS) generative++;
    if (m.skill.group === TRADITIONAL) traditional++;
    if (m.inTitle) continue;
    const both = Math.min(l.asked, l.named);
    const known = best.get(m.skill.id);
    const asking = l.asked > 0 ? 1 : 0;
    if (known) {
      known.score = Math.max(known.score, both);
      known.asking += asking;
    } else best.set(m.skill.id, { group: m.skill.group, score: both, asking });
    if (m.skill.id === 'machine-learning') {
      // "AI/ML" alone never makes a posting ask for both waves; "ML" may.
      if (AI_ML.test(context.doc.text.slice(m.start, m.end))) aiMl = Math.max(aiMl, both);
      else mlAlone = Math.max(mlAlone, both);
    }
  }
  const expected = new Float64Array(GROUPS.length);
  const asking = new Float64Array(GROUPS.length);
  const tops: number[][] = GROUPS.map(() => []);
  for (const { group, score, asking: n } of best.values()) {
    expected[group] = (expected[group] as number) + sigmoid(score);
    asking[group] = (asking[group] as number) + n;
    tops[group]?.push(score);
  }
  for (const list of tops) list.sort((a, b) => b - a);
  const of = (list: Float64Array, group: number) => list[group] as number;
  const gen = of(expected, GENERATIVE) + of(expected, TOOLS) + of(expected, ASSISTED);
  const ml = of(expected, TRADITIONAL) + of(expected, GENERAL_ML);
  let at = from;
  row[at++] = of(expected, GENERATIVE);
  row[at++] = of(expected, TRADITIONAL);
  row[at++] = of(expected, GENERAL_ML);
  row[at++] = gen / (gen + ml + 0.1);
  row[at++] = tops[GENERATIVE]?.[1] ?? LOW;
  row[at++] = tops[GENERATIVE]?.[2] ?? LOW;
  row[at++] = tops[TRADITIONAL]?.[1] ?? LOW;
  row[at++] = tops[TRADITIONAL]?.[2] ?? LOW;
  row[at++] = of(asking, GENERATIVE);
  row[at++] = of(asking, TRADITIONAL);
  row[at++] = of(asking, GENERAL_ML);
  row[at++] = of(asking, GENERATIVE) / (of(asking, GENERATIVE) + of(asking, TRADITIONAL) + of(asking, GENERAL_ML) + 0.5);
  row[at++] = aiMl;
  row[at++] = mlAlone;
  for (const id of TELLING) row[at++] = best.get(id)?.score ?? LOW;
  row[at++] = best.get('ai-generic')?.asking ?? 0;
  row[at++] = generative;
  row[at++] = traditional;
}

function fillStance(
  context: FeatureContext,
  mentions: readonly MentionFace[],
  places: readonly Place[],
  logits: readonly Logits[],
  row: Float32Array,
  from: number,
): void {
  let builder = LOW;
  let user = LOW;
  let builders = 0;
  let users = 0;
  let assistants = 0;
  let governance = 0;
  let likely = 0;
  const of = { duties: LOW, requirements: LOW, preferred: LOW };
  const asking: number[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i] as MentionFace;
    const l = logits[i] as Logits;
    if (l.asked <= -1) continue;
    likely++;
    if (Math.min(l.asked, l.named) > -0.5) {
      builder = Math.max(builder, l.builds);
      user = Math.max(user, -l.builds);
    }
    const section = places[i]?.section;
    if (section === 'duties' || section === 'requirements' || section === 'preferred')
      of[section] = Math.max(of[section], Math.min(l.asked, l.builds));
    if (l.asked <= 0) continue;
    asking.push(l.builds);
    if (l.named > 0) {
      if (l.builds > 0) builders++;
      else users++;
    }
    if (m.skill.group === ASSISTED || m.skill.group === TOOLS) assistants++;
    if (m.skill.group === GOVERNANCE) governance++;
  }
  asking.sort((a, b) => a - b);
  let at = from;
  row[at++] = builder;
  row[at++] = user;
  row[at++] = builders;
  row[at++] = users;
  row[at++] = assistants;
  row[at++] = governance;
  row[at++] = of.duties;
  row[at++] = of.requirements;
  row[at++] = of.preferred;
  row[at++] = asking[asking.length >> 1] ?? LOW;
  row[at++] = asking[0] ?? LOW;
  row[at++] = likely > 0 ? assistants / likely : 0;
  const { words } = context.title;
  for (const hashes of TITLE_CLASSES) {
    let has = 0;
    for (let k = 0; k < words.count && has === 0; k++) if (hashes.includes(words.hash[k] as number)) has = 1;
    row[at++] = has;
  }
}
