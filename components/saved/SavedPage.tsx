import { useMemo, useState } from 'preact/hooks';
import { activeFilters, type Filters, filterRows, isOpen, NO_FILTERS, type Row, type Sort, sortRows } from '../../lib/list/rows.ts';
import type { Result } from '../../lib/result.ts';
import type { Status } from '../../lib/saved.ts';
import { t, tn } from '../../lib/text.ts';
import { Button } from '../Button.tsx';
import { Mast, PageFoot } from '../Mast.tsx';
import { rich } from '../rich.tsx';
import { BulkBar } from './BulkBar.tsx';
import { Detail } from './Detail.tsx';
import { NoMatch, NothingSaved } from './Empty.tsx';
import { FilterBar } from './Filters.tsx';
import { type Notice, NoticeBar } from './NoticeBar.tsx';
import { SavedTable, Sorter } from './SavedTable.tsx';
import { lede, nOfM } from './words.ts';

export interface SavedPageProps {
  /** Null until they are read. */
  rows: readonly Row[] | null;
  /** Why they could not be read. */
  failed: string | null;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The posting that was asked for; without one, the first of the list is shown. */
  wanted: string | null;
  onOpen: (id: string) => void;
  onBack: (id: string) => void;
  onStatus: (ids: readonly string[], status: Status) => void;
  onNote: (id: string, note: string) => Promise<Result<unknown>>;
  onDelete: (ids: readonly string[]) => void;
  onCopy: (url: string) => void;
  onExportJson: () => void;
  onExportCsv: () => void;
  onImport: () => void;
  onRetry: () => void;
  notice: Notice | null;
  onDismiss: () => void;
  /** ISO date. */
  today: string;
  version: string;
  skillsDate?: string | undefined;
  figuresDate?: string | undefined;
}

/** Rows put on the page at a time. */
const STEP = 100;

/** Everything that was saved: a table, one posting beside it, and data in and out. */
export function SavedPage(props: SavedPageProps) {
  const { rows, failed } = props;
  const saved = rows?.map((row) => row.saved) ?? [];
  return (
    <>
      <Mast current="saved" pages={['saved', 'sites']} />
      <main id="main" class="wrap savedpage">
        <header class="pagehead">
          <h1>{t('saved_title')}</h1>
          {saved.length > 0 && <p class="lede">{lede(saved, props.today)}</p>}
        </header>
        {failed !== null && (
          <div class="empty" role="alert">
            <h2>{t('saved_load_failed')}</h2>
            <p>{failed}</p>
            <p class="two2">
              <Button kind="primary" onClick={props.onRetry}>
                {t('saved_try_again')}
              </Button>
            </p>
          </div>
        )}
        {failed === null && rows?.length === 0 && <NothingSaved onImport={props.onImport} />}
        {failed === null && rows && rows.length > 0 && <Kept {...props} rows={rows} />}
        <NoticeBar notice={props.notice} onDismiss={props.onDismiss} />
      </main>
      <PageFoot version={props.version} skillsDate={props.skillsDate} figuresDate={props.figuresDate} />
    </>
  );
}

function Kept(props: SavedPageProps & { rows: readonly Row[] }) {
  const { rows, filters, onFilters, sort, onSort, wanted, onOpen, today } = props;
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const shown = useMemo(() => sortRows(filterRows(rows, filters), sort), [rows, filters, sort]);
  const ids = useMemo(() => shown.map((row) => row.saved.id), [shown]);
  // What the filters hide is not acted on.
  const ticked = new Set(ids.filter((id) => ticks.has(id)));
  const tick = (changed: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of changed) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setTicks(next);
  };
  const current = rows.find((row) => row.saved.id === wanted) ?? shown[0] ?? null;
  const at = current ? ids.indexOf(current.saved.id) : -1;
  // A posting far down that was asked for by address or by "Next" is on the page too.
  const visible = shown.slice(0, Math.max(limit, at + 1));
  const rest = shown.length - visible.length;
  // The first view hides what is closed; where nothing is, no filter is at work.
  const hiding = filters.status === 'open' && rows.some((row) => !isOpen(row.saved.status));
  const filtered = activeFilters(filters).some((key) => key !== 'status' || filters.status !== 'open' || hiding);
  const counted = <b key="n">{nOfM(shown.length, rows.length)}</b>;
  const table = { rows: visible, sort, onSort, ticked, onTick: tick };
  return (
    <>
      <div class="views">
        <div class="io">
          <Button glyph="download" onClick={props.onExportCsv}>
            {t('saved_export_csv')}
          </Button>
          <Button glyph="download" onClick={props.onExportJson}>
            {t('saved_export_json')}
          </Button>
          <Button glyph="upload" onClick={props.onImport}>
            {t('saved_import')}
          </Button>
        </div>
      </div>
      <div class="split">
        <div class="tbl">
          <FilterBar filters={filters} onFilters={onFilters} />
          <div class="count">
            <span role="status">{rich(hiding ? 'saved_closed_hidden' : 'saved_shown', counted)}</span>
            {filtered && (
              <button type="button" class="link" onClick={() => onFilters(NO_FILTERS)}>
                {t('saved_clear_filters')}
              </button>
            )}
            {ticked.size > 0 && (
              <BulkBar
                n={ticked.size}
                onStatus={(status) => props.onStatus([...ticked], status)}
                onDelete={() => props.onDelete([...ticked])}
              />
            )}
          </div>
          {shown.length === 0 ? (
            <NoMatch rows={rows} filters={filters} onFilters={onFilters} />
          ) : (
            <>
              <Sorter {...table} />
              <SavedTable {...table} current={current?.saved.id ?? null} onOpen={onOpen} today={today} />
              {rest > 0 && (
                <p class="src tail">
                  {t('saved_on_screen', visible.length, shown.length)}{' '}
                  <button type="button" class="link" onClick={() => setLimit(visible.length + STEP)}>
                    {tn('saved_show_more', Math.min(STEP, rest))}
                  </button>
                </p>
              )}
            </>
          )}
        </div>
        {current && (
          <Detail
            row={current}
            place={at < 0 ? null : { at: at + 1, of: shown.length }}
            previous={ids[at - 1] ?? null}
            next={at < 0 ? (ids[0] ?? null) : (ids[at + 1] ?? null)}
            onOpen={onOpen}
            onBack={() => props.onBack(current.saved.id)}
            onStatus={(id, status) => props.onStatus([id], status)}
            onNote={props.onNote}
            onDelete={(id) => props.onDelete([id])}
            onCopy={props.onCopy}
            today={today}
          />
        )}
      </div>
    </>
  );
}
