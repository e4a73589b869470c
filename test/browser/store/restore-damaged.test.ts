// A restore out of a damaged file, and one into a library that is damaged itself.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { backupFile } from '@/test/support/backup-file';
import { notThere, restoreLab } from '@/test/support/restore-lab';
import { readBackup } from '@/utils/backup/read-backup';
import type { BackupItem } from '@/utils/model/backup';
import type { ArticleId } from '@/utils/model/ids';
import { readArticleWithBody } from '@/utils/store/read-body';
import { restoreBackup } from '@/utils/store/restore/restore-backup';

const lab = restoreLab();
afterEach(async () => {
  vi.restoreAllMocks();
  await lab.clear();
});

/** Chromium keeps a large body in a file of its own: where that is lost, reading the body fails until it is written again. */
function loseFileOf(id: ArticleId): void {
  let isLost = true;
  const { get, getAll, put } = IDBObjectStore.prototype;
  const gone = () => new DOMException('Data lost due to missing file.', 'NotReadableError');
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (this.name === 'contents' && isLost && Array.isArray(key) && key[0] === id) throw gone();
    return get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...asked
  ) {
    if (this.name === 'contents' && isLost) throw gone();
    return getAll.apply(this, asked);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    ...key
  ) {
    if (this.name === 'contents' && value.articleId === id) isLost = false;
    return put.call(this, value, ...key);
  });
}

describe('a damaged file', () => {
  test('gives what is whole and tells what is not', async () => {
    for (let n = 1; n <= 5; n += 1) await lab.save(n);
    const file = await backupFile(lab.db);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const cut = new Blob([bytes.slice(0, Math.floor(bytes.length * 0.6))]);
    lab.moveOn();
    const report = await lab.restore(cut);
    const { added } = report.counts;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(5);
    expect(report.totals).toMatchObject({ stories: added, expected: 5, whole: false });
    expect(report.damages.map(({ of }) => of)).toContain('file');
    expect(await lab.db.articles.count()).toBe(added);
  });

  test('of which a body is lost gives its text', async () => {
    await lab.save(1, { html: '<h2>Head</h2><p>a &lt; b</p>', textContent: 'Head\na < b' });
    const items: BackupItem[] = [];
    for await (const item of readBackup(await backupFile(lab.db))) items.push(item);
    lab.moveOn();
    async function* damaged(): AsyncGenerator<BackupItem> {
      for (const item of items) {
        if (item.kind !== 'story') yield item;
        else {
          const contents = item.story.contents.map((one) => ({ ...one, html: null }));
          yield { kind: 'story', story: { ...item.story, contents } };
        }
      }
    }
    const restored = await restoreBackup(lab.db, damaged());
    expect(restored).toMatchObject({ ok: true, value: { textOnly: 1 } });
    const [row] = await lab.db.articles.toArray();
    expect((await readArticleWithBody(lab.db, row?.id ?? notThere()))?.html).toBe(
      '<p>Head</p><p>a &lt; b</p>',
    );
  });

  test('that is no backup is refused', async () => {
    expect(await restoreBackup(lab.db, readBackup(new Blob(['hello'])))).toEqual({
      ok: false,
      failure: { kind: 'refused', refusal: { reason: 'no-zip' } },
    });
  });
});

describe('a library that lost bodies', () => {
  test('gets them back, without an act upon the rest', async () => {
    const [first = notThere()] = await lab.aUsedLibrary();
    const before = await lab.everything();
    const file = await backupFile(lab.db);
    await lab.db.contents.delete([first, 2]);
    lab.copy.entries.delete(`body:${first}:2`);
    const report = await lab.restore(file);
    expect(report.counts).toEqual({ added: 0, updated: 1, same: 4, stayed: 0 });
    expect(await lab.everything()).toEqual(before);
    await lab.expectBothStoresSame();
  });

  test('gets those repaired that are damaged in both stores, or whose file is lost', async () => {
    const [first = notThere(), second = notThere()] = await lab.aUsedLibrary();
    const before = await lab.everything();
    const file = await backupFile(lab.db);
    const content = (await lab.db.contents.get([first, 2])) ?? notThere();
    await lab.db.contents.put({ ...content, htmlGzip: content.htmlGzip.slice(0, 30) });
    lab.copy.entries.delete(`body:${first}:2`);
    lab.copy.entries.delete(`body:${second}:1`);
    loseFileOf(second);
    expect((await lab.restore(file)).counts).toEqual({ added: 0, updated: 2, same: 3, stayed: 0 });
    expect(await lab.everything()).toEqual(before);
    await lab.expectBothStoresSame();
  });
});
