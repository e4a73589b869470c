// A restore that did not go through to its end, and one that is taken back.

import { afterEach, describe, expect, test } from 'vitest';
import { backupFile, readPart } from '@/test/support/backup-file';
import { notThere, restoreLab } from '@/test/support/restore-lab';
import { readBackup } from '@/utils/backup/read-backup';
import { setStarred, setTags } from '@/utils/store/edit-articles';
import { readCounters } from '@/utils/store/list-articles';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { listRestores } from '@/utils/store/restore/restore-job';
import { undoRestore } from '@/utils/store/restore/undo-restore';

const lab = restoreLab();
afterEach(lab.clear);

describe('a restore that is taken back', () => {
  test('puts what came in into the trash and gives former values back, but for what was done since', async () => {
    const ids = await lab.aUsedLibrary();
    const [first = notThere(), second = notThere()] = ids;
    const early = await backupFile(lab.db);
    await setTags(lab.db, first, ['later']);
    await setTags(lab.db, first, ['latest']);
    for (let n = 20; n <= 60; n += 1) await lab.save(n);
    const late = await backupFile(lab.db);
    lab.moveOn();
    await lab.restore(early);
    const before = await lab.everything();
    const { group } = await lab.restore(late);
    await setStarred(lab.db, [first], true);
    expect(await undoRestore(lab.db, group ?? notThere())).toBe(3);
    const now = await lab.everything();
    const old = now.rows.filter(({ id }) => ids.includes(id));
    expect(old.map(({ starred: _s, ...row }) => row)).toEqual(
      before.rows.map(({ starred: _s, ...row }) => row),
    );
    expect((await lab.db.articles.get(first))?.starred).toBe(1);
    expect((await lab.db.articles.get(second))?.starred).toBe(1);
    expect(
      now.rows.filter(({ id }) => !ids.includes(id)).every(({ shelf }) => shelf === 'trash'),
    ).toBe(true);
    expect(now.counters['shelf:trash']).toBe(before.counters['shelf:trash'] + 41);
    expect(await undoRestore(lab.db, group ?? notThere())).toBe(0);
  });
});

describe('a restore that was broken off', () => {
  test('keeps what is done, says so, goes on with the same file, and is still one to take back', async () => {
    for (let n = 1; n <= 50; n += 1) await lab.save(n);
    const before = await lab.everything();
    const file = await backupFile(lab.db);
    lab.moveOn();
    const broken = await restoreBackup(lab.db, readPart(file, 30));
    expect(broken).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable', report: { counts: { added: 20 } } },
    });
    expect(await listRestores(lab.db)).toMatchObject([{ step: 'restore', n: 20, of: 50 }]);
    const report = await lab.restore(file);
    expect(report.counts).toEqual({ added: 30, updated: 0, same: 20, stayed: 0 });
    expect(await lab.everything()).toEqual(before);
    expect(await listRestores(lab.db)).toEqual([]);
    await undoRestore(lab.db, report.group ?? notThere());
    expect((await readCounters(lab.db))['shelf:trash']).toBe(50);
  });

  test('stops between two acts when it is told to', async () => {
    for (let n = 1; n <= 50; n += 1) await lab.save(n);
    const file = await backupFile(lab.db);
    lab.moveOn();
    const stop = new AbortController();
    const stopped = await restoreBackup(lab.db, readBackup(file), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toMatchObject({
      ok: false,
      failure: { kind: 'stopped', report: { counts: { added: 20 } } },
    });
    expect(await lab.db.articles.count()).toBe(20);
  });

  test.each([
    ['storage-full', new DOMException('The quota has been exceeded.', 'QuotaExceededError')],
    ['storage-broken', new Error('the disk is gone')],
  ])('by a database that fails is told as %s, and nothing is half there', async (kind, error) => {
    for (let n = 1; n <= 30; n += 1) await lab.save(n);
    const file = await backupFile(lab.db);
    lab.moveOn();
    let written = 0;
    lab.db.articles.hook('creating', () => {
      written += 1;
      if (written > 25) throw error;
    });
    const failed = await restoreBackup(lab.db, readBackup(file));
    expect(failed).toMatchObject({
      ok: false,
      failure: { kind, report: { counts: { added: 20 } } },
    });
    expect(await lab.db.articles.count()).toBe(20);
    expect(await lab.db.contents.count()).toBe(20);
    await lab.expectBothStoresSame();
  });

  test('by a second copy that fails goes on, and says that it is there only once', async () => {
    await lab.aUsedLibrary();
    const file = await backupFile(lab.db);
    lab.moveOn();
    lab.copy.failures.write = 1;
    expect(await lab.restore(file)).toMatchObject({ uncopied: true, counts: { added: 5 } });
  });
});
