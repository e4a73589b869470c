// Injected before the extractor where it is not plain that the page is a story, and a whole one: leaves what judges that in the isolated
// world. A script of its own, for most pages do without.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judge } from '@/utils/extract/judge';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { __offprintJudge: judge });
});
