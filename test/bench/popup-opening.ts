// From the start of the popup's navigation to its first rows on the screen.

import { FIRST_ROWS } from '@/components/article/first-rows-mark';
import type { BrowserDriver } from '@/test/support/browsers/driver';
import { byTestId } from '@/test/support/screens/test-id';
import { type Figures, summarize } from './statistics';

/** Fills the library through the extension's own page with `count` light rows, newest last. */
export async function fillLibrary(driver: BrowserDriver, count: number): Promise<void> {
  const page = await driver.openExtensionPage('options.html');
  await page.evaluate(async (wanted: number) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('offprint');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction(['articles', 'counters'], 'readwrite');
    const articles = transaction.objectStore('articles');
    const start = Date.UTC(2020, 0, 1);
    for (let n = 0; n < wanted; n += 1) {
      const time = new Date(start + n * 60_000).toISOString();
      const url = `https://news.example/bench/${n}`;
      articles.put({
        id: crypto.randomUUID(),
        url,
        canonicalUrl: url,
        addresses: [url],
        title: `Story number ${n} about the bridge`,
        byline: 'Mara Lindqvist',
        source: null,
        siteName: 'Example Courier',
        editor: null,
        publishedTime: '2020-01-01',
        lang: 'en',
        dir: 'ltr',
        excerpt: 'A short line.',
        leadImage: null,
        favicon: null,
        keywords: [],
        wordCount: 500,
        readingMinutes: 3,
        kind: 'page',
        tags: n % 7 === 0 ? ['bridge'] : [],
        shelf: 'inbox',
        starred: 0,
        readingProgress: 0,
        revision: 1,
        heldRevision: null,
        savedTime: time,
        modifiedTime: time,
        openedTime: null,
        trashedTime: null,
        deviceId: 'bench',
      });
    }
    transaction.objectStore('counters').put({ key: 'shelf:inbox', n: wanted });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, count);
  await page.close();
}

/** Milliseconds from navigation start until the list, or the empty state, has been painted; a fresh page each run. */
export async function measurePopupOpening(driver: BrowserDriver, runs: number): Promise<Figures> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await driver.openExtensionPage('popup.html');
    await page.waitFor([byTestId('article-row'), byTestId('list-empty')].join(','));
    // As the page itself noted it, not when this driver came to look.
    measured.push(
      await page.evaluate(async (mark: string) => {
        for (;;) {
          const [painted] = performance.getEntriesByName(mark);
          if (painted !== undefined) return painted.startTime;
          await new Promise((resume) => requestAnimationFrame(resume));
        }
      }, FIRST_ROWS),
    );
    await page.close();
  }
  return summarize(measured);
}
