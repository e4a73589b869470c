// What the library says when a list has no story: why, and what to do.

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useI18n } from '@/components/ui/i18n-context';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { LibraryView } from './library-view';

export type EmptyLibraryProps = {
  readonly view: LibraryView;
  /** No story lies on any shelf, the trash included. */
  readonly libraryEmpty: boolean;
  readonly onShow: (view: LibraryView) => void;
};

const WORDS = {
  inbox: ['library.allRead', 'library.allReadText'],
  starred: ['library.emptyStarred', 'library.emptyStarredText'],
  archive: ['library.emptyArchive', 'library.emptyArchiveText'],
  trash: ['library.emptyTrash', 'library.emptyTrashText'],
  all: ['library.emptyInbox', 'library.emptyInboxText'],
} as const satisfies Record<LibraryView['shelf'], readonly [MessageKey, MessageKey]>;

/** A fresh library teaches how to save, and where a backup comes in; a search that found nothing offers to look wider. */
export function EmptyLibrary({ view, libraryEmpty, onShow }: EmptyLibraryProps) {
  const { t } = useI18n();
  const narrowed = view.text !== '' || view.tag !== null;
  if (!narrowed || libraryEmpty) {
    const [title, text] = WORDS[libraryEmpty ? 'all' : view.shelf];
    return (
      <EmptyState icon="open" title={t(title)}>
        <p>{t(text)}</p>
        {libraryEmpty && (
          <p>
            <a data-testid="restore-hint" href="/options.html">
              {t('library.restoreHint')}
            </a>
          </p>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={t('library.nothing')}
      actions={
        <>
          {view.shelf !== 'all' && (
            <Button variant="primary" onClick={() => onShow({ ...view, shelf: 'all' })}>
              {t('library.showAll')}
            </Button>
          )}
          <Button onClick={() => onShow({ shelf: view.shelf, tag: null, text: '' })}>
            {t('library.clearFilters')}
          </Button>
        </>
      }
    >
      {t('library.nothingText')}
    </EmptyState>
  );
}
