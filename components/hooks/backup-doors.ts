// What a backup needs from its page: the library, the settings, the folder or the browser's downloads.

import { type BackupDoors, makeBackup } from '@/utils/backup/make-backup';
import type { Translator } from '@/utils/i18n/translator';
import type { BackupFailure, BackupMade, BackupProgress } from '@/utils/model/backup-plan';
import { fail, type Result } from '@/utils/model/result';
import { fileToDownload, handOver } from '@/utils/platform/backup-download';
import { fileInFolder } from '@/utils/platform/backup-folder';
import { ownVersion } from '@/utils/platform/own-extension';
import { backupPutOff, lastBackup } from '@/utils/settings/backup-settings';
import { settingsForBackup } from '@/utils/settings/settings-in-backup';
import { backupSource } from '@/utils/store/backup-source';
import { newestSeq } from '@/utils/store/count-changes';
import { libraryDatabase } from '@/utils/store/library';
import { inLibrary } from '@/utils/store/rescue/rescue-library';

export type BackupWay = Pick<Translator, 't' | 'language'> & {
  readonly place: BackupDoors['place'];
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
};

/** Makes a backup of the real library; of all pages one at a time does. Never rejects. */
export function backUpLibrary({
  t,
  language,
  place,
  ...run
}: BackupWay): Promise<Result<BackupMade, BackupFailure>> {
  const doors: BackupDoors = {
    place,
    // Asked first, so that a library that must be rescued is, before its stories are read.
    newestSeq: () => inLibrary(newestSeq),
    source: async (changesAfter) =>
      backupSource(libraryDatabase(), { changesAfter, settings: settingsForBackup }),
    last: () => lastBackup.getValue(),
    openFile: place === 'folder' ? fileInFolder : fileToDownload,
    handOver,
    remember: async (last) => {
      // First: a page that goes in between must not leave the reminder put off for a backup that is no longer the last.
      await backupPutOff.setValue(0);
      await lastBackup.setValue(last);
    },
    appVersion: ownVersion(),
    words: {
      lang: language,
      title: t('backup.indexTitle'),
      stories: (n) => t('backup.indexStories', { n }),
      inTrash: t('backup.indexTrash'),
    },
  };
  return navigator.locks.request('offprint backup', { ifAvailable: true }, (lock) =>
    lock === null
      ? Promise.resolve(fail({ kind: 'busy', detail: '' } as const))
      : makeBackup(doors, run),
  );
}
