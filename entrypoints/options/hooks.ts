import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MeProps } from '../../components/options/OptionsPage.tsx';
import { EMPTY_PROFILE, type Profile } from '../../lib/context.ts';
import { LINKEDIN } from '../../lib/platform/permissions.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { sites } from '../../lib/sites/index.ts';
import { t } from '../../lib/text.ts';
import type { PageApi } from './api.ts';

/** Boards with their access, kept in step with the browser's own settings. Null until it is known. */
export function useAccess(api: PageApi): { allowed: ReadonlySet<string> | null; refresh: () => Promise<void> } {
  const [allowed, setAllowed] = useState<ReadonlySet<string> | null>(null);
  const refresh = useCallback(async () => setAllowed(new Set(await api.grantedBoards())), [api]);
  useEffect(() => {
    const stop = new AbortController();
    api.onAccess(() => void refresh(), stop.signal);
    void refresh();
    return () => stop.abort();
  }, [api, refresh]);
  return { allowed, refresh };
}

/** Settings, kept in step with every other page. Null until they are read. */
export function useSettings(api: PageApi): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    api.onSettings(setSettings, stop.signal);
    void api.settings().then(setSettings);
    return () => stop.abort();
  }, [api]);
  return settings;
}

/**
 * Asks the browser for boards, straight from the click. `said` is why it did not work, for the page to say.
 * Nothing may be awaited before the request: the browser wants the gesture.
 */
export function askFor(api: PageApi, ids: readonly string[], said: (why: string | null) => void): Promise<boolean> {
  return api.requestBoards(ids).then(
    (given) => {
      said(given ? null : t('options_refused'));
      return given;
    },
    (error: unknown) => {
      said(t('options_refused_why', error instanceof Error ? error.message : String(error)));
      return false;
    },
  );
}

/** Marks in pages: one switch for all, and one for each site. */
export function useMarks(api: PageApi, settings: Settings | null, said: (why: string) => void) {
  const marks = settings?.marks ?? { on: true, off: [] };
  const change = (next: Partial<Settings['marks']>): void =>
    void api.changeSettings({ marks: { ...marks, ...next } }).catch(() => said(t('options_not_kept')));
  return {
    ...marks,
    onAll: (on: boolean) => change({ on }),
    onSite: (site: string, on: boolean) => change({ off: [...marks.off.filter((one) => one !== site), ...(on ? [] : [site])] }),
  };
}

/** LinkedIn's two switches: reading needs the browser's access as well, marks need reading. */
export function useLinkedIn(api: PageApi, settings: Settings | null) {
  const [said, setSaid] = useState<string | null>(null);
  const linkedin = settings?.linkedin ?? { read: false, marks: false };
  const keep = (next: Settings['linkedin']) =>
    api.changeSettings({ linkedin: next }).then(
      () => undefined,
      () => setSaid(t('options_not_kept')),
    );
  return {
    linkedin,
    said,
    onRead(on: boolean): void {
      setSaid(null);
      if (on) {
        void askFor(api, [LINKEDIN], setSaid).then((given) => (given ? keep({ read: true, marks: false }) : undefined));
        return;
      }
      // Off first: should the browser keep the access, nothing is read all the same.
      const origins = sites.find((site) => site.id === LINKEDIN)?.matches ?? [];
      void keep({ read: false, marks: false }).then(() => api.revoke([...origins]).catch(() => false));
    },
    onMarks(on: boolean): void {
      setSaid(null);
      void keep({ read: linkedin.read, marks: on && linkedin.read });
    },
  };
}

/** The profile, kept at once and in step with every other page. `onFailed` hears when it could not be kept. */
export function useMe(api: PageApi, onFailed: (words: string) => void): MeProps {
  const [profile, setProfile] = useState<Profile>(EMPTY_PROFILE);
  // Changes that follow each other closely build on one another, not on what the page last showed.
  const latest = useRef<Profile>(EMPTY_PROFILE);
  const loaded = useRef(false);
  const take = useCallback((next: Profile) => {
    loaded.current = true;
    latest.current = next;
    setProfile(next);
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    api.onProfile(take, stop.signal);
    void api.send('profile', null).then((result) => {
      if (result.ok) take(result.value);
      else onFailed(t('options_not_read'));
    });
    return () => stop.abort();
    // The page's own words for failures do not change while it is open.
  }, [api, take]);
  return {
    profile,
    onProfile(change) {
      // Built on nothing, the change would replace what is kept but was not read.
      if (!loaded.current) return onFailed(t('options_not_read'));
      const before = latest.current;
      const next = { ...before, ...change };
      take(next);
      void api.send('setProfile', { profile: next }).then((result) => {
        if (result.ok) return;
        if (latest.current === next) take(before);
        onFailed(t('options_not_kept'));
      });
    },
    roles: api.roles,
    countries: api.countries,
    label: (id) => api.skills.label(id),
    search: (query) => api.skills.search(query),
    recognise: (text) => api.send('recogniseSkills', { text }),
  };
}
