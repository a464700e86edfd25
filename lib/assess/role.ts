/** Which of the 42 roles a posting is for, by what its title names. Pure. */
import { roleOf } from '../pay/roles.ts';
import type { PostingDocument } from './document.ts';
import { type Finding, titleEvidence } from './finding.ts';
import { titleRole } from './role-title.ts';

/** The role with its function, or null for one outside the list. */
export function role(doc: PostingDocument): Finding<{ id: string; function: string } | null> {
  const found = roleOf(titleRole(doc.title).role);
  return found
    ? { value: { id: found.id, function: found.function }, evidence: [titleEvidence(doc, 0, doc.title.length)] }
    : { value: null, evidence: [] };
}
