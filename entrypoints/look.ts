// Injected before everything else: waits for the page's text, then tells which scripts the page may need.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookAhead } from '@/utils/extract/look-ahead';

/** How long a page that is still being parsed is waited for, in milliseconds: half a story is worse than a wait. */
const PATIENCE = 3000;

export default defineUnlistedScript(async () => {
  // Left by a worker that was ended before it could be read.
  Reflect.deleteProperty(globalThis, '__offprintRequest');
  // The page's elements may shadow any property of its document.
  if (Reflect.get(Document.prototype, 'readyState', document) === 'loading') {
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve, { once: true });
      setTimeout(resolve, PATIENCE);
    });
  }
  return lookAhead(document, location.href);
});
