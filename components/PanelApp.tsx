import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../lib/assessment.ts';
import type { Profile } from '../lib/context.ts';
import type { JobPosting, Reading } from '../lib/job-posting.ts';
import type { EmbeddedBoard, Look, OwnProtocol } from '../lib/messages.ts';
import type { Failure, Result } from '../lib/result.ts';
import type { SavedPosting, Status } from '../lib/saved.ts';
import { t } from '../lib/text.ts';
import { count } from '../lib/words/format.ts';
import { Button } from './Button.tsx';
import { Glyph } from './Glyph.tsx';
import { KeyList, usePanelKeys } from './keys.tsx';
import { Panel, type PostingLook } from './Panel.tsx';
import { type SaveActions, SaveBar, type SaveState } from './SaveBar.tsx';
import { Failed, LinkedInOff, NoAccess, NotAPosting, ReadingNow, Restricted, Unreadable } from './States.tsx';

type Asked =
  | 'look'
  | 'context'
  | 'reveal'
  | 'save'
  | 'saved'
  | 'saveLink'
  | 'change'
  | 'remove'
  | 'restore'
  | 'profile'
  | 'setProfile'
  | 'countSaved';

/** What the panel needs from the outside. Entrypoints give the browser's; tests give their own. */
export interface PanelPorts {
  ask: <K extends Asked>(name: K, request: Parameters<OwnProtocol[K]>[0]) => Promise<Result<ReturnType<OwnProtocol[K]>>>;
  /** The tab in front of the reader; null where there is none. */
  tab: () => Promise<number | null>;
  /** Asks the browser for one site; straight from a click. */
  allow: (host: string) => Promise<boolean>;
  /** Asks the browser for one board; straight from a click. */
  allowBoard: (board: EmbeddedBoard) => Promise<boolean>;
  /** Opens the side panel; null where the browser has none or this is it. */
  openBeside: (() => void) | null;
  /** Closes the popup; null in the side panel. */
  close: (() => void) | null;
  /** Writes one posting to a file of the reader's, without the database. */
  exportOne: (posting: JobPosting, status: Status, note: string) => Promise<void>;
  /** Puts a report about the reading on the clipboard. */
  report: (look: Look) => Promise<boolean>;
  /** Calls back when the tab in front may show something else; returns how to stop. */
  onTab: (heard: (move: TabMove) => void) => () => void;
  /** Calls back when stored data changed, in any page of ours; returns how to stop. */
  onStored: (changed: () => void) => () => void;
  /** Whether single-letter keys work. */
  keys: boolean;
  /** Whether pages are marked, as far as the one key says. */
  marks: boolean;
  /** Turns marks on or off in every page. */
  turnMarks: (on: boolean) => void;
}

/** `left`: what was there is gone, and what comes is not there yet. `moved`: look again. `shown`: the page itself said what it shows. */
export type TabMove = { kind: 'left' } | { kind: 'moved' } | { kind: 'shown'; reading: Reading };

type View = { kind: 'waiting' } | { kind: 'reading' } | { kind: 'failed'; failure: Failure } | { kind: 'look'; look: Look };

/** Reading is only said after this, in ms: most postings are there sooner, and a flash of words would only disturb. */
const PATIENCE = 300;
/** Several signs of one move come together: look once, this many ms after the last. */
const SETTLE = 60;
/** A page that was left and says nothing more is looked at after this, in ms. */
const SILENCE = 1500;

/** Whether the view already shows what the page says that it shows. */
function isShown(view: View, reading: Reading): boolean {
  if (view.kind !== 'look') return false;
  const { look } = view;
  if (look.kind === 'posting')
    return look.posting.id === reading.posting?.id && look.reading.posting?.description === reading.posting.description;
  return look.kind === 'none' && reading.posting === null && look.reading.url === reading.url;
}

