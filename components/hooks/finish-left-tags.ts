// What a page that ended has left to do is done by the next one.

import { type ArticleId, isArticleId } from '@/utils/model/ids';
import type { OffprintDatabase } from '@/utils/store/database';
import { addTagsSafely, leftFor, PREFIX } from './left-tags';

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
