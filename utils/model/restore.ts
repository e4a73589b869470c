// What restoring a backup comes to: shared by the store that does it and the pages that show it.

import type { BackupSetting, BackupTotals, Damage, Manifest, Refusal } from './backup';
import type { IsoTime } from './ids';

/** How many stories of a backup met which fate. Their sum is how many came out of the file. */
export type RestoreCounts = {
  /** They were not in the library. */
  readonly added: number;
  /** The backup had them as they were later than in the library, or with something the library lacked. */
  readonly updated: number;
  /** The library has them just so. */
  readonly same: number;
  /** The library has them as they were later than in the backup: they stay. */
  readonly stayed: number;
};

/** What was restored, or in a preview would be. */
export type RestoreReport = {
  /** Names the acts of this restore, to take them back together; null when nothing was changed. */
  readonly group: string | null;
  readonly counts: RestoreCounts;
  /** Of those that stayed or are the same: they lie in the library's trash. */
  readonly inTrash: number;
  /** Stories of which only the text without its form could be had. */
  readonly textOnly: number;
  /** What was not whole in the file. */
  readonly damages: readonly Damage[];
  readonly manifest: Manifest | null;
  /** Null when reading did not come to the file's end. */
  readonly totals: BackupTotals | null;
  readonly settings: readonly BackupSetting[];
  /** The second copy could not be written: what was restored is there only once. */
  readonly uncopied: boolean;
};

/** How far a restore is, or the reading of its file; `of` is 0 while the file has not told yet. */
export type RestoreProgress = { readonly n: number; readonly of: number };

/** The restore that was done last, to be taken back. */
export type LastRestore = {
  readonly time: IsoTime;
  readonly group: string;
  readonly stories: number;
};

/** Why a restore ended early. What was restored before is kept, and the same file goes on from there. */
export type RestoreFailure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stopped'; readonly report: RestoreReport }
  | { readonly kind: 'storage-full'; readonly report: RestoreReport }
  | { readonly kind: 'storage-broken'; readonly detail: string; readonly report: RestoreReport }
  /** The file could not be read any more. */
  | { readonly kind: 'unreadable'; readonly detail: string; readonly report: RestoreReport };

/** Where a page is with a restore: `compared` is the preview, from which the reader goes on or away. */
export type RestoreWork =
  | { readonly step: 'closed' }
  | {
      readonly step: 'reading' | 'working' | 'undoing';
      readonly name: string;
      readonly progress: RestoreProgress;
    }
  | { readonly step: 'compared' | 'done'; readonly name: string; readonly report: RestoreReport }
  | { readonly step: 'failed'; readonly name: string; readonly failure: RestoreFailure }
  | { readonly step: 'undone'; readonly name: string }
  | { readonly step: 'undo-failed'; readonly name: string; readonly detail: string };
