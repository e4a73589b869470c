// A list of articles: waiting, failed, empty, or its rows.

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { late } from '@/components/ui/late';
import type { Article } from '@/utils/model/article';
import styles from './article-list.module.css';
import { ArticleRow } from './article-row';
import { useFirstRowsMark } from './first-rows-mark';
import { ListSkeleton } from './list-skeleton';
import type { RowActions, RowSelection } from './row-actions';

export type ArticleListProps = {
  /** What the list knows: the same three states as a live query. */
  readonly live:
    | { readonly state: 'loading' }
    | { readonly state: 'ready'; readonly value: readonly Article[] }
    | { readonly state: 'failed'; readonly error?: unknown };
  readonly actions: RowActions;
  readonly hasMore: boolean;
  /** Wants the next page: called when the end of the list comes into sight, or by the button there. */
  readonly onMore: () => void;
  /** What an empty list says. */
  readonly empty: ComponentChildren;
  readonly selectionOf?: (article: Article) => RowSelection;
  /** What a row says beside the story's own facts. */
  readonly noteOf?: ((article: Article) => string | null) | undefined;
};

const ListError = late(async () => (await import('./list-troubles')).ListError);

/** Shows the state of a list. A row that goes takes no focus with it: the next one gets it. */
export function ArticleList(props: ArticleListProps) {
  const { live } = props;
  switch (live.state) {
    case 'loading':
      return <ListSkeleton />;
    case 'failed':
      return <ListError error={live.error} />;
    case 'ready':
      return <Rows {...props} articles={live.value} />;
    default:
      return live satisfies never;
  }
}

function Rows({
  articles,
  actions,
  hasMore,
  onMore,
  empty,
  selectionOf,
  noteOf,
}: ArticleListProps & { readonly articles: readonly Article[] }) {
  const { t } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list, articles);
  useFirstRowsMark();
  return (
    <div ref={list} class={styles.list} tabIndex={-1}>
      {articles.length === 0 ? (
        <div data-testid="list-empty">{empty}</div>
      ) : (
        <ul data-testid="list" aria-label={t('list.stories')}>
          {articles.map((article) => (
            <ArticleRow
              key={article.id}
              article={article}
              actions={actions}
              selection={selectionOf?.(article)}
              note={noteOf?.(article)}
            />
          ))}
        </ul>
      )}
      {hasMore && <More onMore={onMore} shown={articles.length} />}
    </div>
  );
}

/**
 * Before a render the focused row is noted, after it the focus is looked for: when its row is gone, the row that took
 * its place gets the focus, or the list itself when none is left.
 */
function useKeptFocus(
  list: { readonly current: HTMLDivElement | null },
  articles: readonly Article[],
): void {
  const focused = list.current?.contains(document.activeElement)
    ? rowsOf(list.current).findIndex((row) => row.contains(document.activeElement))
    : -1;
  useLayoutEffect(() => {
    if (focused === -1 || list.current === null || list.current.contains(document.activeElement))
      return;
    const rows = rowsOf(list.current);
    const next = rows[Math.min(focused, rows.length - 1)];
    (next?.querySelector('a') ?? list.current).focus();
  }, [articles]);
}

function rowsOf(list: HTMLElement): Element[] {
  return [...list.querySelectorAll('[data-article-id]')];
}

function More({ onMore, shown }: { readonly onMore: () => void; readonly shown: number }) {
  const { t } = useI18n();
  const end = useRef<HTMLDivElement>(null);
  // Observed anew after each page: an end that stays in sight must ask again.
  useEffect(() => {
    if (end.current === null) return;
    // In a low popup the list lies open and the page scrolls: as a root it would hold its own end at all times.
    const scroller = end.current.closest('[data-scroll]');
    const scrolls = scroller !== null && getComputedStyle(scroller).overflowY !== 'visible';
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore();
      },
      { root: scrolls ? scroller : null, rootMargin: '480px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onMore, shown]);
  return (
    <div ref={end} class={styles.more}>
      <Button variant="quiet" data-testid="list-more" onClick={onMore}>
        {t('list.more')}
      </Button>
    </div>
  );
}
