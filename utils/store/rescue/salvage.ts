// Before a database that fails is deleted: what it still gives and the second copy lacks is written there. One page of a
// file may be lost and the next be whole, so each row and each body is asked for by itself.

import type { SecondCopy } from '@/utils/model/second-copy';
import { gunzipText } from '../body-codec';
import { askTwice } from '../copy/ask-twice';
import {
  type BodyKey,
  bodyKey,
  bodyRecord,
  goneKey,
  readGone,
  readRow,
  rowKey,
  rowRecord,
} from '../copy/copy-records';
import { createDatabase, type OffprintDatabase } from '../database';

/**
 * Saves what can be saved of the database of that name. `onRecord` is called with each record that was asked for. Rejects
 * only when the copy fails; a database that does not open gives nothing.
 */
export async function salvage(
  name: string,
  copy: SecondCopy,
  onRecord: () => void = () => {},
): Promise<void> {
  const db = createDatabase(name);
  try {
    const ids = await db.articles.toCollection().primaryKeys().catch(nothing);
    const bodies = await db.contents.toCollection().primaryKeys().catch(nothing);
    const copied = new Set(await askTwice(() => copy.keys()));
    for (const id of ids) {
      const row = await db.articles.get(id).catch(() => undefined);
      onRecord();
      if (row === undefined) continue;
      const records = await askTwice(() => copy.read([rowKey(id), goneKey(id)]));
      const known = Math.max(
        readRow(records[rowKey(id)])?.version ?? -1,
        readGone(records[goneKey(id)]),
      );
      if (row.version > known) await copy.write(rowRecord(row));
    }
    for (const key of bodies) {
      onRecord();
      if (!copied.has(bodyKey(key)) && !copied.has(goneKey(key[0]))) await saveBody(db, copy, key);
    }
  } finally {
    db.close();
  }
}

async function saveBody(db: OffprintDatabase, copy: SecondCopy, key: BodyKey): Promise<void> {
  const content = await db.contents.get([...key]).catch(() => undefined);
  const html = content && (await gunzipText(content.htmlGzip).catch(() => null));
  if (content !== undefined && typeof html === 'string') {
    await copy.write(await bodyRecord(content, html));
  }
}

function nothing(): [] {
  return [];
}
