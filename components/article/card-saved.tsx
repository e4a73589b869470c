// What can be done with the saved story of this page.

import type { Ref } from 'preact';
import { TagField } from '@/components/tags/tag-field';
import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { IconButton } from '@/components/ui/icon-button';
import type { Article } from '@/utils/model/article';
import type { TagCount } from '@/utils/model/tag';
import styles from './article-card.module.css';
import type { CardActions, KnownCard } from './card-view';
import { savingWords } from './saving-words';

export type CardSavedProps = {
  readonly view: KnownCard;
  readonly article: Article;
  readonly actions: CardActions;
  readonly knownTags: readonly TagCount[];
  readonly tagInputRef?: Ref<HTMLInputElement>;
};

/** Tags first: their field takes the focus once the story is saved. */
export function CardSaved({
  view,
  article,
  actions,
  knownTags,
  tagInputRef = null,
}: CardSavedProps) {
  const { t } = useI18n();
  const saving = view.state === 'saving';
  // A saved passage is a story of its own: its page may not be saved yet.
  const again = article.kind === 'selection' ? 'card.save' : 'card.saveAgain';
  return (
    <>
      <TagField
        // A field of its own for each story: nothing half typed moves to another.
        key={article.id}
        tags={article.tags}
        known={knownTags}
        keywords={article.keywords}
        takesFocus={view.state !== 'held'}
        inputRef={tagInputRef}
        onAdd={(tags) => actions.onAddTags(article, tags)}
        onRemove={(tag) => actions.onRemoveTag(article, tag)}
      />
      <div class={styles.tools}>
        <Button icon="open" data-testid="open" onClick={() => actions.onOpen(article)}>
          {t('card.open')}
        </Button>
        <IconButton
          icon="star"
          label={t('list.star')}
          pressed={article.starred === 1}
          data-testid="star"
          onClick={() => actions.onStar(article, article.starred === 0)}
        />
        <IconButton
          icon={article.shelf === 'inbox' ? 'archive' : 'restore'}
          label={article.shelf === 'inbox' ? t('list.archive') : t('list.restore')}
          data-testid="archive"
          onClick={() => actions.onShelve(article, article.shelf === 'inbox' ? 'archive' : 'inbox')}
        />
        <IconButton
          icon="trash"
          label={t('list.trash')}
          data-testid="trash"
          onClick={() => actions.onShelve(article, 'trash')}
        />
        <span class={styles.gap} />
        <Button
          variant="quiet"
          busy={saving}
          data-testid="save"
          onClick={() => actions.onSave('page')}
        >
          {savingWords(view, t) ?? t(again)}
        </Button>
      </div>
      {view.hasSelection && article.kind !== 'selection' && (
        <div class={styles.tools}>
          <Button
            busy={saving}
            data-testid="save-selection"
            onClick={() => actions.onSave('selection')}
          >
            {t('card.saveSelection')}
          </Button>
        </div>
      )}
    </>
  );
}
