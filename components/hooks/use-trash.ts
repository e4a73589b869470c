// The trash as a page knows it: when each story will be destroyed, and the way to do that now.

import { useI18n } from '@/components/ui/i18n-context';
import type { Article } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { libraryDatabase } from '@/utils/store/library';
import type { PurgeOptions } from '@/utils/store/purge-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { timeLeft } from '@/utils/store/trash-clock';
import { readTrashClock } from '@/utils/store/wind-trash-clock';
import { useLiveQuery } from './use-live-query';

const DAY = 24 * 60 * 60 * 1000;

/** What a row in the trash says of when its story will be destroyed; null while that is not known. */
export function useTrashNote(): (article: Pick<Article, 'trashedTime'>) => string | null {
  const { t } = useI18n();
  const live = useLiveQuery('trash clock', () => readTrashClock(libraryDatabase()));
  return ({ trashedTime }) => {
    if (live.state !== 'ready') return null;
    const n = Math.ceil(timeLeft(live.value, trashedTime ?? '', new Date()) / DAY);
    return n === 0 ? t('library.noDaysLeft') : t('library.daysLeft', { n });
  };
}

/**
 * Destroys stories, or all that lie in the trash. Returns how many are gone; rejects when a store fails: the others are
 * still in the trash then. `run` tells how far it is, and can end it.
 */
export async function destroyForGood(
  ids: readonly ArticleId[] | 'all',
  run: Pick<PurgeOptions, 'onDestroyed' | 'signal'>,
): Promise<number> {
  const { destroyArticles, emptyTrash } = await import('@/utils/store/purge-articles');
  return inLibrary((db) => (ids === 'all' ? emptyTrash(db, run) : destroyArticles(db, ids, run)));
}
