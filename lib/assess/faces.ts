/** The taxonomy's AI skills as the models see them. */
import { skillOf, withBroader } from '../taxonomy.ts';
import { type SkillFace, skillFace } from './features.ts';

const faces = new Map<string, SkillFace | null>();

/** The face of an AI skill; null for conventional skills and the user's own. */
export function faceOf(id: string): SkillFace | null {
  let face = faces.get(id);
  if (face === undefined) {
    const skill = skillOf(id);
    face = skill?.ai ? skillFace(skill) : null;
    faces.set(id, face);
  }
  return face;
}

const memo = new Map<string, ReadonlySet<string>>();

/** Every skill that `id` implies, near and far, without itself. */
export function ancestorsOf(id: string): ReadonlySet<string> {
  let set = memo.get(id);
  if (!set) {
    const all = new Set(withBroader(id));
    all.delete(id);
    memo.set(id, all);
    set = all;
  }
  return set;
}
