// The worker's library: with its second copy. What mends it is at hand, for Chromium's worker loads nothing late.

import { extensionCopy } from '@/utils/platform/second-copy';
import { tellPages } from '@/utils/settings/mending';
import { equipLibrary } from '@/utils/store/library';
import * as mender from '@/utils/store/mend/mend-library';
import * as rescuer from '@/utils/store/rescue/open-rescued';

/** Equips the worker's library. Before its first use. */
export function equipWorker(): void {
  if (__OFFPRINT_WITHOUT__.includes('copy')) return;
  equipLibrary({
    copy: extensionCopy,
    news: tellPages,
    loadMender: async () => mender,
    loadRescuer: async () => rescuer,
  });
}
