// The one database: its tables, their indexes and versions. Everything else of the store goes through here.

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Article, Content } from '@/utils/model/article';
import type { Change } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import type { Job } from '@/utils/model/job';
import type { SecondCopy } from '@/utils/model/second-copy';
import type { TagCount } from '@/utils/model/tag';
import type { Ledger } from './ledger';
import { refusingNewer } from './refuse-newer';
import type { TrashClock } from './trash-clock';

/**
 * An article row with what only the store needs: every normalised address the article is known under, and how often the
 * row was changed. Of two rows of an article the one with the larger version is the newer, whatever the clocks say.
 */
export type ArticleRow = Article & {
  readonly addresses: readonly string[];
  readonly version: number;
};

/** Numbers that lists show, kept in step by each act: counting 100,000 rows takes too long. */
export type CounterKey = `shelf:${Article['shelf']}` | 'starred';
export type Counter = { readonly key: CounterKey; readonly n: number };

/** Facts about the database itself; see `library-head.ts` and `trash-clock.ts`. `deviceId` also marks what this installation wrote. */
export type Meta =
  | { readonly key: 'deviceId'; readonly value: string }
  | {
      readonly key: 'ledger';
      readonly own: Ledger;
      readonly copied: Ledger;
      readonly restoring: boolean;
    }
  | ({ readonly key: 'trashClock' } & TrashClock);

/** Offprint's Dexie with typed tables. */
export type OffprintDatabase = Dexie & {
  readonly articles: Table<ArticleRow, ArticleId>;
  readonly contents: Table<Content, [ArticleId, number]>;
  readonly changes: Table<Change, number, Omit<Change, 'seq'>>;
  readonly tags: EntityTable<TagCount, 'key'>;
  readonly counters: EntityTable<Counter, 'key'>;
  readonly meta: Table<Meta, Meta['key']>;
  readonly jobs: EntityTable<Job, 'id'>;
  /** Where each act is written before it is committed; null when there is no second copy. */
  readonly copy: SecondCopy | null;
  /** Where the tables lie. In `memory` they are rows of the second copy, which alone keeps what is written. */
  readonly place: Place;
  /** Takes over from the copy what other pages wrote there: what a database in memory needs before each act. */
  readonly refresh: () => Promise<void>;
  /** Told when an act could not be written to the copy. */
  readonly onUncopied: () => void;
};

/** The usual files; a storage bucket, which has files of its own; or memory, while nothing else opens. */
export type Place = 'disk' | 'bucket' | 'memory';

/** What a database is made of besides its name. */
export type DatabaseParts = {
  readonly copy?: SecondCopy | null;
  readonly place?: Place;
  readonly refresh?: () => Promise<void>;
  readonly onUncopied?: () => void;
  /** The IndexedDB that keeps it, if not the browser's usual one. */
  readonly engine?: {
    readonly indexedDB: IDBFactory;
    readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
  };
};

/**
 * Makes the database object; it opens with its first use.
 * Durability is `strict`: "saved" is said only after the bytes were handed to the disk (3.0 against 2.4 ms).
 */
export function createDatabase(
  name = 'offprint',
  {
    copy = null,
    place = 'disk',
    refresh = async () => {},
    onUncopied = () => {},
    engine,
  }: DatabaseParts = {},
): OffprintDatabase {
  const dexie = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    ...engine,
    indexedDB: refusingNewer(engine?.indexedDB ?? globalThis.indexedDB),
  });
  const db = Object.assign(dexie, { copy, place, refresh, onUncopied }) as OffprintDatabase;
  db.version(1).stores({
    // [savedTime+id] pages by key even when an import gave thousands of rows the same moment.
    articles:
      'id, canonicalUrl, *addresses, *tags, [savedTime+id], [shelf+savedTime+id], [starred+savedTime+id], modifiedTime',
    contents: '[articleId+revision]',
    changes: '++seq, &id, time, undoes',
    tags: 'key',
    counters: 'key',
    meta: 'key',
    jobs: 'id',
  });
  // Version 2: what one piece of long work did is found by its group. Rows are not rewritten: one large transaction is
  // what a crash tears. What they lack is said when they are read.
  db.version(2).stores({ changes: '++seq, &id, time, undoes, group' });
  db.articles.hook('reading', (row: ArticleRow | undefined) =>
    row === undefined || (row.partial !== undefined && row.version !== undefined)
      ? row
      : { ...UNNOTED, ...row },
  );
  return db;
}

/** The version of the tables, as CHANGELOG.md names it. */
export const DATABASE_VERSION = 2;

/** Fields that rows of earlier versions lack. */
const UNNOTED: Pick<ArticleRow, 'partial' | 'version'> = { partial: null, version: 0 };

/** Every table an act may write; bodies included, so that a save is one transaction. */
export function actTables(db: OffprintDatabase) {
  return [db.articles, db.contents, db.changes, db.tags, db.counters, db.meta];
}
