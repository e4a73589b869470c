// The list of articles for a query, a page at a time, live.

import { useCallback, useState } from 'preact/hooks';
import type { Article } from '@/utils/model/article';
import type { ArticleQuery } from '@/utils/model/query';
import { libraryDatabase } from '@/utils/store/library';
import { listArticles } from '@/utils/store/list-articles';
import { type LiveState, useLiveQuery } from './use-live-query';
import { useRowSearch } from './use-row-search';

/** Rows of one page. */
const PAGE = 30;

export type ArticleListing = {
  readonly live: LiveState<readonly Article[]>;
  /** Whether more follow after what `live` holds. */
  readonly hasMore: boolean;
  /** Asks for the next page; the list grows when it is there. */
  readonly loadMore: () => void;
};

/**
 * The newest articles that match. A changed query keeps the former rows until its own arrive. One live read covers all
 * pages asked for, from the top: a story that moves between two of them is never shown twice or lost.
 */
export function useArticles(query: ArticleQuery): ArticleListing {
  const key = JSON.stringify(query);
  const [asked, setAsked] = useState({ key, pages: 1 });
  const pages = asked.key === key ? asked.pages : 1;
  const { text, ...listed } = query;
  const search = useRowSearch(text);
  const live = useLiveQuery(
    `${key} ${pages} ${search === undefined}`,
    () =>
      search === undefined
        ? // Asked anew when the search is understood; until then the former rows stay.
          new Promise<never>(() => {})
        : listArticles(libraryDatabase(), { ...listed, search }, { limit: pages * PAGE }),
    { keep: true },
  );
  const loadMore = useCallback(() => setAsked({ key, pages: pages + 1 }), [key, pages]);
  if (live.state !== 'ready') return { live, hasMore: false, loadMore };
  const { articles, next } = live.value;
  return { live: { state: 'ready', value: articles }, hasMore: next !== null, loadMore };
}
