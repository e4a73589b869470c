// The keys that move through a list and act on the row that has the focus.

import type { Shortcuts } from '@/components/ui/use-shortcuts';
import type { Article } from '@/utils/model/article';
import type { RowActions } from './row-actions';

/**
 * `j` `k` move, `o` opens, `s` stars, `e` archives (or brings back), `#` puts into the trash. The rows are found in
 * the page by their `data-article-id`; without a focused row `j` and `k` go to the first. `elsewhere` names the article
 * to act on when no row has the focus.
 */
export function listShortcuts(
  articles: readonly Article[],
  actions: RowActions,
  elsewhere: () => Article | null = () => null,
): Shortcuts {
  const onFocused = (act: (article: Article) => void) => () => {
    const article = articles.find(({ id }) => id === focusedArticleId()) ?? elsewhere();
    if (article !== null) act(article);
  };
  return {
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    o: onFocused(actions.onOpen),
    s: onFocused((article) => actions.onStar(article, article.starred === 0)),
    e: onFocused((article) =>
      actions.onShelve(article, article.shelf === 'inbox' ? 'archive' : 'inbox'),
    ),
    '#': onFocused((article) => {
      if (article.shelf !== 'trash') actions.onShelve(article, 'trash');
    }),
  };
}

/** The id of the row that holds the focus, or null. */
export function focusedArticleId(): string | null {
  const row = document.activeElement?.closest('[data-article-id]');
  return row?.getAttribute('data-article-id') ?? null;
}

/** Gives the focus to the first row of the list; does nothing when there is none. */
export function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[data-testid="list"] [data-article-id] a')?.focus();
}

function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll('[data-testid="list"] [data-article-id]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? rows[0] : rows[at + by];
  next?.querySelector('a')?.focus();
}
