// Reads the whole library as its reader would get it, computes every checksum anew, and tells of each story whether both
// stores hold it whole.

import type { ArticleWithBody } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { SecondCopy } from '@/utils/model/second-copy';
import { gunzipText, sha256Hex } from '@/utils/store/body-codec';
import { bodyKey, readBody, readRow, rowKey } from '@/utils/store/copy/copy-records';
import type { ArticleRow } from '@/utils/store/database';
import { libraryDatabase } from '@/utils/store/library';
import { readArticleWithBody } from '@/utils/store/read-body';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import type { SeenStory } from './messages';

/** How many stories are handed over at once. */
const PART = 200;

/** Hands over every story of the library, in parts. */
export async function readLibrary(
  hand: (stories: readonly SeenStory[]) => Promise<void>,
): Promise<void> {
  const ids = await inLibrary((db) => db.articles.toCollection().primaryKeys());
  for (let from = 0; from < ids.length; from += PART) {
    const part = ids.slice(from, from + PART);
    const rows = await inLibrary((db) => db.articles.bulkGet(part));
    const found = rows.filter((row) => row !== undefined);
    // As a reader first, one after the other: what cannot be read may lead the whole library elsewhere.
    const read: Read[] = [];
    for (const row of found) read.push({ row, body: await readAsReader(row.id) });
    await hand(await Promise.all(read.map(see)));
  }
}

type Read = { readonly row: ArticleRow; readonly body: ArticleWithBody | null };

/** Null for a story that cannot be read, whatever the reason. */
function readAsReader(id: ArticleId): Promise<ArticleWithBody | null> {
  return inLibrary((db) => readArticleWithBody(db, id)).catch(() => null);
}

async function see({ row, body }: Read): Promise<SeenStory> {
  const { copy, place } = libraryDatabase();
  const wanted = [row.revision, ...(row.heldRevision === null ? [] : [row.heldRevision])];
  const own = await Promise.all(wanted.map((revision) => ownBody([row.id, revision])));
  const copied = copy === null ? null : await copiedStory(copy, row, wanted);
  const [, heldHere] = own;
  const [, heldThere] = copied?.bodies ?? [];
  return {
    id: row.id,
    url: row.url,
    revision: row.revision,
    sha256: body === null ? '' : await sha256Hex(body.html),
    textSha256: body === null ? '' : await sha256Hex(body.textContent),
    heldSha256: row.heldRevision === null ? null : (heldHere ?? heldThere ?? ''),
    tags: row.tags,
    shelf: row.shelf,
    starred: row.starred === 1,
    // A library in memory leaves its bodies where they last.
    databaseLacks: place === 'memory' ? '' : lacking(own),
    copyLacks:
      copied === null
        ? ''
        : copied.version === row.version
          ? lacking(copied.bodies)
          : `version ${row.version}, has ${copied.version}`,
  };
}

function lacking(bodies: readonly (string | null)[]): string {
  return bodies
    .flatMap((sha256, at) => (sha256 === null ? [at === 0 ? 'shown body' : 'held body'] : []))
    .join(', ');
}

/** Checksum of a body of the database; null when it is not there, damaged, or cannot even be asked for. */
async function ownBody(key: [ArticleId, number]): Promise<string | null> {
  try {
    const body = await libraryDatabase().contents.get(key);
    return body === undefined ? null : agreeing(await gunzipText(body.htmlGzip), body.sha256);
  } catch {
    return null;
  }
}

/** What the copy holds of a story: its row's version, and checksums as `ownBody` gives them. */
async function copiedStory(
  copy: SecondCopy,
  { id }: ArticleRow,
  revisions: readonly number[],
): Promise<{ version: number | null; bodies: (string | null)[] }> {
  const keys = revisions.map((revision) => bodyKey([id, revision]));
  const read = () => copy.read([rowKey(id), ...keys]);
  const records = await read()
    .catch(read)
    .catch((): Record<string, unknown> => ({}));
  const bodies = await Promise.all(
    keys.map(async (key) => {
      const body = await readBody(records[key]);
      return body && agreeing(body.html, body.sha256);
    }),
  );
  return { version: readRow(records[rowKey(id)])?.version ?? null, bodies };
}

async function agreeing(html: string, stored: string): Promise<string | null> {
  const sha256 = await sha256Hex(html);
  return sha256 === stored ? sha256 : null;
}
