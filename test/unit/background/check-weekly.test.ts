// @vitest-environment node
// The check that nobody asks for.

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkWeekly } from '@/entrypoints/background/check-weekly';
import { equipWorker } from '@/entrypoints/background/equip-worker';
import { fakeLocks } from '@/test/support/fake-locks';
import { makeExtracted } from '@/test/support/make-article';
import type { ArticleId } from '@/utils/model/ids';
import { lastCheck, lastMended } from '@/utils/settings/mending';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const START = Date.parse('2026-05-04T09:00:00.000Z');
const at = (days: number) => new Date(START + days * 24 * 60 * 60 * 1000);

equipWorker();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { languages: ['en'], locks: fakeLocks() });
  const db = libraryDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function save(): Promise<ArticleId> {
  const how = { sanitizerVersion: 1, now: at(0) };
  return (await saveArticle(libraryDatabase(), makeExtracted(), how)).articleId;
}

/** The bytes of a body are no longer what they were. */
async function damageBody(id: ArticleId): Promise<void> {
  const content = await libraryDatabase().contents.get([id, 1]);
  if (content === undefined) throw new Error('no body');
  await libraryDatabase().contents.put({ ...content, htmlGzip: new Uint8Array([1, 2, 3]) });
}

test('comes a week after the first start, and then each week', async () => {
  const id = await save();
  await checkWeekly(at(0), 0);
  await damageBody(id);
  await checkWeekly(at(6), 0);
  expect(await lastCheck.getValue()).toBeNull();
  await checkWeekly(at(7), 0);
  expect(await lastCheck.getValue()).toMatchObject({ checked: 1, repaired: 1, damaged: [] });
  await checkWeekly(at(13), 0);
  expect(await lastCheck.getValue()).toMatchObject({ repaired: 1 });
  await checkWeekly(at(14), 0);
  expect(await lastCheck.getValue()).toMatchObject({ repaired: 0 });
});

test('tells once what is whole in neither store', async () => {
  const id = await save();
  await checkWeekly(at(0), 0);
  await damageBody(id);
  await fakeBrowser.storage.local.remove(`body:${id}:1`);
  await checkWeekly(at(7), 0);
  await vi.waitFor(async () =>
    expect(await lastMended.getValue()).toMatchObject({ restored: 0, lost: [id] }),
  );
  expect((await lastCheck.getValue())?.damaged).toEqual([{ id, title: makeExtracted().title }]);
  await lastMended.setValue(null);
  await checkWeekly(at(14), 0);
  expect((await lastCheck.getValue())?.time).toBe(at(14).toISOString());
  expect(await lastMended.getValue()).toBeNull();
});

test('two that are begun at once are one', async () => {
  await save();
  await checkWeekly(at(0), 0);
  const rest = vi.spyOn(globalThis, 'setTimeout');
  await Promise.all([checkWeekly(at(7), 7), checkWeekly(at(7), 7)]);
  expect(rest.mock.calls.filter(([, delay]) => delay === 7)).toHaveLength(1);
  rest.mockRestore();
});
