/** What a posting asks for against what I have. Pure. */
import learningJson from '../../taxonomy/learning/learning.json' with { type: 'json' };
import type { Level, Requirement } from '../assessment.ts';
import type { Gap, GapItem, Profile, SkillState } from '../context.ts';

/** The taxonomy as gaps need it; `lib/taxonomy.ts` gives the bundled one. */
export interface SkillGraph {
  label(id: string): string;
  /** Direct parents: pgvector → vector databases. */
  broader(id: string): readonly string[];
  /** Conventional neighbours from which the step is short: RAG → Elasticsearch. */
  adjacent(id: string): readonly string[];
}

interface LearningStep {
  skills: string[];
  weeks: number[];
}
const weeksOf = new Map(
  (learningJson.steps as LearningStep[]).flatMap(({ skills, weeks: [low = 0, high = 0] }) =>
    skills.map((skill) => [skill, [low, high] as [number, number]] as const),
  ),
);

/** "AI" without saying what is not a skill that one can tick. */
const NOT_A_SKILL = new Set(['ai-generic']);

const RANK: Record<SkillState, number> = { missing: 0, adjacent: 1, learning: 2, have: 3 };

/**
 * The gap for one posting. A skill counts as had when I have it or something narrower (pgvector covers vector databases);
 * an any-of group counts once, by its best member; learning a skill never makes an item worse.
 */
export function gapFor(requirements: readonly Requirement[], profile: Profile, graph: SkillGraph): Gap {
  const own = ownSkills(profile, graph);
  const groups = new Map<string, { level: Level; skills: string[]; anyOf: boolean }>();
  for (const { skill, level, anyOf } of requirements) {
    if (NOT_A_SKILL.has(skill)) continue;
    const key = anyOf === null ? `skill:${skill}` : `any:${anyOf}`;
    const group = groups.get(key) ?? { level, skills: [], anyOf: anyOf !== null };
    group.skills.push(skill);
    if (level === 'required') group.level = level;
    groups.set(key, group);
  }
  const items = [...groups.values()].map(({ level, skills, anyOf }): GapItem => {
    const best = skills.map((skill) => itemFor(skill, level, own, graph)).reduce((a, b) => (RANK[b.state] > RANK[a.state] ? b : a));
    return { ...best, anyOf: anyOf && skills.length > 1 ? skills.map((skill) => graph.label(skill)) : null };
  });
  const ordered = (level: Level) => items.filter((item) => item.level === level).sort((a, b) => RANK[a.state] - RANK[b.state]);
  return { required: ordered('required'), preferred: ordered('preferred'), noProfile: Object.keys(profile.skills).length === 0 };
}

interface OwnSkills {
  have: ReadonlySet<string>;
  learning: ReadonlySet<string>;
  /** Broader skill → the skill of mine that covers it. */
  coveredByHave: ReadonlyMap<string, string>;
  coveredByLearning: ReadonlyMap<string, string>;
}

function ownSkills(profile: Profile, graph: SkillGraph): OwnSkills {
  const of = (state: 'have' | 'learning') => Object.keys(profile.skills).filter((id) => profile.skills[id] === state);
  const cover = (ids: string[]) => {
    const covered = new Map<string, string>();
    for (const id of ids) for (const broader of ancestors(id, graph)) if (!covered.has(broader)) covered.set(broader, id);
    return covered;
  };
  const [have, learning] = [of('have'), of('learning')];
  return { have: new Set(have), learning: new Set(learning), coveredByHave: cover(have), coveredByLearning: cover(learning) };
}

function itemFor(skill: string, level: Level, own: OwnSkills, graph: SkillGraph): GapItem {
  const item = (state: SkillState, via?: string): GapItem => ({
    skill,
    label: graph.label(skill),
    level,
    state,
    via: via === undefined ? null : { skill: via, label: graph.label(via) },
    weeks: state === 'adjacent' || state === 'missing' ? weeksFor(skill, graph) : null,
    anyOf: null,
  });
  if (own.have.has(skill)) return item('have');
  const covers = own.coveredByHave.get(skill);
  if (covers) return item('have', covers);
  if (own.learning.has(skill)) return item('learning');
  const soon = own.coveredByLearning.get(skill);
  if (soon) return item('learning', soon);
  const near = [...graph.adjacent(skill), ...graph.broader(skill)].find((id) => own.have.has(id) || own.coveredByHave.has(id));
  return near ? item('adjacent', own.have.has(near) ? near : (own.coveredByHave.get(near) ?? near)) : item('missing');
}

/** Every skill above this one, nearest first, without itself; safe on cycles. */
export function ancestors(id: string, graph: SkillGraph): string[] {
  const seen = new Set<string>([id]);
  const queue = [...graph.broader(id)];
  const found: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    found.push(next);
    queue.push(...graph.broader(next));
  }
  return found;
}

/** Editorial weeks for the skill or the nearest broader one that has them. */
const weeksFor = (skill: string, graph: SkillGraph): [number, number] | null =>
  [skill, ...ancestors(skill, graph)].map((id) => weeksOf.get(id)).find((weeks) => weeks !== undefined) ?? null;
