// Why a browser refused a script, told from the address and the browser's own message.

import type { UnreadableKind } from '@/utils/model/no-article';

const STORES =
  /^https:\/\/(chrome\.google\.com\/webstore|chromewebstore\.google\.com|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|addons\.opera\.com)/u;

/** Addresses of the browser itself. `data:` and `javascript:` pages belong to nobody and are refused as well. */
const BROWSER_PAGE =
  /^(about|chrome|edge|brave|opera|vivaldi|view-source|devtools|resource|moz-extension|chrome-extension|chrome-search|chrome-untrusted|data|javascript):/u;

/**
 * Names the reason. `url` is empty where the browser does not tell it: then it is one of the browser's own pages,
 * for the click opens every other.
 */
export function whyUnreadable(url: string, message: string): UnreadableKind {
  if (/no tab with id|invalid tab id|tab was closed|frame.*removed/iu.test(message))
    return 'tab-gone';
  if (url === '' || BROWSER_PAGE.test(url)) return 'browser-page';
  if (STORES.test(url)) return 'addon-store';
  if (url.startsWith('file:')) return 'local-file';
  if (/\.pdf($|[?#])/iu.test(url)) return 'pdf';
  return 'not-granted';
}
