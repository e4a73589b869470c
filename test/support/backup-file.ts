// A library's backup as a file in memory.

import { readBackup } from '@/utils/backup/read-backup';
import { writeBackup } from '@/utils/backup/write-backup';
import type { BackupItem } from '@/utils/model/backup';
import { backupSource } from '@/utils/store/backup-source';
import type { OffprintDatabase } from '@/utils/store/database';

/** Writes a backup of everything. */
export async function backupFile(db: OffprintDatabase): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const sink = {
    write: async (bytes: Uint8Array<ArrayBuffer>) => {
      parts.push(bytes);
    },
  };
  const settings = async () => [{ key: 'theme', value: 'dark' }];
  const written = await writeBackup(backupSource(db, { changesAfter: 0, settings }), sink, {
    now: new Date(),
    appVersion: '1',
    words: { lang: 'en', title: 'Backup', stories: String, inTrash: 'trash' },
  });
  if (!written.ok) throw new Error(written.failure);
  return new Blob(parts);
}

/** Reads a file, and stops with an error after so many stories. */
export async function* readPart(file: Blob, stories: number): AsyncGenerator<BackupItem> {
  let n = 0;
  for await (const item of readBackup(file)) {
    if (item.kind === 'story') n += 1;
    if (n > stories) throw new DOMException('gone', 'NotReadableError');
    yield item;
  }
}
