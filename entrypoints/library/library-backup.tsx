// The library and its backups: a notice when it is time for one, and those that make themselves.

import { useEffect, useState } from 'preact/hooks';
import { BackupNotice } from '@/components/backup/backup-notice';
import { failureWords, madeWords } from '@/components/backup/backup-settings';
import { useBackupSchedule } from '@/components/hooks/use-backup-schedule';
import { useBackupState, useBackups } from '@/components/hooks/use-backups';
import { useSetting } from '@/components/hooks/use-setting';
import { useI18n } from '@/components/ui/i18n-context';
import type { Toasts } from '@/components/ui/use-toast';
import { isBackupDue, REMIND_AFTER_CHANGES, shouldRemind } from '@/utils/model/backup-plan';
import { backupPutOff } from '@/utils/settings/backup-settings';

/** Nothing, or the notice. What comes of a backup is told by the page's toast. */
export function LibraryBackup({ showToast }: Pick<Toasts, 'showToast'>) {
  const { t } = useI18n();
  const [putOff, setPutOff] = useSetting(backupPutOff);
  const backups = useBackups((putOff ?? 0) + REMIND_AFTER_CHANGES);
  const state = useBackupState(backups);
  useBackupSchedule(backups);
  const { work, folder } = backups;
  const busy = work.step === 'work';
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (work.step === 'done') showToast(madeWords(work.made, t));
    if (work.step === 'failed') showToast(failureWords(work.failure, t));
  }, [work, t, showToast]);

  if (state === null) return null;
  const now = new Date();
  // Into an open folder it makes itself in a moment.
  const makesItself = folder?.permission === 'granted' && isBackupDue(state, now);
  const wanted = busy ? asked : !makesItself && shouldRemind(state, state.later, now);
  if (!wanted) return null;
  return (
    <BackupNotice
      changes={state.changes}
      many={state.changes - state.later >= REMIND_AFTER_CHANGES}
      isFirst={state.last === null}
      busy={busy}
      onMake={() => {
        setAsked(true);
        void backups.make();
      }}
      onLater={() => void setPutOff(state.changes)}
    />
  );
}
