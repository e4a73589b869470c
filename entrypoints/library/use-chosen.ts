// The chosen stories of the library's list, never one that no longer matches it.

import { useEffect } from 'preact/hooks';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import { useRowSearch } from '@/components/hooks/use-row-search';
import { type Selection, useSelection } from '@/components/library/use-selection';
import type { Article } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { ArticleQuery } from '@/utils/model/query';
import { listArticleIds } from '@/utils/store/list-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';

/** A selection that follows the library. */
export type Chosen = Selection & {
  /** The ids of all stories that match the list now, shown or not. Rejects when the library cannot be read. */
  readonly matching: () => Promise<readonly ArticleId[]>;
  /** The chosen stories that still match, read anew: what an act on many may touch. Rejects like `matching`. */
  readonly present: () => Promise<readonly ArticleId[]>;
};

/**
 * The selection over the list of `query`, named `key`. Whatever takes a story from the list, here or on another page,
 * takes it from the selection too: nobody acts on what they do not see.
 */
export function useChosen(key: string, query: ArticleQuery, shown: readonly Article[]): Chosen {
  const selection = useSelection(key, shown);
  const { ids, keepOnly } = selection;
  const { text, ...listed } = query;
  const search = useRowSearch(text);
  const matching = async () =>
    // Nobody can choose before there is a list.
    search === undefined ? [] : inLibrary((db) => listArticleIds(db, { ...listed, search }));
  const watched = ids.size > 0 && search !== undefined;
  const live = useLiveQuery(`chosen ${watched} ${key}`, async () =>
    watched ? await matching() : null,
  );
  const there = live.state === 'ready' ? live.value : null;
  useEffect(() => {
    if (there !== null) keepOnly(there);
  }, [there, keepOnly]);
  return {
    ...selection,
    matching,
    present: async () => {
      const now = await matching();
      keepOnly(now);
      return now.filter((id) => ids.has(id));
    },
  };
}
