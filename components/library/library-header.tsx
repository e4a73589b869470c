// The head of the library: where one is, the search, and the ways to recent acts, keys and options.

import type { Ref } from 'preact';
import { focusFirstRow } from '@/components/article/list-shortcuts';
import { SearchField } from '@/components/search/search-field';
import { SHELF_NAMES } from '@/components/search/shelf-switch';
import { TagFilter } from '@/components/tags/tag-filter';
import { useI18n } from '@/components/ui/i18n-context';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { pageIcons } from '@/components/ui/page-icons';
import type { TagCount } from '@/utils/model/tag';
import styles from './library-header.module.css';
import type { LibraryView } from './library-view';

export type LibraryHeaderProps = {
  readonly view: LibraryView;
  readonly tags: readonly TagCount[];
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onShow: (view: LibraryView) => void;
  readonly onRecent: () => void;
  readonly onKeys: () => void;
};

/** The tag filter takes the place of the tag tree where there is no room for it. */
export function LibraryHeader({
  view,
  tags,
  searchRef,
  onShow,
  onRecent,
  onKeys,
}: LibraryHeaderProps) {
  const { t } = useI18n();
  return (
    <header class={styles.header}>
      <div class={styles.place}>
        <h1 class={styles.title}>{t('library.title')}</h1>
        <p class={styles.view}>
          {view.tag === null ? t(SHELF_NAMES[view.shelf]) : t('library.tagged', { tag: view.tag })}
        </p>
      </div>
      <div class={styles.search}>
        <SearchField
          value={view.text}
          onChange={(text) => onShow({ ...view, text })}
          onDown={focusFirstRow}
          inputRef={searchRef}
        />
        <div class={styles.filter}>
          <TagFilter
            value={view.tag}
            tags={tags}
            onChange={(tag) => onShow({ ...view, shelf: tag === null ? view.shelf : 'all', tag })}
          />
        </div>
      </div>
      <nav class={styles.actions} aria-label={t('library.actions')}>
        <IconButton
          icon={pageIcons.recent}
          label={t('library.recent')}
          data-testid="open-recent"
          onClick={onRecent}
        />
        <IconButton icon={pageIcons.keyboard} label={t('ui.keys')} onClick={onKeys} />
        <a
          class={styles.link}
          data-testid="open-options"
          href="/options.html"
          aria-label={t('library.options')}
          title={t('library.options')}
        >
          <Icon name="settings" />
        </a>
      </nav>
    </header>
  );
}
