// Reading single articles: by id, by the address of a tab, and with the body the reader sees.

import type { Article, ArticleWithBody } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { canonicalizeUrl } from '@/utils/text/urls';
import { gunzipText } from './body-codec';
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

/** An article with its shown body; an empty body for a link. Null when the article or its body is not there. */
export async function readArticleWithBody(
  db: OffprintDatabase,
  id: ArticleId,
): Promise<ArticleWithBody | null> {
  const found = await db.transaction('r', [db.articles, db.contents], async () => {
    const article = await db.articles.get(id);
    return article && { article, content: await db.contents.get([id, article.revision]) };
  });
  if (found === undefined) return null;
  const { article, content } = found;
  if (article.revision > 0 && content === undefined) return null;
  const html = content === undefined ? '' : await gunzipText(content.htmlGzip);
  return { article, html, textContent: content?.text ?? '' };
}

/** Several articles with their bodies, in the order asked for; unknown ids and lost bodies are left out. */
export async function readArticles(
  db: OffprintDatabase,
  ids: readonly ArticleId[],
): Promise<ArticleWithBody[]> {
  const found: ArticleWithBody[] = [];
  for (const id of ids) {
    const article = await readArticleWithBody(db, id);
    if (article !== null) found.push(article);
  }
  return found;
}
