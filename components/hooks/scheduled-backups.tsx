// Backups by themselves, for a page that shows nothing of them.

import { useBackupSchedule } from './use-backup-schedule';
import { useBackups } from './use-backups';

/** Renders nothing. */
export function ScheduledBackups() {
  // One change is enough for a backup to be due.
  useBackupSchedule(useBackups(1));
  return null;
}
