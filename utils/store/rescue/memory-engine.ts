// An IndexedDB that lives in memory, so that all of the library's code does its work where the browser's own does not open.

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { DatabaseParts } from '../database';

/** A fresh one, empty. */
export function memoryEngine(): NonNullable<DatabaseParts['engine']> {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
