// A list that waits, and a list that cannot be read.

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useI18n } from '@/components/ui/i18n-context';
import styles from './list-states.module.css';

/** Rows to come: nothing for the first 200 ms, then quiet bars as high as real rows. */
export function ListSkeleton() {
  const { t } = useI18n();
  return (
    <div data-testid="list-loading" class={styles.skeleton} aria-busy="true">
      <p class="visually-hidden">{t('list.loading')}</p>
      {[1, 2, 3, 4].map((row) => (
        <div key={row} class={styles.row} aria-hidden="true">
          <div class={styles.title} />
          <div class={styles.meta} />
        </div>
      ))}
    </div>
  );
}

/** A private window that the library cannot be shown in: what happens to saved stories, and where they are. */
export function ListPrivate({ onOpenLibrary }: { readonly onOpenLibrary: () => void }) {
  const { t } = useI18n();
  return (
    <EmptyState
      icon="library"
      title={t('list.private')}
      data-testid="list-private"
      actions={<Button onClick={onOpenLibrary}>{t('popup.library')}</Button>}
    >
      {t('list.privateText')}
    </EmptyState>
  );
}

/** The database did not open: what is safe, and what to do. */
export function ListError() {
  const { t } = useI18n();
  return (
    <EmptyState
      alert
      icon="alert"
      title={t('list.failed')}
      data-testid="list-error"
      actions={<Button onClick={() => location.reload()}>{t('ui.reload')}</Button>}
    >
      {t('list.failedText')}
    </EmptyState>
  );
}
