// Injected before the extractor where a page is doubtful: leaves in the isolated world what judges whether it holds a story,
// and all of it. A script of its own, for most pages do without.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judge } from '@/utils/extract/judge';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { __offprintJudge: judge });
});
