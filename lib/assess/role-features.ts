/** What the role classifier looks at: words and phrases of the title, and words of the first part of the description. Pure. */
import cuesJson from '../../taxonomy/cues/roles.json' with { type: 'json' };

const phraseRoles = new Map<string, string[]>();
for (const [role, phrases] of Object.entries(cuesJson.titles))
  for (const phrase of phrases) phraseRoles.set(phrase, [...(phraseRoles.get(phrase) ?? []), role]);
const LONGEST = Math.max(...[...phraseRoles.keys()].map((phrase) => phrase.split(' ').length));

/** Levels, genders and ways of working say nothing about the role. */
const STRIP =
  /\((?:[mfwdhx]\s*[/|]\s*)+[mfwdhx]\)|\b(?:senior|sr|junior|jr|staff|principal|lead|mid|ii|iii|iv|remote|hybrid|onsite|full[- ]time|part[- ]time|contract|fractional|temporary|intern(?:ship)?)\b\.?/g;
/** How much of the description is read: duties and requirements start well before. */
export const BODY_LIMIT = 3000;

const GENERIC = new Set(['software-general']);

/** Words of a title, lower case, without levels. */
export const titleWords = (title: string): string[] =>
  title
    .toLowerCase()
    .slice(0, 200)
    .replace(STRIP, ' ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');

/** Roles of the longest cue phrase in a title, and of every cue phrase. */
export function titleCues(words: readonly string[]): { rule: string[]; all: Set<string> } {
  let rule: string[] = [];
  let best = 0;
  const all = new Set<string>();
  for (let start = 0; start < words.length; start++) {
    let phrase = '';
    for (let length = 1; length <= LONGEST && start + length <= words.length; length++) {
      phrase += (length === 1 ? '' : ' ') + words[start + length - 1];
      const roles = phraseRoles.get(phrase);
      if (!roles) continue;
      for (const role of roles) all.add(role);
      // "Software engineer" says less than any word beside it.
      const weight = GENERIC.has(roles[0] ?? '') ? length / 10 : length;
      if (weight > best) [best, rule] = [weight, roles];
    }
  }
  return { rule, all };
}

/** Calls `use` with each feature that is present; a feature may come more than once. */
export function roleFeatures(title: string, body: string, use: (feature: string) => void): void {
  const words = titleWords(title);
  const { rule, all } = titleCues(words);
  for (const role of rule) use(`r:${role}`);
  for (const role of all) use(`c:${role}`);
  if (all.size === 0) use('c:none');
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    use(`t:${word}`);
    if (i > 0) use(`t:${words[i - 1]} ${word}`);
  }
  use(`l:${words.at(-1) ?? ''}`);
  const text = body.length > BODY_LIMIT ? body.slice(0, BODY_LIMIT) : body;
  for (const match of text.toLowerCase().matchAll(/[\p{L}+#]{2,}/gu)) use(`b:${match[0]}`);
}
