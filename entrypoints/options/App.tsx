import { useCallback, useEffect, useState } from 'preact/hooks';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Notice } from '../../components/saved/NoticeBar.tsx';
import { failureWords } from '../../components/saved/words.ts';
import { toCsv } from '../../lib/list/csv.ts';
import { type Health, healthOf } from '../../lib/platform/health.ts';
import { boards, LINKEDIN } from '../../lib/platform/permissions.ts';
import type { Shortcut } from '../../lib/platform/shortcuts.ts';
import { sites } from '../../lib/sites/index.ts';
import { t, tn } from '../../lib/text.ts';
import type { OptionsApi } from './api.ts';
import { askFor, useAccess, useLinkedIn, useMarks, useMe, useSettings } from './hooks.ts';
import { useImport } from './import.tsx';
import { usePacks } from './packs.tsx';

/** The options page: what it holds, and what its controls do. */
export function App({ api, today }: { api: OptionsApi; today: string }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = (text: string | null): void => setNotice(text === null ? null : { text });
  const settings = useSettings(api);
  const { allowed, refresh } = useAccess(api);
  const known = allowed !== null;
  const others = useOthers(api, allowed);
  const health = useHealth(api);
  const marks = useMarks(api, settings, say);
  const { kept, bytes, lastExport, recount } = useStored(api);
  const linkedin = useLinkedIn(api, settings);
  const me = useMe(api, say);
  const { picker, pick } = useImport(api, say, recount);
  const { packs, packPicker } = usePacks(api, say);
  const shortcuts = useShortcuts(api);
  useEffect(() => {
    // The page is drawn by script, and the list of boards is as long as the browser says: only now is every part in its place.
    const part = /^#([\w-]+)$/.exec(location.hash)?.[1];
    if (!known || !part) return;
    document.getElementById(part)?.scrollIntoView();
    document.getElementById(`${part}-title`)?.focus({ preventScroll: true });
  }, [known]);
  const patterns = (id: string): string[] => sites.find((site) => site.id === id)?.matches ?? [];

  async function takeBack(origins: string[]): Promise<void> {
    try {
      if (!(await api.revoke(origins))) say(t('options_refused'));
    } catch (error) {
      say(t('options_refused_why', error instanceof Error ? error.message : String(error)));
    }
    await refresh();
  }

  async function exportAs(kind: 'json' | 'csv'): Promise<void> {
    const name = `tracklight-${today}.${kind}`;
    if (kind === 'json') {
      const result = await api.send('exportJson', null);
      if (!result.ok) return say(`${t('saved_not_exported')} ${failureWords(result)}`);
      api.download(name, 'application/json', result.value);
      // Only the JSON brings everything back.
      await api.noteExport(new Date().toISOString());
    } else {
      const result = await api.send('allSaved', null);
      if (!result.ok) return say(`${t('saved_not_exported')} ${failureWords(result)}`);
      // The mark tells spreadsheets that the file is UTF-8.
      api.download(name, 'text/csv', `\ufeff${toCsv(result.value)}`);
    }
    say(tn('saved_exported', kept ?? 0, name));
    await recount();
  }

  async function wipe(): Promise<void> {
    const result = await api.send('wipe', null);
    say(result.ok ? t('options_wiped') : `${t('options_not_wiped')} ${failureWords(result)}`);
    await recount();
  }

  const rows = boards
    .map((site) => ({
      id: site.id,
      name: site.name,
      tried: site.tried,
      allowed: allowed?.has(site.id) ?? false,
      health: healthOf(health[site.id]),
    }))
    .sort((a, b) => Number(b.allowed) - Number(a.allowed) || a.name.localeCompare(b.name));

  return (
    <>
      <OptionsPage
        sites={{
          known,
          boards: rows,
          linkedin: linkedin.linkedin.read,
          linkedinMarks: linkedin.linkedin.marks,
          marks,
          linkedinHealth: healthOf(health[LINKEDIN]),
          others,
          onAllow: (id) => void askFor(api, [id], say).then(refresh),
          onTakeBack: (id) => void takeBack(patterns(id)),
          onTakeBackOther: (pattern) => void takeBack([pattern]),
          today,
        }}
        linkedin={linkedin}
        me={me}
        data={{
          kept,
          bytes,
          lastExport,
          onExportJson: () => void exportAs('json'),
          onExportCsv: () => void exportAs('csv'),
          onImport: pick,
          onWipe: () => void wipe(),
        }}
        shortcuts={shortcuts}
        onShortcuts={
          api.canOpenShortcuts
            ? () => void api.openShortcutSettings().then((opened) => (opened ? undefined : say(t('options_shortcuts_failed'))))
            : null
        }
        keys={settings?.keys ?? true}
        onKeys={(keys) => void api.changeSettings({ keys }).catch(() => say(t('options_not_kept')))}
        theme={settings?.theme ?? 'system'}
        onTheme={(theme) => void api.changeSettings({ theme }).catch(() => say(t('options_not_kept')))}
        packs={packs}
        sources={api.sources}
        notice={notice}
        onDismiss={() => setNotice(null)}
        today={today}
        version={api.version}
      />
      {picker}
      {packPicker}
    </>
  );
}

function useShortcuts(api: OptionsApi): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => void api.shortcuts().then(setShortcuts), [api]);
  return shortcuts;
}

/** Allowed match patterns that belong to no board that is allowed whole: single sites allowed from the popup. */
function useOthers(api: OptionsApi, allowed: ReadonlySet<string> | null): string[] {
  const [patterns, setPatterns] = useState<string[]>([]);
  useEffect(() => {
    if (!allowed) return;
    const whole = new Set(sites.filter((site) => allowed.has(site.id)).flatMap((site) => site.matches));
    void api.granted().then((all) => setPatterns(all.filter((pattern) => !whole.has(pattern)).sort()));
  }, [api, allowed]);
  return patterns;
}

function useHealth(api: OptionsApi): Health {
  const [health, setHealth] = useState<Health>({});
  useEffect(() => {
    const stop = new AbortController();
    api.onHealth(setHealth, stop.signal);
    void api.health().then(setHealth);
    return () => stop.abort();
  }, [api]);
  return health;
}

/** How much is kept, and when it was last exported. */
function useStored(api: OptionsApi) {
  const [stored, setStored] = useState<{ kept: number | null; bytes: number | null; lastExport: string | null }>({
    kept: null,
    bytes: null,
    lastExport: null,
  });
  const recount = useCallback(async () => {
    const [kept, bytes, lastExport] = await Promise.all([api.send('countSaved', null), api.used().catch(() => null), api.lastExport()]);
    setStored({ kept: kept.ok ? kept.value : null, bytes, lastExport });
  }, [api]);
  useEffect(() => {
    const stop = new AbortController();
    api.onChange(() => void recount(), stop.signal);
    void recount();
    return () => stop.abort();
  }, [api, recount]);
  return { ...stored, recount };
}
