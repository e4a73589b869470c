// The reader's settings as a backup carries them: out as they are, in again if the reader wants them.

import { browser } from 'wxt/browser';
import type { BackupSetting } from '@/utils/model/backup';
import { backupRhythm } from './backup-settings';
import { settings } from './settings';

/** What is a choice of the reader's and no more. Consents and permissions belong to one browser, and are given there. */
const CARRIED = {
  theme: settings.theme,
  language: settings.language,
  singleKeys: settings.singleKeys,
  remotePictures: settings.remotePictures,
  backupRhythm,
} as const;

/** Every carried setting with its value. */
export async function settingsForBackup(): Promise<BackupSetting[]> {
  return Promise.all(
    Object.entries(CARRIED).map(async ([key, item]) => ({ key, value: await item.getValue() })),
  );
}

/**
 * Takes over settings out of a backup; those that are not carried are passed over. A value that makes no sense does no harm: each
 * setting decides itself whether what is stored counts.
 */
export async function takeOverSettings(stated: readonly BackupSetting[]): Promise<void> {
  const carried = stated.filter(({ key }) => Object.hasOwn(CARRIED, key));
  await browser.storage.local.set(
    Object.fromEntries(carried.map(({ key, value }) => [key, value])),
  );
}
