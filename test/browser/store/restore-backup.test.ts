// Backups back into a library: merged, and told.

import { afterEach, describe, expect, test } from 'vitest';
import { backupFile } from '@/test/support/backup-file';
import { notThere, restoreLab } from '@/test/support/restore-lab';
import { readBackup } from '@/utils/backup/read-backup';
import { act } from '@/utils/store/act/act';
import { setStarred, setTags } from '@/utils/store/edit-articles';
import { readArticleWithBody } from '@/utils/store/read-body';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { listRestores } from '@/utils/store/restore/restore-job';

const lab = restoreLab();
afterEach(lab.clear);

describe('a restore into an empty library', () => {
  test('brings everything back, in both stores', async () => {
    await lab.aUsedLibrary();
    const before = await lab.everything();
    const file = await backupFile(lab.db);
    lab.moveOn();
    const report = await lab.restore(file);
    expect(await lab.everything()).toEqual(before);
    expect(report).toMatchObject({
      counts: { added: 5, updated: 0, same: 0, stayed: 0 },
      damages: [],
      textOnly: 0,
      uncopied: false,
      settings: [{ key: 'theme', value: 'dark' }],
      totals: { stories: 5, expected: 5, whole: true },
    });
    await lab.expectBothStoresSame();
    expect(await listRestores(lab.db)).toEqual([]);
  });

  test('changes nothing when it is done again', async () => {
    await lab.aUsedLibrary();
    const file = await backupFile(lab.db);
    lab.moveOn();
    await lab.restore(file);
    const acts = await lab.db.changes.count();
    const report = await lab.restore(file);
    expect(report.counts).toEqual({ added: 0, updated: 0, same: 5, stayed: 0 });
    expect(report.inTrash).toBe(1);
    expect(report.group).toBeNull();
    expect(await lab.db.changes.count()).toBe(acts);
  });

  test('goes in small acts, with as many stories as there are', async () => {
    for (let n = 1; n <= 45; n += 1) await lab.save(n);
    const file = await backupFile(lab.db);
    lab.moveOn();
    const seen: string[] = [];
    await restoreBackup(lab.db, readBackup(file), {
      onProgress: ({ n, of }) => seen.push(`${n}/${of}`),
    });
    expect(seen).toEqual(['20/45', '40/45', '45/45']);
    expect((await lab.db.changes.toArray()).map(({ articleIds }) => articleIds.length)).toEqual([
      20, 20, 5,
    ]);
    expect(await lab.db.articles.count()).toBe(45);
  });
});

