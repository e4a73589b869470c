// A LevelDB folder while nobody has it open: which files it has, and how each can be damaged.

import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADER_SIZE, type LogFault, readLog } from './leveldb-log';

/** Whole paths of a folder's files by their part; `logs` and `tables` sorted, oldest first. */
export type LevelFiles = {
  readonly logs: readonly string[];
  readonly tables: readonly string[];
  readonly manifest: string;
  readonly current: string;
};

/** The files of a LevelDB folder. Throws when it has no MANIFEST. */
export async function levelFiles(folder: string): Promise<LevelFiles> {
  const names = (await readdir(folder)).sort();
  const paths = (form: RegExp) =>
    names.filter((name) => form.test(name)).map((name) => join(folder, name));
  const manifest = paths(/^MANIFEST-\d+$/).at(-1);
  if (manifest === undefined) throw new Error(`${folder} has no MANIFEST.`);
  return {
    logs: paths(/^\d+\.log$/),
    tables: paths(/^\d+\.ldb$/),
    manifest,
    current: join(folder, 'CURRENT'),
  };
}

/** The newest log of a folder. Throws when there is none. */
export async function newestLog(folder: string): Promise<string> {
  const { logs } = await levelFiles(folder);
  const log = logs.at(-1);
  if (log === undefined) throw new Error(`${folder} has no log.`);
  return log;
}

/** What is wrong with the folder's newest log; null when it can be read to its end, or is not there. */
export async function faultOfNewestLog(folder: string): Promise<LogFault | null> {
  const log = await newestLog(folder).catch(() => null);
  return log === null ? null : (readLog(await readFile(log)).fault?.kind ?? null);
}

/**
 * Tears the last record of a log or MANIFEST: half of it stays, or nothing but its header. Throws when the file has no
 * whole record, or is damaged already.
 */
export async function tearLastRecord(file: string, left: 'half' | 'header'): Promise<void> {
  const { records, fault } = readLog(await readFile(file));
  const last = records.at(-1);
  if (last === undefined || fault !== null) throw new Error(`${file} has no record to tear.`);
  const half = Math.floor((last.start + last.end) / 2);
  await truncate(file, left === 'header' ? last.start + HEADER_SIZE : half);
}

/** Removes one file. Throws when it is not there: damage that does nothing proves nothing. */
export async function removeFile(file: string): Promise<void> {
  await rm(file);
}

/** Removes a folder with all it holds. Throws when it is not there. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
}
