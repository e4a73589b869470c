// A story on several pages, from one click: fetched by the page itself, with the reader's cookies, in order, once; and whole
// although the worker dies meanwhile.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openPopup } from '@/test/support/screens/popup-screen';
import { type PageAnswer, type PageServer, servePages } from '@/test/support/serve-pages';
import { storedArticles } from '@/test/support/stored-articles';
import { BRIDGE_STORY, storyPage } from './stories';

const OF = 3;

/** The paragraphs of one page of a story. */
const told = (name: string, n: number) =>
  BRIDGE_STORY.paragraphs.slice(0, 3).map((text, m) => `${name} ${n}.${m + 1}: ${text}`);

/** Page `n` of a story under `/name_n.html`, with its pager. */
function pageOf(name: string, n: number, paragraphs = told(name, n)): string {
  const links = Array.from({ length: OF }, (_, at) => at + 1).map((at) =>
    at === n ? `<b>${at}</b>` : `<a href="${pathOf(name, at)}">${at}</a>`,
  );
  return storyPage({ ...BRIDGE_STORY, title: `The ${name} story`, paragraphs }).replace(
    '</article>',
    `<div class="pagination">${links.join(' ')}</div></article>`,
  );
}

function pathOf(name: string, n: number): string {
  return n === 1 ? `/${name}.html` : `/${name}_${n}.html`;
}

/** A promise, and what settles it. */
function gate() {
  let open = () => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
}

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let driver: BrowserDriver;
  let server: PageServer;
  const slow = gate();
  const killed = gate();

  beforeAll(async () => {
    const story = (name: string): [string, PageAnswer][] =>
      [1, 2, 3].map((n) => [pathOf(name, n), pageOf(name, n)]);
    server = await servePages({
      ...Object.fromEntries(['harbour', 'slow', 'killed'].flatMap(story)),
      '/harbour.html': {
        body: pageOf('harbour', 1),
        headers: { 'set-cookie': 'reader=mara; Path=/; HttpOnly; SameSite=Strict' },
      },
      // 港湾 in GBK, which only the page itself says.
      '/harbour_3.html': {
        body: inGbk(
          pageOf('harbour', 3, [...told('harbour', 3), 'The sign says \xb8\xdb\xcd\xe5.']),
        ),
        type: 'text/html',
      },
      '/slow_2.html': { body: pageOf('slow', 2), wait: slow.wait },
      '/killed_2.html': { body: pageOf('killed', 2), wait: killed.wait },
      '/lost_2.html': { body: 'Busy', status: 503 },
      '/lost.html': pageOf('lost', 1),
    });
    driver = await openBrowser(kind);
  });
  afterAll(async () => {
    slow.open();
    killed.open();
    await driver?.close();
    await server?.stop();
  });

  const textOf = async (path: string) =>
    (await storedArticles(driver)).filter(({ url }) => url.endsWith(path)).map(({ text }) => text);

  test('one click saves all pages, in order, once', async () => {
    const tab = await driver.openTab(server.url('/harbour.html'));
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    await popup.waitForTitle('The harbour story');
    const [text, ...more] = await textOf('/harbour.html');
    expect(more).toEqual([]);
    expect(text?.split('\n')).toEqual([
      ...[1, 2, 3].flatMap((n) => told('harbour', n)),
      'The sign says 港湾.',
    ]);
    const asked = server.requests().filter(({ path }) => path.startsWith('/harbour_'));
    expect(asked.map(({ path }) => path)).toEqual(['/harbour_2.html', '/harbour_3.html']);
    for (const { headers } of asked) {
      expect(headers.cookie).toContain('reader=mara');
      expect(JSON.stringify(headers)).not.toContain('extension');
    }
    await tab.close();
  });

  test('the popup says which page it is at', async () => {
    const tab = await driver.openTab(server.url('/slow.html'));
    const popup = await openPopup(driver, tab);
    await popup.pressSave();
    await popup.surface.waitForText('[data-testid="save"]', 'Page 2 of 3…');
    slow.open();
    await popup.waitForState('saved');
    expect((await textOf('/slow.html'))[0]?.split('\n')).toHaveLength(9);
    await tab.close();
  });

  test('what a worker that was ended has begun, the next one finishes', async () => {
    const tab = await driver.openTab(server.url('/killed.html'));
    await driver.pressShortcut(tab, 'Alt+Shift+D');
    await expect
      .poll(() => server.requests().some(({ path }) => path === '/killed_2.html'), {
        timeout: 30_000,
      })
      .toBe(true);
    await driver.stopBackground();
    killed.open();
    await expect.poll(() => textOf('/killed.html'), { timeout: 60_000 }).toHaveLength(1);
    expect((await textOf('/killed.html'))[0]?.split('\n')).toHaveLength(9);
    expect(server.requests().filter(({ path }) => path === '/killed_3.html')).toHaveLength(1);
    await tab.close();
  });

  test('a page that cannot be had is missing, and the list says so', async () => {
    const tab = await driver.openTab(server.url('/lost.html'));
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    await popup.surface.waitForText('[data-testid="article-row"]', 'pages missing');
    expect((await textOf('/lost.html'))[0]?.split('\n')).toEqual(told('lost', 1));
    await tab.close();
  });

  test('no row is left of any of them', async () => {
    const page = await driver.openExtensionPage('options.html');
    const rows = () =>
      page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('offprint');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const count = await new Promise<number>((resolve) => {
          const request = db.transaction('jobs').objectStore('jobs').count();
          request.onsuccess = () => resolve(request.result);
        });
        db.close();
        return count;
      });
    await expect.poll(rows, { timeout: 30_000 }).toBe(0);
    await page.close();
  });
});

/** The bytes of a page whose characters are written as the bytes they have in GBK, and whose meta says so. */
function inGbk(html: string): Uint8Array {
  const page = html.replace('charset="utf-8"', 'charset="gb2312"').replace(/[^\0-\xff]/g, '?');
  return Uint8Array.from(page, (character) => character.charCodeAt(0));
}
