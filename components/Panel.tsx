import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../lib/assessment.ts';
import type { JobPosting } from '../lib/job-posting.ts';
import { DESCRIPTION_LIMIT } from '../lib/job-posting.ts';
import type { Look } from '../lib/messages.ts';
import { t } from '../lib/text.ts';
import { count, plain } from '../lib/words/format.ts';
import { metaWords, sourceWord } from '../lib/words/meta.ts';
import { postedWords } from '../lib/words/pay.ts';
import { proof } from '../lib/words/quotes.ts';
import { shortLabel, skillLabels } from '../lib/words/skills.ts';
import { ENOUGH_TEXT } from '../lib/words/verdict.ts';
import { Button } from './Button.tsx';
import { Glance } from './Glance.tsx';
import { Ignored } from './Ignored.tsx';
import { Notices } from './Notices.tsx';
import { NotRight } from './NotRight.tsx';
import { PayBlock } from './PayBlock.tsx';
import { Prevalence } from './Prevalence.tsx';
import { Proof } from './Proof.tsx';
import { type SaveActions, SaveBar, type SaveState } from './SaveBar.tsx';
import { Skills, SkillTicks } from './Skills.tsx';
import { Sources } from './Sources.tsx';
import { TwoGaps } from './TwoGaps.tsx';
import { Verdict } from './Verdict.tsx';

export type PostingLook = Extract<Look, { kind: 'posting' }>;

export interface PanelActions {
  /** Null where no page stands behind the view: quotes are plain text then. */
  onReveal: ((evidence: Evidence) => void) | null;
  onAgain: () => void;
  onTick: (skill: string, have: boolean) => void;
  onTicked: () => void;
  onCorrect: (posting: JobPosting) => void;
  onReport: () => Promise<boolean>;
}

/** Everything about one posting: the same in popup and side panel. A function of its props, but for what is folded open. */
export function Panel({
  look,
  ticking,
  save,
  saveActions,
  actions,
  gone = false,
  keys = true,
  marks = true,
}: {
  look: PostingLook;
  /** The reader is ticking skills for the first time: boxes in place of the count. */
  ticking: boolean;
  save: SaveState;
  saveActions: SaveActions;
  actions: PanelActions;
  /** The last sentence asked for is no longer on the page. */
  gone?: boolean;
  keys?: boolean;
  /** Whether pages are marked. */
  marks?: boolean;
}) {
  const [fixing, setFixing] = useState(false);
  const { posting, assessment, context } = look;
  const { gap } = context;
  const label = skillLabels(gap, context.labels);
  const onReveal = actions.onReveal ?? undefined;
  const short = assessment.track === 'unclear' && posting.description.length < ENOUGH_TEXT;
  const fix = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fixing) fix.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [fixing]);
  return (
    <>
      <Head look={look} />
      <Verdict posting={posting} assessment={assessment} gap={gap} />
      <Told look={look} gone={gone} />
      {fixing ? (
        <div class="blk" ref={fix}>
          <NotRight
            posting={posting}
            onCorrect={(next) => {
              setFixing(false);
              actions.onCorrect(next);
            }}
            onReport={actions.onReport}
            onClose={() => setFixing(false)}
          />
        </div>
      ) : short ? (
        <TooShort look={look} onAgain={actions.onAgain} />
      ) : (
        <>
          <Glance assessment={assessment} context={context} />
          {ticking && gap.required.length + gap.preferred.length > 0 && (
            <section class="blk" id="skills" aria-label={t('panel_skills')} tabIndex={-1}>
              <SkillTicks gap={gap} onTick={actions.onTick} onDone={gap.noProfile ? null : actions.onTicked} />
            </section>
          )}
          <Proof quotations={proof(posting, assessment.requirements)} label={(skill) => shortLabel(label(skill))} onReveal={onReveal} />
          <Ignored posting={posting} ignored={assessment.ignored} onReveal={onReveal} />
          <PayBlock
            posting={posting}
            pay={assessment.pay}
            context={context.pay}
            quoted={context.quoted}
            sources={context.sources}
            onReveal={onReveal}
          />
          <TwoGaps premium={context.premium} />
          <Prevalence assessment={assessment} prevalence={context.prevalence} label={label} />
          {(!ticking || gap.required.length + gap.preferred.length === 0) && (
            <section class="blk" id="skills" aria-labelledby="h-sk" tabIndex={-1}>
              <h2 id="h-sk">{t('panel_skills')}</h2>
              <Skills gap={gap} proof={{ posting, requirements: assessment.requirements, onReveal }} />
            </section>
          )}
          <Notices posting={posting} notices={assessment.notices} onReveal={onReveal} />
          <Sources sources={context.sources} />
        </>
      )}
      <footer class="pop-foot">
        {keys && <KeyHints marks={marks} />}
        <div class="btm">
          <span>{posting.sources.description ? t('panel_read_from', sourceWord(posting.sources.description)) : ''}</span>
          {!fixing && (
            <button type="button" class="link" onClick={() => setFixing(true)}>
              {t('panel_not_right')}
            </button>
          )}
        </div>
      </footer>
      <SaveBar key={posting.id} state={save} title={posting.title} actions={saveActions} />
    </>
  );
}

function Head({ look: { posting, assessment } }: { look: PostingLook }) {
  const { before, date } = metaWords(posting, assessment);
  return (
    <header class="pop-head">
      <h1 dir="auto">{plain(posting.title)}</h1>
      <p class="meta">
        {posting.hiringOrganization && (
          <span class="co trunc" dir="auto">
            {plain(posting.hiringOrganization)}
          </span>
        )}
        {(before || date) && (
          <span class="pl" dir="auto">
            {before}
            {before && date && ' · '}
            {date && (
              <>
                {t('panel_posted')} <time dateTime={posting.datePosted ?? undefined}>{date}</time>
              </>
            )}
          </span>
        )}
      </p>
    </header>
  );
}

/** What must be said before the rest is believed. */
function Told({ look: { reading, posting }, gone }: { look: PostingLook; gone: boolean }) {
  const said = [
    reading.expired && t('panel_expired'),
    posting.truncated && t('panel_truncated', count(DESCRIPTION_LIMIT)),
    reading.gaveUp && t('panel_gave_up'),
    gone && t('panel_gone'),
  ].filter((line): line is string => typeof line === 'string');
  if (said.length === 0) return null;
  return (
    <div class="saids" role="status">
      {said.map((line) => (
        <p class="note" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}

function TooShort({ look: { assessment }, onAgain }: { look: PostingLook; onAgain: () => void }) {
  const { pay } = assessment;
  const posted = pay ? postedWords(pay) : '';
  return (
    <div class="state flush">
      <p>{t('panel_short_do')}</p>
      <div class="acts">
        <Button onClick={onAgain}>{t('panel_read_again')}</Button>
      </div>
      {pay && posted && (
        <p class="note">
          {pay.kind === 'contract'
            ? `${t('panel_pay_found', t('pay_contract_head', posted))} ${t('pay_contract')}`
            : t('panel_pay_found', posted)}
        </p>
      )}
    </div>
  );
}

const KeyHints = ({ marks }: { marks: boolean }) => (
  <div class="keys">
    <span>
      <kbd>S</kbd> {t('panel_key_save')}
    </span>
    <span>
      <kbd>J</kbd> {t('panel_key_next')}
    </span>
    <span>
      <kbd>M</kbd> {t(marks ? 'marks_key' : 'marks_key_off')}
    </span>
    <span>
      <kbd>?</kbd> {t('panel_key_keys')}
    </span>
  </div>
);
