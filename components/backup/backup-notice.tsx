// Above the list: it is time for a backup, one click makes it.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import styles from './backup-notice.module.css';

export type BackupNoticeProps = {
  /** Changes since the last backup. */
  readonly changes: number;
  /** Whether so many changes are the reason; else the reader's rhythm is. */
  readonly many: boolean;
  readonly isFirst: boolean;
  readonly busy: boolean;
  /** Called inside the click: the browser may ask for the folder then. */
  readonly onMake: () => void;
  readonly onLater: () => void;
};

/** A quiet line that can be put off. */
export function BackupNotice(props: BackupNoticeProps) {
  const { changes, many, isFirst, busy, onMake, onLater } = props;
  const { t } = useI18n();
  const reason = isFirst ? 'backup.remindFirst' : 'backup.remind';
  return (
    <div class={styles.notice} data-testid="backup-notice">
      <p class={styles.words}>{many ? t(reason, { n: changes }) : t('backup.remindDue')}</p>
      <div class={styles.actions}>
        <Button data-testid="backup-now" busy={busy} onClick={onMake}>
          {t('backup.make')}
        </Button>
        <Button variant="quiet" data-testid="backup-later" onClick={onLater}>
          {t('backup.later')}
        </Button>
      </div>
    </div>
  );
}
