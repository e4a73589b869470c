// Which address is a story's identity: what the page claims, where that can be believed.

import { absoluteUrl, twinHost } from '@/utils/text/urls';

/**
 * The story's address. The page's `rel=canonical` counts only on the same host or its www/m/amp twin, not when it
 * points at a home page, and never when the page got from `navigationUrl` (the address the document was loaded from)
 * to another path by pushState: then it still names the story before. Otherwise `url`. Both as they are: saving makes
 * addresses canonical, and what makes them so need not be injected.
 */
export function chooseCanonicalUrl(
  document: Document,
  url: string,
  navigationUrl: string = url,
): string {
  const links = Document.prototype.querySelectorAll.call(
    document,
    'link[rel~="canonical" i][href]',
  );
  const claimed = absoluteUrl(links[0]?.getAttribute('href'), url);
  if (links.length !== 1 || claimed === null || hasMoved(url, navigationUrl)) return url;
  const [here, there] = [new URL(url), new URL(claimed)];
  return twinHost(here.host) !== twinHost(there.host) ||
    // A hash route is a story of its own that no canonical link of the shell can name.
    /^#[!/]./.test(here.hash) ||
    (there.pathname === '/' && there.search === '' && here.pathname !== '/')
    ? url
    : claimed;
}

/** Whether scripts have led the page from `navigationUrl` to another path. */
export function hasMoved(url: string, navigationUrl: string = url): boolean {
  return pathOf(navigationUrl) !== pathOf(url);
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