describe('a restore into a used library', () => {
  test('leaves what is newer there, and what the backup does not know', async () => {
    const [first] = await lab.aUsedLibrary();
    const file = await backupFile(lab.db);
    await setTags(lab.db, first ?? notThere(), ['changed since']);
    await lab.save(9);
    const before = await lab.everything();
    const report = await lab.restore(file);
    expect(await lab.everything()).toEqual(before);
    expect(report.counts).toEqual({ added: 0, updated: 0, same: 4, stayed: 1 });
  });

  test('takes over what the backup has as it was later', async () => {
    const ids = await lab.aUsedLibrary();
    const early = await backupFile(lab.db);
    const [first = notThere(), second = notThere()] = ids;
    await setTags(lab.db, first, ['City', 'new']);
    await setTags(lab.db, first, ['City', 'newer']);
    await lab.save(2, {
      html: '<p>Rewritten.</p>'.repeat(30),
      textContent: 'Rewritten.\n'.repeat(30),
    });
    await setStarred(lab.db, [second], false);
    const after = await lab.everything();
    const late = await backupFile(lab.db);
    lab.moveOn();
    await lab.restore(early);
    const report = await lab.restore(late);
    expect(report.counts).toEqual({ added: 0, updated: 2, same: 3, stayed: 0 });
    expect(await lab.everything()).toEqual(after);
    await lab.expectBothStoresSame();
  });

  test('adds to a story that was saved anew what it lacks, and never makes it twice', async () => {
    const [first = notThere()] = await lab.aUsedLibrary();
    await setStarred(lab.db, [first], true);
    const file = await backupFile(lab.db);
    lab.moveOn();
    const { articleId } = await lab.save(1, { kind: 'link', html: '', textContent: '' });
    await setTags(lab.db, articleId, ['own', 'CITY']);
    const report = await lab.restore(file);
    expect(report.counts).toEqual({ added: 4, updated: 1, same: 0, stayed: 0 });
    expect(await lab.db.articles.count()).toBe(5);
    expect(await readArticleWithBody(lab.db, articleId)).toMatchObject({
      html: '<p>Much longer.</p>'.repeat(20),
      article: { starred: 1, tags: ['own', 'CITY', '中国/河南'], kind: 'page' },
    });
    expect(await lab.restore(file)).toMatchObject({ counts: { added: 0, updated: 0 } });
  });

  test('gives a body a free number where the library uses its number for another', async () => {
    const [, second = notThere()] = await lab.aUsedLibrary();
    const early = await backupFile(lab.db);
    const there = lab.library();
    await lab.restore(early, there.db);
    const longer = (word: string) => ({
      html: `<p>${word}</p>`.repeat(50),
      textContent: `${word}\n`.repeat(50),
    });
    await lab.save(2, longer('Here'));
    await setTags(lab.db, second, ['makes the row later']);
    await setTags(lab.db, second, ['makes the row much later']);
    await lab.save(2, longer('There'), there.db);
    await lab.restore(await backupFile(lab.db), there.db);
    const bodies = await there.db.contents
      .where('[articleId+revision]')
      .between([second, 0], [second, 99])
      .toArray();
    expect(bodies.map(({ revision, text }) => `${revision} ${text.slice(0, 5)}`)).toEqual([
      '1 Words',
      '2 There',
      '3 Here\n',
    ]);
    expect((await readArticleWithBody(there.db, second))?.html).toBe(longer('Here').html);
  });

  test('brings back what was destroyed, for good', async () => {
    const [first = notThere()] = await lab.aUsedLibrary();
    const before = await lab.everything();
    const file = await backupFile(lab.db);
    await setTags(lab.db, first, ['once', 'more']);
    await setStarred(lab.db, [first], true);
    await setStarred(lab.db, [first], false);
    const row = (await lab.db.articles.get(first)) ?? notThere();
    await act(lab.db, async () => ({
      value: null,
      plan: {
        kind: 'shelve',
        edits: [{ before: row, after: null }],
        dropped: [
          [first, 1],
          [first, 2],
        ],
      },
    }));
    expect(await lab.db.articles.count()).toBe(4);
    expect((await lab.restore(file)).counts.added).toBe(1);
    expect(await lab.everything()).toEqual(before);
    await lab.expectBothStoresSame();
  });
});

test('a preview tells what would be, and writes nothing', async () => {
  const [first = notThere()] = await lab.aUsedLibrary();
  const early = await backupFile(lab.db);
  await setTags(lab.db, first, ['later']);
  await setTags(lab.db, first, ['latest']);
  await lab.save(9);
  const late = await backupFile(lab.db);
  lab.moveOn();
  await lab.restore(early);
  const [before, acts, copied] = [
    await lab.everything(),
    await lab.db.changes.count(),
    new Map(lab.copy.entries),
  ];
  const preview = await restoreBackup(lab.db, readBackup(late), { write: false });
  expect(preview).toMatchObject({
    ok: true,
    value: { group: null, counts: { added: 1, updated: 1, same: 4, stayed: 0 } },
  });
  expect(await lab.everything()).toEqual(before);
  expect([await lab.db.changes.count(), lab.copy.entries]).toEqual([acts, copied]);
  expect(await listRestores(lab.db)).toEqual([]);
  expect((await lab.restore(late)).counts).toEqual({ added: 1, updated: 1, same: 4, stayed: 0 });
});
