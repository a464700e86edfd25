import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { BaseSalary, JobPosting } from '../lib/job-posting.ts';
import { DESCRIPTION_LIMIT } from '../lib/job-posting.ts';
import { t } from '../lib/text.ts';
import { Button } from './Button.tsx';

const UNITS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
const PERIOD_WORDS = { HOUR: 'hour', DAY: 'day', WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const orNull = (text: string): string | null => text.trim() || null;
const amount = (text: string): number | null => {
  const value = Number(text.replace(/[\s,]/g, ''));
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 ? value : null;
};
const isDay = (text: string): boolean => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)));

/** The fields as the form holds them: text. */
export interface Draft {
  title: string;
  hiringOrganization: string;
  jobLocation: string;
  /** 'TELECOMMUTE' or ''. */
  jobLocationType: string;
  applicantLocationRequirements: string;
  employmentType: string;
  industry: string;
  datePosted: string;
  validThrough: string;
  min: string;
  max: string;
  currency: string;
  unit: string;
  description: string;
}

/** What the posting says, as the form's text. */
export const draftOf = (posting: JobPosting): Draft => ({
  title: posting.title,
  hiringOrganization: posting.hiringOrganization ?? '',
  jobLocation: posting.jobLocation.join('\n'),
  jobLocationType: posting.jobLocationType ?? '',
  applicantLocationRequirements: posting.applicantLocationRequirements.join('\n'),
  employmentType: posting.employmentType.join('\n'),
  industry: posting.industry ?? '',
  datePosted: posting.datePosted ?? '',
  validThrough: posting.validThrough ?? '',
  min: posting.baseSalary?.minValue?.toString() ?? '',
  max: posting.baseSalary?.maxValue?.toString() ?? '',
  currency: posting.baseSalary?.currency ?? '',
  unit: posting.baseSalary?.unitText ?? '',
  description: posting.description,
});

/** The posting with what was changed in the form, each changed field marked as corrected by hand; the same object where nothing was. */
export function corrected(posting: JobPosting, draft: Draft): JobPosting {
  const before = draftOf(posting);
  const changed = (keys: readonly (keyof Draft)[]): boolean => keys.some((key) => before[key] !== draft[key]);
  const next: JobPosting = { ...posting, sources: { ...posting.sources } };
  let touched = false;
  const set = <K extends keyof JobPosting>(field: K, value: JobPosting[K]): void => {
    next[field] = value;
    next.sources[field] = 'user';
    touched = true;
  };
  if (changed(['title']) && draft.title.trim()) set('title', draft.title.trim());
  if (changed(['hiringOrganization'])) set('hiringOrganization', orNull(draft.hiringOrganization));
  if (changed(['jobLocation'])) set('jobLocation', lines(draft.jobLocation));
  if (changed(['jobLocationType'])) set('jobLocationType', draft.jobLocationType === 'TELECOMMUTE' ? 'TELECOMMUTE' : null);
  if (changed(['applicantLocationRequirements'])) set('applicantLocationRequirements', lines(draft.applicantLocationRequirements));
  if (changed(['employmentType'])) set('employmentType', lines(draft.employmentType));
  if (changed(['industry'])) set('industry', orNull(draft.industry));
  if (changed(['datePosted']) && isDay(draft.datePosted)) set('datePosted', orNull(draft.datePosted));
  if (changed(['validThrough']) && isDay(draft.validThrough)) set('validThrough', orNull(draft.validThrough));
  if (changed(['min', 'max', 'currency', 'unit'])) set('baseSalary', salaryOf(draft));
  if (changed(['description'])) {
    set('description', draft.description.slice(0, DESCRIPTION_LIMIT));
    next.truncated = draft.description.length > DESCRIPTION_LIMIT;
  }
  return touched ? next : posting;
}

function salaryOf(draft: Draft): BaseSalary | null {
  const minValue = amount(draft.min);
  const maxValue = amount(draft.max);
  if (minValue === null && maxValue === null) return null;
  const currency = draft.currency.trim().toUpperCase();
  return {
    text: null,
    currency: /^[A-Z]{3}$/.test(currency) ? currency : null,
    minValue,
    maxValue,
    unitText: UNITS.find((unit) => unit === draft.unit) ?? null,
    source: 'employer',
  };
}

