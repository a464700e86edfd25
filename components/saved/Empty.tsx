import { activeFilters, culprit, type Filters, NO_FILTERS, type Row } from '../../lib/list/rows.ts';
import { t, tn } from '../../lib/text.ts';
import { numberWord } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';
import { rich } from '../rich.tsx';
import { filterWords } from './words.ts';

/** Nothing has been saved yet: what to do. */
export function NothingSaved({ onImport }: { onImport: () => void }) {
  return (
    <div class="empty">
      <h2>{t('saved_empty')}</h2>
      <p>{rich('saved_empty_text', <b key="b">{t('saved_empty_button')}</b>, <kbd key="k">S</kbd>)}</p>
      <p class="two2">
        <a class="btn primary" href="welcome.html">
          {t('saved_choose_boards')}
        </a>
        <Button glyph="upload" onClick={onImport}>
          {t('saved_import_file')}
        </Button>
      </p>
      <p class="src">{t('saved_imports')}</p>
    </div>
  );
}

/** The filters leave nothing: which one takes the most away. */
export function NoMatch({ rows, filters, onFilters }: { rows: readonly Row[]; filters: Filters; onFilters: (filters: Filters) => void }) {
  const active = activeFilters(filters);
  const blame = culprit(rows, filters);
  const head =
    active.length === 1
      ? t('saved_nomatch_one')
      : active.length === 2
        ? t('saved_nomatch_two')
        : t('saved_nomatch_many', numberWord(active.length));
  const total = tn('saved_nomatch_total', rows.length);
  return (
    <div class="empty sm" role="status">
      <h2>{head}</h2>
      <p dir="auto">{blame ? `${total} ${tn('saved_nomatch_without', blame.matches, filterWords(filters, blame.key))}` : total}</p>
      <p class="two2">
        {blame && <Button onClick={() => onFilters({ ...filters, [blame.key]: NO_FILTERS[blame.key] })}>{t('saved_drop_filter')}</Button>}
        <Button kind="quiet" onClick={() => onFilters(NO_FILTERS)}>
          {t('saved_clear_all')}
        </Button>
      </p>
    </div>
  );
}
