import type { ComponentChildren } from 'preact';
import { firstDirection, type Row, rowTrack, SORTS, type Sort, type SortKey } from '../../lib/list/rows.ts';
import { type MessageKey, t } from '../../lib/text.ts';
import { tally } from '../../lib/words/gap.ts';
import { metaWords } from '../../lib/words/meta.ts';
import { statusWord } from '../../lib/words/status.ts';
import { Meter } from '../Skills.tsx';
import { Track } from '../Track.tsx';
import { dayWords, nOfM, noCoverage, noCoverageWords, payWords } from './words.ts';

export interface TableProps {
  rows: readonly Row[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The posting shown beside the table. */
  current: string | null;
  onOpen: (id: string) => void;
  ticked: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
  /** ISO date. */
  today: string;
}

/** A column after the title: adding one is adding an entry (and its width in the style sheet). */
interface Column {
  key: Exclude<SortKey, 'posting'>;
  head: MessageKey;
  class?: string;
  cell: (row: Row, today: string) => ComponentChildren;
}

const COLUMNS: readonly Column[] = [
  { key: 'track', head: 'saved_track', cell: (row) => <Track track={rowTrack(row)} /> },
  { key: 'pay', head: 'saved_col_pay', class: 'pay', cell: (row) => <PayCell row={row} /> },
  { key: 'required', head: 'saved_col_required', class: 'req', cell: (row) => <Coverage row={row} /> },
  { key: 'status', head: 'saved_status', cell: (row) => statusWord(row.saved.status) },
  {
    key: 'saved',
    head: 'saved_col_saved',
    class: 'nw',
    cell: ({ saved }, today) => (
      <>
        {dayWords(saved.savedAt, today)}
        {saved.posting.datePosted && <span class="sub">{t('saved_posted', dayWords(saved.posting.datePosted, today))}</span>}
      </>
    ),
  },
];

const HEADS: Record<SortKey, MessageKey> = {
  posting: 'saved_col_posting',
  track: 'saved_track',
  pay: 'saved_col_pay',
  required: 'saved_col_required',
  status: 'saved_status',
  saved: 'saved_col_saved',
};

function PayCell({ row }: { row: Row }) {
  const pay = payWords(row);
  if (!pay) return <span class="mute">{t('saved_not_stated')}</span>;
  return (
    <>
      <span>{pay.posted}</span>
      {pay.beside && <span class="sub">{pay.beside}</span>}
    </>
  );
}

/** "5 of 8" over its meter, or why there is nothing to count. */
export function Coverage({ row }: { row: Row }) {
  const none = noCoverage(row);
  if (none === 'no-profile') return <a href="options.html#me">{t('saved_tick_skills')}</a>;
  if (none) return <span class="mute">{noCoverageWords(none)}</span>;
  const items = row.context?.gap.required ?? [];
  return (
    <>
      <span class="nw">{nOfM(tally(items).have, items.length)}</span>
      <Meter items={items} />
    </>
  );
}

/** The address of a saved posting within the page. */
export const hashOf = (id: string): string => `#p=${encodeURIComponent(id)}`;

/** The saved postings. Under 768 px each row is a labelled stack, and the head's place is taken by {@link Sorter}. */
export function SavedTable({ rows, sort, onSort, current, onOpen, ticked, onTick, today }: TableProps) {
  const all = rows.length > 0 && rows.every((row) => ticked.has(row.saved.id));
  const head = (key: SortKey) => {
    const active = sort.key === key;
    return (
      <th key={key} scope="col" class={`c-${key}`} aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}>
        <button type="button" class="sort" onClick={() => onSort({ key, descending: active ? !sort.descending : firstDirection(key) })}>
          {t(HEADS[key])}
          {active && <span aria-hidden="true"> {sort.descending ? '↓' : '↑'}</span>}
        </button>
      </th>
    );
  };
  return (
    // Explicit roles: the stack under 768 px is laid out as a grid, which would take the table's own away.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table role="table" class="data saved" aria-label={t('saved_title')}>
      <thead>
        <tr>
          <th scope="col" class="ck">
            <input
              type="checkbox"
              aria-label={t('saved_select_all')}
              checked={all}
              onChange={(event) =>
                onTick(
                  rows.map((row) => row.saved.id),
                  event.currentTarget.checked,
                )
              }
            />
          </th>
          {SORTS.map(head)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <SavedRow
            key={row.saved.id}
            row={row}
            isCurrent={row.saved.id === current}
            isTicked={ticked.has(row.saved.id)}
            onOpen={onOpen}
            onTick={onTick}
            today={today}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function SavedRow({
  row,
  isCurrent,
  isTicked,
  onOpen,
  onTick,
  today,
}: {
  row: Row;
  isCurrent: boolean;
  isTicked: boolean;
} & Pick<TableProps, 'onOpen' | 'onTick' | 'today'>) {
  const { id, posting, assessment } = row.saved;
  const under = [posting.hiringOrganization, metaWords(posting, assessment).before].filter(Boolean).join(' · ');
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as for the table
    <tr role="row" class={isCurrent ? 'sel' : undefined}>
      <td role="cell" class="ck">
        <input
          type="checkbox"
          aria-label={t('saved_select_row', posting.title)}
          checked={isTicked}
          onChange={(event) => onTick([id], event.currentTarget.checked)}
        />
      </td>
      <th role="rowheader" scope="row">
        <a
          href={hashOf(id)}
          class="ttl"
          dir="auto"
          aria-current={isCurrent ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {posting.title}
        </a>
        <span class="sub trunc" dir="auto">
          {under}
        </span>
      </th>
      {COLUMNS.map((column) => (
        <td key={column.key} role="cell" data-l={t(column.head)} class={column.class}>
          {column.cell(row, today)}
        </td>
      ))}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: as for the table
  );
}

/** Sorting and ticking all where the table has no visible head. */
export function Sorter({ rows, sort, onSort, ticked, onTick }: Pick<TableProps, 'rows' | 'sort' | 'onSort' | 'ticked' | 'onTick'>) {
  const all = rows.length > 0 && rows.every((row) => ticked.has(row.saved.id));
  return (
    <div class="sorter">
      <label>
        <input
          type="checkbox"
          checked={all}
          onChange={(event) =>
            onTick(
              rows.map((row) => row.saved.id),
              event.currentTarget.checked,
            )
          }
        />{' '}
        {t('saved_select_all')}
      </label>
      <select
        aria-label={t('saved_sort_by')}
        value={sort.key}
        onChange={(event) => {
          const key = SORTS.find((one) => one === event.currentTarget.value) ?? sort.key;
          onSort({ key, descending: firstDirection(key) });
        }}
      >
        {SORTS.map((key) => (
          <option key={key} value={key}>
            {t(HEADS[key])}
          </option>
        ))}
      </select>
      <button type="button" class="link" onClick={() => onSort({ ...sort, descending: !sort.descending })}>
        {t(sort.descending ? 'saved_sort_descending' : 'saved_sort_ascending')}
      </button>
    </div>
  );
}
