// Where the library lies when its database does not open: the same place again, the same place made anew, a storage
// bucket with files of its own, and last the memory of this page, with the second copy as what lasts.

import Dexie from 'dexie';
import { toIsoTime } from '@/utils/model/ids';
import type { SecondCopy } from '@/utils/model/second-copy';
import { type LibraryWays, readCopyHead } from '../check-library';
import type { DatabaseParts, OffprintDatabase } from '../database';
import { readLibraryHead } from '../library-head';
import { repairUnreadable } from '../mend/repair-unreadable';
import { isNotReadable, mayBeRescued } from './may-be-rescued';
import { memoryEngine } from './memory-engine';
import { salvage } from './salvage';

/** So many milliseconds a place may take to open, before what mending takes: a broken one may be silent. */
const PATIENCE = 8000;

type Create = (parts: DatabaseParts) => OffprintDatabase;

/**
 * Opens the library in the first place where it can be read; null when `error` does not tell that it cannot be where it
 * was. The failed database is deleted only when the second copy was read before, and given what it lacked and could still
 * be read. Rejects when not even the copy can be read.
 */
export async function openRescued(
  failed: OffprintDatabase,
  error: unknown,
  create: Create,
  { copy, news }: LibraryWays,
): Promise<OffprintDatabase | null> {
  if (!mayBeRescued(error)) return null;
  failed.close();
  return navigator.locks.request(`${failed.name} rescue`, async () => {
    const again = await tryPlace(() => create({}));
    if (again !== null) {
      if (isNotReadable(error)) await repairUnreadable(again, copy);
      return again;
    }
    const head = await readCopyHead(copy);
    const tell = () =>
      news.mended({
        time: toIsoTime(new Date()),
        reason: 'unreadable',
        restored: head?.ledger.count ?? 0,
        lost: [],
      });
    if (head !== null) {
      await salvageInTime(failed.name, copy);
      await withPatience(Dexie.delete(failed.name)).catch(() => {});
      const anew = await tryPlace(() => create({}));
      if (anew !== null) return anew;
    }
    const bucket = await bucketEngine();
    const apart = bucket && (await tryPlace(() => create({ place: 'bucket', engine: bucket })));
    if (apart !== null) return apart;
    const rescued = create({ place: 'memory', engine: memoryEngine() });
    await rescued.open();
    tell();
    return rescued;
  });
}

/** For the copy may be short of the latest acts, or of a library that it was just given. Never rejects. */
async function salvageInTime(name: string, copy: SecondCopy): Promise<void> {
  let records = 0;
  let before = -1;
  const work = salvage(name, copy, () => {
    records += 1;
  });
  await withPatience(work, () => {
    const goesOn = records > before;
    before = records;
    return goesOn;
  }).catch(console.warn);
}

/** Opens a database and reads a little of it; null when either fails. */
async function tryPlace(create: () => OffprintDatabase): Promise<OffprintDatabase | null> {
  const db = create();
  try {
    await withPatience(openAndRead(db), () => db.backendDB() !== null);
    return db;
  } catch (error) {
    console.warn(error);
    db.close();
    return null;
  }
}

async function openAndRead(db: OffprintDatabase): Promise<void> {
  await db.open();
  await readLibraryHead(db);
  await db.articles.orderBy('[savedTime+id]').reverse().limit(30).toArray();
  // Its key alone: a single body may be lost without the rest.
  await db.contents.limit(1).primaryKeys();
  await db.counters.toArray();
}

/** Rejects when work takes too long; not while `goesOn` says that it has come further. */
async function withPatience<Value>(work: Promise<Value>, goesOn = () => false): Promise<Value> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (!goesOn()) reject(new Error('the database is silent'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearInterval(timer);
  }
}

/** Chromium's storage buckets; Firefox has none. */
type Buckets = {
  readonly open: (
    name: string,
    options: { readonly persisted: boolean; readonly durability: 'strict' },
  ) => Promise<{ readonly indexedDB: IDBFactory }>;
};

async function bucketEngine(): Promise<NonNullable<DatabaseParts['engine']> | null> {
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: Buckets };
  try {
    const bucket = await storageBuckets?.open('rescue', { persisted: true, durability: 'strict' });
    return bucket ? { indexedDB: bucket.indexedDB, IDBKeyRange } : null;
  } catch (error) {
    console.warn(error);
    return null;
  }
}
