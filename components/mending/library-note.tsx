// What a reader is told of the library's own state: that it is being mended, what was mended, and that space runs out.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { Icon } from '@/components/ui/icon';
import type { Mended, MendingProgress } from '@/utils/model/mending';
import styles from './library-note.module.css';
import { mendedWords } from './mended-words';

export type LibraryNoteProps = {
  /** How far mending is; null when there is none. */
  readonly progress: MendingProgress | null;
  /** What was mended and not yet read; null when nothing was. */
  readonly mended: Mended | null;
  /** Megabytes that are left where they are few; null where there are enough. */
  readonly megabytesLeft?: number | null;
  /** Something was saved in one place only. */
  readonly uncopied?: boolean;
  readonly onSeen: () => void;
};

/** A line above the lists; nothing when there is nothing to say. Stays in the page, so that it is announced. */
export function LibraryNote({
  progress,
  mended,
  megabytesLeft = null,
  uncopied = false,
  onSeen,
}: LibraryNoteProps) {
  const { t } = useI18n();
  // Writing the second copy goes unnoticed.
  const shown = progress?.step === 'copy' ? null : progress;
  return (
    <div class={styles.notes} role="status" data-testid="library-note">
      {shown !== null && (
        <div class={styles.note} data-testid="mending">
          <p id="mending">{t(shown.step === 'rows' ? 'mending.rows' : 'mending.bodies', shown)}</p>
          <progress
            class={styles.bar}
            aria-labelledby="mending"
            max={Math.max(1, shown.of)}
            value={shown.n}
          />
        </div>
      )}
      {shown === null && mended !== null && (
        <div class={styles.note} data-testid="mended">
          <Icon name={mended.lost.length > 0 ? 'alert' : 'check'} />
          <p>{mendedWords(mended, t)}</p>
          <Button variant="quiet" data-testid="mended-seen" onClick={onSeen}>
            {t('mending.seen')}
          </Button>
        </div>
      )}
      {uncopied && shown === null && (
        <div class={styles.note} data-testid="uncopied">
          <Icon name="alert" />
          <p>{t('mending.uncopied')}</p>
        </div>
      )}
      {megabytesLeft !== null && (
        <div class={styles.note} data-testid="low-space">
          <Icon name="alert" />
          <p>{t('mending.lowSpace', { n: megabytesLeft })}</p>
        </div>
      )}
    </div>
  );
}
