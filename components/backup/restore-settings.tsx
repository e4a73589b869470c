// Restoring, in the options: choose a file, go on with one, take the last one back.

import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import type { LastRestore, RestoreProgress } from '@/utils/model/restore';
import styles from './backup-settings.module.css';
import { momentWords } from './file-words';

export type RestoreSettingsProps = {
  /** The last restore, while it can be taken back. */
  readonly last: LastRestore | null;
  /** How far a restore was that ended early. */
  readonly brokenOff: RestoreProgress | null;
  readonly onFile: (file: File) => void;
  readonly onUndo: (group: string) => void;
};

/** The part below the backups. */
export function RestoreSettings({ last, brokenOff, onFile, onUndo }: RestoreSettingsProps) {
  const translator = useI18n();
  const { t } = translator;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class={styles.text}>{t('restore.text')}</p>
      {brokenOff !== null && (
        <p class={styles.failed} data-testid="restore-broken-off">
          {t('restore.brokenOff', { done: brokenOff.n, n: brokenOff.of })}
        </p>
      )}
      <Button icon="restore" data-testid="restore-open" onClick={() => input.current?.click()}>
        {t('restore.open')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={t('restore.open')}
        data-testid="restore-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file chosen again is a choice, too.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      {last !== null && (
        <p class={styles.last} data-testid="last-restore">
          {t('restore.last', { time: momentWords(last.time, translator), n: last.stories })}{' '}
          <Button
            variant="quiet"
            data-testid="undo-last-restore"
            onClick={() => onUndo(last.group)}
          >
            {t('restore.undo')}
          </Button>
        </p>
      )}
    </>
  );
}
