/** The form of a skill in taxonomy/skills/*.json; skill.schema.json says the same to editors and tests. */
export interface AliasObject {
  label: string;
  /** How it must be written; without it any case will do. */
  case?: 'cap' | 'exact';
  boundary?: 'strict';
  /** False: never when a hyphen ties it to the word before ("planet-scale AI" is not Scale AI). */
  hyphenBefore?: false;
  /** Ambiguous: counts only where `requiresContext` holds. */
  weak?: true;
  plural?: string;
  languages?: string[];
  /** The skill that these words mean where the context is missing: pandas without machine learning around it. */
  otherwise?: string;
}

export interface SkillObject {
  id: string;
  prefLabel: string;
  altLabels: (string | AliasObject)[];
  hiddenBy?: string[];
  family: string;
  wave: 'generative' | 'traditional' | 'either' | 'none';
  stance: 'builds' | 'uses' | null;
  stanceByContext?: true;
  weight?: number;
  broader?: string[];
  adjacent?: string[];
  /** Names of senses.json or patterns: any of them in the sentence, or anywhere in the posting, is enough. */
  requiresContext?: { sentence?: string[]; posting?: string[] };
  excludes?: string[];
  companyName?: true;
  seedTag?: string;
  backendMap?: { to: string[]; text: string }[];
  replaces?: string[];
  note?: string;
  match: string[];
  reject: string[];
}

export interface FamilyObject {
  id: string;
  prefLabel: string;
  kind: 'ai' | 'conventional';
  wave: 'generative' | 'traditional' | 'either' | 'none';
}

export interface SensesObject {
  contexts: { id: string; description: string; patterns: string[] }[];
  excludes: { id: string; patterns: string[] }[];
}
