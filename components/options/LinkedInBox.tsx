import { t } from '../../lib/text.ts';
import { Switch } from './Switch.tsx';

export interface LinkedInProps {
  linkedin: { read: boolean; marks: boolean };
  onRead: (on: boolean) => void;
  onMarks: (on: boolean) => void;
  /** Why the last change was not made. */
  said?: string | null;
}

/** LinkedIn apart from the other boards: what its rules say, and two switches, both off at first. */
export function LinkedInBox({ linkedin, onRead, onMarks, said = null }: LinkedInProps) {
  return (
    <section class="li" id="linkedin" aria-labelledby="linkedin-title">
      <h2 id="linkedin-title" tabIndex={-1}>
        {t('welcome_linkedin')}
      </h2>
      <p>{t('welcome_linkedin_text')}</p>
      <div class="sw">
        <div>
          <b>{t('welcome_linkedin_read')}</b>
          <p id="linkedin-read" class="swt">
            {t('welcome_linkedin_read_text')}
          </p>
        </div>
        <Switch label={t('welcome_linkedin_read')} describedBy="linkedin-read" on={linkedin.read} onChange={onRead} />
      </div>
      <div class="sw">
        <div>
          <b>{t('welcome_linkedin_marks')}</b>
          <p id="linkedin-marks" class="swt">
            {t(linkedin.read ? 'welcome_linkedin_marks_text' : 'welcome_linkedin_marks_first')}
          </p>
        </div>
        <Switch
          label={t('welcome_linkedin_marks')}
          describedBy="linkedin-marks"
          on={linkedin.read && linkedin.marks}
          disabled={!linkedin.read}
          onChange={onMarks}
        />
      </div>
      <p class="said xs" role="status">
        {said}
      </p>
    </section>
  );
}
