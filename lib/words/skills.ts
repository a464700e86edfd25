import type { Requirement } from '../assessment.ts';
import type { Gap, GapItem } from '../context.ts';
import { language, t } from '../text.ts';
import { listOr } from './format.ts';

/** "AI" without saying what: asked for, yet no skill that one could have or lack. */
export const GENERIC = 'ai-generic';

/** Skill ids to the words shown for them, as far as this posting's gap names them; an id not in it is spelled out. */
export function skillLabels(gap: Gap, known: Readonly<Record<string, string>> = {}): (skill: string) => string {
  const labels = new Map<string, string>([...Object.entries(known), [GENERIC, t('word_skill_generic')]]);
  for (const item of [...gap.required, ...gap.preferred]) {
    labels.set(item.skill, item.label);
    if (item.via) labels.set(item.via.skill, item.via.label);
  }
  return (skill) => labels.get(skill) ?? skill.replaceAll('-', ' ');
}

/**
 * A skill's label inside a sentence: its own acronym where the label gives one ("Retrieval-Augmented Generation (RAG)"
 * → "RAG"), else without what stands in brackets ("LLM gateways (LiteLLM, Portkey)" → "LLM gateways").
 */
export function shortLabel(label: string): string {
  const [, name, inside] = /^(.+?) \(([^)]*)\)$/.exec(label) ?? [];
  if (!name || !inside) return label;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return inside.replace(/s$/, '') === initials ? inside : name;
}

/** What a gap item is called: the skill, or its alternatives ("OpenAI or Anthropic"). */
export const itemLabel = (item: GapItem, form: (label: string) => string = (label) => label): string =>
  item.anyOf && item.anyOf.length > 1 ? listOr(item.anyOf.map(form)) : form(item.label);

/** Whether the requirement is for an AI skill; conventional skills have no stance. */
export const isAi = (requirement: Requirement): boolean => requirement.stance !== null;

/** Gap items whose skill the posting asks for as an AI skill, in the posting's own order (gaps are ordered by state). */
export function aiItems(items: readonly GapItem[], requirements: readonly Requirement[]): GapItem[] {
  const order = new Map(requirements.filter(isAi).map((requirement, i) => [requirement.skill, i]));
  return items
    .filter((item) => order.has(item.skill))
    .sort((a, b) => (order.get(a.skill) ?? 0) - (order.get(b.skill) ?? 0) || a.label.localeCompare(b.label, language()));
}
