// Tags whose page may end before they are written. A popup that loses the focus has some 20 ms left: too few for a
// transaction, and Chromium drops its messages and storage calls. Only localStorage is written at once.

import { type ArticleId, isArticleId } from '@/utils/model/ids';
import { normalizeTags } from '@/utils/model/tag';
import type { OffprintDatabase } from '@/utils/store/database';

const PREFIX = 'offprint:left-tags:';

/** Adds tags to an article; if the page ends meanwhile, the next page of Offprint does it. Returns the journal's seq. */
export async function addTagsSafely(
  db: OffprintDatabase,
  id: ArticleId,
  tags: readonly string[],
): Promise<number | null> {
  leave(id, [...leftFor(id), ...tags]);
  const { addTags } = await import('@/utils/store/edit-articles');
  const seq = await addTags(db, [id], tags);
  leave(
    id,
    leftFor(id).filter((tag) => !tags.includes(tag)),
  );
  return seq;
}

/** Adds what a page that ended has left, now and whenever another page leaves something. Returns the function that stops it. */
export function finishLeftTags(db: OffprintDatabase): () => void {
  const finish = () => {
    for (const id of leftIds()) void addTagsSafely(db, id, leftFor(id)).catch(console.error);
  };
  finish();
  // Heard by the other pages only. They may write the same tags as the page itself: that changes nothing twice.
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(PREFIX) && newValue !== null) finish();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

function leave(id: ArticleId, tags: readonly string[]): void {
  try {
    if (tags.length === 0) localStorage.removeItem(PREFIX + id);
    else localStorage.setItem(PREFIX + id, JSON.stringify(tags));
  } catch {
    // Storage is off or full: the tags are still written the usual way.
  }
}

function leftFor(id: ArticleId): string[] {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(PREFIX + id) ?? '[]');
    return Array.isArray(left) ? normalizeTags(left.filter((tag) => typeof tag === 'string')) : [];
  } catch {
    return [];
  }
}

function leftIds(): ArticleId[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .filter(isArticleId);
  } catch {
    return [];
  }
}
