import type { Evidence, Pay } from '../lib/assessment.ts';
import type { PayContext, QuotedBand, Reference, Source } from '../lib/context.ts';
import type { JobPosting } from '../lib/job-posting.ts';
import { t } from '../lib/text.ts';
import { money, monthWords, plain, ratio } from '../lib/words/format.ts';
import {
  payHeadline,
  payKind,
  postedSentence,
  postedWords,
  quotedWords,
  referenceSentence,
  referenceSource,
  refusalWords,
  scopeWords,
} from '../lib/words/pay.ts';
import { nWords } from '../lib/words/prevalence.ts';
import { quotation } from '../lib/words/quotes.ts';
import { PayPlot } from './PayPlot.tsx';
import { Quote } from './Quote.tsx';
import { SourceLink } from './Sources.tsx';

/** What the posting pays and where that falls, or why it is not placed. */
export function PayBlock({
  posting,
  pay,
  context,
  quoted,
  sources,
  onReveal,
}: {
  posting: JobPosting;
  pay: Pay | null;
  context: PayContext;
  quoted: readonly QuotedBand[];
  sources: readonly Source[];
  onReveal?: ((evidence: Evidence) => void) | undefined;
}) {
  return (
    <section class="blk" id="pay" aria-labelledby="h-pay" tabIndex={-1}>
      <h2 id="h-pay">
        {t('panel_pay')} {pay && <span class="cnt">{payKind(pay)}</span>}
      </h2>
      {context.kind === 'placed' && pay ? (
        <>
          <p class="big">{payHeadline(context)}</p>
          <p class="soft">
            {postedSentence(pay, context)} {referenceSentence(context.reference)}
          </p>
          {pay.source === 'estimate' && <p class="soft">{t('pay_estimate')}</p>}
          {context.converted && (
            <p class="soft">
              {t(
                'pay_converted',
                context.converted.from,
                ratio(context.converted.rate),
                context.reference.currency,
                monthWords(context.converted.month),
              )}
            </p>
          )}
          <PayPlot reference={context.reference} posted={context.posted} />
          <ReferenceSource reference={context.reference} sources={sources} />
        </>
      ) : (
        context.kind === 'refused' && <Refused context={context} pay={pay} sources={sources} />
      )}
      {quoted.map((band) => (
        <p class={band.stale ? 'src stale' : 'src'} key={band.level}>
          {quotedWords(band, publisherOf(band.source, sources))}
        </p>
      ))}
      {pay && <PayDetails posting={posting} pay={pay} onReveal={onReveal} />}
    </section>
  );
}

function Refused({
  context,
  pay,
  sources,
}: {
  context: Extract<PayContext, { kind: 'refused' }>;
  pay: Pay | null;
  sources: readonly Source[];
}) {
  const { head, lines } = refusalWords(context, pay);
  const { reference } = context;
  return (
    <>
      <p class="big" dir="auto">
        {head}
      </p>
      {lines.map((line) => (
        <p class="soft" dir="auto" key={line}>
          {line}
        </p>
      ))}
      {pay?.source === 'estimate' && <p class="soft">{t('pay_estimate')}</p>}
      {reference && (
        <>
          <p class="soft">{referenceSentence(reference)}</p>
          <PayPlot reference={reference} posted={null} />
          <ReferenceSource reference={reference} sources={sources} />
        </>
      )}
    </>
  );
}

function ReferenceSource({ reference, sources }: { reference: Reference; sources: readonly Source[] }) {
  return (
    <>
      <p class={reference.stale ? 'src stale' : 'src'}>
        {reference.fit !== 'exact' && `${t(reference.fit === 'proxy' ? 'pay_fit_proxy' : 'pay_fit_poor', reference.population)} `}
        {referenceSource(reference)} <SourceLink />
      </p>
      {reference.steps.length > 0 && (
        <details class="more">
          <summary>{t('pay_steps')}</summary>
          <ol class="steps">
            {reference.steps.map((step) => (
              <li key={step.kind + step.label}>
                <span>{step.label}</span>
                <span class={step.figure.stale ? 'num stale' : 'num'}>
                  {step.kind === 'level'
                    ? money(Math.round(step.figure.value), reference.currency)
                    : t('pay_times', ratio(Math.round(step.figure.value * 100) / 100))}
                </span>
                <span class="src">
                  {[nWords(step.figure.n), monthWords(step.figure.asOf), publisherOf(step.figure.source, sources)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

const publisherOf = (id: string, sources: readonly Source[]): string => sources.find((source) => source.id === id)?.publisher ?? id;

/** Rows by place or level, what is paid besides, and the sentence that says so. */
function PayDetails({ posting, pay, onReveal }: { posting: JobPosting; pay: Pay; onReveal?: ((evidence: Evidence) => void) | undefined }) {
  const { start, end } = pay;
  const inText = start !== null && end !== null && end > start && posting.description.slice(start, end) === pay.text;
  const evidence: Evidence | null = inText ? { text: pay.text, start, end, sentence: { start, end }, section: 'pay' } : null;
  const rows = pay.ranges.length > 1 ? pay.ranges : [];
  if (rows.length === 0 && pay.extras.length === 0 && !evidence && !pay.text) return null;
  return (
    <details class="more">
      <summary>{t('pay_as_written')}</summary>
      <div class="nots">
        {evidence ? (
          <Quote pieces={quotation(posting, evidence).pieces} evidence={evidence} mark="other" onReveal={onReveal} />
        ) : (
          <p class="soft" dir="auto">
            {t('pay_marked_up', plain(pay.text) || postedWords(pay))}
          </p>
        )}
        {rows.length > 0 && (
          <dl class="pair">
            {rows.map((row) => (
              <div key={row.scope}>
                <dt dir="auto">{plain(row.scope)}</dt>
                <dd>{scopeWords(pay, row)}</dd>
              </div>
            ))}
          </dl>
        )}
        {pay.extras.length > 0 && (
          <p class="soft">
            {t(
              'pay_extras',
              pay.extras.map((extra) => `${extra.kind.replaceAll('-', ' ')} ${money(extra.amount, extra.currency)}`).join(', '),
            )}
          </p>
        )}
      </div>
    </details>
  );
}
