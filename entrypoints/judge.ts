// Injected before the extractor where it is not plain that the page is a story: leaves what judges that in the isolated
// world. A script of its own, for most pages do without.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findNoArticle } from '@/utils/extract/no-article/find-no-article';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { __offprintJudge: findNoArticle });
});
