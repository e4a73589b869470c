// What the worker does once a day: the trash of thirty days ago goes, and the journal's old end. Once a week the full check.

import { browser } from 'wxt/browser';
import { forgetDestroyed } from '@/utils/store/journal/forget-destroyed';
import { pruneJournal } from '@/utils/store/journal/prune-journal';
import { purgeOldTrash } from '@/utils/store/purge-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { checkWeekly } from './check-weekly';
import { rotateOnce } from './session';

const ALARM = 'upkeep';

/** Minutes. The first comes soon, for a browser that is used for a quarter of an hour a day; starting comes before it. */
const PERIOD = { delayInMinutes: 2, periodInMinutes: 24 * 60 };

/** Registers the alarm's listener, and sets the alarm where the browser has none. Call synchronously. */
export function listenToAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? keepUp() : undefined));
  void setAlarm();
}

/** The upkeep. Done twice, or ended at any moment, it does no harm. Never rejects: what fails is done the next day. */
export async function keepUp(now = new Date()): Promise<void> {
  try {
    await rotateOnce();
    await inLibrary((db) => purgeOldTrash(db, now));
    await inLibrary((db) => forgetDestroyed(db));
    await inLibrary((db) => pruneJournal(db, now));
    // For a browser that is never closed.
    if (!__OFFPRINT_WITHOUT__.includes('copy')) await checkWeekly(now);
  } catch (error) {
    console.error(error);
  }
}

/** Chromium keeps alarms over a restart, Firefox does not; one that is set stays as it is. */
async function setAlarm(): Promise<void> {
  try {
    if ((await browser.alarms.get(ALARM)) === undefined) await browser.alarms.create(ALARM, PERIOD);
  } catch (error) {
    console.error(error);
  }
}
