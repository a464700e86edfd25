import type { Status } from '../saved.ts';
import { t } from '../text.ts';

/** The word shown for a status. */
export const statusWord = (status: Status): string => t(`word_status_${status}`);
