// Opens the page to save: the sample, or a saved page under its real address.

import { readFile } from 'node:fs/promises';
import type { BrowserDriver, ChromiumDriver, Surface } from '@/test/support/browsers/driver';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import type { SavedPage } from './demo-options';

/** The open page, and how to end what serves it. */
export type ShownPage = { readonly tab: Surface; readonly stop: () => Promise<void> };

/** Folder of the sample news site, from the project's root. */
const SAMPLE = 'test/demo/sample-page';

/** Shows the page in a tab. `say` is told where an address is not the real one. */
export async function showPage(
  driver: BrowserDriver,
  page: SavedPage | null,
  say: (line: string) => void,
): Promise<ShownPage> {
  if (page !== null && isChromium(driver)) {
    return { tab: await driver.openAnswered(page.url, page.file), stop: async () => undefined };
  }
  const { path, server } = page === null ? await sample() : await onLoopback(page);
  try {
    const tab = await driver.openTab(server.url(path));
    if (page !== null) say(`Firefox shows ${page.url} under http on loopback: ${server.url(path)}`);
    return { tab, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function sample(): Promise<{ path: string; server: PageServer }> {
  return { path: '/index.html', server: await servePages({ folder: SAMPLE }) };
}

/** The same path as the real address has; the page's own meta decides its charset. */
async function onLoopback({ file, url }: SavedPage): Promise<{ path: string; server: PageServer }> {
  const { pathname, search } = new URL(url);
  const answer = { body: await readFile(file), type: 'text/html' };
  return {
    path: pathname + search,
    server: await servePages({ [decodeURIComponent(pathname)]: answer }),
  };
}

function isChromium(driver: BrowserDriver): driver is ChromiumDriver {
  return driver.kind === 'chromium';
}
