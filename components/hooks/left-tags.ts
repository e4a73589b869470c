// Tags whose page may end before they are written. A popup that loses the focus has some 20 ms left: too few for a
// transaction, and Chromium drops its messages and storage calls. Only localStorage is written at once.

import type { ArticleId } from '@/utils/model/ids';
import { normalizeTags } from '@/utils/model/tag';
import type { OffprintDatabase } from '@/utils/store/database';

/** What the keys of left tags begin with; the article's id follows. */
export const PREFIX = 'offprint:left-tags:';

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

function leave(id: ArticleId, tags: readonly string[]): void {
  try {
    if (tags.length === 0) localStorage.removeItem(PREFIX + id);
    else localStorage.setItem(PREFIX + id, JSON.stringify(tags));
  } catch {
    // Storage is off or full: the tags are still written the usual way.
  }
}

/** The tags left for an article. */
export function leftFor(id: ArticleId): string[] {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(PREFIX + id) ?? '[]');
    return Array.isArray(left) ? normalizeTags(left.filter((tag) => typeof tag === 'string')) : [];
  } catch {
    return [];
  }
}
