// Whether an address that a page states is its own.

import { twinHost } from '@/utils/text/urls';

/** `here`: this page, whatever the protocol and AMP form; `elsewhere`: another page of the site; else nothing is known. */
export type Whereabouts = 'here' | 'elsewhere' | 'unknown';

/** Compares a stated address, absolute or from the site's root, with the addresses under which the page is known. */
export function whereIs(urls: readonly string[]): (stated: string) => Whereabouts {
  const [first = ''] = urls;
  const here = urls.filter((url) => URL.canParse(url)).map(partsOf);
  return (stated) => {
    if (!/^(https?:\/\/|\/)/i.test(stated) || !URL.canParse(stated, first)) return 'unknown';
    const there = partsOf(new URL(stated, first).href);
    if (
      here.some(
        ({ host, path, query }) =>
          host === there.host &&
          path === there.path &&
          (query.includes(there.query) || there.query.includes(query)),
      )
    )
      return 'here';
    // The front door is where templates point when they know no better.
    return there.path !== '' && here.some(({ host }) => host === there.host)
      ? 'elsewhere'
      : 'unknown';
  };
}

/** What tells addresses apart. Of two queries one may lack what a reader's own has: who shared the story, which view. */
function partsOf(address: string): { host: string; path: string; query: string } {
  const { host, pathname, search } = new URL(address);
  return {
    host: twinHost(host),
    path: pathname.toLowerCase().replace(/([/.]amp)?\/*(index\.\w+)?$/, ''),
    query: `${search.replace('?', '&')}&`,
  };
}
