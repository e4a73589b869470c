// Reading articles with the body the reader sees, from whichever store has it whole.

import type { ArticleWithBody, Content } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { gunzipText } from './body-codec';
import { readCopiedBody } from './copy/copied-body';
import type { ArticleRow, OffprintDatabase } from './database';
import { putBackLater } from './mend/put-back';

/**
 * An article with its shown body; an empty body for a link. Null when the article is not there, or its body
 * whole in neither store. */
export async function readArticleWithBody(
  db: OffprintDatabase,
  id: ArticleId,
): Promise<ArticleWithBody | null> {
  const found = await readStored(db, id);
  if (found === undefined) return null;
  const { article, content } = found;
  if (article.revision === 0) return { article, html: '', textContent: '' };
  const body = (content && (await unpack(content))) ?? (await copiedBody(db, article));
  return body && { article, ...body };
}

type Stored = { readonly article: ArticleRow; readonly content: Content | undefined };

/**
 * What the database has. Chromium keeps a body of more than 64 kB in a file of its own: when that is lost, reading this
 * one body fails, and all the rest is well. A database that is broken fails at its row, too.
 */
async function readStored(db: OffprintDatabase, id: ArticleId): Promise<Stored | undefined> {
  try {
    return await db.transaction('r', [db.articles, db.contents], async () => {
      const article = await db.articles.get(id);
      return article && { article, content: await db.contents.get([id, article.revision]) };
    });
  } catch {
    const article = await db.articles.get(id);
    return article && { article, content: undefined };
  }
}

type Body = Pick<ArticleWithBody, 'html' | 'textContent'>;

/** Null when the bytes are damaged. */
async function unpack({ htmlGzip, text }: Content): Promise<Body | null> {
  try {
    return { html: await gunzipText(htmlGzip), textContent: text };
  } catch {
    return null;
  }
}

/** The body as the second copy has it; null when it has none, or none that is whole. The database gets it back. */
async function copiedBody(
  db: OffprintDatabase,
  { id, revision }: ArticleRow,
): Promise<Body | null> {
  const body = db.copy && (await readCopiedBody(db.copy, [id, revision]));
  if (body === null) return null;
  putBackLater(db, [id, revision], body);
  return { html: body.html, textContent: body.text };
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
