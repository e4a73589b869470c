// What is kept of backups and restores beside the settings. Apart from them, for the popup needs none of it.

import type { BackupRhythm, LastBackup } from '@/utils/model/backup-plan';
import type { LastRestore } from '@/utils/model/restore';
import { oneOf, storedItem } from './stored-item';

/** How often a backup is wanted: written into the chosen folder where one is, reminded of elsewhere. */
export const backupRhythm = storedItem<BackupRhythm>(
  'backupRhythm',
  'never',
  oneOf(['never', 'day', 'week']),
);

/** The last backup that was written whole; null before the first. */
export const lastBackup = storedItem<LastBackup | null>('lastBackup', null, isLastBackup);

/** How many changes there were when the reader put the reminder off; 0 when they did not, or made a backup since. */
export const backupPutOff = storedItem<number>('backupPutOff', 0, isNumber);

/** The restore that was done last and can still be taken back; null when there is none. */
export const lastRestore = storedItem<LastRestore | null>('lastRestore', null, isLastRestore);

function isLastRestore(value: unknown): value is LastRestore | null {
  if (value === null) return true;
  if (typeof value !== 'object' || !('group' in value) || typeof value.group !== 'string')
    return false;
  return 'time' in value && typeof value.time === 'string' && 'stories' in value;
}

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
