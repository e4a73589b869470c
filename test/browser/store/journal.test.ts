// The journal's upkeep: old acts go, and none that could still be taken back.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeExtracted } from '@/test/support/make-article';
import type { ArticleId } from '@/utils/model/ids';
import type { OffprintDatabase } from '@/utils/store/database';
import { addTags, setStarred } from '@/utils/store/edit-articles';
import { pruneJournal } from '@/utils/store/journal/prune-journal';
import { readArticle } from '@/utils/store/read-articles';
import { saveArticle } from '@/utils/store/save-article';
import { undoChange } from '@/utils/store/undo-change';

const NOW = Date.parse('2026-05-04T09:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 24 * 60 * 60 * 1000);

let db: OffprintDatabase;
let id: ArticleId;
beforeEach(async () => {
  db = await emptyDatabase();
  const options = { sanitizerVersion: 1, now: daysAgo(400) };
  ({ articleId: id } = await saveArticle(db, makeExtracted(), options));
});
afterEach(() => db.close());

/** Stars the story and takes the star away in turn: one act a day, from so many days ago on. */
async function actDaily(from: number, to: number): Promise<number[]> {
  const seqs: number[] = [];
  for (let day = from; day >= to; day -= 1) {
    const seq = await setStarred(db, [id], (from - day) % 2 === 0, { now: daysAgo(day) });
    if (seq !== null) seqs.push(seq);
  }
  return seqs;
}
const left = async () => (await db.changes.toArray()).map(({ seq }) => seq);

test('acts go that are older than ninety days and not among those that are kept in any case', async () => {
  const seqs = await actDaily(100, 71);
  expect(await pruneJournal(db, new Date(NOW), 5)).toBe(11);
  expect(await left()).toEqual(seqs.slice(10));
  expect(await pruneJournal(db, new Date(NOW), 5)).toBe(0);
});

test('the latest stay, however old they are', async () => {
  const seqs = await actDaily(300, 291);
  expect(await pruneJournal(db, new Date(NOW), 4)).toBe(7);
  expect(await left()).toEqual(seqs.slice(6));
});

test('five thousand are kept if nothing is said', async () => {
  await actDaily(300, 291);
  expect(await pruneJournal(db, new Date(NOW))).toBe(0);
});

test('more go than one transaction takes', async () => {
  const [act] = await db.changes.toArray();
  if (act === undefined) throw new Error('no act');
  const { seq: _seq, ...row } = act;
  await db.changes.bulkAdd(
    Array.from({ length: 450 }, () => ({ ...row, id: crypto.randomUUID() })),
  );
  expect(await pruneJournal(db, new Date(NOW), 10)).toBe(441);
});

test('nothing goes past an act that stays: an undo needs all that came after', async () => {
  const tagged = await addTags(db, [id], ['first'], { now: daysAgo(80) });
  // Done while the clock was wrong.
  await addTags(db, [id], ['second'], { now: daysAgo(200) });
  await addTags(db, [id], ['third'], { now: daysAgo(1) });
  expect(await pruneJournal(db, new Date(NOW), 1)).toBe(1);
  await undoChange(db, tagged ?? 0);
  expect((await readArticle(db, id))?.tags).toEqual(['second', 'third']);
});

test('an undo can be undone after the act it took back is gone', async () => {
  const starred = await setStarred(db, [id], true, { now: daysAgo(120) });
  const undone = await undoChange(db, starred ?? 0, { now: daysAgo(10) });
  expect(await pruneJournal(db, new Date(NOW), 1)).toBe(2);
  await undoChange(db, undone ?? 0);
  expect(await readArticle(db, id)).toMatchObject({ starred: 1 });
});
