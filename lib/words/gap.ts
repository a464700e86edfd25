import type { Gap, GapItem } from '../context.ts';
import { t, tn } from '../text.ts';
import { count, listAnd, upperFirst } from './format.ts';

/** How many of each state. */
export function tally(items: readonly GapItem[]): Record<GapItem['state'], number> {
  const n = { missing: 0, adjacent: 0, learning: 0, have: 0 };
  for (const item of items) n[item.state] += 1;
  return n;
}

/** "You have 5 of 8 required", or "No skill is named". */
export function coverage(gap: Gap): string {
  if (gap.required.length === 0 && gap.preferred.length === 0) return t('panel_skills_none');
  if (gap.required.length === 0) return t('panel_skills_preferred_only');
  return t('panel_skills_have', count(tally(gap.required).have), count(gap.required.length));
}

/** "1 more you are learning, 1 is next to something you know, 1 is missing.", or nothing where all are had. */
export function openSentence(gap: Gap): string {
  const n = tally(gap.required);
  const parts = [
    n.learning > 0 ? tn(n.have > 0 ? 'panel_open_learning_more' : 'panel_open_learning', n.learning) : '',
    n.adjacent > 0 ? tn('panel_open_adjacent', n.adjacent) : '',
    n.missing > 0 ? tn('panel_open_missing', n.missing) : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `${upperFirst(parts.join(', '))}.`;
}

/** The line under a skill: the bridge to it, and the weeks it may take. Weeks are an editorial range. */
export function bridge(item: GapItem): string {
  const weeks = item.weeks ? t('panel_weeks', count(item.weeks[0]), count(item.weeks[1])) : '';
  if (item.state === 'adjacent') {
    if (!item.via) return weeks;
    return weeks ? t('panel_via_weeks', item.via.label, weeks) : t('panel_via', item.via.label);
  }
  if (item.state === 'have') return item.via ? t('panel_through', item.via.label) : '';
  return item.state === 'missing' ? weeks : '';
}

/** The names of the required skills that are not had, for a text alternative. */
export const openLabels = (gap: Gap): string => listAnd(gap.required.filter((item) => item.state !== 'have').map((item) => item.label));

/** What the skills cell of the glance says. */
export function glanceSkills(gap: Gap): string {
  if (gap.required.length === 0) return t('panel_glance_none_named');
  if (gap.noProfile) return t('panel_glance_tick');
  return t('panel_glance_of', count(tally(gap.required).have), count(gap.required.length));
}
