// Backups and restores in the options.

import { BackupSettings, MOST_CHANGES } from '@/components/backup/backup-settings';
import { RestoreDialog } from '@/components/backup/restore-dialog';
import { RestoreSettings } from '@/components/backup/restore-settings';
import { useBackupSchedule } from '@/components/hooks/use-backup-schedule';
import { useBackups } from '@/components/hooks/use-backups';
import { useRestore } from '@/components/hooks/use-restore';
import { useSetting } from '@/components/hooks/use-setting';
import { canChooseFolder } from '@/utils/platform/backup-folder';
import { backupRhythm } from '@/utils/settings/backup-settings';

/** The section with its dialog. */
export function OptionsBackups() {
  const backups = useBackups(MOST_CHANGES);
  const restore = useRestore();
  const [rhythm, setRhythm] = useSetting(backupRhythm);
  useBackupSchedule(backups);
  const { last, folder } = backups;
  if (last === undefined || rhythm === undefined) return null;
  return (
    <>
      <BackupSettings
        last={last}
        changes={backups.changes}
        folder={folder && { name: folder.name, isOpen: folder.permission === 'granted' }}
        canChooseFolder={canChooseFolder()}
        rhythm={rhythm}
        work={backups.work}
        onMake={() => void backups.make()}
        onStop={backups.stop}
        onChooseFolder={() => void backups.choose()}
        onForgetFolder={() => void backups.forget()}
        onRhythm={(value) => void setRhythm(value)}
      >
        <RestoreSettings
          last={restore.last}
          brokenOff={restore.brokenOff}
          onFile={(file) => void restore.read(file)}
          onUndo={(group) => void restore.undo(group)}
        />
      </BackupSettings>
      {restore.work.step !== 'closed' && (
        <RestoreDialog
          work={restore.work}
          onStart={(withSettings) => void restore.start(withSettings)}
          onUndo={(group) => void restore.undo(group)}
          onClose={restore.close}
        />
      )}
    </>
  );
}
