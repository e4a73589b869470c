// A page's library: with its second copy, and with what mends it loaded when something is wrong.

import { isLibraryOutOfReach } from '@/utils/platform/private-window';
import { extensionCopy } from '@/utils/platform/second-copy';
import { tellPages } from '@/utils/settings/mending';
import { equipLibrary } from '@/utils/store/library';

/** Equips the library of this page. Before its first use. */
export function equipPage(): void {
  // Without the database the copy alone would stand still here, while the worker writes both; the card says where stories are.
  if (__OFFPRINT_WITHOUT__.includes('copy') || isLibraryOutOfReach()) return;
  equipLibrary({
    copy: extensionCopy,
    news: tellPages,
    loadMender: () => import('@/utils/store/mend/mend-library'),
    loadRescuer: () => import('@/utils/store/rescue/open-rescued'),
  });
}
