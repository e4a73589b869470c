// When a backup is due, and what is known of the last one.

import type { BackupProblem } from './backup';
import type { IsoTime } from './ids';

/** How often the reader wants one; `never`: only by hand. */
export type BackupRhythm = 'never' | 'day' | 'week';

/** The last backup that was written whole. */
export type LastBackup = {
  readonly time: IsoTime;
  /** The journal's last row in it. */
  readonly seq: number;
  readonly stories: number;
  readonly bytes: number;
  readonly fileName: string;
  /** Where it went: into the reader's folder, or to where the browser puts what is downloaded. */
  readonly place: 'folder' | 'download';
};

/** A file being written. What was begun and not finished leaves nothing behind. */
export type FileTarget = {
  readonly fileName: string;
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Puts the file in place, and gives it back as it lies there. */
  readonly finish: () => Promise<Blob>;
  /** Gives it up. Never rejects. */
  readonly discard: () => Promise<void>;
};

/** How far the writing of a backup is. */
export type BackupProgress = {
  /** `write`: stories of the library; `check`: the file is read again. */
  readonly step: 'write' | 'check';
  readonly n: number;
  readonly of: number;
};

/** A backup that was made, and what the library could not give to it. */
export type BackupMade = { readonly last: LastBackup; readonly problems: readonly BackupProblem[] };

/**
 * Why there is none. `no-permission`: the folder is closed to Offprint. `no-folder`: it is gone. `full`: no space.
 * `differs`: what lies there is not what was written; it was removed. `library`: the library cannot be read. `busy`: another
 * page makes one. `failed`: anything else, with the browser's own words.
 */
export type BackupFailure = {
  readonly kind:
    | 'no-permission'
    | 'no-folder'
    | 'full'
    | 'differs'
    | 'library'
    | 'busy'
    | 'stopped'
    | 'failed';
  readonly detail: string;
};

/** What is going on with a backup. */
export type BackupWork =
  | { readonly step: 'idle' }
  | { readonly step: 'work'; readonly progress: BackupProgress | null }
  | { readonly step: 'done'; readonly made: BackupMade }
  | { readonly step: 'failed'; readonly failure: BackupFailure };

/** So many changes without a backup, and the library reminds of one. */
export const REMIND_AFTER_CHANGES = 50;

const HOURS = { day: 24, week: 7 * 24 } as const;

/** What decides whether a backup is due. `changes` counts those since the last one, as far as it matters. */
export type BackupState = {
  readonly last: LastBackup | null;
  readonly rhythm: BackupRhythm;
  readonly changes: number;
};

/** Whether the reader's rhythm asks for a backup now. Nothing new needs none. */
export function isBackupDue({ last, rhythm, changes }: BackupState, now: Date): boolean {
  if (rhythm === 'never' || changes === 0) return false;
  return last === null || hoursSince(last, now) >= HOURS[rhythm];
}

/**
 * Whether to remind the reader: many changes without a backup, or one that is due. `later` is the number of changes at which
 * the reader was reminded last and put it off; then it takes as many again.
 */
export function shouldRemind(state: BackupState, later: number, now: Date): boolean {
  const since = state.changes >= later ? state.changes - later : state.changes;
  return since >= REMIND_AFTER_CHANGES || (later === 0 && isBackupDue(state, now));
}

/** A clock that was set back makes a backup due at once rather than never. */
function hoursSince({ time }: LastBackup, now: Date): number {
  const hours = (now.getTime() - Date.parse(time)) / 3_600_000;
  return hours < 0 ? Number.POSITIVE_INFINITY : hours;
}
