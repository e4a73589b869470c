// Injected before the extractor where a page has links that could lead to further pages of its story: leaves what joins them
// in the isolated world. A script of its own, for most pages do without.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Join, joinPages } from '@/utils/extract/pages/join-pages';
import { reportProgress } from '@/utils/messages/page-progress';
import { pageFetcher } from '@/utils/platform/fetch-page';

export default defineUnlistedScript(() => {
  const join: Join = async (...story) => {
    let pages = 0;
    const onPage = (n: number, of: number) => {
      pages = n;
      reportProgress({ n, of });
    };
    const fetchPage = pageFetcher({ charset: document.characterSet });
    const joined = await joinPages({ fetchPage, onPage })(...story);
    // Should the worker be gone, this starts the one that asks for the result.
    if (pages > 0) reportProgress({ n: pages, of: pages });
    return joined;
  };
  Object.assign(globalThis, { __offprintJoin: join });
});
