// What tests of restores work with: a library at a time, a used one to back up, and all that a reader has.

import Dexie from 'dexie';
import { expect } from 'vitest';
import { readBackup } from '@/utils/backup/read-backup';
import type { ExtractedArticle } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { RestoreReport } from '@/utils/model/restore';
import { createDatabase, type OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { listTags, readCounters } from '@/utils/store/list-articles';
import { compareStores } from '@/utils/store/mend/compare-stores';
import { readArticleWithBody } from '@/utils/store/read-body';
import { restoreBackup } from '@/utils/store/restore/restore-backup';

import { type MemoryCopy, memoryCopy } from './memory-copy';
import { saveStory } from './test-library';

/** An empty library with a second copy, which is not checked when it opens. */
type Bare = { readonly db: OffprintDatabase; readonly copy: MemoryCopy };

/** Begins with an empty library. `clear` it after each test. */
export function restoreLab() {
  const opened: OffprintDatabase[] = [];
  let now: Bare | null = null;
  const library = (): Bare => {
    const copy = memoryCopy();
    const db = createDatabase(`offprint-test-${crypto.randomUUID()}`, { copy });
    opened.push(db);
    return { db, copy };
  };
  const here = (): Bare => {
    now ??= library();
    return now;
  };
  return {
    /** The library that the other verbs mean. */
    get db() {
      return here().db;
    },
    get copy() {
      return here().copy;
    },
    /** Another one, beside it. */
    library,
    /** From here on another one, which is empty. */
    moveOn: () => {
      now = library();
    },
    save: (n: number, overrides?: Partial<ExtractedArticle>, into = here().db) =>
      saveStory(into, n, overrides),
    aUsedLibrary: () => aUsedLibrary(here().db),
    restore: (file: Blob, into = here().db) => restore(into, file),
    everything: () => everything(here().db),
    expectBothStoresSame: async () => {
      const found = await compareStores(here().db, here().copy, { versions: true });
      expect(Object.values(found).flat()).toEqual([]);
    },
    clear: async () => {
      now = null;
      for (const one of opened.splice(0)) {
        one.close();
        await Dexie.delete(one.name);
      }
    },
  };
}

/** For what a test took out of a list and must be there. */
export function notThere(): never {
  throw new Error('not there');
}

/** A library with tags, a star, trash, a link, and a story with two bodies. */
async function aUsedLibrary(db: OffprintDatabase): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (let n = 1; n <= 4; n += 1) ids.push((await saveStory(db, n)).articleId);
  const link = await saveStory(db, 5, { kind: 'link', html: '', textContent: '' });
  ids.push(link.articleId);
  const [first = notThere(), second = notThere(), third = notThere()] = ids;
  await setTags(db, first, ['city', '中国/河南']);
  await setStarred(db, [second], true);
  await moveToShelf(db, [third], 'trash');
  await saveStory(db, 1, {
    html: '<p>Much longer.</p>'.repeat(20),
    textContent: 'Much longer.\n'.repeat(20),
  });
  return ids;
}

async function restore(into: OffprintDatabase, file: Blob): Promise<RestoreReport> {
  const restored = await restoreBackup(into, readBackup(file));
  if (!restored.ok) throw new Error(restored.failure.kind);
  return restored.value;
}

/** What a reader has, without the bookkeeping of acts. */
async function everything(db: OffprintDatabase) {
  const rows = await db.articles.orderBy(':id').toArray();
  const bodies = await db.contents.orderBy(':id').toArray();
  return {
    rows: rows.map(({ version: _v, modifiedTime: _m, deviceId: _d, ...row }) => row),
    bodies: bodies.map(({ htmlGzip: _gzip, ...content }) => content),
    shown: await Promise.all(
      rows.map(({ id }) => readArticleWithBody(db, id).then((one) => one?.html)),
    ),
    counters: await readCounters(db),
    tags: await listTags(db),
  };
}
