// Injected into the page on the reader's click; its value, the extractor's result, goes back to the background.
// Not one of WXT's content scripts: their wrapper posts a message to the window, by which a page could learn that
// Offprint is installed.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '@/utils/extract/extract';
import { fail } from '@/utils/model/result';

/** What the background leaves in the isolated world before it injects this script; read once. */
type ExtractRequest = { readonly mode: 'page' | 'selection' };

export default defineUnlistedScript(async () => {
  const url = location.href;
  try {
    return await extractArticle(document, url, {
      selection: takeRequest() === 'selection',
      navigationUrl: loadedFrom() ?? url,
    });
  } catch (error) {
    // A bug; the reader still gets an answer and can save the address.
    console.error('Offprint could not read this page', error);
    return fail({ kind: 'no-story', title: '', url, lang: null, siteName: null, favicon: null });
  }
});

function takeRequest(): ExtractRequest['mode'] {
  const request: unknown = Reflect.get(globalThis, '__offprintRequest');
  Reflect.deleteProperty(globalThis, '__offprintRequest');
  const asked = typeof request === 'object' && request !== null && 'mode' in request;
  return asked && request.mode === 'selection' ? 'selection' : 'page';
}

function loadedFrom(): string | undefined {
  return performance.getEntriesByType('navigation')[0]?.name;
}
