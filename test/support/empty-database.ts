// A database of its own for each test.

import { createDatabase, type OffprintDatabase } from '@/utils/store/database';

/** A fresh, empty database in the real browser's IndexedDB; close it when done. */
export async function emptyDatabase(): Promise<OffprintDatabase> {
  const db = createDatabase(`offprint-test-${crypto.randomUUID()}`);
  await db.open();
  return db;
}
