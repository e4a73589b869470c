// The popup: the page in the tab on top, the last stories below.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArticleCard } from '@/components/article/article-card';
import { ArticleList } from '@/components/article/article-list';
import { readerAddress } from '@/components/article/article-row';
import type { CardActions } from '@/components/article/card-view';
import { focusFirstRow, listShortcuts } from '@/components/article/list-shortcuts';
import type { RowActions } from '@/components/article/row-actions';
import { useActs } from '@/components/hooks/use-acts';
import { useArticles } from '@/components/hooks/use-articles';
import { useShelfCounts, useTags } from '@/components/hooks/use-library-facts';
import { useSetting } from '@/components/hooks/use-setting';
import { SearchField } from '@/components/search/search-field';
import { type ShelfChoice, shelfQuery } from '@/components/search/shelf-choice';
import { ShelfSwitch } from '@/components/search/shelf-switch';
import { useI18n } from '@/components/ui/i18n-context';
import { IconButton } from '@/components/ui/icon-button';
import { late } from '@/components/ui/late';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { useToast } from '@/components/ui/use-toast';
import { showBadge } from '@/utils/platform/action';
import { isLibraryOutOfReach } from '@/utils/platform/private-window';
import { openOwnPage } from '@/utils/platform/tabs';
import { settings } from '@/utils/settings/settings';
import type { EarlyEnter } from './early-enter';
import { EmptyList } from './empty-list';
import styles from './popup.module.css';
import { usePageCard } from './use-page-card';
import { namedTab, useTab } from './use-tab';

export type PopupProps = {
  /** An Enter from before the card was there. */
  readonly earlyEnter?: EarlyEnter;
};

/** The whole popup. Its own state is what the list is narrowed to; everything else lies in the database. */
export function Popup({ earlyEnter }: PopupProps) {
  const { t } = useI18n();
  const { toast, showToast, dismissToast } = useToast();
  const acts = useActs({ showToast, onUndone: (seq) => card.forget(seq) });
  const opened = useTab();
  const card = usePageCard(opened, acts.remember);
  const tags = useTags();
  const counts = useShelfCounts();
  const [shelf, setShelf] = useState<ShelfChoice>('inbox');
  const [tag, setTag] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [helpOpen, setHelpOpen] = useState(false);
  const { live, hasMore, loadMore } = useArticles({ ...shelfQuery(shelf), tag, text });
  const searchInput = useRef<HTMLInputElement>(null);
  const tagInput = useRef<HTMLInputElement>(null);
  const scroll = useRef<HTMLDivElement>(null);

  const rowActions = useMemo<RowActions>(
    () => ({
      onOpen: (article) => void openPage(readerAddress(article)),
      onStar: (article, starred) => void acts.star([article.id], starred),
      onShelve: (article, to) => void acts.shelve([article.id], to),
      onTag: setTag,
    }),
    [acts],
  );
  const cardActions: CardActions = {
    ...rowActions,
    onSave: card.save,
    onConfirmPrivate: card.confirmPrivate,
    onUndo: () => {
      if (card.changeSeq !== null) void acts.undo(card.changeSeq);
    },
    onChoose: (article, choice) => void acts.chooseRevision(article.id, choice),
    onAddTags: (article, added) => void acts.tag(article.id, added),
    onRemoveTag: (article, removed) => void acts.untag(article.id, removed),
  };
  const cardArticle = card.view.state === 'loading' ? null : card.view.article;
  const [singleKeys] = useSetting(settings.singleKeys);
  const keys = {
    ...listShortcuts(live.state === 'ready' ? live.value : [], rowActions, () =>
      isInCard(document.activeElement) ? cardArticle : null,
    ),
    t: () => tagInput.current?.focus(),
    u: () => void acts.undoLast(),
    '/': () => searchInput.current?.focus(),
    '?': () => setHelpOpen(true),
  };
  useShortcuts(keys, { enabled: singleKeys === true });
  const { badge } = card;
  const tabId = opened?.tab?.id;
  useEffect(() => {
    if (tabId === undefined || badge === null) return;
    void showBadge(tabId, badge, badge === 'none' ? '' : t(`badge.${badge}`));
  }, [tabId, badge, t]);
  const { state } = card.view;
  useEffect(() => {
    if (state !== 'loading' && earlyEnter?.take() && state === 'unsaved') card.save('page');
  }, [state]);
  const clear = () => {
    setText('');
    setTag(null);
    searchInput.current?.focus();
  };
  // Another list begins at its top.
  useEffect(() => scroll.current?.scrollTo(0, 0), [shelf, tag, text]);

  return (
    <div class={styles.frame}>
      <div class={styles.popup}>
        <ArticleCard
          view={card.view}
          actions={cardActions}
          knownTags={tags}
          tagInputRef={tagInput}
        />
        <main class={styles.library}>
          <div class={styles.bar}>
            <div class={styles.search}>
              <SearchField
                value={text}
                onChange={setText}
                onDown={focusFirstRow}
                inputRef={searchInput}
              />
            </div>
            <IconButton
              icon="library"
              label={t('popup.library')}
              data-testid="open-library"
              onClick={() => void openPage('/library.html')}
            />
            <IconButton
              icon="settings"
              label={t('popup.options')}
              data-testid="open-options"
              onClick={() => void openPage('/options.html')}
            />
          </div>
          <div class={styles.filters}>
            <ShelfSwitch value={shelf} counts={counts} onChange={setShelf} />
            {(tags.length > 0 || tag !== null) && (
              <TagFilter value={tag} tags={tags} onChange={setTag} />
            )}
          </div>
          <PopupNews />
          <div class={styles.list} ref={scroll} data-scroll>
            {live.state === 'failed' && isLibraryOutOfReach() ? (
              <ListPrivate onOpenLibrary={() => void openPage('/library.html')} />
            ) : (
              <ArticleList
                live={live}
                actions={rowActions}
                hasMore={hasMore}
                onMore={loadMore}
                empty={
                  <EmptyList
                    shelf={shelf}
                    narrowed={tag !== null || text.trim() !== ''}
                    counts={counts}
                    onEverywhere={() => setShelf('all')}
                    onClear={clear}
                  />
                }
              />
            )}
          </div>
        </main>
        <Toast toast={toast} onDismiss={dismissToast} />
        {helpOpen && <PopupKeys onClose={() => setHelpOpen(false)} />}
      </div>
    </div>
  );
}

/** The list of keys, loaded when it is asked for. */
const PopupKeys = late(async () => (await import('./popup-keys')).PopupKeys);

const ListPrivate = late(
  async () => (await import('@/components/article/list-troubles')).ListPrivate,
);

/** Where acts are told: there long before the first one. */
const Toast = late(async () => (await import('@/components/ui/toast')).Toast);

/** Beside the shelves, whose row is there already. */
const TagFilter = late(async () => (await import('@/components/tags/tag-filter')).TagFilter);

/** What happened to the library, loaded after the first list. */
const PopupNews = late(async () => (await import('./popup-news')).PopupNews);

/** Opens one of Offprint's pages and gets out of its way; a popup that runs in a tab stays. */
async function openPage(path: string): Promise<void> {
  await openOwnPage(path);
  if (namedTab() === null) window.close();
}

function isInCard(element: Element | null): boolean {
  return element?.closest('[data-testid="page-card"]') != null;
}
