// A library as pages and the worker have it: a real database, a second copy in memory, and what mends and rescues it.

import Dexie from 'dexie';
import type { ExtractedArticle } from '@/utils/model/article';
import type { Mended, MendingNews } from '@/utils/model/mending';
import type { Saved } from '@/utils/model/save';
import type { LibraryWays } from '@/utils/store/check-library';
import { HEAD_KEY, readHead } from '@/utils/store/copy/copy-head';
import type { DatabaseParts, OffprintDatabase } from '@/utils/store/database';
import { createLibrary } from '@/utils/store/library';
import { readLibraryHead } from '@/utils/store/library-head';
import { compareStores } from '@/utils/store/mend/compare-stores';
import * as mender from '@/utils/store/mend/mend-library';
import * as rescuer from '@/utils/store/rescue/open-rescued';
import { saveArticle } from '@/utils/store/save-article';
import { waitUntil } from './browsers/wait-until';
import { makeExtracted } from './make-article';
import { type MemoryCopy, memoryCopy } from './memory-copy';

export type TestLibrary = {
  readonly name: string;
  readonly copy: MemoryCopy;
  readonly ways: LibraryWays;
  /** What the reader was told of mendings. */
  readonly mended: readonly Mended[];
  /** A new object over both stores, as each start makes one; it opens with its first use. */
  readonly create: (parts?: DatabaseParts) => OffprintDatabase;
  /** The same, opened and checked. */
  readonly open: () => Promise<OffprintDatabase>;
  /** Closes all that was opened and deletes the database; the copy stays. */
  readonly wipe: () => Promise<void>;
};

/** A library that is not there yet. `news`: who hears of mendings besides. `wipe` it when done. */
export function testLibrary(news: Partial<MendingNews> = {}): TestLibrary {
  const copy = memoryCopy();
  const name = `offprint-test-${crypto.randomUUID()}`;
  const mended: Mended[] = [];
  const opened = new Set<OffprintDatabase>();
  const ways: LibraryWays = {
    copy,
    news: {
      progress: () => {},
      mended: (one) => void mended.push(one),
      uncopied: () => {},
      ...news,
    },
    loadMender: async () => mender,
    loadRescuer: async () => rescuer,
  };
  const create = (parts?: DatabaseParts) => {
    const db = createLibrary(ways, name, parts);
    opened.add(db);
    return db;
  };
  return {
    ...{ name, copy, ways, mended, create },
    open: async () => {
      const db = create();
      await db.open();
      return db;
    },
    wipe: async () => {
      for (const db of opened) db.close();
      opened.clear();
      await Dexie.delete(name);
    },
  };
}

/** What the copy holds, but for whose act was the last: that is a hint, and stays that of an act that failed. */
export function copiedBy({ entries }: MemoryCopy): ReadonlyMap<string, unknown> {
  const head = readHead(entries.get(HEAD_KEY));
  return new Map(entries).set(HEAD_KEY, { ...head, lastIds: [], last: null });
}

/** Whether neither store lacks anything of the other, and both heads say so. */
export async function areStoresSame(db: OffprintDatabase, copy: MemoryCopy): Promise<boolean> {
  const found = await compareStores(db, copy, { versions: true });
  const { own, restoring } = await readLibraryHead(db);
  const head = readHead(copy.entries.get(HEAD_KEY));
  return (
    !restoring &&
    Object.values(found).every((items) => items.length === 0) &&
    JSON.stringify(head?.ledger) === JSON.stringify(own)
  );
}

/** Waits until what mends in the background is done. */
export async function untilStoresSame(db: OffprintDatabase, copy: MemoryCopy): Promise<void> {
  const what = 'both stores to be the same';
  await waitUntil(() => areStoresSame(db, copy), { what, limit: 5000, every: 10 });
}

/** Saves a story of which the number is all that differs. */
export function saveStory(
  into: OffprintDatabase,
  n: number,
  overrides: Partial<ExtractedArticle> = {},
): Promise<Saved> {
  const url = `https://news.example/${n}`;
  const words = `Words of story ${n}. `.repeat(n + 1);
  return saveArticle(
    into,
    makeExtracted({
      url,
      canonicalUrl: url,
      title: `Story ${n}: 大桥 \ud83d`,
      html: `<p>${words}</p>`,
      textContent: words.trim(),
      ...overrides,
    }),
    { sanitizerVersion: 1 },
  );
}
