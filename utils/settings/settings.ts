// The reader's settings, each an item with its default in the extension's own storage.

import type { BackupRhythm, LastBackup } from '@/utils/model/backup-plan';
import { isBoolean, oneOf, storedItem } from './stored-item';

/** Colours: `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

/** Language of the interface: `auto` follows the browser. */
export type LanguageChoice = 'auto' | 'en' | 'zh-CN';

/** Every setting with its default. */
export const settings = {
  theme: storedItem<Theme>('theme', 'auto', oneOf(['auto', 'light', 'dark'])),
  language: storedItem<LanguageChoice>('language', 'auto', oneOf(['auto', 'en', 'zh-CN'])),
  /** A badge on every saved page, on each visit: needs the optional permission `tabs`. */
  badgeOnEveryVisit: storedItem<boolean>('badgeOnEveryVisit', false, isBoolean),
  /** The reader was told that stories from private windows are kept, and agreed. */
  privateWindowConfirmed: storedItem<boolean>('privateWindowConfirmed', false, isBoolean),
  /** Keys like `s` and `#` act on the pages; off for those whose speech input or habits press them unmeant. */
  singleKeys: storedItem<boolean>('singleKeys', true, isBoolean),
  /** Pictures that are not stored may be fetched from their sites when a story is open. */
  remotePictures: storedItem<boolean>('remotePictures', false, isBoolean),
  /** How often a backup is wanted: written into the chosen folder where one is, reminded of elsewhere. */
  backupRhythm: storedItem<BackupRhythm>('backupRhythm', 'never', oneOf(['never', 'day', 'week'])),
} as const;

/** The last backup that was written whole; null before the first. */
export const lastBackup = storedItem<LastBackup | null>('lastBackup', null, isLastBackup);

/** How many changes there were when the reader put the reminder off; 0 when they did not, or made a backup since. */
export const backupPutOff = storedItem<number>('backupPutOff', 0, isNumber);

function isLastBackup(value: unknown): value is LastBackup | null {
  if (value === null) return true;
  if (typeof value !== 'object' || !('time' in value) || typeof value.time !== 'string')
    return false;
  if (!('seq' in value && typeof value.seq === 'number')) return false;
  return 'fileName' in value && 'place' in value && 'stories' in value && 'bytes' in value;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
