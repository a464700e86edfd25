/** Our roles with what their benchmarks are: `taxonomy/roles/roles.json`. Pure. */
import rolesJson from '../../taxonomy/roles/roles.json' with { type: 'json' };

export type Fit = 'exact' | 'proxy' | 'poor';

export interface Role {
  id: string;
  function: string;
  prefLabel: string;
  /** "backend engineers". */
  people: string;
  /** Fits before "postings" and "pay": "backend". */
  short: string;
  /** Occupation codes, best first. */
  soc: { code: string; fit: Fit }[];
  /** Role of the advertised-range cells. */
  postings: { role: string; fit: Fit } | null;
  /** Which kind of level its reference is taken from: employed people's pay or advertised ranges. */
  level: 'employed' | 'advertised' | null;
  /** Role of the published split by AI ask. */
  published: { role: string; fit: 'exact' | 'nearest' } | null;
}

export const roles: readonly Role[] = (rolesJson as { roles: Role[] }).roles;

const byId = new Map(roles.map((role) => [role.id, role]));

/** The role, or null for `other` and unknown ids. */
export const roleOf = (id: string | null | undefined): Role | null => byId.get(id ?? '') ?? null;
