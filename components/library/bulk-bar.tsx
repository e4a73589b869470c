// What can be done with several stories at once.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { IconButton } from '@/components/ui/icon-button';
import { pageIcons } from '@/components/ui/page-icons';
import type { Shelf } from '@/utils/model/article';
import styles from './list-head.module.css';

export type BulkBarProps = {
  /** The shelf the list shows, null when it shows several: says which ways lead away from here. */
  readonly shelf: Shelf | null;
  /** Every chosen story that is shown has a star: then the star is taken away. */
  readonly allStarred: boolean;
  readonly onTag: () => void;
  readonly onStar: (starred: boolean) => void;
  readonly onShelve: (shelf: Shelf) => void;
  /** Deletes for good; only offered in the trash. */
  readonly onDestroy: () => void;
  readonly onExport: () => void;
  readonly onClear: () => void;
};

/** Each button is one act over all chosen stories, and one undo takes it back; but for the one that asks first. */
export function BulkBar(props: BulkBarProps) {
  const { shelf, allStarred, onTag, onStar, onShelve, onDestroy, onExport, onClear } = props;
  const { t } = useI18n();
  return (
    <fieldset class={styles.bulk} data-testid="bulk-bar">
      <legend class="visually-hidden">{t('library.bulk')}</legend>
      <div class={styles.acts}>
        <Button variant="quiet" icon={pageIcons.tag} data-testid="bulk-tag" onClick={onTag}>
          <span class={styles.word}>{t('library.tag')}</span>
        </Button>
        <Button
          variant="quiet"
          icon="star"
          data-testid="bulk-star"
          onClick={() => onStar(!allStarred)}
        >
          <span class={styles.word}>{t(allStarred ? 'library.unstar' : 'library.star')}</span>
        </Button>
        {shelf !== 'inbox' && (
          <Button
            variant="quiet"
            icon="restore"
            data-testid="bulk-restore"
            onClick={() => onShelve('inbox')}
          >
            <span class={styles.word}>{t('library.restore')}</span>
          </Button>
        )}
        {shelf !== 'archive' && shelf !== 'trash' && (
          <Button
            variant="quiet"
            icon="archive"
            data-testid="bulk-archive"
            onClick={() => onShelve('archive')}
          >
            <span class={styles.word}>{t('library.archive')}</span>
          </Button>
        )}
        {shelf !== 'trash' && (
          <Button
            variant="quiet"
            icon="trash"
            data-testid="bulk-trash"
            onClick={() => onShelve('trash')}
          >
            <span class={styles.word}>{t('library.trash')}</span>
          </Button>
        )}
        {shelf === 'trash' && (
          <Button variant="quiet" icon="trash" data-testid="bulk-destroy" onClick={onDestroy}>
            <span class={styles.word}>{t('library.destroy')}</span>
          </Button>
        )}
        <Button
          variant="quiet"
          icon={pageIcons.export}
          data-testid="bulk-export"
          onClick={onExport}
        >
          <span class={styles.word}>{t('library.exportSelected')}</span>
        </Button>
      </div>
      <IconButton
        icon="close"
        label={t('library.clear')}
        data-testid="select-none"
        onClick={onClear}
      />
    </fieldset>
  );
}
