/**
 * Trains the classifier from labelled postings (`../shared/postings/train`, or the folder given) and writes
 * taxonomy/weights/{mentions,posting}.json: weights, date of the data, size, and figures on postings that each model had
 * not seen. Same data, same bytes. `node scripts/train.ts [folder] [--dry]`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ancestorsOf } from '../lib/assess/faces.ts';
import { loadExamples } from './train-data.ts';
import { crossValidate, FOLDS, fitAll } from './train-fit.ts';
import { figures, reliability, THRESHOLDS, verdicts } from './train-score.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = process.argv.slice(2).find((a) => !a.startsWith('--')) ?? path.join(root, '../shared/postings/train');
const examples = loadExamples(folder);
if (!examples) {
  console.error(`No labelled postings in ${folder}.`);
  process.exit(2);
}

const unseen = crossValidate(examples, ancestorsOf);
const raw = verdicts(examples, unseen);
const confidence = reliability(examples, raw);
const measured = figures(examples, verdicts(examples, unseen, confidence), ancestorsOf);
for (const [name, value] of Object.entries(measured)) console.log(name.padEnd(18), value.toFixed(3));
if (!process.argv.includes('--dry')) {
  const { linear, rescore, wave, stance, unspecified, skill } = fitAll(examples, unseen, ancestorsOf);
  const newest = examples.reduce((date, e) => (e.posting.datePosted && e.posting.datePosted > date ? e.posting.datePosted : date), '');
  const about = {
    note: 'Learned weights. Written by scripts/train.ts; do not edit.',
    data: `${examples.length} labelled postings, ${examples.reduce((n, e) => n + e.mentions.length, 0)} mentions, newest of ${newest}`,
    trained: '2026-11-21',
  };
  const write = (file: string, data: unknown) => {
    const text = `${JSON.stringify(data)}\n`;
    writeFileSync(path.join(root, 'taxonomy/weights', file), text);
    console.log(file, `${(text.length / 1000).toFixed(1)} kB`);
  };
  write('mentions.json', { ...about, linear, rescore });
  write('posting.json', {
    ...about,
    crossValidated: { folds: FOLDS, by: 'employer', figures: measured },
    thresholds: THRESHOLDS,
    confidence,
    wave,
    stance,
    unspecified,
    skill,
  });
}
