// The one database: its tables, their indexes and versions. Everything else of the store goes through here.

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Article, Content } from '@/utils/model/article';
import type { Change } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import type { Job } from '@/utils/model/job';
import type { TagCount } from '@/utils/model/tag';

/** An article row with what only the store needs: every normalised address the article is known under. */
export type ArticleRow = Article & { readonly addresses: readonly string[] };

/** Numbers that lists show, kept in step by each act: counting 100,000 rows takes too long. */
export type CounterKey = `shelf:${Article['shelf']}` | 'starred';
export type Counter = { readonly key: CounterKey; readonly n: number };

/** Facts about the database itself. `deviceId` marks what this installation wrote. */
export type MetaKey = 'deviceId';
export type Meta = { readonly key: MetaKey; readonly value: string };

/** Offprint's Dexie with typed tables. */
export type OffprintDatabase = Dexie & {
  readonly articles: Table<ArticleRow, ArticleId>;
  readonly contents: Table<Content, [ArticleId, number]>;
  readonly changes: Table<Change, number, Omit<Change, 'seq'>>;
  readonly tags: EntityTable<TagCount, 'key'>;
  readonly counters: EntityTable<Counter, 'key'>;
  readonly meta: EntityTable<Meta, 'key'>;
  /** Nothing writes it yet: laid down so that no later version of the schema has to add it. */
  readonly jobs: EntityTable<Job, 'id'>;
};

/**
 * Makes the database object; it opens with its first use.
 * Durability is `strict`: "saved" is said only after the bytes were handed to the disk (3.0 against 2.4 ms).
 */
export function createDatabase(name = 'offprint'): OffprintDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as OffprintDatabase;
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
  // Rows of before this was noted have no such field.
  db.articles.hook('reading', (row: ArticleRow | undefined) =>
    row && row.partial === undefined ? { ...row, partial: null } : row,
  );
  return db;
}

let library: OffprintDatabase | undefined;

/** The reader's library: one connection per page or worker, opened on first use. */
export function libraryDatabase(): OffprintDatabase {
  library ??= createDatabase();
  return library;
}
