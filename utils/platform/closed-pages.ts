// Pages that browsers let no extension read, told from the address alone.

const STORES =
  /^https:\/\/(chrome\.google\.com\/webstore|chromewebstore\.google\.com|microsoftedge\.microsoft\.com\/addons|addons\.opera\.com)/u;

/** Addresses of the browser itself. `data:` and `javascript:` pages belong to nobody and are refused as well. */
const BROWSER_PAGE =
  /^(about|chrome|edge|brave|opera|vivaldi|view-source|devtools|resource|moz-extension|chrome-extension|chrome-search|chrome-untrusted|data|javascript):/u;

/** Names what is sure before anything was tried: a page that no extension may read; null for any other. */
export function whyClosed(url: string): 'browser-page' | 'addon-store' | null {
  if (url === '' || BROWSER_PAGE.test(url)) return 'browser-page';
  return STORES.test(url) ? 'addon-store' : null;
}
