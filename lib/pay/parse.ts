/** The job's pay, from its own field or from its text. Pure; linear in the posting's length. */
import type { PostingDocument } from '../assess/document.ts';
import type { Pay } from '../assessment.ts';
import type { BaseSalary, JobPosting } from '../job-posting.ts';
import { annualise } from './annualise.ts';
import { choosePay, extrasOf, type Source } from './read/choose.ts';
import { countriesOf } from './read/currency.ts';
import { type Judged, judgeSpans, type Surroundings } from './read/judge.ts';
import { spansIn } from './read/spans.ts';
import { type Engagement, engagementOf, termFlags, termsOf } from './read/terms.ts';
import { readStructured, type StructuredPay } from './structured.ts';

const INTERN = /\b(?:intern|internship|fellow|fellowship|apprentice|trainee)\b/i;
/** Characters of a pay field that are read. */
const CHIP = 300;

/**
 * Reads what the posting says about pay. Structured data is trusted first where it makes sense, an estimate last; the text
 * adds rows, extras and kind. Amounts are in the stated currency and period; `annualMin`/`annualMax` per year, null for
 * contract rates. Null where no pay for this job is stated. Offsets are into the description; null where the figure is from
 * structured data or (flag `in-title`) from the title.
 */
export function parsePay(posting: JobPosting, doc: PostingDocument): Pay | null {
  const { title, baseSalary } = posting;
  const { text } = doc;
  const spans = spansIn(text);
  const titleSpans = spansIn(title);
  if (spans.length === 0 && titleSpans.length === 0 && !baseSalary) return null;

  const countries = countriesOf(posting);
  let engaged: Engagement | null = null;
  const engagement = (): Engagement => {
    engaged ??= engagementOf(posting, text);
    return engaged;
  };
  const around: Omit<Surroundings, 'text'> = {
    countries,
    contract: () => engagement().rates,
    intern: () => INTERN.test(title) || INTERN.test(text.slice(0, 3_000)),
    inPaySection: paySections(doc),
    place: 'body',
  };
  const body = judgeSpans(spans, { ...around, text });
  const heading = judgeSpans(titleSpans, { ...around, text: title, place: 'title', inPaySection: () => false });
  const source: Source = { title, text, countries, engagement };
  const fromText = choosePay(body, heading, source);
  if (!baseSalary) return fromText;

  const structured = readStructured(baseSalary, countries);
  if (structured && !(baseSalary.source === 'estimate' && fromText)) return fromField(structured, baseSalary, fromText, body, source);
  return fromText ?? fromChip(baseSalary, body, source, around);
}

/** The field's figures, with what the text adds where it speaks of the same pay. */
function fromField(structured: StructuredPay, field: BaseSalary, fromText: Pay | null, body: Judged[], source: Source): Pay {
  const { min, max, period } = structured;
  const currency = structured.money.currency;
  const same = fromText !== null && fromText.currency === currency && fromText.period === period ? fromText : null;
  const agrees = same !== null && same.min === min && same.max === max ? same : null;
  const { contract, rates } = source.engagement();
  const kind = agrees?.kind ?? (contract || (rates && period !== 'year') ? 'contract' : 'base');
  const terms = termsOf(period, kind === 'ote', field.text ?? '', source.text);
  const annual = agrees ? { min: agrees.annualMin, max: agrees.annualMax } : annualise({ min, max, period, kind }, terms);
  const apart = same !== null && ((min ?? max ?? 0) > (same.max ?? same.min ?? 0) || (max ?? min ?? 0) < (same.min ?? same.max ?? 0));
  const flags = new Set([...structured.flags, ...(agrees ? agrees.flags.filter((flag) => flag !== 'in-title') : termFlags(terms))]);
  if (field.source === 'estimate') flags.add('estimate');
  if (apart) flags.add('text-differs');
  return {
    min,
    max,
    currency,
    period,
    kind,
    annualMin: annual.min,
    annualMax: annual.max,
    ranges: apart ? [] : (same?.ranges ?? []),
    extras: extrasOf(body),
    text: field.text ?? '',
    start: null,
    end: null,
    source: field.source,
    confidence: field.source === 'estimate' ? 0.5 : apart ? 0.7 : flags.has('unit-mismatch') ? 0.75 : 0.97,
    flags: [...flags],
  };
}

/** A field with words only ("$62 – $70 an hour"). */
function fromChip(field: BaseSalary, body: Judged[], source: Source, around: Omit<Surroundings, 'text'>): Pay | null {
  if (!field.text) return null;
  const label = 'Salary: ';
  const text = label + field.text.slice(0, CHIP);
  const pay = choosePay(judgeSpans(spansIn(text), { ...around, text, inPaySection: () => true }), [], { ...source, text });
  if (!pay) return null;
  const confidence = field.source === 'estimate' ? 0.5 : pay.confidence;
  const flags = field.source === 'estimate' ? [...pay.flags, 'estimate'] : pay.flags;
  return { ...pay, text: field.text, start: null, end: null, source: field.source, extras: extrasOf(body), confidence, flags };
}

/** Is an offset in a line that the document knows to be about pay? Lines are in order: asked for rising offsets, it walks them once. */
function paySections(doc: PostingDocument): (at: number) => boolean {
  const lines = doc.lines.filter((line) => line.section === 'pay');
  let next = 0;
  return (at) => {
    while (next < lines.length && (lines[next]?.end ?? 0) < at) next++;
    const line = lines[next];
    return line !== undefined && line.start <= at;
  };
}
