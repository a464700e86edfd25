/** The database's shape and how it got there. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SavedPosting } from '../saved.ts';

export const DATABASE = 'tracklight';

export interface Schema extends DBSchema {
  postings: {
    key: string;
    value: SavedPosting;
    indexes: { savedAt: string; status: string; textHash: string };
  };
}

export type Step = (db: IDBPDatabase<Schema>, tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>) => void;

/**
 * One step a version, append only: the database's version is their number. A step that has shipped is never edited;
 * each has a frozen sample in `samples/` that a test upgrades to the newest.
 */
export const steps: readonly Step[] = [
  (db) => {
    const postings = db.createObjectStore('postings', { keyPath: 'id' });
    postings.createIndex('savedAt', 'savedAt');
    postings.createIndex('status', 'status');
    postings.createIndex('textHash', 'textHash');
  },
];
