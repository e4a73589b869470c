// What a reader does with saved articles: tag, star, shelve, open. Each verb is one transaction and one act.

import type { Shelf } from '@/utils/model/article';
import type { ChangeKind } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import { toIsoTime } from '@/utils/model/ids';
import { normalizeTags, tagKey } from '@/utils/model/tag';
import { actForSeq } from './act/act';
import type { ActOptions, Edit } from './act/plan';
import type { ArticleRow, OffprintDatabase } from './database';

/** Replaces an article's tags. A tag known under another spelling takes the known one. */
export function setTags(
  db: OffprintDatabase,
  id: ArticleId,
  tags: readonly string[],
  options: ActOptions = {},
): Promise<number | null> {
  return changeTags(db, [id], () => tags, options);
}

/** Adds tags to several articles, keeping what they have. */
export function addTags(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  tags: readonly string[],
  options: ActOptions = {},
): Promise<number | null> {
  return changeTags(db, ids, (row) => [...row.tags, ...tags], options);
}

/** Takes tags away from several articles. */
export function removeTags(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  tags: readonly string[],
  options: ActOptions = {},
): Promise<number | null> {
  const gone = new Set(tags.map(tagKey));
  return changeTags(db, ids, (row) => row.tags.filter((tag) => !gone.has(tagKey(tag))), options);
}

/** Stars articles or takes the star away. */
export function setStarred(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  starred: boolean,
  options: ActOptions = {},
): Promise<number | null> {
  return editArticles(db, 'star', ids, (row) => ({ ...row, starred: starred ? 1 : 0 }), options);
}

/** Moves articles to a shelf: archive, trash (nothing is destroyed by that), or back to the inbox. */
export function moveToShelf(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  shelf: Shelf,
  { now = new Date(), ...rest }: ActOptions = {},
): Promise<number | null> {
  return editArticles(db, 'shelve', ids, (row) => onShelf(row, shelf, now), { now, ...rest });
}

/** Notes that the reader opened an article. */
export function markOpened(
  db: OffprintDatabase,
  id: ArticleId,
  { now = new Date(), ...rest }: ActOptions = {},
): Promise<number | null> {
  return editArticles(db, 'open', [id], (row) => ({ ...row, openedTime: toIsoTime(now) }), {
    now,
    ...rest,
  });
}

/** An article moved to a shelf; the time it came into the trash goes with it. */
export function onShelf(row: ArticleRow, shelf: Shelf, now: Date): ArticleRow {
  if (row.shelf === shelf) return row;
  return { ...row, shelf, trashedTime: shelf === 'trash' ? toIsoTime(now) : null };
}

function changeTags(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  tagsOf: (row: ArticleRow) => readonly string[],
  options: ActOptions,
): Promise<number | null> {
  const edits = async () => {
    const known = new Map(
      // A spelling binds while some story has it: a typo that was taken away does not come back.
      (await db.tags.toArray()).filter(({ count }) => count > 0).map((tag) => [tag.key, tag.name]),
    );
    return editsOf(db, ids, (row) => ({
      ...row,
      tags: normalizeTags(tagsOf(row)).map((tag) => known.get(tagKey(tag)) ?? tag),
    }));
  };
  return actForSeq(db, async () => ({ kind: 'set-tags', edits: await edits() }), options);
}

/** Changes existing articles by a pure function, as one act. Unknown ids are passed over. */
function editArticles(
  db: OffprintDatabase,
  kind: ChangeKind,
  ids: readonly ArticleId[],
  edit: (row: ArticleRow) => ArticleRow,
  options: ActOptions,
): Promise<number | null> {
  return actForSeq(db, async () => ({ kind, edits: await editsOf(db, ids, edit) }), options);
}

async function editsOf(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
  edit: (row: ArticleRow) => ArticleRow,
): Promise<Edit[]> {
  const rows = await db.articles.bulkGet([...ids]);
  return rows.flatMap((before) => (before === undefined ? [] : [{ before, after: edit(before) }]));
}
