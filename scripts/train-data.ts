/** Labelled postings as the models learn from them: our own mentions, aligned with the readers' codes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from '../lib/assess/document.ts';
import { FeatureList, featureContext, type MentionFace, mentionFeatures, type Place } from '../lib/assess/features.ts';
import { lawsOf } from '../lib/assess/laws.ts';
import { findMentions } from '../lib/assess/mentions.ts';

interface PostingLine {
  id: string;
  title: string;
  company: string | null;
  datePosted: string | null;
  description: string;
}
interface LabelLine {
  id: string;
  label: string;
  stance: string;
  level: string;
  unspecified: boolean;
  doubt: number;
  skills: { id: string; level: string }[];
}
interface MentionLine {
  id: string;
  mentions: { skill: string; in: string; start: number; end: number; text: string; code: string }[];
}

/** What the readers say of one of our mentions; null where they say nothing. */
export interface Gold {
  asked: boolean | null;
  /** Asked, and the posting's labels name this very skill. */
  named: boolean;
  wrongSense: boolean;
  level: 'required' | 'preferred' | null;
  stance: 'builds' | 'uses' | null;
}

export interface Example {
  id: string;
  employer: string;
  posting: PostingLine;
  mentions: MentionFace[];
  places: Place[];
  features: Int32Array[];
  /** Mentions that a rule decides. */
  lawful: boolean[];
  gold: Gold[];
  length: number;
  label: {
    wave: string;
    stance: string;
    level: string;
    unspecified: boolean;
    doubt: number;
    /** Skill id to level. */
    skills: Map<string, string>;
  };
}

const read = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Who posts it; postings of one employer are never split between training and testing. */
function employerOf(posting: PostingLine): string {
  const name = (posting.company ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return name || (posting.title.toLowerCase().split(/\s+/)[0] ?? '');
}

function align(mention: MentionFace, codes: MentionLine['mentions'], label: LabelLine, wanted: ReadonlyMap<string, string>): Gold {
  const where = mention.inTitle ? 'title' : 'description';
  const over = codes.filter((c) => c.in === where && c.start < mention.end && mention.start < c.end);
  const same = over.filter((c) => c.skill === mention.skill.id);
  const asking = over.filter((c) => /^[rp]/.test(c.code));
  const best = same[0] ?? asking[0] ?? over[0];
  if (!best) {
    // Our alias is news to the readers' dictionary: their labels of the posting may still tell.
    const none = label.label === 'none';
    return { asked: none ? false : null, named: false, wrongSense: false, level: null, stance: null };
  }
  // As the score counts: a place is asked of the hire when any code there says so.
  const asked = asking.length > 0;
  const code = asking.find((c) => c.skill === mention.skill.id)?.code ?? asking[0]?.code ?? '';
  return {
    asked,
    named: asked && wanted.has(mention.skill.id),
    wrongSense: !asked && best.code === 'x',
    level: asked ? (code[0] === 'p' ? 'preferred' : 'required') : null,
    stance: asked ? (code[1] === 'b' ? 'builds' : 'uses') : null,
  };
}

/** Reads a folder with postings.jsonl, labels.jsonl and mentions.jsonl. Null where it does not exist. */
export function loadExamples(folder: string): Example[] | null {
  if (!existsSync(path.join(folder, 'postings.jsonl'))) return null;
  const labels = new Map(read<LabelLine>(path.join(folder, 'labels.jsonl')).map((l) => [l.id, l]));
  const codes = new Map(read<MentionLine>(path.join(folder, 'mentions.jsonl')).map((m) => [m.id, m.mentions]));
  const list = new FeatureList();
  const examples: Example[] = [];
  for (const posting of read<PostingLine>(path.join(folder, 'postings.jsonl'))) {
    const label = labels.get(posting.id);
    if (!label) continue;
    const doc = parseDocument(posting.title, posting.description);
    const context = featureContext(doc, posting.company);
    const found = findMentions(doc, posting.company);
    const { mentions, places } = found;
    const wanted = new Map(label.skills.map((s) => [s.id, s.level]));
    const coded = codes.get(posting.id) ?? [];
    examples.push({
      id: posting.id,
      employer: employerOf(posting),
      posting,
      mentions,
      places,
      features: mentions.map((_, i) => {
        list.clear();
        mentionFeatures(context, mentions, i, list);
        return list.hashes.slice(0, list.count);
      }),
      lawful: lawsOf(doc, found).map((law) => law !== null),
      gold: mentions.map((m) => align(m, coded, label, wanted)),
      length: posting.description.length,
      label: {
        wave: label.label,
        stance: label.stance,
        level: label.level,
        unspecified: label.unspecified,
        doubt: label.doubt,
        skills: wanted,
      },
    });
  }
  return examples;
}