/** Corrects any field before saving. The page is not changed; the verdict is made again from what is written here. */
export function NotRight({
  posting,
  onCorrect,
  onReport,
  onClose,
}: {
  posting: JobPosting;
  onCorrect: (posting: JobPosting) => void;
  onReport: () => Promise<boolean>;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(() => draftOf(posting));
  const [reported, setReported] = useState<boolean | null>(null);
  const bind = (key: keyof Draft) => ({
    name: key,
    value: draft[key],
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      setDraft({ ...draft, [key]: event.currentTarget.value }),
  });
  return (
    <form
      class="fix"
      aria-labelledby="h-fix"
      onSubmit={(event) => {
        event.preventDefault();
        onCorrect(corrected(posting, draft));
      }}
    >
      <h2 id="h-fix" tabIndex={-1}>
        {t('panel_fix')}
      </h2>
      <p class="soft">{t('panel_fix_text')}</p>
      <label>
        <span>{t('panel_fix_title')}</span>
        <input type="text" required maxLength={1000} dir="auto" {...bind('title')} />
      </label>
      <label>
        <span>{t('panel_fix_company')}</span>
        <input type="text" maxLength={1000} dir="auto" {...bind('hiringOrganization')} />
      </label>
      <label>
        <span>{t('panel_fix_place')}</span>
        <textarea rows={2} dir="auto" {...bind('jobLocation')} />
      </label>
      <div class="halves">
        <label>
          <span>{t('panel_fix_remote')}</span>
          <select {...bind('jobLocationType')}>
            <option value="">{t('panel_fix_remote_no')}</option>
            <option value="TELECOMMUTE" selected={draft.jobLocationType === 'TELECOMMUTE'}>
              {t('panel_fix_remote_yes')}
            </option>
          </select>
        </label>
        <label>
          <span>{t('panel_fix_industry')}</span>
          <input type="text" maxLength={1000} dir="auto" {...bind('industry')} />
        </label>
        <label>
          <span>{t('panel_fix_applicants')}</span>
          <textarea rows={2} dir="auto" {...bind('applicantLocationRequirements')} />
        </label>
        <label>
          <span>{t('panel_fix_employment')}</span>
          <textarea rows={2} dir="auto" {...bind('employmentType')} />
        </label>
      </div>
      <div class="halves">
        <label>
          <span>{t('panel_fix_posted')}</span>
          <input type="date" {...bind('datePosted')} />
        </label>
        <label>
          <span>{t('panel_fix_through')}</span>
          <input type="date" {...bind('validThrough')} />
        </label>
      </div>
      <fieldset>
        <legend>{t('panel_pay')}</legend>
        <div class="halves">
          <label>
            <span>{t('panel_fix_from')}</span>
            <input type="text" inputMode="decimal" {...bind('min')} />
          </label>
          <label>
            <span>{t('panel_fix_to')}</span>
            <input type="text" inputMode="decimal" {...bind('max')} />
          </label>
          <label>
            <span>{t('panel_fix_currency')}</span>
            <input type="text" maxLength={3} placeholder="USD" {...bind('currency')} />
          </label>
          <label>
            <span>{t('panel_fix_unit')}</span>
            <select {...bind('unit')}>
              <option value="">{t('panel_fix_unit_none')}</option>
              {UNITS.map((unit) => (
                <option key={unit} value={unit} selected={unit === draft.unit}>
                  {t(`pay_period_${PERIOD_WORDS[unit]}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
      <label>
        <span>{t('panel_fix_description')}</span>
        <textarea rows={6} dir="auto" {...bind('description')} />
      </label>
      <div class="acts">
        <Button type="submit" kind="primary">
          {t('panel_fix_use')}
        </Button>
        <Button onClick={onClose}>{t('panel_fix_cancel')}</Button>
      </div>
      <p class="src">
        {t('panel_report_text')}{' '}
        <button type="button" class="link" onClick={() => void onReport().then(setReported)}>
          {t('panel_report')}
        </button>{' '}
        <span role="status">{reported === null ? '' : t(reported ? 'panel_report_done' : 'panel_report_failed')}</span>
      </p>
    </form>
  );
}
