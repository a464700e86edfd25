import { useRef } from 'preact/hooks';
import type { HealthSummary } from '../../lib/platform/health.ts';
import { t, tn } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { Switch } from './Switch.tsx';
import { healthWords } from './words.ts';

export interface Board {
  id: string;
  name: string;
  /** Read on a live or saved page by us. */
  tried: boolean;
  allowed: boolean;
  health: HealthSummary;
}

export interface MarksProps {
  /** The one switch for all pages; the M key turns the same. */
  on: boolean;
  /** Board ids and match patterns where marks were turned off. */
  off: readonly string[];
  onAll: (on: boolean) => void;
  onSite: (site: string, on: boolean) => void;
}

export interface SitesProps {
  /** Whether the browser has said yet what is allowed. */
  known: boolean;
  /** Without LinkedIn. */
  boards: readonly Board[];
  linkedin: boolean;
  /** LinkedIn's second switch. */
  linkedinMarks: boolean;
  marks: MarksProps;
  /** How LinkedIn was read, where it is on. */
  linkedinHealth: HealthSummary;
  /** Match patterns of single sites allowed from the popup. */
  others: readonly string[];
  onAllow: (id: string) => void;
  onTakeBack: (id: string) => void;
  onTakeBackOther: (pattern: string) => void;
  /** ISO date. */
  today: string;
}

function Reading({ health, today }: { health: HealthSummary; today: string }) {
  const { head, under, glyph } = healthWords(health, today);
  return (
    <span class="hl">
      <Glyph name={glyph} />
      <span>
        {head}
        {under && <span class="sub">{under}</span>}
      </span>
    </span>
  );
}

/** The host of a match pattern, for reading. */
const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;

/** Allowed boards with how well they were read, then single sites, LinkedIn last and apart; below, the boards that may be allowed. */
export function SitesTable({
  known,
  boards,
  linkedin,
  linkedinMarks,
  linkedinHealth,
  others,
  marks,
  onAllow,
  onTakeBack,
  onTakeBackOther,
  today,
}: SitesProps) {
  const takeBack = (name: string, run: () => void) => (
    <>
      {t('options_allowed')}{' '}
      <button type="button" class="link xs" aria-label={t('options_take_back_name', name)} onClick={run}>
        {t('options_take_back')}
      </button>
    </>
  );
  // A board that was read once keeps its line, so that what became of it can be seen.
  const listed = boards.filter((board) => board.allowed || board.health.kind !== 'never');
  const rest = boards.filter((board) => !listed.includes(board));
  // Open while nothing is allowed; then it stays as it is, so that boards can be allowed one after the other.
  const opened = useRef(false);
  if (known && listed.length === 0) opened.current = true;
  const allow = (board: Board) => (
    <Button class="small" aria-label={t('options_allow_name', board.name)} onClick={() => onAllow(board.id)}>
      {t('options_allow')}
    </Button>
  );
  const marked = (site: string, name: string) => (
    <Switch
      label={t('marks_on_name', name)}
      on={marks.on && !marks.off.includes(site)}
      disabled={!marks.on}
      onChange={(on) => marks.onSite(site, on)}
    />
  );
  return (
    <>
      <div class="orow">
        <p>
          {t('marks_title')} <span class="sub">{t('marks_text')}</span>
        </p>
        <Switch label={t('marks_title')} on={marks.on} onChange={marks.onAll} />
      </div>
      <table class="data ot sites" aria-label={t('options_sites_table')}>
        <thead>
          <tr>
            <th scope="col">{t('options_col_board')}</th>
            <th scope="col">{t('options_col_access')}</th>
            <th scope="col">{t('options_col_reading')}</th>
            <th scope="col">{t('marks_col')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((board) => (
            <tr key={board.id}>
              <th scope="row">
                {board.name}
                {!board.tried && <span class="sub">{t('options_not_tried')}</span>}
              </th>
              <td data-l={t('options_col_access')}>{board.allowed ? takeBack(board.name, () => onTakeBack(board.id)) : allow(board)}</td>
              <td data-l={t('options_col_reading')}>
                <Reading health={board.health} today={today} />
              </td>
              <td data-l={t('marks_col')}>
                {board.allowed ? marked(board.id, board.name) : <span class="mute">{t('marks_needs_access')}</span>}
              </td>
            </tr>
          ))}
          {others.map((pattern) => (
            <tr key={pattern}>
              <th scope="row">
                {hostOf(pattern)}
                <span class="sub">{t('options_one_site')}</span>
              </th>
              <td data-l={t('options_col_access')}>{takeBack(hostOf(pattern), () => onTakeBackOther(pattern))}</td>
              <td data-l={t('options_col_reading')}>
                <span class="mute">{t('options_not_counted')}</span>
              </td>
              <td data-l={t('marks_col')}>{marked(pattern, hostOf(pattern))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('options_linkedin')}</th>
            <td data-l={t('options_col_access')}>{t(linkedin ? 'options_on' : 'options_off')}</td>
            <td data-l={t('options_col_reading')}>
              {linkedin ? (
                <Reading health={linkedinHealth} today={today} />
              ) : (
                <span class="mute">
                  {t('options_linkedin_rules')} <a href="#linkedin">{t('options_linkedin_means')}</a>
                </span>
              )}
            </td>
            <td data-l={t('marks_col')}>{t(marks.on && linkedin && linkedinMarks ? 'options_on' : 'options_off')}</td>
          </tr>
        </tbody>
      </table>
      {rest.length > 0 && (
        <details class="rest" open={opened.current}>
          <summary>{tn('options_not_allowed', rest.length, count(rest.length))}</summary>
          <ul class="bl">
            {rest.map((board) => (
              <li key={board.id}>
                <span>
                  {board.name}
                  {!board.tried && <span class="sub">{t('options_not_tried')}</span>}
                </span>
                {allow(board)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
