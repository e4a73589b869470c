// The library page: every story, its shelves and tags, and acts on many at once.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ArticleList } from '@/components/article/article-list';
import { readerAddress } from '@/components/article/article-row';
import { focusedArticleId, listShortcuts } from '@/components/article/list-shortcuts';
import type { RowActions } from '@/components/article/row-actions';
import { useActs } from '@/components/hooks/use-acts';
import { useArticles } from '@/components/hooks/use-articles';
import { type HashCodec, useHashState } from '@/components/hooks/use-hash-state';
import { useShelfCounts, useTags } from '@/components/hooks/use-library-facts';
import { useLibraryNews } from '@/components/hooks/use-library-news';
import { useSetting } from '@/components/hooks/use-setting';
import { useTrashNote } from '@/components/hooks/use-trash';
import { BulkBar } from '@/components/library/bulk-bar';
import { EmptyLibrary } from '@/components/library/empty-library';
import { LibraryHeader } from '@/components/library/library-header';
import { LibrarySide } from '@/components/library/library-side';
import {
  type LibraryView,
  readLibraryView,
  viewQuery,
  writeLibraryView,
} from '@/components/library/library-view';
import { ListActs } from '@/components/library/list-acts';
import { ListHead } from '@/components/library/list-head';
import { LibraryNote } from '@/components/mending/library-note';
import { useI18n } from '@/components/ui/i18n-context';
import { Toast } from '@/components/ui/toast';
import { type Shortcuts, useShortcuts } from '@/components/ui/use-shortcuts';
import { useToast } from '@/components/ui/use-toast';
import type { Article, Shelf } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { openOwnPage } from '@/utils/platform/tabs';
import { settings } from '@/utils/settings/settings';
import styles from './library.module.css';
import { LibraryBackup } from './library-backup';
import { type LibraryDialog, LibraryDialogs } from './library-dialogs';
import { useChosen } from './use-chosen';

const CODEC: HashCodec<LibraryView> = { read: readLibraryView, write: writeLibraryView };
const NONE: readonly Article[] = [];

