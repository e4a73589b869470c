// The full check without the reader's asking: in small slices, so that whatever the reader does comes first.

import { browser } from 'wxt/browser';
import { toIsoTime } from '@/utils/model/ids';
import { extensionCopy } from '@/utils/platform/second-copy';
import { lastCheck, lastMended, tellPages } from '@/utils/settings/mending';
import { isCheckDue, newlyDamaged } from '@/utils/store/mend/check-due';
import { checkLibraryFully } from '@/utils/store/mend/check-fully';
import { inLibrary } from '@/utils/store/rescue/rescue-library';

const WATCH = 'watchedSince';

/** Rest between two slices, in milliseconds: as long as one takes, so that the check has half of the processor at most. */
const REST = 50;

/** Checks the library when that is due; one check at a time. One that ends with the browser is begun anew. Rejects when it fails. */
export async function checkWeekly(now = new Date(), rest = REST): Promise<void> {
  await navigator.locks.request('offprint full check', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const [last, mended] = [await lastCheck.getValue(), await lastMended.getValue()];
    if (!isCheckDue({ last, mended, since: await watchedSince(now) }, now)) return;
    const check = await inLibrary((db) =>
      checkLibraryFully(db, extensionCopy, tellPages, {
        now,
        pause: () => new Promise((resume) => setTimeout(resume, rest)),
      }),
    );
    await lastCheck.setValue(check);
    const lost = newlyDamaged(check, last);
    if (lost.length > 0)
      tellPages.mended({ time: check.time, reason: 'behind', restored: 0, lost });
  });
}

/** When Offprint was first awake on this profile. */
async function watchedSince(now: Date): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(WATCH))[WATCH];
  if (typeof stored === 'string' && Number.isFinite(Date.parse(stored))) return stored;
  await browser.storage.local.set({ [WATCH]: toIsoTime(now) });
  return toIsoTime(now);
}
