import type { SkillGraph } from '../gaps/gap.ts';
import { skillLabel, skillOf } from '../taxonomy.ts';

/** The bundled taxonomy as gaps need it. */
export const graph: SkillGraph = {
  label: skillLabel,
  broader: (id) => skillOf(id)?.broader ?? [],
  adjacent: (id) => skillOf(id)?.adjacent ?? [],
};
