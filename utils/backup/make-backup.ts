// A backup from the reader's wish to a file that was read again: library, writer, folder or download, check.

import type { BackupSource } from '@/utils/model/backup';
import type {
  BackupFailure,
  BackupMade,
  BackupProgress,
  FileTarget,
  LastBackup,
} from '@/utils/model/backup-plan';
import { toIsoTime } from '@/utils/model/ids';
import { fail, ok, type Result } from '@/utils/model/result';
import { digestFile } from './block-sink';
import { backupFileName } from './entry-names';
import type { IndexWords } from './index-pages';
import { type BackupWritten, writeBackup } from './write-backup';

/** What a backup needs from its page. */
export type BackupDoors = {
  readonly source: (changesAfter: number) => Promise<BackupSource>;
  /** The journal's newest row, and the last backup that was made. */
  readonly newestSeq: () => Promise<number>;
  readonly last: () => Promise<LastBackup | null>;
  readonly openFile: (name: string) => Promise<FileTarget>;
  readonly place: LastBackup['place'];
  /** Gives the finished file to the reader, where it does not lie in their folder. */
  readonly handOver: (file: Blob, name: string) => void;
  /** Remembers that it was made. */
  readonly remember: (last: LastBackup) => Promise<void>;
  readonly words: IndexWords;
  readonly appVersion: string;
};

export type BackupRun = {
  readonly now?: Date;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
};

/**
 * Makes one backup. It counts only when what lies there has the size and the digest of what was written; else it is removed.
 * No file that was there before is touched. Never rejects.
 */
export async function makeBackup(
  doors: BackupDoors,
  { now = new Date(), onProgress = () => {}, signal }: BackupRun = {},
): Promise<Result<BackupMade, BackupFailure>> {
  let target: FileTarget | null = null;
  try {
    // Asked before the first story is read: what is changed meanwhile is in this backup or counts as new.
    const seq = await doors.newestSeq().catch(inLibrary);
    const changesAfter = (await doors.last())?.seq ?? 0;
    const source = await doors.source(changesAfter > seq ? 0 : changesAfter).catch(inLibrary);
    const file = await doors.openFile(backupFileName(now));
    target = file;
    const written = await writeBackup(guarded(source), file, {
      now,
      appVersion: doors.appVersion,
      words: doors.words,
      onProgress: ({ stories, of }) => onProgress({ step: 'write', n: stories, of }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!written.ok) {
      await file.discard();
      return fail({ kind: 'stopped', detail: '' });
    }
    const { value } = written;
    onProgress({ step: 'check', n: value.counts.stories, of: value.counts.stories });
    const lying = await file.finish();
    if (!(await isSame(lying, value))) {
      await file.discard();
      return fail({ kind: 'differs', detail: file.fileName });
    }
    if (doors.place === 'download') doors.handOver(lying, file.fileName);
    const { bytes, counts, problems } = value;
    const { stories } = counts;
    const { fileName } = file;
    const last = { time: toIsoTime(now), seq, stories, bytes, fileName, place: doors.place };
    await doors.remember(last);
    return ok({ last, problems });
  } catch (error) {
    await target?.discard();
    return fail(failureOf(error));
  }
}

async function isSame(file: Blob, { bytes, digest }: BackupWritten): Promise<boolean> {
  if (file.size !== bytes) return false;
  return (await digestFile(file)).digest === digest;
}

/** The library, and not the file, is what failed. */
class LibraryFailed extends Error {}

function inLibrary(cause: unknown): never {
  throw new LibraryFailed('the library cannot be read', { cause });
}

/** The same source, whose errors can be told from those of the file. */
function guarded(source: BackupSource): BackupSource {
  return {
    about: () => source.about().catch(inLibrary),
    stories: () => guardedRows(source.stories()),
    changes: () => guardedRows(source.changes()),
    settings: () => source.settings().catch(inLibrary),
  };
}

async function* guardedRows<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows;
  } catch (error) {
    inLibrary(error);
  }
}

const FAILURES: Readonly<Record<string, BackupFailure['kind']>> = {
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
  NotFoundError: 'no-folder',
  QuotaExceededError: 'full',
};

function failureOf(error: unknown): BackupFailure {
  const detail = String(error instanceof LibraryFailed ? error.cause : error);
  if (error instanceof LibraryFailed) return { kind: 'library', detail };
  const name = error instanceof DOMException ? error.name : '';
  return { kind: FAILURES[name] ?? 'failed', detail };
}
