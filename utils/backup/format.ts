// The backup file, version 1: what is in it, under which names. Told to strangers in .github/backup-format.md.

import type { BackupProblem, Manifest } from '@/utils/model/backup';

/** Marks every part as a backup's. */
export const BACKUP_FORMAT: Manifest['format'] = 'offprint-backup';

/** The version of the shape. A reader refuses higher ones; fields and entries may be added within a version. */
export const BACKUP_VERSION = 1;

/** The longest entry, unpacked: nothing longer is written, and no more is unpacked of a hostile file. */
export const MOST_ENTRY_BYTES = 64 * 2 ** 20;

/** Names of entries. Whoever packs the files anew may put them into a folder: they are known by their end. */
export const ENTRY = {
  manifest: 'manifest.json',
  settings: 'settings.jsonl',
  index: 'index.html',
  sums: 'SHA256SUMS',
  end: 'end.json',
} as const;

/** The last entry: what came into the file in the end. */
export type BackupEnd = {
  readonly format: Manifest['format'];
  readonly version: number;
  readonly counts: {
    readonly stories: number;
    readonly revisions: number;
    readonly changes: number;
    readonly settings: number;
    /** Rows of the journal that alone are larger than any entry may be. */
    readonly changesLeftOut: number;
  };
  readonly problems: readonly BackupProblem[];
};
