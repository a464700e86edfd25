/** Names and facts of skills, for pages and for the assessment: small, and without the matcher. Pure. */
import { LABELS } from '../taxonomy/compiled/labels.ts';

/** A skill of the taxonomy. */
export interface Skill {
  id: string;
  prefLabel: string;
  family: string;
  ai: boolean;
  wave: 'generative' | 'traditional' | 'either' | 'none';
  /** What asking for it usually means; null for conventional skills. */
  stance: 'builds' | 'uses' | null;
  /** True when the words around it decide the stance. */
  stanceByContext: boolean;
  /** How much it says about a posting, 0 to 1; below 0.3 it never decides alone. 0 for conventional skills. */
  weight: number;
  /** Skills that having this one implies. */
  broader: readonly string[];
  /** Skills that are near to it and often known by those who come to it. */
  adjacent: readonly string[];
  /** True when its names are also those of companies. */
  companyName: boolean;
  /** Some other names, for searching. */
  names: readonly string[];
  /** One of the twelve skills that backend postings were first counted for. */
  seedTag: string | null;
  /** What a backend engineer's skill turns into when working with models. */
  backendMap: readonly { to: string[]; text: string }[];
}

type Row = [
  id: string,
  prefLabel: string,
  family: number,
  wave: Skill['wave'],
  stance: Skill['stance'],
  stanceByContext: 0 | 1,
  weight: number,
  broader: string[],
  adjacent: string[],
  companyName: 0 | 1,
  names: string[],
  seedTag: string | null,
  backendMap: { to: string[]; text: string }[] | null,
];
interface Labels {
  version: string;
  families: [id: string, prefLabel: string, ai: 0 | 1][];
  skills: Row[];
  replaced: Record<string, string>;
}

const labels = JSON.parse(LABELS) as Labels;

/** Version of the bundled taxonomy: date and hash of its contents. */
export const TAXONOMY_VERSION: string = labels.version;

const skills = new Map<string, Skill>(
  labels.skills.map((row) => {
    const family = labels.families[row[2]];
    return [
      row[0],
      {
        id: row[0],
        prefLabel: row[1],
        family: family?.[0] ?? '',
        ai: family?.[2] === 1,
        wave: row[3],
        stance: row[4],
        stanceByContext: row[5] === 1,
        weight: row[6],
        broader: row[7],
        adjacent: row[8],
        companyName: row[9] === 1,
        names: row[10],
        seedTag: row[11],
        backendMap: row[12] ?? [],
      },
    ];
  }),
);

/** Today's id of a skill: what a renamed id became, any other as it is. */
export const currentId = (id: string): string => labels.replaced[id] ?? id;

/** The skill, also by an id it had before; null for unknown ids and the user's own. */
export const skillOf = (id: string): Skill | null => skills.get(id) ?? skills.get(currentId(id)) ?? null;

/** Its name for people; for unknown ids the id without hyphens and without the `my:` of the user's own. */
export const skillLabel = (id: string): string => skillOf(id)?.prefLabel ?? id.replace(/^my:/, '').replaceAll('-', ' ');

/** True for skills of artificial intelligence and machine learning. */
export const isAiSkill = (id: string): boolean => skillOf(id)?.ai === true;

/** Every skill, by id. */
export const allSkills = (): Skill[] => [...skills.values()];

/** Name of a family of skills. */
export const familyLabel = (id: string): string => labels.families.find((family) => family[0] === id)?.[1] ?? id;

/** A skill and all that having it implies, nearest first. */
export function withBroader(id: string): string[] {
  const out = [currentId(id)];
  for (let i = 0; i < out.length; i++) for (const up of skillOf(out[i] ?? '')?.broader ?? []) if (!out.includes(up)) out.push(up);
  return out;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let haystack: { skill: Skill; label: string; names: string[] }[] | null = null;

/**
 * Skills whose name has a word that begins with `prefix`, best first: the whole name, its beginning, a later word, another
 * name. At most `limit`; none for an empty prefix.
 */
export function searchSkills(prefix: string, limit = 8): Skill[] {
  const query = plain(prefix.trim());
  if (query === '') return [];
  haystack ??= allSkills().map((skill) => ({ skill, label: plain(skill.prefLabel), names: skill.names.map(plain) }));
  const found: { skill: Skill; rank: number }[] = [];
  for (const { skill, label, names } of haystack) {
    const rank =
      label === query || skill.id === query
        ? 0
        : names.includes(query)
          ? 1
          : label.startsWith(query)
            ? 2
            : startsWord(label, query)
              ? 3
              : names.some((name) => startsWord(name, query))
                ? 4
                : 5;
    if (rank < 5) found.push({ skill, rank });
  }
  found.sort(
    (a, b) => a.rank - b.rank || Number(b.skill.ai) - Number(a.skill.ai) || a.skill.prefLabel.localeCompare(b.skill.prefLabel, 'en'),
  );
  return found.slice(0, limit).map(({ skill }) => skill);
}

function startsWord(text: string, query: string): boolean {
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