/** Popup and side panel: looks at the tab, shows what was found, saves. */
export function PanelApp({ ports }: { ports: PanelPorts }) {
  const [view, setView] = useState<View>({ kind: 'waiting' });
  const [save, setSave] = useState<SaveState>({ kind: 'unsaved' });
  const [ticking, setTicking] = useState(false);
  const [kept, setKept] = useState<number | null>(null);
  const [gone, setGone] = useState(false);
  const [refused, setRefused] = useState(false);
  const [helping, setHelping] = useState(false);
  const [turned, setTurned] = useState(false);
  const tab = useRef<number | null>(null);
  /** What was touched before saving; the rest is left to what may be kept already. */
  const choice = useRef<{ status?: Status; note?: string }>({});
  /** A change that the browser refused, to be tried again as it was. */
  const refusedChange = useRef<{ saved: SavedPosting; fields: { status?: Status; note?: string } } | null>(null);
  const turn = useRef(0);

  const countKept = useCallback(async () => {
    const reply = await ports.ask('countSaved', null);
    if (reply.ok) setKept(reply.value);
  }, [ports]);

  const slow = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** The old result goes first: what is shown always belongs to the page in front. Gives the number of this turn. */
  const clear = useCallback((): number => {
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(slow.current);
    clearTimeout(soon.current);
    slow.current = setTimeout(() => mine === turn.current && setView({ kind: 'reading' }), PATIENCE);
    setView((now) => (now.kind === 'reading' ? now : { kind: 'waiting' }));
    setGone(false);
    return mine;
  }, []);

  const look = useCallback(
    async (how: { anyway?: boolean; once?: boolean } = {}): Promise<void> => {
      const mine = clear();
      tab.current = await ports.tab();
      const reply: Result<Look> =
        tab.current === null ? { ok: true, value: { kind: 'restricted' } } : await ports.ask('look', { tabId: tab.current, ...how });
      if (mine !== turn.current) return;
      clearTimeout(slow.current);
      if (!reply.ok) {
        setView({ kind: 'failed', failure: reply });
        return;
      }
      const found = reply.value;
      setRefused(how.once === true && found.kind === 'no-access');
      setTicking(found.kind === 'posting' && found.context.gap.noProfile);
      setSave(found.kind === 'posting' && found.saved ? { kind: 'saved', saved: found.saved } : { kind: 'unsaved' });
      choice.current = {};
      refusedChange.current = null;
      setView({ kind: 'look', look: found });
    },
    [ports, clear],
  );

  const seen = useRef<View>(view);
  seen.current = view;
  const follow = useCallback(
    (move: TabMove): void => {
      if (move.kind === 'shown' && isShown(seen.current, move.reading)) return;
      clear();
      soon.current = setTimeout(() => void look(), move.kind === 'left' ? SILENCE : SETTLE);
    },
    [clear, look],
  );

  useEffect(() => {
    void look();
    void countKept();
    const stop = ports.onTab(follow);
    return () => {
      stop();
      clearTimeout(slow.current);
      clearTimeout(soon.current);
    };
  }, [look, follow, countKept, ports]);

  const shown = view.kind === 'look' ? view.look : null;
  const posting = shown?.kind === 'posting' ? shown : null;

  /** Changes the view only while it still shows that posting: the reader may have moved on while we waited. */
  const update = (id: string, next: (look: PostingLook) => PostingLook): void =>
    setView((now) =>
      now.kind === 'look' && now.look.kind === 'posting' && now.look.posting.id === id ? { kind: 'look', look: next(now.look) } : now,
    );

  // Another page of ours may have saved, changed or deleted this posting.
  useEffect(
    () =>
      ports.onStored(() => {
        void countKept();
        if (posting) void sync(posting.posting.id);
      }),
    [ports, countKept, posting],
  );
  const sync = async (id: string): Promise<void> => {
    const mine = turn.current;
    const reply = await ports.ask('saved', { id });
    if (!reply.ok || mine !== turn.current) return;
    const stored = reply.value;
    setSave((now) => {
      if (stored) return now.kind === 'saving' ? now : { kind: 'saved', saved: stored };
      return now.kind === 'saved' ? { kind: 'unsaved' } : now;
    });
  };

  const refresh = async (next: JobPosting): Promise<void> => {
    const reply = await ports.ask('context', { posting: next });
    if (reply.ok) update(next.id, (old) => ({ ...old, posting: next, ...reply.value }));
    else setView({ kind: 'failed', failure: reply });
  };

  const reveal = async (evidence: Evidence): Promise<void> => {
    if (!posting || tab.current === null) return;
    const { start, end, text } = evidence;
    const reply = await ports.ask('reveal', { tabId: tab.current, posting: posting.posting.id, start, end, text });
    setGone(!(reply.ok && reply.value));
  };

  /** What there is to keep here: the posting, or at least its title and link. */
  const link = shown?.kind === 'unreadable' ? shown.reading.partial : null;
  const keep = async (confirmedPrivate = false): Promise<void> => {
    const mine = turn.current;
    const how = {
      ...choice.current,
      ...(tab.current !== null && { tabId: tab.current }),
      ...(confirmedPrivate && { confirmedPrivate }),
    };
    if (!posting && !link) return;
    const again = refusedChange.current;
    if (again) return change(again.fields, again.saved);
    setSave({ kind: 'saving' });
    const reply = posting
      ? await ports.ask('save', { posting: posting.posting, ...how })
      : link && (await ports.ask('saveLink', { ...link, ...how }));
    if (mine !== turn.current || !reply) return;
    if (reply.ok) setSave({ kind: 'saved', saved: reply.value });
    else setSave(reply.code === 'private' ? { kind: 'private' } : { kind: 'failed' });
    void countKept();
  };

  const change = async (fields: { status?: Status; note?: string }, saved = save.kind === 'saved' ? save.saved : null): Promise<void> => {
    if (!saved) return;
    const mine = turn.current;
    const reply = await ports.ask('change', { id: saved.id, ...fields });
    if (mine !== turn.current) return;
    refusedChange.current = reply.ok ? null : { saved, fields };
    setSave(reply.ok ? { kind: 'saved', saved: reply.value } : { kind: 'failed' });
  };

  const saveActions: SaveActions = {
    onChoice: (chosen) => {
      choice.current = { ...choice.current, ...chosen };
    },
    onSave: (confirmed) => void keep(confirmed),
    onStatus: (status) => void change({ status }),
    onNote: (note) => void change({ note }),
    onUndo: () => {
      if (save.kind !== 'saved') return;
      const { saved } = save;
      void ports.ask('remove', { ids: [saved.id] }).then((reply) => {
        setSave(reply.ok ? { kind: 'deleted', saved: reply.value[0] ?? saved } : { kind: 'saved', saved });
        void countKept();
      });
    },
    onRestore: () => {
      if (save.kind !== 'deleted') return;
      const { saved } = save;
      void ports.ask('restore', { saved: [saved] }).then((reply) => {
        setSave(reply.ok ? { kind: 'saved', saved } : { kind: 'failed' });
        void countKept();
      });
    },
    onCancel: () => setSave({ kind: 'unsaved' }),
    onExport: () => {
      if (!posting) return;
      const { status, note } = { ...refusedChange.current?.saved, ...refusedChange.current?.fields, ...choice.current };
      void ports.exportOne(posting.posting, status ?? 'interested', note ?? '');
    },
  };

  const tick = async (skill: string, have: boolean): Promise<void> => {
    if (!posting) return;
    const now = await ports.ask('profile', null);
    if (!now.ok) return;
    const { [skill]: _, ...others } = now.value.skills;
    const profile: Profile = { ...now.value, skills: have ? { ...others, [skill]: 'have' } : others };
    const reply = await ports.ask('setProfile', { profile });
    if (reply.ok) await refresh(posting.posting);
  };

  const allowBoard = (board: EmbeddedBoard): void => void ports.allowBoard(board).then((allowed) => (allowed ? look() : undefined));

  const turnMarks = (): void => {
    setTurned(true);
    ports.turnMarks(!ports.marks);
  };

  usePanelKeys(ports.keys, {
    onSave: () => {
      if (save.kind === 'unsaved' || save.kind === 'failed' || save.kind === 'deleted') void keep();
    },
    onMarks: turnMarks,
    onHelp: () => setHelping((open) => !open),
    onEscape: helping ? () => setHelping(false) : null,
  });

  return (
    <main class="pop">
      <Bar
        kept={kept}
        marks={ports.marks}
        onBeside={ports.openBeside}
        onAgain={() => void look()}
        onMarks={turnMarks}
        onKeys={() => setHelping(true)}
      />
      <p class="vh" role="status">
        {turned ? t(ports.marks ? 'marks_are_on' : 'marks_are_off') : ''}
      </p>
      {helping && <KeyList onClose={() => setHelping(false)} />}
      {(view.kind === 'waiting' || view.kind === 'reading') && <h1 class="vh">{t('extName')}</h1>}
      {view.kind === 'reading' && <ReadingNow />}
      {view.kind === 'failed' && <Failed message={`${view.failure.code}: ${view.failure.message}`} onAgain={() => void look()} />}
      {posting && (
        <Panel
          look={posting}
          ticking={ticking}
          save={save}
          saveActions={saveActions}
          gone={gone}
          keys={ports.keys}
          marks={ports.marks}
          actions={{
            onReveal: (evidence) => void reveal(evidence),
            onAgain: () => void look(),
            onTick: (skill, have) => void tick(skill, have),
            onTicked: () => setTicking(false),
            onCorrect: (next) => void refresh(next),
            onReport: () => ports.report(posting),
          }}
        />
      )}
      {shown?.kind === 'none' && (
        <NotAPosting
          reading={shown.reading}
          embedded={shown.embedded}
          onAllowBoard={allowBoard}
          onAnyway={() => void look({ anyway: true })}
        />
      )}
      {shown?.kind === 'unreadable' && (
        <>
          <Unreadable
            reading={shown.reading}
            onSaveLink={link && save.kind === 'unsaved' ? () => void keep() : null}
            onAgain={() => void look()}
            onReport={() => ports.report(shown)}
            embedded={shown.embedded}
            onAllowBoard={allowBoard}
          />
          {link && save.kind !== 'unsaved' && <SaveBar state={save} title={link.title} actions={saveActions} />}
        </>
      )}
      {shown?.kind === 'no-access' && (
        <NoAccess
          host={shown.host}
          canAsk={shown.origin !== ''}
          refused={refused}
          onAllow={() => {
            void ports.allow(shown.host).then((allowed) => (allowed ? look() : undefined));
          }}
          onOnce={() => void look({ once: true })}
        />
      )}
      {shown?.kind === 'linkedin-off' && <LinkedInOff onOnce={() => void look({ once: true })} onLeave={ports.close} />}
      {shown?.kind === 'restricted' && <Restricted />}
    </main>
  );
}

