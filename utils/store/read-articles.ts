// Reading single articles' rows: by id, and by the address of a tab.

import type { Article } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { canonicalizeUrl } from '@/utils/text/urls';
import type { OffprintDatabase } from './database';

/** One article's row, or null. */
export async function readArticle(db: OffprintDatabase, id: ArticleId): Promise<Article | null> {
  return (await db.articles.get(id)) ?? null;
}

/**
 * The saved article of a page, by any address it was read under; articles in the trash and saved selections do
 * not count as "this page is saved".
 */
export async function findByAddress(db: OffprintDatabase, url: string): Promise<Article | null> {
  const rows = await db.articles.where('addresses').equals(canonicalizeUrl(url)).toArray();
  return (
    rows
      .filter((row) => row.kind !== 'selection' && row.shelf !== 'trash')
      .sort((a, b) => (a.savedTime < b.savedTime ? 1 : -1))[0] ?? null
  );
}
