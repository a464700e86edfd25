import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Notice } from '../../components/saved/NoticeBar.tsx';
import { SavedPage } from '../../components/saved/SavedPage.tsx';
import { hashOf } from '../../components/saved/SavedTable.tsx';
import { failureWords } from '../../components/saved/words.ts';
import { type Context, EMPTY_PROFILE, type Profile } from '../../lib/context.ts';
import { toCsv } from '../../lib/list/csv.ts';
import { FIRST_FILTERS, FIRST_SORT, type Row } from '../../lib/list/rows.ts';
import type { Failure } from '../../lib/result.ts';
import type { SavedPosting, Status } from '../../lib/saved.ts';
import { t, tn } from '../../lib/text.ts';
import { dateWords, monthWords } from '../../lib/words/format.ts';
import { statusWord } from '../../lib/words/status.ts';
import { useImport } from '../options/import.tsx';
import type { SavedApi } from './api.ts';

/** The posting that the page's address names. */
const wantedIn = (hash: string): string | null => {
  const part = /^#p=(.+)$/.exec(hash)?.[1];
  if (!part) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

/** The saved page: what it holds, and what its controls do. */
export function App({ api, today }: { api: SavedApi; today: string }) {
  const { saved, failed, reload, put, drop } = useSaved(api);
  const profile = useProfile(api);
  const rows = useRows(api, saved, profile, today);
  const [filters, setFilters] = useState(FIRST_FILTERS);
  const [sort, setSort] = useState(FIRST_SORT);
  const [wanted, setWanted] = useState(() => wantedIn(location.hash));
  const [notice, setNotice] = useState<Notice | null>(null);
  /** Deleted and not taken back yet: a second deletion joins the first, so that one Undo brings all back. */
  const removed = useRef<SavedPosting[]>([]);

  useEffect(() => {
    const heard = () => setWanted(wantedIn(location.hash));
    window.addEventListener('hashchange', heard);
    return () => window.removeEventListener('hashchange', heard);
  }, []);

  const say = (next: Notice | null): void => {
    removed.current = [];
    setNotice(next);
  };
  const refused = (what: string, failure: Failure, again?: () => void): void => {
    const text = failure.code === 'storage' ? failureWords(failure) : `${what} ${failureWords(failure)}`;
    setNotice({ text, ...(again && { action: { word: t('saved_try_again'), run: again } }) });
  };

  const open = (id: string): void => {
    if (hashOf(id) !== location.hash) history.pushState(null, '', hashOf(id));
    setWanted(id);
    // After the pane shows it: the reader who asked for it goes there.
    requestAnimationFrame(() => {
      const title = document.getElementById('detail-title');
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: 'nearest' });
    });
  };
  const back = (id: string): void => {
    document.querySelector<HTMLElement>(`a[href="${CSS.escape(hashOf(id))}"], a[href="${hashOf(id)}"]`)?.focus();
  };

  async function setStatuses(to: readonly { id: string; status: Status }[]): Promise<boolean> {
    for (const { id, status } of to) put(id, (one) => ({ ...one, status }));
    const results = await Promise.all(to.map((change) => api.send('change', change)));
    for (const result of results) if (result.ok) put(result.value.id, () => result.value);
    const failure = results.find((result) => !result.ok);
    if (!failure) return true;
    await reload();
    refused(t('saved_not_changed'), failure, () => void setStatuses(to).then((done) => done && say(null)));
    return false;
  }

  async function setStatus(ids: readonly string[], status: Status): Promise<void> {
    const before = (saved ?? [])
      .filter((one) => ids.includes(one.id) && one.status !== status)
      .map((one) => ({ id: one.id, status: one.status }));
    if (before.length === 0 || !(await setStatuses(before.map(({ id }) => ({ id, status }))))) return;
    say({
      text: tn('saved_set_done', before.length, statusWord(status)),
      action: { word: t('saved_undo'), run: () => void setStatuses(before).then((done) => done && say(null)) },
    });
  }

  async function setNote(id: string, note: string) {
    const result = await api.send('change', { id, note });
    if (result.ok) put(id, () => result.value);
    return result;
  }

  async function remove(ids: readonly string[]): Promise<void> {
    const result = await api.send('remove', { ids: [...ids] });
    if (!result.ok) {
      refused(t('saved_not_deleted'), result, () => void remove(ids));
      return;
    }
    drop(ids);
    const gone = [...removed.current, ...result.value];
    removed.current = gone;
    const [only] = gone;
    setNotice({
      text: gone.length === 1 && only ? t('saved_deleted_title', only.posting.title) : tn('saved_deleted_n', gone.length),
      action: { word: t('saved_undo'), run: () => void restore(gone) },
      focus: true,
    });
  }

  async function restore(gone: readonly SavedPosting[]): Promise<void> {
    const result = await api.send('restore', { saved: [...gone] });
    if (!result.ok) {
      refused(t('saved_not_restored'), result, () => void restore(gone));
      return;
    }
    say({ text: tn('saved_restored', gone.length) });
    await reload();
    const [first] = gone;
    if (first) open(first.id);
  }

  async function exportJson(): Promise<void> {
    const result = await api.send('exportJson', null);
    if (!result.ok) {
      refused(t('saved_not_exported'), result, () => void exportJson());
      return;
    }
    const name = `tracklight-${today}.json`;
    api.download(name, 'application/json', result.value);
    await api.noteExport(new Date().toISOString());
    say({ text: tn('saved_exported', saved?.length ?? 0, name) });
  }

  function exportCsv(): void {
    const name = `tracklight-${today}.csv`;
    // The mark tells spreadsheets that the file is UTF-8.
    api.download(name, 'text/csv', `\ufeff${toCsv(saved ?? [])}`);
    say({ text: tn('saved_exported', saved?.length ?? 0, name) });
  }

  const { picker, pick } = useImport(api, (text) => say({ text }), reload);

  async function copy(url: string): Promise<void> {
    try {
      await api.copy(url);
      say({ text: t('saved_copied') });
    } catch {
      say({ text: t('saved_copy_failed') });
    }
  }

  return (
    <>
      <SavedPage
        rows={rows}
        failed={failed}
        filters={filters}
        onFilters={setFilters}
        sort={sort}
        onSort={setSort}
        wanted={wanted}
        onOpen={open}
        onBack={back}
        onStatus={(ids, status) => void setStatus(ids, status)}
        onNote={setNote}
        onDelete={(ids) => void remove(ids)}
        onCopy={(url) => void copy(url)}
        onExportJson={() => void exportJson()}
        onExportCsv={exportCsv}
        onImport={pick}
        onRetry={() => void reload()}
        notice={notice}
        onDismiss={() => say(null)}
        today={today}
        version={api.version}
        skillsDate={dateWords(api.skillsDate)}
        figuresDate={monthWords(api.figuresDate)}
      />
      {picker}
    </>
  );
}

