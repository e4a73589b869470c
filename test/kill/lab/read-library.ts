// Reads the whole library as its reader would get it, computes every checksum anew, and tells of each story whether both
// stores hold it whole.

import type { Content } from '@/utils/model/article';
import type { SecondCopy } from '@/utils/model/second-copy';
import { gunzipText, sha256Hex } from '@/utils/store/body-codec';
import { bodyKey, readBody, readRow, rowKey } from '@/utils/store/copy/copy-records';
import type { ArticleRow } from '@/utils/store/database';
import { libraryDatabase } from '@/utils/store/library';
import { readArticleWithBody } from '@/utils/store/read-body';
import type { SeenStory } from './messages';

/** How many stories are handed over at once. */
const PART = 200;

/** Hands over every story of the library, in parts. */
export async function readLibrary(
  hand: (stories: readonly SeenStory[]) => Promise<void>,
): Promise<void> {
  const db = libraryDatabase();
  const ids = await db.articles.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += PART) {
    const rows = await db.articles.bulkGet(ids.slice(from, from + PART));
    const found = rows.filter((row) => row !== undefined);
    await hand(await Promise.all(found.map(see)));
  }
}

async function see(row: ArticleRow): Promise<SeenStory> {
  const db = libraryDatabase();
  const read = await readArticleWithBody(db, row.id);
  const wanted = [row.revision, ...(row.heldRevision === null ? [] : [row.heldRevision])];
  const bodies = await db.contents.bulkGet(wanted.map((revision) => [row.id, revision]));
  const [shown, held] = await Promise.all(bodies.map(checksum));
  return {
    id: row.id,
    url: row.url,
    revision: row.revision,
    sha256: read === null ? '' : await sha256Hex(read.html),
    heldSha256: held ?? null,
    tags: row.tags,
    shelf: row.shelf,
    starred: row.starred === 1,
    unmended: [
      ...(shown === '' || shown !== bodies[0]?.sha256 ? ['the database has no whole body'] : []),
      ...(held === '' ? ['the database has no whole held body'] : []),
      ...(db.copy === null ? [] : await faultsOfCopy(db.copy, row, bodies)),
    ].join(', '),
  };
}

/** Empty for a body that is not there or cannot be unpacked. */
async function checksum(content: Content | undefined): Promise<string> {
  return content === undefined ? '' : gunzipText(content.htmlGzip).then(sha256Hex, () => '');
}

async function faultsOfCopy(
  copy: SecondCopy,
  row: ArticleRow,
  bodies: readonly (Content | undefined)[],
): Promise<string[]> {
  const keys = bodies.flatMap((body) => (body ? [bodyKey([row.id, body.revision])] : []));
  const read = () => copy.read([rowKey(row.id), ...keys]);
  const records = await read().catch(read);
  const faults: string[] = [];
  const copied = readRow(records[rowKey(row.id)]);
  if (copied === null) faults.push('the copy has no row');
  else if (copied.version !== row.version) {
    faults.push(`version ${row.version} is ${copied.version} in the copy`);
  }
  for (const body of bodies) {
    if (body === undefined) continue;
    const packed = await readBody(records[bodyKey([row.id, body.revision])]);
    if (packed === null || (await sha256Hex(packed.html)) !== body.sha256) {
      faults.push(`the copy has no whole revision ${body.revision}`);
    }
  }
  return faults;
}
