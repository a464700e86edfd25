import type { SkillGraph } from '../gaps/gap.ts';

export const graph: SkillGraph = { label: (id) => id.replaceAll('-', ' '), broader: () => [], adjacent: () => [] };
