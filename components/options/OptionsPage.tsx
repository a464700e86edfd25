import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Profile, Source } from '../../lib/context.ts';
import type { Shortcut } from '../../lib/platform/shortcuts.ts';
import type { Result } from '../../lib/result.ts';
import { type MessageKey, t, tn } from '../../lib/text.ts';
import { webUrl } from '../../lib/web-url.ts';
import { count, dateWords, monthWords } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';
import { Mast, PageFoot } from '../Mast.tsx';
import { type Notice, NoticeBar } from '../saved/NoticeBar.tsx';
import { FromText, type Proposal } from './FromText.tsx';
import { LinkedInBox, type LinkedInProps } from './LinkedInBox.tsx';
import { Packs, type PacksProps } from './Packs.tsx';
import { ProfileForm, type RoleOption } from './ProfileForm.tsx';
import { type SitesProps, SitesTable } from './SitesTable.tsx';
import { SkillPicker, type SkillPickerProps } from './SkillPicker.tsx';
import { Switch } from './Switch.tsx';
import { WipeDialog } from './WipeDialog.tsx';
import { exportWords, lede } from './words.ts';

export type Theme = 'system' | 'light' | 'dark';

export interface MeProps {
  profile: Profile;
  onProfile: (change: Partial<Profile>) => void;
  roles: readonly RoleOption[];
  countries: readonly string[];
  label: SkillPickerProps['label'];
  search: SkillPickerProps['search'];
  recognise: (text: string) => Promise<Result<readonly Proposal[]>>;
}

export interface OptionsPageProps {
  sites: SitesProps;
  linkedin: LinkedInProps;
  me: MeProps;
  data: {
    /** Null until they are counted. */
    kept: number | null;
    bytes: number | null;
    lastExport: string | null;
    onExportJson: () => void;
    onExportCsv: () => void;
    onImport: () => void;
    onWipe: () => void;
  };
  shortcuts: readonly Shortcut[];
  /** Null where the browser has no page for them that we may open. */
  onShortcuts: (() => void) | null;
  /** Whether single-letter keys work. */
  keys: boolean;
  onKeys: (on: boolean) => void;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  packs: PacksProps;
  sources: readonly Source[];
  notice: Notice | null;
  onDismiss: () => void;
  /** ISO date. */
  today: string;
  version: string;
}

/** Sites and data: access, what I told it about me, what is kept, keys, look, sources. */
export function OptionsPage(props: OptionsPageProps) {
  const { sites, data, today } = props;
  const allowed = sites.boards.filter((board) => board.allowed);
  const troubled = allowed.flatMap(({ health }) => (health.kind === 'bad' ? [health.since] : []));
  return (
    <>
      <Mast current="sites" pages={['saved', 'sites']} />
      <main id="main" class="wrap optionspage">
        <header class="pagehead">
          <h1>{t('options_title')}</h1>
          <p class="lede">
            {lede({ allowed: allowed.length + (sites.linkedin ? 1 : 0), troubled, kept: data.kept, bytes: data.bytes, today })}
          </p>
        </header>
        <Section id="sites" head="options_sites">
          <SitesTable {...sites} />
          <LinkedInBox {...props.linkedin} />
        </Section>
        <Section id="me" head="options_me">
          <Me {...props.me} />
        </Section>
        <Section id="data" head="options_data">
          <Data {...data} today={today} />
        </Section>
        <Section id="shortcuts" head="options_shortcuts">
          <Keys shortcuts={props.shortcuts} onShortcuts={props.onShortcuts} keys={props.keys} onKeys={props.onKeys} />
        </Section>
        <Section id="look" head="options_look">
          <div class="orow">
            <p id="theme-label">{t('options_theme')}</p>
            {/* biome-ignore lint/a11y/useSemanticElements: buttons in a group, as drawn; a fieldset takes no label by reference. */}
            <div class="seg" role="group" aria-labelledby="theme-label">
              {(['system', 'light', 'dark'] as const).map((theme) => (
                <button key={theme} type="button" aria-pressed={props.theme === theme} onClick={() => props.onTheme(theme)}>
                  {t(`options_theme_${theme}`)}
                </button>
              ))}
            </div>
          </div>
        </Section>
        <Section id="sources" head="options_sources">
          <Packs {...props.packs} />
          <SourceList sources={props.sources} />
        </Section>
        <NoticeBar notice={props.notice} onDismiss={props.onDismiss} />
      </main>
      <PageFoot version={props.version} />
    </>
  );
}

function Section({ id, head, children }: { id: string; head: MessageKey; children: ComponentChildren }) {
  return (
    <section class="osec" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t(head)}
      </h2>
      <div class="obody">{children}</div>
    </section>
  );
}

