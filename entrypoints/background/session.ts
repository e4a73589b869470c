// What the worker does once in each session of the browser, whenever it is first awake in it.

import { browser } from 'wxt/browser';
import { SANITIZER_VERSION } from '@/utils/html/sanitizer-version';
import type { ExtractedArticle } from '@/utils/model/article';
import { extensionCopy } from '@/utils/platform/second-copy';
import { tellPages } from '@/utils/settings/mending';
import { fileAsides } from '@/utils/store/aside';
import { checkKeys } from '@/utils/store/mend/mend-library';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { rotateLog } from '@/utils/store/rotate-log';
import { saveArticle } from '@/utils/store/save-article';
import { checkWeekly } from './check-weekly';

/** Begins a session: first what prevents a loss, then the comparison of what both stores hold. Never rejects. */
export async function startSession(): Promise<void> {
  await rotateOnce();
  if (__OFFPRINT_WITHOUT__.includes('copy')) return;
  await oncePerSession('asides-filed', async () => {
    const save = (capture: ExtractedArticle) =>
      inLibrary((db) => saveArticle(db, capture, { sanitizerVersion: SANITIZER_VERSION }));
    await fileAsides(extensionCopy, save);
  });
  await oncePerSession('keys-checked', async () => {
    // Opening mends what the heads tell; this finds what they do not.
    await inLibrary((db) => checkKeys(db, extensionCopy, tellPages));
  });
  await oncePerSession('checked-weekly', () => checkWeekly());
}

/**
 * Rotates the database's log in Chromium; a save waits for it. Firefox has no such log. Never rejects: a browser that
 * cannot do it can still save.
 */
export async function rotateOnce(): Promise<void> {
  if (import.meta.env.FIREFOX || __OFFPRINT_WITHOUT__.includes('rotation')) return;
  await oncePerSession('log-rotated', () => rotateLog());
}

/** Session storage ends with the browser: so long it is remembered what was done. */
async function oncePerSession(name: string, work: () => Promise<void>): Promise<void> {
  const key = `session:${name}`;
  try {
    await navigator.locks.request(`offprint ${name}`, async () => {
      if (key in (await browser.storage.session.get(key))) return;
      await work();
      await browser.storage.session.set({ [key]: true });
    });
  } catch (error) {
    console.error(error);
  }
}
