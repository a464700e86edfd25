/** The one owner of the connection. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { Refusal } from '../result.ts';
import { t } from '../text.ts';
import { DATABASE, type Schema, steps } from './schema.ts';

let connection: Promise<IDBPDatabase<Schema>> | null = null;

/** The open database; opened on first use, and again after the browser or a newer version closed it. */
export function database(): Promise<IDBPDatabase<Schema>> {
  connection ??= open();
  return connection;
}

function open(): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(DATABASE, steps.length, {
    upgrade(db, from, _to, tx) {
      for (const step of steps.slice(from)) step(db, tx);
    },
    // A newer version (or a wipe) waits for this connection to go.
    blocking: () => void close(),
    terminated() {
      connection = null;
    },
  });
  opening.catch(() => {
    if (connection === opening) connection = null;
  });
  return opening;
}

/** Closes the connection; the next use opens it again. */
export async function close(): Promise<void> {
  const closing = connection;
  connection = null;
  try {
    (await closing)?.close();
  } catch {
    // It never opened: nothing to close.
  }
}

/** Removes the database with everything in it. */
export async function destroy(): Promise<void> {
  await close();
  await refusing(() => deleteDB(DATABASE));
}

/** Names under which browsers report that the disk is full, failed, or refuses. */
const REFUSALS = new Set(['QuotaExceededError', 'UnknownError', 'InvalidStateError', 'DataError', 'AbortError', 'TimeoutError']);

/**
 * Runs database work; what the browser refuses becomes a {@link Refusal} in plain words. A connection that closed under it
 * (a newer version, a wipe, the browser) is opened again, once: such work had not begun.
 */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work().catch(async (error: unknown) => {
      if (nameOf(error) !== 'InvalidStateError') throw error;
      await close();
      return work();
    });
  } catch (error) {
    const name = nameOf(error);
    if (name === 'QuotaExceededError') throw new Refusal('storage', t('bg_storage_full'));
    if (name === 'VersionError') throw new Refusal('storage', t('bg_storage_newer'));
    if (REFUSALS.has(name)) throw new Refusal('storage', t('bg_storage_refused', name));
    throw error;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
