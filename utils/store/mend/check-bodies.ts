// The full check: every body of either store is unpacked and compared with its SHA-256; a damaged one comes from the other.

import type { ArticleId } from '@/utils/model/ids';
import type { Damaged } from '@/utils/model/mending';
import type { SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { gunzipText, sha256Hex } from '../body-codec';
import { askTwice } from '../copy/ask-twice';
import { type BodyKey, bodyKey, bodyRecord, readBody } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { bodiesOf, namedBodies } from '../kept-bodies';
import { contentOf } from './restore-bodies';
import { slicesOf } from './slices';

/** Articles at a time; between two slices whoever else wants the processor or the lock has it. */
const SLICE = 20;

/** What a full check came to. */
export type BodiesChecked = {
  readonly checked: number;
  readonly repaired: number;
  /** Articles of which a kept body is whole in neither store. */
  readonly damaged: readonly Damaged[];
};

export type CheckOptions = {
  /** Told how many of how many articles are done. */
  readonly onProgress?: (n: number, of: number) => void;
  /** Awaited between slices. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal;
};

/** Checks and repairs all bodies, in both stores. Rejects with the signal's reason when it is ended. */
export async function checkBodies(
  db: OffprintDatabase,
  copy: SecondCopy,
  { onProgress = () => {}, pause = async () => {}, signal }: CheckOptions = {},
): Promise<BodiesChecked> {
  const ids = await db.articles.toCollection().primaryKeys();
  const damaged: Damaged[] = [];
  let [checked, repaired, n] = [0, 0, 0];
  for (const slice of slicesOf(ids, SLICE)) {
    signal?.throwIfAborted();
    for (const { key, state } of await checkSlice(db, copy, slice)) {
      checked += 1;
      if (state === 'repaired') repaired += 1;
      if (state === 'damaged') damaged.push(await nameOf(db, key[0]));
    }
    n += slice.length;
    onProgress(n, ids.length);
    await pause();
  }
  return { checked, repaired, damaged };
}

type Checked = { readonly key: BodyKey; readonly state: 'whole' | 'repaired' | 'damaged' };

function checkSlice(
  db: OffprintDatabase,
  copy: SecondCopy,
  ids: readonly ArticleId[],
): Promise<Checked[]> {
  return withLibraryLock(db.name, async () => {
    const keys = await keptBodies(db, ids);
    const records = await askTwice(() => copy.read(keys.map(bodyKey)));
    const checked: Checked[] = [];
    for (const key of keys) {
      checked.push({ key, state: await checkBody(db, copy, key, records[bodyKey(key)]) });
    }
    return checked;
  });
}

/** What is in the database, and what the rows say should be. */
async function keptBodies(db: OffprintDatabase, ids: readonly ArticleId[]): Promise<BodyKey[]> {
  const keys = new Map<string, BodyKey>();
  for (const row of await db.articles.bulkGet([...ids])) {
    if (row === undefined) continue;
    const there = await bodiesOf(db, row.id).primaryKeys();
    for (const key of [...there, ...namedBodies(row)]) keys.set(bodyKey(key), key);
  }
  return [...keys.values()];
}

async function checkBody(
  db: OffprintDatabase,
  copy: SecondCopy,
  key: BodyKey,
  record: unknown,
): Promise<Checked['state']> {
  // A large body lies in a file of its own: where that is lost, reading fails.
  const content = await db.contents.get([...key]).catch(() => undefined);
  const html = content === undefined ? null : await wholeHtml(content);
  const copied = await readBody(record);
  if (content !== undefined && html !== null) {
    if (copied?.sha256 === content.sha256) {
      if (copied.text === content.text) return 'whole';
      // The text has no checksum in the database; the copy's is under gzip's.
      await db.contents.put({ ...content, text: copied.text });
      return 'repaired';
    }
    await copy.write(await bodyRecord(content, html));
    return 'repaired';
  }
  const restored = await contentOf(key, record);
  if (restored === null) return 'damaged';
  await db.contents.put(restored);
  return 'repaired';
}

async function wholeHtml(content: {
  readonly htmlGzip: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}): Promise<string | null> {
  try {
    const html = await gunzipText(content.htmlGzip);
    return (await sha256Hex(html)) === content.sha256 ? html : null;
  } catch {
    return null;
  }
}

async function nameOf(db: OffprintDatabase, id: ArticleId): Promise<Damaged> {
  return { id, title: (await db.articles.get(id))?.title ?? '' };
}
