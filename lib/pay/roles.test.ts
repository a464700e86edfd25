import { describe, expect, it } from 'vitest';
import { BUNDLED } from './benchmarks.ts';
import { roleOf, roles } from './roles.ts';

describe('the roles', () => {
  it('are 42, in the order of their ids', () => {
    expect(roles).toHaveLength(42);
    expect(roles.map((role) => role.id)).toEqual(roles.map((role) => role.id).toSorted());
  });
  it.each(roles.map((role) => [role.id, role] as const))('%s names only occupations, cells and splits that are bundled', (_id, role) => {
    for (const { code } of role.soc) expect(BUNDLED.occupations.occupations).toHaveProperty(code);
    if (role.postings) expect(BUNDLED.postings.cells.some((cell) => cell.role === role.postings?.role)).toBe(true);
    if (role.published) expect(BUNDLED.published.roles).toHaveProperty(role.published.role);
    if (role.level === 'employed') expect(role.soc.length).toBeGreaterThan(0);
    if (role.level === 'advertised') expect(role.postings).not.toBeNull();
  });
  it('do not include "other"', () => {
    expect(roleOf('other')).toBeNull();
  });
});
