// Which address is a story's identity: what the page claims, where that can be believed.

import type { CanonicalUrl } from '@/utils/model/ids';
import { absoluteUrl, canonicalizeUrl, twinHost } from '@/utils/text/urls';

/**
 * The story's identity. The page's `rel=canonical` counts only on the same host or its www/m/amp twin, not when it
 * points at a home page, and never when the page got from `navigationUrl` (the address the document was loaded from)
 * to another path by pushState: then it still names the story before. Otherwise the normalised `url`.
 */
export function chooseCanonicalUrl(
  document: Document,
  url: string,
  navigationUrl: string = url,
): CanonicalUrl {
  const own = canonicalizeUrl(url);
  const links = Document.prototype.querySelectorAll.call(
    document,
    'link[rel~="canonical" i][href]',
  );
  const claimed = absoluteUrl(links[0]?.getAttribute('href'), url);
  if (links.length !== 1 || claimed === null || !URL.canParse(own)) return own;
  const canonical = canonicalizeUrl(claimed);
  const [here, there] = [new URL(own), new URL(canonical)];
  // A hash route is a story of its own that no canonical link of the shell can name.
  if (
    hasMoved(url, navigationUrl) ||
    here.hash !== '' ||
    twinHost(here.host) !== twinHost(there.host)
  )
    return own;
  return there.pathname === '/' && there.search === '' && here.pathname !== '/' ? own : canonical;
}

/** Whether scripts have led the page from `navigationUrl` to another path. */
export function hasMoved(url: string, navigationUrl: string = url): boolean {
  return pathOf(navigationUrl) !== pathOf(url);
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
