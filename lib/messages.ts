/**
 * The whole message contract, request and reply together. `lib/platform/messages.ts` sends and receives it;
 * the background checks the sender and parses every request before it believes it. Types only.
 */
import type { Assessment } from './assessment.ts';
import type { Context, Profile } from './context.ts';
import type { JobPosting, Reading } from './job-posting.ts';
import type { Marks } from './marks/spans.ts';
import type { Pack } from './pay/pack.ts';
import type { SavedPosting, Status } from './saved.ts';

/** What the popup or panel shows for one tab. */
export type Look =
  | {
      kind: 'posting';
      reading: Reading;
      posting: JobPosting;
      assessment: Assessment;
      context: Context;
      saved: SavedPosting | null;
      /** The tab is in a private window: saving needs `confirmedPrivate`. */
      incognito?: boolean;
    }
  /** Readable, and there is no posting on it (or a list of them). */
  | { kind: 'none'; reading: Reading; embedded?: EmbeddedBoard | undefined }
  /** A posting is there, but could not be read. */
  | { kind: 'unreadable'; reading: Reading; incognito?: boolean; embedded?: EmbeddedBoard | undefined }
  /** The browser did not let us in; `origin` is the match pattern of this one site, which may be asked for. Both are '' where the browser does not even tell the address, and `origin` is '' where asking is no use: a click on the toolbar button lets us in. */
  | { kind: 'no-access'; host: string; origin: string }
  | { kind: 'linkedin-off' }
  /** A page of the browser's own, which nobody may read. */
  | { kind: 'restricted' };

/** A board in a frame of somebody else's page that may not be read yet: allowing it reads the posting there. */
export interface EmbeddedBoard {
  /** Site id. */
  site: string;
  name: string;
  /** The board's own match patterns, to ask for. */
  origins: string[];
}

export interface ImportReport {
  added: number;
  updated: number;
  same: number;
}

/** Requests any of our content scripts may send. */
export interface PageProtocol {
  /** The page shows this now (or no longer shows a posting). The verdict goes to the badge; the answer is what to mark in the page. */
  shown(reading: Reading): Marks | null;
  /** The page has moved on and nothing is read yet: what was said about it is cleared first. */
  left(request: null): null;
  /** Whether the page may have marks now, after settings changed. Failure `forbidden`: it may not even be watched any more. */
  marks(request: null): boolean;
}

/** Requests only our own pages may send. */
export interface OwnProtocol {
  /** Reads the tab and assesses what is on it. `anyway` = the user asked to read a page that is no posting; `once` = LinkedIn, after the warning. */
  look(request: { tabId: number; anyway?: boolean; once?: boolean }): Look;
  /** The context again, after the profile changed or a field was corrected. */
  context(request: { posting: JobPosting }): { assessment: Assessment; context: Context };
  /** Scrolls the tab to a sentence of the posting and flashes it; false when it is no longer on the page. */
  reveal(request: { tabId: number; posting: string; start: number; end: number; text: string }): boolean;
  /**
   * Keeps the posting; the reply comes after the transaction completed. Saving again updates: status and note stay
   * unless given. `tabId` is the tab it was read in: from a private window the answer is failure `private` until
   * `confirmedPrivate` says that the user was asked.
   */
  save(request: { posting: JobPosting; status?: Status; note?: string; tabId?: number; confirmedPrivate?: boolean }): SavedPosting;
  /** Keeps title and address of a posting that could not be read; `site` is the reading's. */
  saveLink(request: {
    title: string;
    url: string;
    site?: string;
    status?: Status;
    note?: string;
    tabId?: number;
    confirmedPrivate?: boolean;
  }): SavedPosting;
  saved(request: { id: string }): SavedPosting | null;
  allSaved(request: null): SavedPosting[];
  countSaved(request: null): number;
  /** Changes status or note, keeping everything else. */
  change(request: { id: string; status?: Status; note?: string }): SavedPosting;
  /** Deletes and gives back what was deleted, so that it can be restored. */
  remove(request: { ids: string[] }): SavedPosting[];
  /** Undo of `remove`: writes the records back as they were. */
  restore(request: { saved: SavedPosting[] }): null;
  /** Everything saved, as the text of an export file. */
  exportJson(request: null): string;
  /** All or nothing; a damaged file changes nothing and `message` names the line or field. */
  importJson(request: { text: string }): ImportReport;
  /** Postings, profile and settings; nothing of ours remains. */
  wipe(request: null): null;
  profile(request: null): Profile;
  setProfile(request: { profile: Profile }): Profile;
  /** The user's benchmark packs, newest first. */
  packs(request: null): Pack[];
  /** What a pack's file holds, before it is accepted; failure `invalid` names the line that is wrong. Changes nothing. */
  readPack(request: { text: string }): Pack;
  /** Accepts a pack; one of the same source is replaced. */
  addPack(request: { text: string }): Pack[];
  /** Takes a pack out by its source's id; the bundled figures are back. */
  removePack(request: { id: string }): Pack[];
  /** AI and conventional skills recognised in a pasted text, with the sentence each came from. */
  recogniseSkills(request: { text: string }): { skill: string; label: string; sentence: string }[];
}

export type Protocol = PageProtocol & OwnProtocol;
export type RequestName = keyof Protocol;
export type RequestOf<K extends RequestName> = Parameters<Protocol[K]>[0];
export type ReplyOf<K extends RequestName> = ReturnType<Protocol[K]>;

/** What the background asks of a content script. */
export interface TabProtocol {
  /** `selection`: what the user has selected is the posting's text. */
  read(request: { anyway: boolean; selection?: boolean }): Reading;
  /** Scrolls to the slice of the description and, with `mark`, flashes it; false when it is no longer on the page. */
  reveal(request: { posting: string; start: number; end: number; text: string; mark: boolean }): boolean;
  /** Settings or access changed: ask `marks`. Sent to every frame. */
  askAgain(request: null): null;
}
