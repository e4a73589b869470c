// A worker that makes a backup and is killed while it does.

import { makeBackup } from '@/utils/backup/make-backup';
import type { LastBackup } from '@/utils/model/backup-plan';
import { fileToDownload } from '@/utils/platform/backup-download';
import { fileInFolder } from '@/utils/platform/backup-folder';
import { backupSource } from '@/utils/store/backup-source';
import { newestSeq } from '@/utils/store/count-changes';
import { createDatabase } from '@/utils/store/database';
import { beVictim, type Fate, type Step } from './steps';

export type BackupOrders = Fate & {
  readonly library: string;
  readonly place: LastBackup['place'];
  readonly last: LastBackup | null;
  readonly now: Date;
};

beVictim<BackupOrders>(async ({ library, place, last, now }, { step, ask, begin }) => {
  const db = createDatabase(library);
  await db.open();
  holdFiles(step);
  begin();
  const made = await makeBackup(
    {
      place,
      newestSeq: () => newestSeq(db),
      source: async (changesAfter) =>
        backupSource(db, { changesAfter, settings: async () => [{ key: 'theme', value: 'dark' }] }),
      last: async () => last,
      openFile: place === 'folder' ? fileInFolder : fileToDownload,
      handOver: (file, name) => void step('hand over').then(() => ask('handOver', file, name)),
      remember: async (made) => {
        await step('remember');
        await ask('remember', made);
      },
      appVersion: '1',
      words: { lang: 'en', title: 'Backup', stories: String, inTrash: 'trash' },
    },
    { now },
  );
  return made.ok ? 'made' : made.failure.kind;
});

/** Everything that is done to a file or a folder is a step. */
function holdFiles(step: Step): void {
  hold(FileSystemDirectoryHandle.prototype, 'getFileHandle');
  hold(FileSystemDirectoryHandle.prototype, 'removeEntry');
  hold(FileSystemFileHandle.prototype, 'createWritable');
  hold(FileSystemFileHandle.prototype, 'getFile');
  hold(FileSystemWritableFileStream.prototype, 'write');
  hold(FileSystemWritableFileStream.prototype, 'close');

  function hold<Name extends string>(
    proto: { readonly [name in Name]: (...args: never[]) => Promise<unknown> },
    name: Name,
  ): void {
    const real = proto[name];
    Object.defineProperty(proto, name, {
      value: async function (this: unknown, ...args: never[]) {
        await step(`file: ${name}`);
        return Reflect.apply(real, this, args);
      },
    });
  }
}
