import { browser } from 'wxt/browser';
import type { Context, Profile } from '../../lib/context.ts';
import type { OwnProtocol, ReplyOf, RequestOf } from '../../lib/messages.ts';
import { type Benchmarks, BUNDLED } from '../../lib/pay/benchmarks.ts';
import { contextOf } from '../../lib/pay/context.ts';
import { noteExport } from '../../lib/platform/backup.ts';
import { type Change, onChange } from '../../lib/platform/changes.ts';
import { download } from '../../lib/platform/download.ts';
import { graph } from '../../lib/platform/graph.ts';
import { send } from '../../lib/platform/messages.ts';
import { onProfile } from '../../lib/platform/profile.ts';
import type { Result } from '../../lib/result.ts';
import type { SavedPosting } from '../../lib/saved.ts';
import { TAXONOMY_VERSION } from '../../lib/taxonomy.ts';

/** Everything outside the page that the saved page uses; tests give another one. */
export interface SavedApi {
  send<K extends keyof OwnProtocol>(name: K, request: RequestOf<K>): Promise<Result<ReplyOf<K>>>;
  /** Hears of what other pages and the background committed. */
  onChange(listener: (change: Change) => void, signal: AbortSignal): void;
  onProfile(listener: (profile: Profile) => void, signal: AbortSignal): void;
  /** Gives a file to the user. */
  download(name: string, type: string, text: string): void;
  /** Everything was exported at this ISO 8601 instant. */
  noteExport(at: string): Promise<void>;
  /** What is said beside an assessment. `today` is an ISO date. */
  context(saved: SavedPosting, profile: Profile, today: string): Context | null;
  copy(text: string): Promise<void>;
  version: string;
  /** ISO date of the skill list, as bundled. */
  skillsDate: string;
  /** YYYY-MM of the newest bundled figures. */
  figuresDate: string;
}

/** `benchmarks`: the bundled figures with the user's packs before them, as the popup uses. */
export const browserApi = (benchmarks: Benchmarks): SavedApi => ({
  send,
  onChange,
  onProfile,
  download,
  noteExport,
  context: ({ posting, assessment }, profile, today) =>
    assessment ? contextOf(posting, assessment, profile, today, graph, benchmarks) : null,
  copy: (text) => navigator.clipboard.writeText(text),
  version: browser.runtime.getManifest().version,
  skillsDate: TAXONOMY_VERSION.slice(0, 10),
  figuresDate: figuresDate(),
});

const figuresDate = (): string => BUNDLED.sources.reduce((newest, { date }) => (date.slice(0, 7) > newest ? date.slice(0, 7) : newest), '');