/** The head line: our name, what is saved, the panel beside the page, and the rest. */
function Bar({
  kept,
  marks,
  onBeside,
  onAgain,
  onMarks,
  onKeys,
}: {
  kept: number | null;
  marks: boolean;
  onBeside: (() => void) | null;
  onAgain: () => void;
  onMarks: () => void;
  onKeys: () => void;
}) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLElement>('li > *')?.focus();
    const away = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', away);
    addEventListener('keydown', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('keydown', away);
    };
  }, [open]);
  const then = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <div class="pop-bar">
      <span class="brand">
        <Glyph name="brand" />
        {t('extName')}
      </span>
      <a class="btn quiet" href="saved.html" target="_blank" rel="noopener">
        {t('panel_saved_link')} {kept !== null && <span class="mute">{count(kept)}</span>}
      </a>
      {onBeside && <Button kind="quiet" glyph="panel" aria-label={t('panel_beside')} title={t('panel_beside')} onClick={onBeside} />}
      <div class="menu" ref={menu}>
        <Button kind="quiet" glyph="more" aria-label={t('panel_more')} aria-expanded={open} onClick={() => setOpen(!open)} />
        {open && (
          <ul>
            <li>
              <button type="button" onClick={then(onAgain)}>
                {t('panel_read_again')}
              </button>
            </li>
            <li>
              <a href="options.html#me" target="_blank" rel="noopener">
                {t('panel_menu_me')}
              </a>
            </li>
            <li>
              <a href="options.html" target="_blank" rel="noopener">
                {t('word_nav_sites')}
              </a>
            </li>
            <li>
              <button type="button" onClick={then(onMarks)}>
                {t(marks ? 'marks_turn_off' : 'marks_turn_on')}
              </button>
            </li>
            <li>
              <button type="button" onClick={then(onKeys)}>
                {t('panel_menu_keys')}
              </button>
            </li>
          </ul>
        )}
      </div>
    </div>
  );
}