/** All that is saved, kept in step with every other page and the background. */
function useSaved(api: SavedApi) {
  const [saved, setSaved] = useState<SavedPosting[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const asked = useRef(0);

  const reload = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const result = await api.send('allSaved', null);
    // A later question is on its way: its answer counts.
    if (mine !== asked.current) return;
    if (result.ok) setSaved(result.value);
    setFailed(result.ok ? null : failureWords(result));
  }, [api]);

  /** Changes the record of this id; one that is not there yet comes first. */
  const put = useCallback((id: string, next: (now: SavedPosting) => SavedPosting, fresh?: SavedPosting) => {
    setSaved((now) => {
      if (!now) return now;
      if (now.some((one) => one.id === id)) return now.map((one) => (one.id === id ? next(one) : one));
      return fresh ? [fresh, ...now] : now;
    });
  }, []);
  const drop = useCallback((ids: readonly string[]) => setSaved((now) => now?.filter(({ id }) => !ids.includes(id)) ?? now), []);

  useEffect(() => {
    const stop = new AbortController();
    api.onChange((change) => {
      if (change.kind === 'removed') return drop(change.ids);
      const [id] = change.ids;
      // One posting is fetched alone; anything larger is read again as a whole.
      if (change.ids.length !== 1 || id === undefined || change.kind === 'wiped') return void reload();
      void api.send('saved', { id }).then((result) => {
        if (!result.ok) return reload();
        const one = result.value;
        if (one) put(id, () => one, one);
        else drop([id]);
        return undefined;
      });
    }, stop.signal);
    void reload();
    return () => stop.abort();
  }, [api, reload, put, drop]);

  return { saved, failed, reload, put, drop };
}

function useProfile(api: SavedApi): Profile {
  const [profile, setProfile] = useState(EMPTY_PROFILE);
  useEffect(() => {
    const stop = new AbortController();
    api.onProfile(setProfile, stop.signal);
    void api.send('profile', null).then((result) => {
      if (result.ok) setProfile(result.value);
    });
    return () => stop.abort();
  }, [api]);
  return profile;
}

/** Rows with what is said beside them, made once for each record and profile. */
function useRows(api: SavedApi, saved: readonly SavedPosting[] | null, profile: Profile, today: string): Row[] | null {
  const known = useMemo(() => ({ profile, contexts: new WeakMap<SavedPosting, Context | null>() }), [profile]);
  return useMemo(
    () =>
      saved?.map((one) => {
        const before = known.contexts.get(one);
        const context = before === undefined ? api.context(one, known.profile, today) : before;
        known.contexts.set(one, context);
        return { saved: one, context };
      }) ?? null,
    [api, saved, known, today],
  );
}
