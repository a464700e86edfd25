/** The skills a posting asks for, with level, stance, alternatives and every sentence that asks. Pure. */
import packed from '../../taxonomy/weights/posting.json' with { type: 'json' };
import type { Evidence, Level, Requirement, Section } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import { ancestorsOf } from './faces.ts';
import { GROUPS, type MentionFace, type Place } from './features.ts';
import type { Judged } from './judge.ts';
import type { Mention } from './match.ts';
import type { Found } from './mentions.ts';
import { scoreTrees, type Trees, unpackTrees } from './model.ts';
import { skillRows } from './skill-features.ts';
import type { Verdict } from './verdict.ts';

/** A mention counts as preferred from this logit on: a little early, since the readers call few things preferred. */
const PREFERRED_FROM = packed.thresholds.preferred;
const SKILL_FROM = packed.thresholds.skill;

let trees: Trees | null = null;
const scores = new Float64Array(1);

export function evidenceOf(doc: PostingDocument, at: { inTitle: boolean; start: number; end: number }, place: Place): Evidence {
  const sentence = doc.sentences[place.sentence];
  if (at.inTitle || !sentence) {
    const text = at.inTitle ? doc.title : doc.text;
    return {
      text: text.slice(at.start, at.end),
      start: at.start,
      end: at.end,
      sentence: { start: 0, end: text.length },
      section: at.inTitle ? 'title' : 'intro',
    };
  }
  return {
    text: doc.text.slice(at.start, at.end),
    start: at.start,
    end: at.end,
    sentence: { start: Math.min(sentence.start, at.start), end: Math.max(sentence.end, at.end) },
    section: place.section,
  };
}

export interface Asked {
  requirements: Requirement[];
  /** Which mentions ask. */
  asking: boolean[];
  /** Score of each skill mentioned, for the explanation. */
  skills: Map<string, number>;
}

/** The AI skills asked for. Mentions of skills that are not named on their own ("AI tools") are evidence of the nearest that is. */
export function aiRequirements(doc: PostingDocument, found: Found, judged: Judged, verdict: Verdict): Asked {
  const { mentions, places } = found;
  const asking = judged.logits.map((l) => verdict.wave !== 'none' && l.asked > 0);
  const skills = new Map<string, number>();
  if (verdict.wave === 'none') return { requirements: [], asking, skills };
  if (!asking.includes(true)) {
    // The posting as a whole asks: its best mention is the proof.
    let best = -1;
    judged.logits.forEach((l, i) => {
      if (!judged.laws[i] && (best < 0 || l.asked > (judged.logits[best]?.asked ?? 0))) best = i;
    });
    if (best >= 0) asking[best] = true;
  }
  trees ??= unpackTrees(packed.skill);
  for (const [id, row] of skillRows(mentions, judged.logits, ancestorsOf)) {
    scoreTrees(trees, row, scores);
    skills.set(id, scores[0] as number);
  }
  const asked = new Map<string, number[]>();
  mentions.forEach((m, i) => {
    if (!asking[i]) return;
    const list = asked.get(m.skill.id);
    if (list) list.push(i);
    else asked.set(m.skill.id, [i]);
  });
  const chosen = [...asked.keys()].filter((id) => (skills.get(id) ?? 0) > SKILL_FROM);
  if (chosen.length === 0) {
    const best = [...asked.keys()].sort((a, b) => (skills.get(b) ?? 0) - (skills.get(a) ?? 0))[0];
    if (best !== undefined) chosen.push(best);
  }
  const carried = new Map<string, number[]>(chosen.map((id) => [id, []]));
  for (const [id, list] of asked) {
    if (carried.has(id)) continue;
    for (const i of list) carried.get(carrierOf(mentions, asked, chosen, i))?.push(i);
  }
  const strength = (i: number) => judged.logits[i]?.asked ?? 0;
  const byStrength = (a: number, b: number) =>
    Number(places[a]?.section === 'title') - Number(places[b]?.section === 'title') || strength(b) - strength(a) || a - b;
  const requirements = chosen.map((id): Requirement => {
    const own = (asked.get(id) ?? []).sort(byStrength);
    const borrowed = (carried.get(id) ?? []).sort(byStrength);
    const builds = own.some((i) => (judged.logits[i]?.builds ?? 0) > 0);
    return {
      skill: id,
      level: levelOf(own, judged),
      stance: builds ? 'builds' : 'uses',
      anyOf: null,
      evidence: [...own, ...borrowed].map((i) => evidenceOf(doc, mentions[i] as MentionFace, places[i] as Place)),
    };
  });
  requirements.sort(
    (a, b) => Number(a.level === 'preferred') - Number(b.level === 'preferred') || (skills.get(b.skill) ?? 0) - (skills.get(a.skill) ?? 0),
  );
  return { requirements, asking, skills };
}

/** Required when any mention is. */
export function levelOf(own: readonly number[], judged: Judged): Level {
  return own.some((i) => (judged.logits[i]?.preferred ?? 0) < PREFERRED_FROM) ? 'required' : 'preferred';
}

