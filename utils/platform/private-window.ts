// Firefox runs an extension's pages in a private window apart from all others: they reach no database there. The worker
// does, so saving works. Chromium's pages are the same in every window.

import { browser } from 'wxt/browser';

/** Whether this page runs in a private window of its own, out of the library's reach. */
export function isLibraryOutOfReach(): boolean {
  return browser.extension.inIncognitoContext;
}
