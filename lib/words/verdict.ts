import type { Assessment, IgnoredMention, Reason, Requirement } from '../assessment.ts';
import type { Gap } from '../context.ts';
import type { JobPosting } from '../job-posting.ts';
import { t, tn } from '../text.ts';
import { count, listAnd, numberWord, plain } from './format.ts';
import { aiItems, GENERIC, isAi, itemLabel, shortLabel, skillLabels } from './skills.ts';
import { confidenceWords } from './track.ts';

/** A description shorter than this gets no track, in UTF-16 units. */
export const ENOUGH_TEXT = 400;

const NAMED = 3;

/** Up to three names; with more, two and how many are left: "RAG, AI agents and 3 more". */
function named(labels: readonly string[]): string {
  if (labels.length <= NAMED) return listAnd(labels);
  return listAnd([...labels.slice(0, NAMED - 1), t('word_n_more', count(labels.length - NAMED + 1))]);
}

/** The AI skills a verdict names: those of its own stance and level first, all of them where none is. */
function verdictLabels(assessment: Assessment, gap: Gap, level: 'required' | 'preferred'): string[] {
  const ai = assessment.requirements.filter(
    (requirement) => isAi(requirement) && requirement.level === level && requirement.skill !== GENERIC,
  );
  const own = ai.filter((requirement) => requirement.stance === assessment.stance);
  const wanted = own.length > 0 ? own : ai;
  // What is asked for more often is named first.
  const often = wanted.toSorted((a, b) => b.evidence.length - a.evidence.length);
  const items = aiItems(gap[level], often);
  const label = skillLabels(gap);
  return items.length > 0
    ? items.map((item) => itemLabel(item, shortLabel))
    : [...new Set(often.map((requirement: Requirement) => shortLabel(label(requirement.skill))))];
}

const tooShort = (posting: JobPosting, assessment: Assessment): boolean =>
  assessment.track === 'unclear' && posting.description.length < ENOUGH_TEXT;

/** The words at the right of the verdict. */
export const certainty = (posting: JobPosting, assessment: Assessment): string =>
  tooShort(posting, assessment) ? t('word_conf_short') : confidenceWords(assessment.confidence);

/** Why an ignored mention is no ask, as the head over its quote. */
export const reasonWord = (reason: Reason): string => t(`word_reason_${reason.replace('-', '_') as SnakeReason}`);
type SnakeReason = Exclude<Reason, 'wrong-sense' | 'product-sold'> | 'wrong_sense' | 'product_sold';

/** "“AI” appears twice, both about the employer.", or nothing where there is none. */
export function ignoredSentence(ignored: readonly IgnoredMention[]): string {
  if (ignored.length === 0) return '';
  const about = listAnd([...new Set(ignored.map((mention) => t(`word_about_${mention.reason.replace('-', '_') as SnakeReason}`)))]);
  if (ignored.length === 1) return t('word_ai_once', about);
  if (ignored.length === 2) return t('word_ai_twice', about);
  return t('word_ai_times', count(ignored.length), about);
}

/** The verdict in one sentence (two where no AI is asked): LOOK's exact words, filled in. Plain text. */
export function verdictSentence(posting: JobPosting, assessment: Assessment, gap: Gap): string {
  const asked = assessment.requirements.filter(isAi);
  const quoted = (asked.find((requirement) => requirement.skill === GENERIC) ?? asked[0])?.evidence[0]?.text;
  if (tooShort(posting, assessment)) return tn('word_verdict_short', posting.description.length, count(posting.description.length));
  if (assessment.unspecified && quoted) return t('word_verdict_vague', plain(quoted).trim());
  if (assessment.track === 'conventional') return [t('word_verdict_conv'), ignoredSentence(assessment.ignored)].filter(Boolean).join(' ');

  const required = verdictLabels(assessment, gap, 'required');
  if (assessment.track === 'unclear') {
    const labels = required.length > 0 ? required : verdictLabels(assessment, gap, 'preferred');
    return labels.length > 0 ? t('word_verdict_open', named(labels)) : t('word_verdict_open_none');
  }
  const preferred = verdictLabels(assessment, gap, 'preferred');
  if (assessment.level === 'preferred' || (required.length === 0 && preferred.length > 0)) {
    return preferred.length > 0 ? t('word_verdict_preferred', named(preferred)) : t('word_verdict_preferred_none');
  }
  if (required.length === 0) return t('word_verdict_asked');
  if (assessment.track === 'ml') return t('word_verdict_ml', named(required));
  if (assessment.track === 'uses-ai') return t('word_verdict_uses', named(required));
  if (gap.required.length <= required.length) return t('word_verdict_builds', named(required));
  const [some, all] = [required.length, gap.required.length];
  // Both in words or both in digits.
  const word = all > 10 ? count : numberWord;
  return t('word_verdict_builds_of', named(required), word(some), word(all));
}
