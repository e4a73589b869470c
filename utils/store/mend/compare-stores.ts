// Both stores compared: what each lacks that the other has. Nothing is written here.

import type { ArticleId } from '@/utils/model/ids';
import type { SecondCopy } from '@/utils/model/second-copy';
import { askTwice } from '../copy/ask-twice';
import {
  type BodyKey,
  bodyKey,
  goneKey,
  parseCopyKey,
  readGone,
  readRow,
  rowKey,
} from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { purgedVersions } from '../journal/purged-versions';
import { namedRevisions } from '../kept-bodies';
import { slicesOf } from './slices';

/** What is to be done so that both stores hold the same. */
export type Difference = {
  /** Articles whose row in the copy is newer, or alone. */
  readonly rowsToRestore: readonly ArticleId[];
  readonly bodiesToRestore: readonly BodyKey[];
  /** Articles whose row in the database is newer, or alone; and bodies of which the copy has none. */
  readonly rowsToCopy: readonly ArticleId[];
  readonly bodiesToCopy: readonly BodyKey[];
  /** Articles that were destroyed, and are still in the database. */
  readonly rowsToDestroy: readonly ArticleId[];
  /** Keys of the copy that nothing needs any more. */
  readonly keysToDrop: readonly string[];
  /** Articles whose row is in the copy alone, and damaged. */
  readonly lost: readonly ArticleId[];
};

/** How many records of the copy are read at a time: some 500 kB. */
const READ = 500;

type OwnRow = { readonly version: number; readonly wanted: readonly number[] };

/**
 * Compares rows and the keys of bodies. `versions`: also reads the copy's rows, to find those of another version; without
 * it only what one store lacks altogether is found.
 */
export async function compareStores(
  db: OffprintDatabase,
  copy: SecondCopy,
  { versions }: { readonly versions: boolean },
): Promise<Difference> {
  const keys = (await askTwice(() => copy.keys())).map(parseCopyKey).filter((key) => key !== null);
  const copied = new Set(keys.flatMap((key) => (key.kind === 'row' ? [key.id] : [])));
  const gone = await readGoneVersions(
    copy,
    keys.flatMap((key) => (key.kind === 'gone' ? [key.id] : [])),
  );
  const own = await readOwnRows(db);
  const difference = new Found();
  // A copy that went back in time has lost its tombstones: of what it holds alone, the journal tells what was destroyed.
  const alone = new Set([...copied].filter((id) => !own.has(id) && !gone.has(id)));
  for (const [id, version] of await purgedVersions(db, alone)) gone.set(id, version);
  const isGone = (id: ArticleId, version: number) => (gone.get(id) ?? -1) >= version;

  for (const [id, { version }] of own) {
    if (isGone(id, version)) difference.rowsToDestroy.push(id);
    else if (!copied.has(id)) difference.rowsToCopy.push(id);
  }
  const unknown = [...copied].filter((id) => versions || !own.has(id));
  for (const ids of slicesOf(unknown, READ)) {
    const records = await askTwice(() => copy.read(ids.map(rowKey)));
    for (const id of ids) {
      const row = readRow(records[rowKey(id)]);
      const ownVersion = own.get(id)?.version ?? -1;
      if (row === null) {
        if (ownVersion >= 0) difference.rowsToCopy.push(id);
        else if (!gone.has(id)) difference.lost.push(id);
      } else if (isGone(id, row.version)) difference.keysToDrop.push(rowKey(id));
      else if (row.version > ownVersion) difference.rowsToRestore.push(id);
      else if (row.version < ownVersion) difference.rowsToCopy.push(id);
    }
  }
  const bodies = keys.flatMap((key) =>
    key.kind === 'body' ? [[key.id, key.revision] as const] : [],
  );
  await compareBodies(db, own, bodies, difference);
  return difference;
}

class Found implements Difference {
  readonly rowsToRestore: ArticleId[] = [];
  readonly bodiesToRestore: BodyKey[] = [];
  readonly rowsToCopy: ArticleId[] = [];
  readonly bodiesToCopy: BodyKey[] = [];
  readonly rowsToDestroy: ArticleId[] = [];
  readonly keysToDrop: string[] = [];
  readonly lost: ArticleId[] = [];
}

async function readGoneVersions(
  copy: SecondCopy,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, number>> {
  const gone = new Map<ArticleId, number>();
  for (const slice of slicesOf(ids, READ)) {
    const records = await askTwice(() => copy.read(slice.map(goneKey)));
    for (const id of slice) gone.set(id, readGone(records[goneKey(id)]));
  }
  return gone;
}

async function readOwnRows(db: OffprintDatabase): Promise<Map<ArticleId, OwnRow>> {
  const own = new Map<ArticleId, OwnRow>();
  for (let last = ''; ; ) {
    const rows = await db.articles.where(':id').above(last).limit(READ).toArray();
    for (const row of rows) own.set(row.id, { version: row.version, wanted: namedRevisions(row) });
    const end = rows.at(-1);
    if (end === undefined) return own;
    last = end.id;
  }
}

async function compareBodies(
  db: OffprintDatabase,
  own: ReadonlyMap<ArticleId, OwnRow>,
  copied: readonly BodyKey[],
  { rowsToRestore, rowsToDestroy, bodiesToRestore, bodiesToCopy, keysToDrop, lost }: Found,
): Promise<void> {
  const kept = (await db.contents.toCollection().primaryKeys()).filter(([id]) => own.has(id));
  const inDatabase = new Set(kept.map(bodyKey));
  const inCopy = new Set(copied.map(bodyKey));
  const restored = new Set(rowsToRestore);
  const destroyed = new Set(rowsToDestroy);
  const unreadable = new Set(lost);
  for (const key of copied) {
    const [id, revision] = key;
    if (inDatabase.has(bodyKey(key))) continue;
    // The row that wins says which bodies are kept; of a row that comes from the copy, all are.
    if (restored.has(id) || own.get(id)?.wanted.includes(revision)) bodiesToRestore.push(key);
    else if (!unreadable.has(id)) keysToDrop.push(bodyKey(key));
  }
  for (const key of kept) {
    if (!inCopy.has(bodyKey(key)) && !destroyed.has(key[0])) bodiesToCopy.push(key);
  }
}
