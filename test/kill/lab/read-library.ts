// Reads the whole library with the store's own functions, and computes every checksum anew.

import type { Content } from '@/utils/model/article';
import { gunzipText, sha256Hex } from '@/utils/store/body-codec';
import { type ArticleRow, libraryDatabase } from '@/utils/store/database';
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
  const { contents } = libraryDatabase();
  const shown = await contents.get([row.id, row.revision]);
  const held =
    row.heldRevision === null ? null : ((await contents.get([row.id, row.heldRevision])) ?? '');
  return {
    id: row.id,
    url: row.url,
    revision: row.revision,
    sha256: shown === undefined ? '' : await checksum(shown),
    storedSha256: shown?.sha256 ?? '',
    heldSha256: held === null || held === '' ? held : await checksum(held),
    tags: row.tags,
    shelf: row.shelf,
    starred: row.starred === 1,
  };
}

/** Empty for a body that cannot be unpacked. */
async function checksum({ htmlGzip }: Content): Promise<string> {
  return gunzipText(htmlGzip).then(sha256Hex, () => '');
}
