/** What decided an assessment, for people who debug it: each mention, its section, the strongest features, the verdict. Pure. */
import type { JobPosting } from '../job-posting.ts';
import { parseDocument } from './document.ts';
import { FeatureList, featureContext, mentionFeatures } from './features.ts';
import { assess } from './index.ts';
import { judge, mentionModel } from './judge.ts';
import { findMentions } from './mentions.ts';
import { sigmoid, weightOf } from './model.ts';
import { reasonOf } from './reasons.ts';
import { aiRequirements } from './requirements.ts';
import { verdictOf, WAVES } from './verdict.ts';

const percent = (x: number) => `${Math.round(x * 100)}%`.padStart(4);
const STRONGEST = 6;

/** Lines of plain text. */
export function explain(posting: JobPosting): string {
  const doc = parseDocument(posting.title, posting.description);
  const found = findMentions(doc, posting.hiringOrganization);
  const judged = judge(doc, posting.hiringOrganization, found);
  const verdict = verdictOf(found, judged, doc.text.length);
  const { asking, skills } = aiRequirements(doc, found, judged, verdict);
  const answer = assess(posting);
  const context = featureContext(doc, posting.hiringOrganization);
  const model = mentionModel();
  const out: string[] = [
    `${posting.id}  ${posting.title}${posting.hiringOrganization ? `  (${posting.hiringOrganization})` : ''}`,
    `${answer.wave} · ${answer.stance} · ${answer.level ?? '-'} · ${answer.track}${answer.unspecified ? ' · unspecified' : ''} · confidence ${answer.confidence}`,
    `shares: ${WAVES.map((wave, i) => `${wave} ${percent(verdict.shares[i] ?? 0).trim()}`).join(', ')}`,
    '',
  ];
  const list = new FeatureList();
  list.names = [];
  found.mentions.forEach((m, i) => {
    const place = found.places[i];
    const l = judged.logits[i];
    const first = judged.first[i];
    if (!place || !l || !first) return;
    const text = m.inTitle ? doc.title : doc.text;
    const near = `${text.slice(Math.max(0, m.start - 50), m.start)}«${text.slice(m.start, m.end)}»${text.slice(m.end, m.end + 40)}`.replace(
      /\s+/g,
      ' ',
    );
    const law = judged.laws[i];
    out.push(
      `${asking[i] ? 'ASKED  ' : 'ignored'} ${m.skill.id} [${place.section}] ${near}`,
      law
        ? `        rule: ${law}`
        : `        asked ${percent(sigmoid(first.asked))} → ${percent(sigmoid(l.asked))} with the other mentions · by name ${percent(sigmoid(l.named))} · preferred ${percent(sigmoid(l.preferred))} · builds ${percent(sigmoid(l.builds))}${m.wrongSense ? ' · context speaks for another sense' : ''}${asking[i] ? '' : ` · ${reasonOf(doc, m, place, null)}`}`,
    );
    list.clear();
    mentionFeatures(context, found.mentions, i, list);
    const sums = new Map<string, number>();
    list.names?.forEach((name, k) => {
      sums.set(name, (sums.get(name) ?? 0) + weightOf(model, list.hashes[k] ?? 0, 0));
    });
    const strongest = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, STRONGEST);
    out.push(`        ${strongest.map(([name, w]) => `${w > 0 ? '+' : '−'}${Math.abs(w).toFixed(2)} ${name}`).join(' · ')}`);
  });
  if (skills.size > 0) {
    out.push(
      '',
      `skills: ${[...skills]
        .sort((a, b) => b[1] - a[1])
        .map(([id, s]) => `${id} ${percent(sigmoid(s)).trim()}`)
        .join(', ')}`,
    );
  }
  for (const r of answer.requirements) {
    out.push(`  ${r.level.padEnd(9)} ${r.skill}${r.stance ? ` (${r.stance})` : ''}${r.anyOf ? ` ${r.anyOf}` : ''} × ${r.evidence.length}`);
  }
  return `${out.join('\n')}\n`;
}
