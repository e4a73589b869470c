// What can be done with the open story: a toolbar at the edge of the page (APG: toolbar is not used, all stay in the tab order).

import { useI18n } from '@/components/ui/i18n-context';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { pageIcons } from '@/components/ui/page-icons';
import type { Article, Shelf } from '@/utils/model/article';
import styles from './story-controls.module.css';

export type StoryControlsProps = {
  readonly article: Article;
  /** The story's own address if it is one of the web, else null. */
  readonly originalUrl: string | null;
  /** The reader is reading: the controls fade until they are pointed at or focused. */
  readonly faded: boolean;
  readonly onStar: (starred: boolean) => void;
  readonly onShelve: (shelf: Shelf) => void;
  readonly onExport: () => void;
  readonly onKeys: () => void;
};

/** The controls in one row or column. */
export function StoryControls(props: StoryControlsProps) {
  const { article, originalUrl, faded, onStar, onShelve, onExport, onKeys } = props;
  const { t } = useI18n();
  return (
    <nav
      class={faded ? `${styles.controls} ${styles.faded}` : styles.controls}
      aria-label={t('reader.controls')}
    >
      <a
        class={styles.link}
        data-testid="open-library"
        href="/library.html"
        aria-label={t('reader.library')}
        title={t('reader.library')}
      >
        <Icon name="library" />
      </a>
      <IconButton
        icon="star"
        label={t('list.star')}
        pressed={article.starred === 1}
        data-testid="star"
        onClick={() => onStar(article.starred === 0)}
      />
      {article.shelf === 'inbox' ? (
        <IconButton
          icon="archive"
          label={t('list.archive')}
          data-testid="archive"
          onClick={() => onShelve('archive')}
        />
      ) : (
        <IconButton
          icon="restore"
          label={t('list.restore')}
          data-testid="restore"
          onClick={() => onShelve('inbox')}
        />
      )}
      <IconButton
        icon="trash"
        label={t('list.trash')}
        data-testid="trash"
        disabled={article.shelf === 'trash'}
        onClick={() => onShelve('trash')}
      />
      <IconButton
        icon={pageIcons.export}
        label={t('reader.export')}
        data-testid="export-open"
        onClick={onExport}
      />
      {originalUrl !== null && (
        <a
          class={styles.link}
          data-testid="open-original"
          href={originalUrl}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('reader.openOriginal')}
          title={t('reader.openOriginal')}
        >
          <Icon name={pageIcons.external} />
        </a>
      )}
      <span class={styles.keys}>
        <IconButton icon={pageIcons.keyboard} label={t('ui.keys')} onClick={onKeys} />
      </span>
    </nav>
  );
}
