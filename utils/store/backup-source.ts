// The library as a backup asks for it: page by page, one story with its bodies at a time.

import Dexie from 'dexie';
import type { Content } from '@/utils/model/article';
import type { BackupSetting, BackupSource, BackupStory, Revision } from '@/utils/model/backup';
import type { Change } from '@/utils/model/change';
import { type ArticleId, isArticleId } from '@/utils/model/ids';
import { gunzipText } from './body-codec';
import type { OffprintDatabase } from './database';

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
      deviceId: (await db.meta.get('deviceId'))?.value ?? '',
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
    const to: readonly unknown[] = last ?? [Dexie.maxKey, Dexie.maxKey];
    const found = db.articles
      .where('[savedTime+id]')
      .between([Dexie.minKey, Dexie.minKey], to, true, last === null)
      .reverse()
      .limit(PAGE);
    const keys: TimeKey[] = [...(await found.keys())].filter(isTimeKey);
    for (const [, id] of keys) yield id;
    last = keys.at(-1) ?? null;
    if (last === null) return;
  }
}

function isTimeKey(key: unknown): key is TimeKey {
  return Array.isArray(key) && isArticleId(key[1]);
}

async function readStory(db: OffprintDatabase, id: ArticleId): Promise<BackupStory | null> {
  const found = await db.transaction('r', [db.articles, db.contents], async () => ({
    row: await db.articles.get(id),
    contents: await db.contents
      .where('[articleId+revision]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .toArray(),
  }));
  if (found.row === undefined) return null;
  const contents: Revision[] = [];
  for (const content of found.contents) contents.push(await unpack(content));
  return { article: { version: 0, ...found.row }, contents };
}

/** A body as it was saved; without its HTML where the packed bytes are damaged. */
async function unpack({ articleId: _id, htmlGzip, ...content }: Content): Promise<Revision> {
  try {
    return { ...content, html: await gunzipText(htmlGzip) };
  } catch {
    return { ...content, html: null };
  }
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