/** The named skill whose proof an unnamed mention strengthens: what it implies, its family, its wave, then the nearest. */
function carrierOf(mentions: readonly MentionFace[], asked: ReadonlyMap<string, number[]>, chosen: readonly string[], i: number): string {
  const m = mentions[i] as MentionFace;
  const above = ancestorsOf(m.skill.id);
  let best = chosen[0] ?? m.skill.id;
  let score = Number.NEGATIVE_INFINITY;
  for (const id of chosen) {
    const first = asked.get(id)?.[0];
    if (first === undefined) continue;
    const face = (mentions[first] as MentionFace).skill;
    let distance = Number.POSITIVE_INFINITY;
    for (const k of asked.get(id) ?? []) {
      const other = mentions[k] as MentionFace;
      if (other.inTitle === m.inTitle) distance = Math.min(distance, Math.abs(other.start - m.start));
    }
    const s =
      (above.has(id) ? 8 : 0) +
      (face.family === m.skill.family ? 4 : 0) +
      (face.wave === m.skill.wave ? 2 : 0) -
      Math.min(distance, 5000) / 5001;
    if (s > score) {
      score = s;
      best = id;
    }
  }
  return best;
}

/** Sections whose conventional skills are asked for. */
const ASKING: ReadonlySet<Section> = new Set(['duties', 'requirements', 'preferred']);
const PLUS =
  /\b(?:nice to have|a plus|bonus|preferred|preferably|ideally|desirable|advantage\w*|helpful|beneficial|optional|would be great|good to have|von vorteil|wünschenswert|idealerweise|un plus|deseable|valorable|diferencial|een pre)\b/i;
const NOT_ASKED = /\b(?:not required|not necessary|no (?:prior |previous )?(?:experience|knowledge)|instead of|rather than|without)\b/i;

/** Conventional skills by section and sentence. `wrong` says that a name means something else here. */
export function conventionalRequirements(
  doc: PostingDocument,
  others: Found['others'],
  place: (at: { inTitle: boolean; start: number }) => Place,
): Requirement[] {
  const found = new Map<string, Requirement>();
  for (const { mention, inTitle } of others) {
    const where = place({ inTitle, start: mention.start });
    if (!inTitle && !ASKING.has(where.section)) continue;
    const sentence = doc.sentences[where.sentence];
    let level: Level = where.section === 'preferred' ? 'preferred' : 'required';
    if (sentence && !inTitle) {
      const text = doc.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
      if (NOT_ASKED.test(text) && !PLUS.test(text)) continue;
      if (PLUS.test(text)) level = 'preferred';
    }
    const evidence = evidenceOf(doc, { inTitle, start: mention.start, end: mention.end }, where);
    const known = found.get(mention.skill);
    if (known) {
      if (level === 'required' && known.level === 'preferred') {
        known.level = level;
        known.evidence.unshift(evidence);
      } else known.evidence.push(evidence);
    } else found.set(mention.skill, { skill: mention.skill, level, stance: null, anyOf: null, evidence: [evidence] });
  }
  // The title alone says what the job is, not what must be known beside it.
  return [...found.values()];
}

const LIST_JOIN = /^\s*(?:,\s*)?(?:(?:or|oder|ou|o|of|and\/or)\s+|\/\s*)?(?:a similar|similar|equivalent)?\s*$/i;
const OR = /(?:^|[\s,])(?:or|oder|ou|of|and\/or)\s+$|^\s*\/\s*$/i;

/** Marks requirements that a list joined by "or" makes alternatives of each other ("React, Vue or Svelte"). */
export function markAlternatives(doc: PostingDocument, requirements: Requirement[], mentions: readonly (Mention | MentionFace)[]): void {
  const by = new Map(requirements.map((r) => [r.skill, r]));
  const idOf = (m: Mention | MentionFace) => (typeof m.skill === 'string' ? m.skill : m.skill.id);
  const inBody = mentions.filter((m) => !('inTitle' in m && m.inTitle)).sort((a, b) => a.start - b.start);
  for (let i = 0; i < inBody.length; ) {
    let j = i;
    let or = false;
    while (j + 1 < inBody.length) {
      const a = inBody[j] as Mention;
      const b = inBody[j + 1] as Mention;
      if (b.start - a.end > 24 || b.start < a.end) break;
      const between = doc.text.slice(a.end, b.start);
      if (!LIST_JOIN.test(between) || between.includes('\n')) break;
      j++;
      if (OR.test(between)) {
        or = true;
        break;
      }
    }
    if (or) {
      const members = [...new Set(inBody.slice(i, j + 1).map(idOf))].map((id) => by.get(id)).filter((r) => r !== undefined);
      // A skill asked for elsewhere on its own is no mere alternative.
      const free = members.filter(
        (r) => r.anyOf === null && r.evidence.every((e) => e.start >= (inBody[i]?.start ?? 0) && e.end <= (inBody[j]?.end ?? 0)),
      );
      if (free.length > 1) for (const r of free) r.anyOf = `any-${inBody[i]?.start ?? 0}`;
    }
    i = Math.max(j, i + 1);
  }
}

export const GROUP_NAMES = GROUPS;
