// The library as a backup asks for it: page by page, one story with its bodies at a time.

import Dexie from 'dexie';
import type { Content } from '@/utils/model/article';
import type { BackupSetting, BackupSource, BackupStory, Revision } from '@/utils/model/backup';
import type { Change } from '@/utils/model/change';
import { type ArticleId, isArticleId } from '@/utils/model/ids';
import { gunzipText, sha256Hex } from './body-codec';
import { readCopiedBody } from './copy/copied-body';
import type { BodyKey } from './copy/copy-records';
import type { ArticleRow, OffprintDatabase } from './database';
import { bodiesOf, namedRevisions } from './kept-bodies';
import { readLibraryHead } from './library-head';

/** What the store does not know of a backup. */
export type BackupSourceOptions = {
  /** The journal's last row in the backup before; 0 for the whole journal. */
  readonly changesAfter: number;
  readonly settings: () => Promise<readonly BackupSetting[]>;
};

/** How many keys, or rows of the journal, are read at a time. */
const PAGE = 200;

/**
 * A source over the library as it is while the backup runs: each story is read with its bodies in one transaction, and a
 * story that is saved or moved meanwhile comes in as well, at the end. Holds a page of keys, a story, and the ids it gave.
 */
export function backupSource(
  db: OffprintDatabase,
  { changesAfter, settings }: BackupSourceOptions,
): BackupSource {
  return {
    about: async () => ({
      deviceId: (await readLibraryHead(db)).deviceId ?? '',
      changesAfter,
      counts: { stories: await db.articles.count() },
    }),
    stories: () => readStories(db),
    changes: () => readChanges(db, changesAfter),
    settings,
  };
}

async function* readStories(db: OffprintDatabase): AsyncGenerator<BackupStory> {
  const given = new Set<ArticleId>();
  for (let found = -1; given.size > found; ) {
    // A story that came to the top while the backup ran was passed by: whoever is new is asked for once more.
    found = given.size;
    for await (const id of idsByTime(db)) {
      if (given.has(id)) continue;
      const story = await readStory(db, id);
      if (story === null) continue;
      given.add(id);
      yield story;
    }
  }
}

type TimeKey = readonly [savedTime: string, id: ArticleId];

/** Every id, the newest saved first. */
async function* idsByTime(db: OffprintDatabase): AsyncGenerator<ArticleId> {
  let last: TimeKey | null = null;
  for (;;) {
    const to: readonly unknown[] = last ?? [Dexie.maxKey];
    const found = db.articles
      .where('[savedTime+id]')
      .between([Dexie.minKey, Dexie.minKey], to, true, last === null)
      .reverse()
      .limit(PAGE);
    const stored: readonly unknown[] = await found.keys();
    const keys: TimeKey[] = stored.filter(isTimeKey);
    for (const [, id] of keys) yield id;
    last = keys.at(-1) ?? null;
    if (last === null) return;
  }
}

function isTimeKey(key: unknown): key is TimeKey {
  return Array.isArray(key) && isArticleId(key[1]);
}

async function readStory(db: OffprintDatabase, id: ArticleId): Promise<BackupStory | null> {
  const found = await readStored(db, id);
  if (found === null) return null;
  const { row, stored } = found;
  // A body that the row speaks of and the database cannot give may be in the second copy.
  const wanted = new Set([...namedRevisions(row), ...found.unreadable]);
  const missing = [...wanted].filter((revision) =>
    stored.every((content) => content.revision !== revision),
  );
  const contents: Revision[] = [];
  for (const content of stored) contents.push(await wholeBody(db, content));
  for (const revision of missing) {
    const copied = await copiedBody(db, [id, revision]);
    if (copied !== null) contents.push(copied);
  }
  return { article: row, contents: contents.sort((one, other) => one.revision - other.revision) };
}

type Stored = {
  readonly row: ArticleRow;
  readonly stored: readonly Content[];
  /** Revisions of which the database has the key and cannot give the value. */
  readonly unreadable: readonly number[];
};

/** All of a story at one moment; where a body cannot be had, for Chromium keeps large ones in files of their own, the rest. */
async function readStored(db: OffprintDatabase, id: ArticleId): Promise<Stored | null> {
  try {
    return await db.transaction('r', [db.articles, db.contents], async () => {
      const row = await db.articles.get(id);
      return row === undefined
        ? null
        : { row, stored: await bodiesOf(db, id).toArray(), unreadable: [] };
    });
  } catch {
    const row = await db.articles.get(id);
    if (row === undefined) return null;
    const stored: Content[] = [];
    const unreadable: number[] = [];
    for (const key of await bodiesOf(db, id).primaryKeys()) {
      const content = await db.contents.get(key).catch(() => undefined);
      if (content === undefined) unreadable.push(key[1]);
      else stored.push(content);
    }
    return { row, stored, unreadable };
  }
}

/** A body as it was saved: from the database, else from the second copy, else its text alone. */
async function wholeBody(db: OffprintDatabase, content: Content): Promise<Revision> {
  const { articleId, htmlGzip, ...rest } = content;
  const html = await gunzipText(htmlGzip).catch(() => null);
  if (html !== null && (await sha256Hex(html)) === content.sha256) return { ...rest, html };
  return (await copiedBody(db, [articleId, content.revision])) ?? { ...rest, html };
}

async function copiedBody({ copy }: OffprintDatabase, key: BodyKey): Promise<Revision | null> {
  const body = copy && (await readCopiedBody(copy, key).catch(() => null));
  return body && { ...body, revision: key[1] };
}

async function* readChanges(db: OffprintDatabase, after: number): AsyncGenerator<Change> {
  for (let last = after; ; ) {
    const rows = await db.changes.where('seq').above(last).limit(PAGE).toArray();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.seq;
  }
}
