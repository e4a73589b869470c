// What a backup holds and tells: shared by the file's writer and reader, the store that fills it, and the pages.

import type { Article, Content } from './article';
import type { Change } from './change';
import type { ArticleId, IsoTime } from './ids';

/** A story's row with what the store alone needs. `version` rises with each change of the row; the larger wins. */
export type StoryRow = Article & {
  readonly addresses: readonly string[];
  readonly version: number;
};

/** One body of a story. `html` is null where it could not be read: the text is then all there is of it. */
export type Revision = Omit<Content, 'articleId' | 'htmlGzip'> & { readonly html: string | null };

/** A story whole: its row, and every body that is kept of it. */
export type BackupStory = { readonly article: StoryRow; readonly contents: readonly Revision[] };

/** A row of the journal. Its kind is any word: a later Offprint may know more of them. */
export type BackupChange = Omit<Change, 'kind'> & { readonly kind: string };

/** A setting as the extension stores it; whether the value is of use is for the setting to say. */
export type BackupSetting = { readonly key: string; readonly value: unknown };

/** What a file is. The count is the library's when the backup began. */
export type Manifest = {
  readonly format: 'offprint-backup';
  readonly version: number;
  readonly madeTime: IsoTime;
  readonly deviceId: string;
  readonly appVersion: string;
  readonly counts: { readonly stories: number };
  /** The journal's rows behind this `seq` of the device are in the file; 0 for the whole journal. */
  readonly changesAfter: number;
};

/** Where the stories of a backup come from. Everything is asked for one by one, when the one before is written. */
export type BackupSource = {
  readonly about: () => Promise<Pick<Manifest, 'deviceId' | 'changesAfter' | 'counts'>>;
  /** Every story of the library, the newest saved first; a body that cannot be read is null. */
  readonly stories: () => AsyncIterable<BackupStory>;
  /** The journal behind `changesAfter`. */
  readonly changes: () => AsyncIterable<BackupChange>;
  readonly settings: () => Promise<readonly BackupSetting[]>;
};

/** Something of a story that the library itself could not give when the backup was made. */
export type BackupProblem = {
  readonly articleId: ArticleId;
  readonly title: string;
  /** `unreadable`: a body could not be read. `checksum`: it is not what was saved. `too-large`: left out for its size. */
  readonly reason: 'unreadable' | 'checksum' | 'too-large';
};

/** Why nothing can be read of a file: it is empty, no zip, a zip of something else, or made by a later Offprint. */
export type Refusal =
  | { readonly reason: 'empty' | 'no-zip' | 'no-backup' }
  | { readonly reason: 'newer'; readonly version: number };

/**
 * What is not whole. `cut`: the file ends before it. `checksum`: its bytes are not those that were written. `field`:
 * they are, but this field does not fit. `too-large`: more than any entry may be.
 */
export type Damage = {
  /**
   * `file`: its end is missing. `story`: nothing but its name is left. `body`: one body of a story that came out.
   * `fact`: a field of a story that came out without it. `unknown`: bytes of which nothing can be told.
   */
  readonly of: 'file' | 'manifest' | 'story' | 'body' | 'fact' | 'changes' | 'settings' | 'unknown';
  readonly reason: 'cut' | 'checksum' | 'field' | 'too-large';
  /** The entry in the zip, where there is one. */
  readonly path: string | null;
  readonly title: string | null;
  readonly id: ArticleId | null;
  /** The field, or the revision of a body. */
  readonly detail: string | null;
};

/** How reading ended. `expected` is null where the file does not say how many stories it held. */
export type BackupTotals = {
  readonly stories: number;
  readonly expected: number | null;
  /** The end of the file was reached, nothing was damaged, and every story it speaks of came out. */
  readonly whole: boolean;
};

/** One thing out of a file. A refusal comes alone; the totals come last. */
export type BackupItem =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'story'; readonly story: BackupStory }
  | { readonly kind: 'change'; readonly change: BackupChange }
  | { readonly kind: 'setting'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'totals'; readonly totals: BackupTotals };
