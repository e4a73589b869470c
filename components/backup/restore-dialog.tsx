// A restore from the file to the report: what is in it, what would come in, how far it is, what came of it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useI18n } from '@/components/ui/i18n-context';
import type { RestoreProgress, RestoreReport, RestoreWork } from '@/utils/model/restore';
import { restoreFailureWords } from './damage-words';
import styles from './restore-dialog.module.css';
import { RestoreReportView } from './restore-report';

export type RestoreDialogProps = {
  readonly work: Exclude<RestoreWork, { step: 'closed' }>;
  /** `withSettings`: the settings in the file are wanted, too. */
  readonly onStart: (withSettings: boolean) => void;
  readonly onUndo: (group: string) => void;
  /** Ends what is going on. */
  readonly onClose: () => void;
};

/** Open while a file is read, compared, brought in or taken back. */
export function RestoreDialog({ work, onStart, onUndo, onClose }: RestoreDialogProps) {
  const { t } = useI18n();
  const [withSettings, setWithSettings] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const report = reportOf(work);
  const wanted = report === null ? 0 : report.counts.added + report.counts.updated;
  const isPreview = work.step === 'compared';
  const offersSettings = isPreview && report !== null && report.settings.length > 0;
  const canStart = isPreview && (wanted > 0 || (offersSettings && withSettings));
  const isNeedless = isPreview && wanted === 0 && !offersSettings;
  const group = isPreview ? null : (report?.group ?? null);
  // The dialog is open before the button is there: by then `autofocus` has gone to the close button.
  useEffect(() => {
    if (isPreview) start.current?.focus();
  }, [isPreview]);
  return (
    <Dialog
      // A restore of an earlier day is taken back without a file.
      title={work.name === '' ? t('restore.undo') : t('restore.title', { name: work.name })}
      onClose={onClose}
      data-testid="restore-dialog"
      actions={
        <>
          <Button data-testid="restore-close" onClick={onClose}>
            {t((isPreview && !isNeedless) || isBusy(work) ? 'restore.cancel' : 'restore.close')}
          </Button>
          {group !== null && (
            <Button data-testid="restore-undo" onClick={() => onUndo(group)}>
              {t('restore.undo')}
            </Button>
          )}
          {isPreview && !isNeedless && (
            <Button
              variant="primary"
              data-testid="restore-start"
              disabled={!canStart}
              buttonRef={start}
              onClick={() => onStart(withSettings)}
            >
              {wanted > 0 ? t('restore.start', { n: wanted }) : t('restore.startSettings')}
            </Button>
          )}
        </>
      }
    >
      {isBusy(work) && <Working step={work.step} progress={work.progress} />}
      <div role="status" data-testid="restore-status" class={styles.status}>
        {work.step === 'failed' && (
          <p class={styles.failed}>{restoreFailureWords(work.failure, t)}</p>
        )}
        {work.step === 'undo-failed' && (
          <p class={styles.failed}>{t('restore.undoFailed', { detail: work.detail })}</p>
        )}
        {work.step === 'undone' && <p>{t('restore.undone')}</p>}
        {report !== null && <RestoreReportView report={report} isPreview={isPreview} />}
      </div>
      {offersSettings && (
        <label class={styles.settings}>
          <input
            type="checkbox"
            data-testid="restore-settings"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.currentTarget.checked)}
          />
          {t('restore.settings')}
        </label>
      )}
    </Dialog>
  );
}

type Busy = Extract<RestoreWork, { progress: unknown }>;

function isBusy(work: RestoreWork): work is Busy {
  return work.step === 'reading' || work.step === 'working' || work.step === 'undoing';
}

function reportOf(work: RestoreWork): RestoreReport | null {
  if (work.step === 'compared' || work.step === 'done') return work.report;
  return work.step === 'failed' && 'report' in work.failure ? work.failure.report : null;
}

function Working({ step, progress }: { step: Busy['step']; progress: RestoreProgress }) {
  const { t } = useI18n();
  const words = workingWords(step, progress, t);
  return (
    <p class={styles.working}>
      <progress
        aria-label={words}
        {...(progress.of > 0 ? { value: progress.n, max: progress.of } : {})}
      />
      <span>{words}</span>
    </p>
  );
}

function workingWords(
  step: Busy['step'],
  { n, of }: RestoreProgress,
  t: ReturnType<typeof useI18n>['t'],
): string {
  if (step === 'undoing') return t('restore.undoing');
  if (of === 0) return t('restore.readingAny');
  return t(step === 'reading' ? 'restore.reading' : 'restore.working', { done: n, n: of });
}