/** The list and everything around it; what is shown is in the address. */
export function LibraryPage() {
  const { t } = useI18n();
  const toasts = useToast();
  const acts = useActs(toasts);
  const [view, setView] = useHashState(CODEC);
  const counts = useShelfCounts();
  const tags = useTags();
  const query = viewQuery(view);
  const { live, hasMore, loadMore } = useArticles(query);
  const shown = live.state === 'ready' ? live.value : NONE;
  const selection = useChosen(writeLibraryView(view), query, shown);
  const { ids, select, replace, forget } = selection;
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);

  const chosen = [...ids];
  const allStarred = shown.every(({ id, starred }) => starred === 1 || !ids.has(id));
  const shelve = (wanted: readonly ArticleId[], shelf: Shelf) => {
    void acts.shelve(wanted, shelf);
    forget(wanted);
  };
  const withIds = async (
    read: () => Promise<readonly ArticleId[]>,
    act: (wanted: readonly ArticleId[]) => void,
  ) => {
    try {
      act(await read());
    } catch (error) {
      console.error(error);
      toasts.showToast(t('list.actFailed'));
    }
  };
  const withChosen = (act: (wanted: readonly ArticleId[]) => void) =>
    void withIds(selection.present, (wanted) => wanted.length > 0 && act(wanted));
  const bulk = {
    onTag: () => withChosen((wanted) => setDialog({ kind: 'tag', ids: wanted })),
    onStar: (starred: boolean) => withChosen((wanted) => void acts.star(wanted, starred)),
    onShelve: (shelf: Shelf) => withChosen((wanted) => shelve(wanted, shelf)),
    onExport: () => withChosen((wanted) => setDialog({ kind: 'export', ids: wanted })),
    onDestroy: () => withChosen((wanted) => setDialog({ kind: 'destroy', ids: wanted })),
    onClear: () => replace([]),
  };
  const exportAll = () =>
    void withIds(selection.matching, (wanted) => setDialog({ kind: 'export', ids: wanted }));
  const rows: RowActions = {
    onOpen: (article) => void openOwnPage(readerAddress(article)),
    onStar: ({ id }, starred) => void acts.star([id], starred),
    onShelve: ({ id }, shelf) => shelve([id], shelf),
    onTag: (tag) => setView({ shelf: 'all', tag, text: '' }),
  };
  const bulkKeys: Shortcuts = {
    s: () => bulk.onStar(!allStarred),
    e: () => bulk.onShelve(query.shelf === 'inbox' ? 'archive' : 'inbox'),
    '#': () => (query.shelf === 'trash' ? bulk.onDestroy() : bulk.onShelve('trash')),
    Escape: bulk.onClear,
  };
  const [singleKeys] = useSetting(settings.singleKeys);
  const onFocused = (kind: 'tag' | 'destroy') => {
    const focused = shown.filter(({ id }) => id === focusedArticleId()).map(({ id }) => id);
    if (focused.length > 0) setDialog({ kind, ids: focused });
  };
  const keys = {
    ...listShortcuts(shown, rows),
    ...(query.shelf === 'trash' ? { '#': () => onFocused('destroy') } : {}),
    ...(chosen.length > 0 ? bulkKeys : {}),
    x: () => {
      const article = shown.find(({ id }) => id === focusedArticleId());
      if (article !== undefined) select(article, !ids.has(article.id), false);
    },
    t: () => (chosen.length > 0 ? bulk.onTag() : onFocused('tag')),
    u: () => void acts.undoLast(),
    r: () => setDialog({ kind: 'recent' }),
    '/': () => search.current?.focus(),
    '?': () => setDialog({ kind: 'keys' }),
  };
  useShortcuts(keys, { enabled: singleKeys === true });

  const news = useLibraryNews();
  const trashNote = useTrashNote();
  // When the last story goes, so does the button that had the focus; single keys must still find the page.
  const empty = live.state === 'ready' && shown.length === 0;
  useEffect(() => {
    if (empty && document.activeElement === document.body) main.current?.focus();
  }, [empty, dialog]);

  return (
    <div class={styles.page}>
      <LibraryHeader
        view={view}
        tags={tags}
        searchRef={search}
        onShow={(next) => setView(next, { replace: next.text !== view.text && view.text !== '' })}
        onRecent={() => setDialog({ kind: 'recent' })}
        onKeys={() => setDialog({ kind: 'keys' })}
      />
      <aside class={styles.side}>
        <LibrarySide view={view} counts={counts} tags={tags} />
      </aside>
      <main ref={main} class={styles.main} tabIndex={-1}>
        <LibraryNote {...news} />
        <LibraryBackup showToast={toasts.showToast} />
        {shown.length > 0 && (
          <ListHead
            selected={chosen.length}
            total={totalOf(view, shown, hasMore, counts)}
            shown={shown.length}
            onSelectAll={() => void withIds(selection.matching, replace)}
            onClear={bulk.onClear}
          >
            {chosen.length === 0 ? (
              <ListActs
                wholeTrash={view.shelf === 'trash' && view.tag === null && view.text === ''}
                onEmptyTrash={() => setDialog({ kind: 'destroy', ids: 'all' })}
                onExport={exportAll}
              />
            ) : (
              <BulkBar
                shelf={query.shelf === 'all' ? null : query.shelf}
                allStarred={allStarred}
                {...bulk}
              />
            )}
          </ListHead>
        )}
        <ArticleList
          live={live}
          actions={rows}
          hasMore={hasMore}
          onMore={loadMore}
          selectionOf={({ id }) => ({ selected: ids.has(id), onSelect: select })}
          noteOf={query.shelf === 'trash' ? trashNote : undefined}
          empty={
            <EmptyLibrary
              view={view}
              libraryEmpty={counts !== null && counts.inbox + counts.archive + counts.trash === 0}
              onShow={setView}
            />
          }
        />
      </main>
      {dialog !== null && (
        <LibraryDialogs
          dialog={dialog}
          tags={tags}
          inTrash={counts?.trash ?? 0}
          acts={acts}
          showToast={toasts.showToast}
          onClose={() => setDialog(null)}
        />
      )}
      <Toast toast={toasts.toast} onDismiss={toasts.dismissToast} />
    </div>
  );
}

type Counts = ReturnType<typeof useShelfCounts>;

/** How many stories match, as far as that is known without reading them all. */
function totalOf(
  { shelf, tag, text }: LibraryView,
  shown: readonly Article[],
  hasMore: boolean,
  counts: Counts,
): number | null {
  if (!hasMore) return shown.length;
  if (counts === null || tag !== null || text !== '') return null;
  return shelf === 'all' ? counts.inbox + counts.archive : counts[shelf];
}
