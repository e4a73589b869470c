// A list that waits.

import { useI18n } from '@/components/ui/i18n-context';
import styles from './list-skeleton.module.css';

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
