// Looks straight into the built extension's database: what is really on disk, past every page of ours.

import type { BrowserDriver, Surface } from './browsers/driver';

/** One stored article with the text its reader sees, and how many bodies are kept for it. */
export type StoredArticle = {
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly starred: number;
  readonly bodies: number;
};

/** Every article in the library, read in an extension page of its own: an open popup closes by that. */
export async function storedArticles(driver: BrowserDriver): Promise<StoredArticle[]> {
  const page = await driver.openExtensionPage('options.html');
  const found = await readStoredArticles(page);
  await page.close();
  return found;
}

/** Every article in the library, read inside a page of the extension that is open already. */
export function readStoredArticles(page: Surface): Promise<StoredArticle[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('offprint');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (table: string) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [articles, contents] = [await all('articles'), await all('contents')];
    db.close();
    return articles.map((article) => {
      const bodies = contents.filter(({ articleId }) => articleId === article.id);
      const shown = bodies.find(({ revision }) => revision === article.revision);
      return {
        kind: String(article.kind),
        title: String(article.title),
        url: String(article.url),
        text: String(shown?.text ?? ''),
        tags: (article.tags as unknown[]).map(String),
        starred: Number(article.starred),
        bodies: bodies.length,
      };
    });
  });
}
