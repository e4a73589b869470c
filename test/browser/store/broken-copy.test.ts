// A second copy that cannot be listed any more, as Chromium's storage after damage in the middle of its files: what is
// written to it would not come back, and the reader must hear that.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeExtracted } from '@/test/support/make-article';
import type { MemoryCopy } from '@/test/support/memory-copy';
import { type TestLibrary, testLibrary } from '@/test/support/test-library';
import type { MendingNews } from '@/utils/model/mending';
import { HEAD_KEY } from '@/utils/store/copy/copy-head';
import type { OffprintDatabase } from '@/utils/store/database';
import * as mender from '@/utils/store/mend/mend-library';
import { saveArticle } from '@/utils/store/save-article';

let library: TestLibrary;
let copy: MemoryCopy;
let db: OffprintDatabase;
let told: string[];

const news: MendingNews = {
  progress: (progress) => void told.push(progress?.step ?? 'over'),
  mended: () => void told.push('mended'),
  uncopied: () => void told.push('uncopied'),
};

beforeEach(async () => {
  library = testLibrary(news);
  copy = library.copy;
  told = [];
  db = library.create();
  await saveArticle(db, makeExtracted({}), { sanitizerVersion: 1 });
});
afterEach(() => library.wipe());

test('the check of a session tells it', async () => {
  copy.failures.keys = 2;
  await expect(mender.checkKeys(db, copy, news)).rejects.toThrow('keys fails');
  expect(told).toEqual(['uncopied']);
});

test('one that answers when asked again is sound', async () => {
  copy.failures.keys = 1;
  await mender.checkKeys(db, copy, news);
  expect(told).toEqual([]);
});

test('mending that fails by it tells it, and the library is open all the same', async () => {
  copy.entries.delete(HEAD_KEY);
  copy.failures.keys = 4;
  db.close();
  db = library.create();
  expect(await db.articles.count()).toBe(1);
  await expect.poll(() => told).toEqual(['over', 'uncopied']);
});
