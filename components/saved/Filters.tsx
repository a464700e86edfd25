import type { Track } from '../../lib/assessment.ts';
import { FIRST_FILTERS, type Filters } from '../../lib/list/rows.ts';
import { STATUSES } from '../../lib/saved.ts';
import { t } from '../../lib/text.ts';
import { statusWord } from '../../lib/words/status.ts';
import { trackWord } from '../../lib/words/track.ts';

const TRACKS: readonly Track[] = ['builds-ai', 'ml', 'uses-ai', 'conventional', 'unclear'];
const STATUS_VALUES: readonly Filters['status'][] = ['open', 'any', ...STATUSES];

/** Search and filters. Every change filters at once; nothing is submitted. */
export function FilterBar({ filters, onFilters }: { filters: Filters; onFilters: (filters: Filters) => void }) {
  return (
    <search class="filters" aria-label={t('saved_filters')}>
      <input
        type="search"
        aria-label={t('saved_search')}
        placeholder={t('saved_search')}
        value={filters.text}
        onInput={(event) => onFilters({ ...filters, text: event.currentTarget.value })}
      />
      <select
        aria-label={t('saved_track')}
        value={filters.track}
        onChange={(event) => {
          const value = event.currentTarget.value;
          onFilters({ ...filters, track: TRACKS.find((track) => track === value) ?? 'any' });
        }}
      >
        <option value="any">{t('saved_any_track')}</option>
        {TRACKS.map((track) => (
          <option key={track} value={track}>
            {trackWord(track)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('saved_status')}
        value={filters.status}
        onChange={(event) => {
          const value = event.currentTarget.value;
          onFilters({ ...filters, status: STATUS_VALUES.find((status) => status === value) ?? FIRST_FILTERS.status });
        }}
      >
        <option value="open">{t('saved_any_open')}</option>
        <option value="any">{t('saved_any_status')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {statusWord(status)}
          </option>
        ))}
      </select>
    </search>
  );
}