/** Role, level, place and skills; the welcome page's second step shows the same. `level` = of its headings. */
export function Me({ profile, onProfile, roles, countries, label, search, recognise, level = 3 }: MeProps & { level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const set: SkillPickerProps['onSet'] = (id, state) => {
    const skills = { ...profile.skills };
    if (state === null) delete skills[id];
    else skills[id] = state;
    onProfile({ skills });
  };
  return (
    <div class="me">
      <p class="soft">{t('options_who_text')}</p>
      <ProfileForm profile={profile} roles={roles} countries={countries} onChange={onProfile} />
      <Heading>{t('options_skills')}</Heading>
      <p class="soft">{t('options_skills_text')}</p>
      <SkillPicker skills={profile.skills} label={label} search={search} onSet={set} level={level === 3 ? 4 : 3} />
      <Heading>{t('options_from_text')}</Heading>
      <p class="soft">{t('options_from_text_text')}</p>
      <FromText
        recognise={recognise}
        has={(skill) => Object.hasOwn(profile.skills, skill)}
        onAdd={(found) => onProfile({ skills: { ...profile.skills, ...Object.fromEntries(found.map((id) => [id, 'have' as const])) } })}
      />
    </div>
  );
}

function Data({ kept, lastExport, onExportJson, onExportCsv, onImport, onWipe, today }: OptionsPageProps['data'] & { today: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div class="orow">
        <p>
          {t('options_everything')}{' '}
          <span class="sub">
            {kept === null ? '' : tn('options_everything_text', kept, count(kept))} {kept ? exportWords(lastExport, today) : ''}
          </span>
        </p>
        <div class="acts">
          <Button glyph="download" onClick={onExportJson}>
            {t('saved_export_json')}
          </Button>
          <Button glyph="download" onClick={onExportCsv}>
            {t('options_csv')}
          </Button>
          <Button glyph="upload" onClick={onImport}>
            {t('saved_import')}
          </Button>
        </div>
      </div>
      <div class="orow">
        <p>
          {t('options_wipe')} <span class="sub">{t('options_wipe_sub')}</span>
        </p>
        <div class="acts">
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('options_wipe_open')}
          </Button>
        </div>
      </div>
      {asking && <WipeDialog kept={kept ?? 0} onExport={onExportJson} onWipe={onWipe} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Keys that work inside the popup and the side panel. */
const PANEL_KEYS = [
  { keys: ['S'], does: 'options_key_save' },
  { keys: ['J', 'K'], does: 'options_key_sentences' },
  { keys: ['M'], does: 'marks_turn' },
  { keys: ['?'], does: 'options_key_all' },
] as const satisfies readonly { keys: readonly string[]; does: MessageKey }[];

function Keys({ shortcuts, onShortcuts, keys: on, onKeys }: Pick<OptionsPageProps, 'shortcuts' | 'onShortcuts' | 'keys' | 'onKeys'>) {
  return (
    <>
      <div class="orow">
        <p id="keys-label">
          {t('options_letters')} <span class="sub">{t('options_letters_text')}</span>
        </p>
        <Switch label={t('options_letters')} on={on} onChange={onKeys} />
      </div>
      <div class="scroll">
        <table class="data keys ot">
          <thead>
            <tr>
              <th scope="col">{t('options_col_key')}</th>
              <th scope="col">{t('options_col_does')}</th>
              <th scope="col">{t('options_col_where')}</th>
            </tr>
          </thead>
          <tbody>
            {shortcuts.map(({ keys, description }) => (
              <tr key={description}>
                <th scope="row">
                  {keys === '' ? (
                    <span class="mute">{t('options_key_unset')}</span>
                  ) : (
                    keys.split('+').map((key) => (
                      <span key={key}>
                        <kbd>{key}</kbd>{' '}
                      </span>
                    ))
                  )}
                </th>
                <td>{description}</td>
                <td class="soft">{t('options_where_anywhere')}</td>
              </tr>
            ))}
            {(on ? PANEL_KEYS : []).map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map((key, i) => (
                    <span key={key}>
                      {i > 0 && ', '}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
                </th>
                <td>{t(does)}</td>
                <td class="soft">{t('options_where_panel')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {onShortcuts ? (
        <p class="under">
          <button type="button" class="link" onClick={onShortcuts}>
            {t('options_shortcuts_open')}
          </button>
        </p>
      ) : (
        <p class="under src">{t('options_shortcuts_firefox')}</p>
      )}
    </>
  );
}

/** Where every figure comes from, and under which licence. */
function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <>
      <p class="soft">{t('options_sources_text')}</p>
      <ul class="sourcelist">
        {sources.map((source) => {
          const url = webUrl(source.url);
          const date =
            source.date === '' ? t('options_undated') : source.date.length > 7 ? dateWords(source.date) : monthWords(source.date);
          return (
            <li key={source.id}>
              {url ? (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              <span class="sub">{[source.publisher, date, source.licence].filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
