// One article in a list.

import { useI18n } from '@/components/ui/i18n-context';
import { IconButton } from '@/components/ui/icon-button';
import type { Article } from '@/utils/model/article';
import { ArticleMeta } from './article-meta';
import styles from './article-row.module.css';
import type { RowActions, RowSelection } from './row-actions';

export type ArticleRowProps = {
  readonly article: Article;
  readonly actions: RowActions;
  /** Gives the row a checkbox. */
  readonly selection?: RowSelection | undefined;
  /** A line of its own below the others' facts. */
  readonly note?: string | null | undefined;
};

/** Where a story is read. */
export function readerAddress(article: Pick<Article, 'id'>): string {
  return `/reader.html#/${article.id}`;
}

/** A list item: its title is a link that covers the row, its buttons lie above it. */
export function ArticleRow({ article, actions, selection, note }: ArticleRowProps) {
  const { t } = useI18n();
  const { title, lang, dir } = article;
  const name = title === '' ? t('list.untitled') : title;
  return (
    <li class={styles.row} data-testid="article-row" data-article-id={article.id}>
      {selection !== undefined && (
        <input
          type="checkbox"
          class={styles.select}
          data-testid="select-row"
          aria-label={t('list.select', { title: name })}
          checked={selection.selected}
          onClick={(event) =>
            selection.onSelect(article, event.currentTarget.checked, event.shiftKey)
          }
        />
      )}
      <div class={styles.story} {...(dir !== null ? { dir } : {})}>
        <a
          class={styles.title}
          data-testid="row-title"
          href={readerAddress(article)}
          target="_blank"
          rel="noopener"
          {...(title !== '' && lang !== null ? { lang } : {})}
          dir={dir ?? 'auto'}
          onClick={(event) => {
            if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            actions.onOpen(article);
          }}
        >
          {name}
        </a>
        <ArticleMeta article={article} />
        {note && <p class={styles.note}>{note}</p>}
        {article.tags.length > 0 && (
          <ul class={styles.tags} aria-label={t('tags.ofStory')}>
            {article.tags.map((tag) => (
              <li key={tag}>
                <button
                  type="button"
                  class={styles.tag}
                  data-testid="row-tag"
                  data-tag={tag}
                  title={t('tags.filterBy', { tag })}
                  onClick={() => actions.onTag(tag)}
                >
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class={styles.star}>
        <IconButton
          icon="star"
          label={t('list.star')}
          pressed={article.starred === 1}
          data-testid="row-star"
          onClick={() => actions.onStar(article, article.starred === 0)}
        />
      </div>
      <RowMoves article={article} actions={actions} />
      {article.readingProgress > 0 && (
        <progress
          class={styles.progress}
          value={article.readingProgress}
          max={1}
          aria-label={t('list.progress')}
        />
      )}
    </li>
  );
}

/** The ways off this shelf: seen under the pointer or the focus, always there for a screen reader. */
function RowMoves({ article, actions }: Pick<ArticleRowProps, 'article' | 'actions'>) {
  const { t } = useI18n();
  return (
    <div class={styles.moves}>
      {article.shelf === 'inbox' ? (
        <IconButton
          icon="archive"
          label={t('list.archive')}
          data-testid="row-archive"
          onClick={() => actions.onShelve(article, 'archive')}
        />
      ) : (
        <IconButton
          icon="restore"
          label={t('list.restore')}
          data-testid="row-restore"
          onClick={() => actions.onShelve(article, 'inbox')}
        />
      )}
      {article.shelf !== 'trash' && (
        <IconButton
          icon="trash"
          label={t('list.trash')}
          data-testid="row-trash"
          onClick={() => actions.onShelve(article, 'trash')}
        />
      )}
    </div>
  );
}
