// The reader page: the story named in the address, from the library and nowhere else.

import { useEffect } from 'preact/hooks';
import { type HashCodec, useHashState } from '@/components/hooks/use-hash-state';
import { useLate } from '@/components/hooks/use-late';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useI18n } from '@/components/ui/i18n-context';
import { type ArticleId, isArticleId } from '@/utils/model/ids';
import { openOwnPage } from '@/utils/platform/tabs';
import { markOpened } from '@/utils/store/edit-articles';
import { libraryDatabase } from '@/utils/store/library';
import { readArticle } from '@/utils/store/read-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import styles from './reader.module.css';
import { StoryPage } from './story-page';

/** `#/<articleId>`; null for anything else. */
const ROUTE: HashCodec<ArticleId | null> = {
  read: (hash) => {
    const id = hash.replace(/^\//u, '');
    return isArticleId(id) ? id : null;
  },
  write: (id) => `/${id ?? ''}`,
};

/** The page for whatever the address names. */
export function ReaderPage() {
  const [id] = useHashState(ROUTE);
  const Backups = useLate(loadBackups);
  return (
    <>
      {id === null ? <StoryMissing /> : <Story key={id} id={id} />}
      {Backups !== null && <Backups />}
    </>
  );
}

const loadBackups = async () =>
  (await import('@/components/hooks/scheduled-backups')).ScheduledBackups;

function Story({ id }: { readonly id: ArticleId }) {
  const { t } = useI18n();
  const live = useLiveQuery(`article ${id}`, () => readArticle(libraryDatabase(), id));
  const found = live.state === 'ready' && live.value !== null;
  useEffect(() => {
    // Reading goes on when the note cannot be written; a broken library shows itself by its own state.
    if (found) inLibrary((db) => markOpened(db, id)).catch(console.error);
  }, [id, found]);
  switch (live.state) {
    case 'loading':
      return (
        <main class={styles.waiting} aria-busy="true" data-testid="reader-loading">
          <p class="visually-hidden">{t('reader.loading')}</p>
        </main>
      );
    case 'failed':
      return <StoryFailed />;
    case 'ready':
      return live.value === null ? <StoryMissing /> : <StoryPage article={live.value} />;
    default:
      return live satisfies never;
  }
}

function StoryMissing() {
  const { t } = useI18n();
  return (
    <main class={styles.waiting}>
      <h1 class="visually-hidden">{t('reader.title')}</h1>
      <EmptyState
        icon="open"
        title={t('reader.missing')}
        data-testid="reader-missing"
        actions={
          <Button
            icon="library"
            data-testid="open-library"
            onClick={() => void openOwnPage('/library.html')}
          >
            {t('reader.library')}
          </Button>
        }
      >
        {t('reader.missingText')}
      </EmptyState>
    </main>
  );
}

function StoryFailed() {
  const { t } = useI18n();
  return (
    <main class={styles.waiting}>
      <h1 class="visually-hidden">{t('reader.title')}</h1>
      <EmptyState
        alert
        icon="alert"
        title={t('reader.failed')}
        data-testid="reader-failed"
        actions={<Button onClick={() => location.reload()}>{t('ui.reload')}</Button>}
      >
        {t('reader.failedText')}
      </EmptyState>
    </main>
  );
}
