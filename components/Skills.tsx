import { useState } from 'preact/hooks';
import type { Evidence, Requirement } from '../lib/assessment.ts';
import type { Gap, GapItem, SkillState } from '../lib/context.ts';
import type { JobPosting } from '../lib/job-posting.ts';
import { t, tn } from '../lib/text.ts';
import { count, numberWord } from '../lib/words/format.ts';
import { bridge, coverage, openSentence, tally } from '../lib/words/gap.ts';
import { quotation } from '../lib/words/quotes.ts';
import { isAi, itemLabel } from '../lib/words/skills.ts';
import { Glyph } from './Glyph.tsx';
import { Quote } from './Quote.tsx';

const ORDER: readonly SkillState[] = ['have', 'learning', 'adjacent', 'missing'];

/** One box a required skill: full = have, half = learning, empty = the rest. Decoration: the words beside it say the same. */
export function Meter({ items }: { items: readonly GapItem[] }) {
  const sorted = [...items].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <span class="meter" aria-hidden="true">
      {sorted.map((item, i) => (
        <i key={i} class={item.state === 'have' ? 'f' : item.state === 'learning' ? 'h' : undefined} />
      ))}
    </span>
  );
}

/** The posting's sentence for a skill, behind its name. */
export interface SkillProof {
  posting: JobPosting;
  requirements: readonly Requirement[];
  onReveal?: ((evidence: Evidence) => void) | undefined;
}

function SkillRow({ item, proof }: { item: GapItem; proof: SkillProof | undefined }) {
  const [open, setOpen] = useState(false);
  const requirement = proof?.requirements.find((r) => r.skill === item.skill);
  const evidence = requirement?.evidence[0];
  const under = bridge(item);
  return (
    <li class={item.state}>
      <Glyph name={item.state} />
      {evidence ? (
        <button type="button" class="nm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {itemLabel(item)}
        </button>
      ) : (
        <span class="nm">{itemLabel(item)}</span>
      )}
      <span class="st">{t(`word_state_${item.state}`)}</span>
      {under && <span class="via">{under}</span>}
      {open && proof && requirement && evidence && (
        <div class="via">
          <Quote
            pieces={quotation(proof.posting, evidence).pieces}
            evidence={evidence}
            mark={isAi(requirement) ? 'ask' : 'other'}
            onReveal={proof.onReveal}
          />
        </div>
      )}
    </li>
  );
}

/** Required and preferred skills against mine: what is open first, then what I have. Pure; the popup adds the sentence behind each. */
export function Skills({ gap, proof }: { gap: Gap; proof?: SkillProof }) {
  const rows = (items: readonly GapItem[]) => items.map((item) => <SkillRow key={item.skill} item={item} proof={proof} />);
  const open = gap.required.filter((item) => item.state !== 'have');
  const haves = gap.required.filter((item) => item.state === 'have');
  const sentence = openSentence(gap);
  const weeks = [...gap.required, ...gap.preferred].some((item) => item.weeks && item.state !== 'have');
  return (
    <>
      <p class="big two">
        {coverage(gap)} {gap.required.length > 0 && <Meter items={gap.required} />}
      </p>
      {sentence && <p class="soft">{sentence}</p>}
      {open.length > 0 && <ul class="skills">{rows(open)}</ul>}
      {haves.length > 0 && (
        <ul class={open.length > 0 ? 'skills haves ruled' : 'skills haves'} aria-label={t('panel_required_have')}>
          {rows(haves)}
        </ul>
      )}
      {gap.preferred.length > 0 && (
        <>
          <h3 class="xs sub">
            {t('panel_preferred')} <span class="mute">{t('panel_of', count(tally(gap.preferred).have), count(gap.preferred.length))}</span>
          </h3>
          <ul class="skills">{rows(gap.preferred)}</ul>
        </>
      )}
      {weeks && <p class="src">{t('panel_weeks_editorial')}</p>}
    </>
  );
}

/** First run: which of the named skills does the reader have? A tick is kept at once. */
export function SkillTicks({
  gap,
  onTick,
  onDone,
}: {
  gap: Gap;
  onTick: (skill: string, have: boolean) => void;
  /** Null before the first tick: there is nothing to count yet. */
  onDone: (() => void) | null;
}) {
  const items = gap.required.length > 0 ? gap.required : gap.preferred;
  // A tick changes a skill's place in the gap; the boxes stay where they were.
  const [order] = useState(() => items.map((item) => item.skill));
  const still = items.toSorted((a, b) => order.indexOf(a.skill) - order.indexOf(b.skill));
  return (
    <fieldset class="ticks">
      <legend class="bh">{tn('panel_which', items.length, numberWord(items.length))}</legend>
      <div class="checks">
        {still.map((item) => (
          <label key={item.skill}>
            <input type="checkbox" checked={item.state === 'have'} onChange={(event) => onTick(item.skill, event.currentTarget.checked)} />{' '}
            {itemLabel(item)}
          </label>
        ))}
      </div>
      {onDone && (
        <button type="button" class="btn" onClick={onDone}>
          {t('panel_ticks_done')}
        </button>
      )}
      <p class="src">
        {t('panel_ticks_stay')}{' '}
        <a href="options.html#me" target="_blank" rel="noopener">
          {t('panel_ticks_resume')}
        </a>
      </p>
    </fieldset>
  );
}
