// Answers one address from a file and lets nothing else out: how a saved page is read under its real address.

import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';

/**
 * From now on every request of the page is held: the document at `url` gets the file's bytes as `text/html`
 * without a charset (the page's own meta decides), everything else fails as if offline.
 */
export async function answerNavigation(page: Page, url: string, file: string): Promise<void> {
  const body = (await readFile(file)).toString('base64');
  const wanted = withoutFragment(url);
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const answered =
      resourceType === 'Document' && withoutFragment(request.url) === wanted
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'content-type', value: 'text/html' }],
            body,
          })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    // The page may be gone before the answer: nothing is lost then.
    answered.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
