// The library as a source for backups: everything once, as it is, and little at a time.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import { memoryCopy } from '@/test/support/memory-copy';
import { readBackup } from '@/utils/backup/read-backup';
import { writeBackup } from '@/utils/backup/write-backup';
import type { ExtractedArticle } from '@/utils/model/article';
import type { BackupItem, BackupStory } from '@/utils/model/backup';
import type { ArticleId } from '@/utils/model/ids';
import { backupSource } from '@/utils/store/backup-source';
import { createDatabase, type OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { readLibraryHead } from '@/utils/store/library-head';
import { saveArticle } from '@/utils/store/save-article';

let db: OffprintDatabase;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 4, 9, minutes));
const save = (minutes: number, overrides: Partial<ExtractedArticle> = {}) =>
  saveArticle(db, makeExtracted({ url: `https://news.example/${minutes}`, ...overrides }), {
    sanitizerVersion: 1,
    now: at(minutes),
  });
const source = (changesAfter = 0) =>
  backupSource(db, { changesAfter, settings: async () => [{ key: 'theme', value: 'dark' }] });

async function gather<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

async function damage(id: ArticleId): Promise<void> {
  const stored = await db.contents.get([id, 1]);
  if (stored === undefined) throw new Error('no body');
  await db.contents.put({ ...stored, htmlGzip: stored.htmlGzip.slice(0, 20) });
}

/** Chromium keeps a large body in a file of its own: where that is lost, reading the body fails. */
async function loseFiles(_id: ArticleId): Promise<void> {
  for (const name of ['get', 'getAll'] as const) {
    const asked: (...args: never[]) => IDBRequest = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (this.name === 'contents')
        throw new DOMException('Data lost due to missing file.', 'NotReadableError');
      return Reflect.apply(asked, this, args);
    });
  }
}

describe('the stories of a library', () => {
  it('come newest first with every body, tags, shelf and addresses', async () => {
    const { articleId: old } = await save(1);
    const longer = { html: '<p>longer</p>'.repeat(9), textContent: 'longer\n'.repeat(9) };
    await save(1, longer);
    const { articleId: link } = await save(2, { kind: 'link', html: '', textContent: '' });
    await setTags(db, old, ['a', 'b/c']);
    await setStarred(db, [old], true);
    await moveToShelf(db, [link], 'trash');
    const stories = await gather(source().stories());
    expect(stories.map(({ article }) => article.id)).toEqual([link, old]);
    const [trashed, starred] = stories;
    expect(trashed?.article).toMatchObject({ shelf: 'trash', revision: 0 });
    expect(trashed?.contents).toEqual([]);
    expect(starred?.article).toMatchObject({
      tags: ['a', 'b/c'],
      starred: 1,
      revision: 2,
      addresses: ['https://news.example/1'],
    });
    expect(starred?.contents.map(({ revision, html, text }) => [revision, html, text])).toEqual([
      [1, makeExtracted().html, makeExtracted().textContent],
      [2, longer.html, longer.textContent],
    ]);
  });

  it('are the same after they went through a file', async () => {
    for (const n of [1, 2, 3])
      await save(n, { html: `\ufeff<p>${n}</p>`, title: `half \ud83d ${n}` });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const written = await writeBackup(
      source(),
      {
        write: async (bytes) => {
          parts.push(bytes);
        },
      },
      {
        now: at(30),
        appVersion: '1',
        words: { lang: 'en', title: 'B', stories: String, inTrash: 'trash' },
      },
    );
    expect(written).toMatchObject({ ok: true, value: { counts: { stories: 3 }, problems: [] } });
    const items: BackupItem[] = await gather(readBackup(new Blob(parts)));
    const read = items.flatMap((item): BackupStory[] =>
      item.kind === 'story' ? [item.story] : [],
    );
    expect(read).toEqual(await gather(source().stories()));
    expect(items.at(-1)).toMatchObject({ totals: { stories: 3, whole: true } });
  });

  it('come once each, with those that are saved or moved while the backup runs', async () => {
    const ids: string[] = [];
    for (let n = 1; n <= 30; n += 1) ids.push((await save(n)).articleId);
    const oldest = (await save(0)).articleId;
    await moveToShelf(db, [oldest], 'trash');
    const seen: string[] = [];
    for await (const { article } of source().stories()) {
      seen.push(article.id);
      if (seen.length !== 3) continue;
      // Saved again, a story in the trash comes to the top as the newest: behind where the backup is.
      await save(40, { url: 'https://news.example/0' });
      ids.push((await save(41)).articleId);
    }
    expect(seen).toHaveLength(32);
    expect(new Set(seen)).toEqual(new Set([...ids, oldest]));
  });

  it('come without a body that is damaged, and the others as they are', async () => {
    const { articleId } = await save(1);
    await damage(articleId);
    await save(2);
    const [whole, damaged] = await gather(source().stories());
    expect(whole?.contents[0]?.html).toBe(makeExtracted().html);
    expect(damaged?.contents[0]).toMatchObject({ html: null, text: makeExtracted().textContent });
  });

  it.each([
    ['damaged', damage],
    ['missing', (id: ArticleId) => db.contents.delete([id, 1])],
    ['unreadable', loseFiles],
  ])('come with the second copy’s body where that of the database is %s', async (_how, spoil) => {
    db.close();
    db = createDatabase(`offprint-test-${crypto.randomUUID()}`, { copy: memoryCopy() });
    const { articleId } = await save(1);
    const before = await gather(source().stories());
    await spoil(articleId);
    expect(await gather(source().stories())).toEqual(before);
  });

  it('are no more than asked for', async () => {
    for (let n = 1; n <= 5; n += 1) await save(n);
    const stories = source().stories()[Symbol.asyncIterator]();
    await stories.next();
    await db.articles.clear();
    expect((await stories.next()).done).toBe(true);
  });
});

describe('the journal of a library', () => {
  it('comes whole, or from where the backup before ended', async () => {
    const { articleId, changeSeq } = await save(1);
    await setTags(db, articleId, ['a']);
    await setStarred(db, [articleId], true);
    const kinds = async (after: number) =>
      (await gather(source(after).changes())).map(({ kind }) => kind);
    expect(await kinds(0)).toEqual(['save', 'set-tags', 'star']);
    expect(await kinds(changeSeq ?? 0)).toEqual(['set-tags', 'star']);
  });

  it('is told with the device and how many stories there are', async () => {
    expect(await source().about()).toEqual({
      deviceId: '',
      changesAfter: 0,
      counts: { stories: 0 },
    });
    await save(1);
    const { deviceId, counts } = await source(7).about();
    expect(deviceId).toBe((await readLibraryHead(db)).deviceId);
    expect(counts).toEqual({ stories: 1 });
    expect(await source().settings()).toEqual([{ key: 'theme', value: 'dark' }]);
  });
});
