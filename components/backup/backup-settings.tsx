// Backups in the options: what there is, make one, where they go, how often.

import type { ComponentChildren } from 'preact';
import { ChoiceField } from '@/components/settings/choice-field';
import { SettingsSection } from '@/components/settings/settings-form';
import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { pageIcons } from '@/components/ui/page-icons';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { Translator } from '@/utils/i18n/translator';
import type {
  BackupFailure,
  BackupMade,
  BackupProgress,
  BackupRhythm,
  BackupWork,
  LastBackup,
} from '@/utils/model/backup-plan';
import styles from './backup-settings.module.css';
import { momentWords, sizeWords } from './file-words';

export type BackupSettingsProps = {
  readonly last: LastBackup | null;
  /** Changes since the last backup, counted up to `MOST_CHANGES`; null until it is known. */
  readonly changes: number | null;
  /** The chosen folder; null when backups are downloads. */
  readonly folder: { readonly name: string; readonly isOpen: boolean } | null;
  readonly canChooseFolder: boolean;
  readonly rhythm: BackupRhythm;
  readonly work: BackupWork;
  /** Called inside the click, as the next two: the browser asks for the folder then. */
  readonly onMake: () => void;
  readonly onChooseFolder: () => void;
  readonly onForgetFolder: () => void;
  readonly onStop: () => void;
  readonly onRhythm: (rhythm: BackupRhythm) => void;
  /** The part about restoring. */
  readonly children: ComponentChildren;
};

/** So many changes are counted at most. */
export const MOST_CHANGES = 200;

/** The section of the options. */
export function BackupSettings(props: BackupSettingsProps) {
  const { folder, canChooseFolder, rhythm, work } = props;
  const { t } = useI18n();
  const busy = work.step === 'work';
  return (
    <SettingsSection title={t('backup.title')}>
      <div class={styles.part}>
        <p class={styles.text}>{t('backup.text')}</p>
        <LastWords {...props} />
        <div class={styles.actions}>
          <Button
            variant="primary"
            icon={pageIcons.export}
            data-testid="make-backup"
            busy={busy}
            onClick={props.onMake}
          >
            {t('backup.make')}
          </Button>
          {busy && (
            <Button data-testid="stop-backup" onClick={props.onStop}>
              {t('backup.stop')}
            </Button>
          )}
        </div>
        {busy && <Progress progress={work.progress} />}
        <WorkWords work={work} />
      </div>
      {canChooseFolder && (
        <div class={styles.part}>
          <p class={styles.text}>
            {folder === null ? t('backup.noFolder') : t('backup.folder', { name: folder.name })}
            {folder?.isOpen === false && ` ${t('backup.folderClosed')}`}
          </p>
          <div class={styles.actions}>
            <Button data-testid="choose-folder" busy={busy} onClick={props.onChooseFolder}>
              {t(folder === null ? 'backup.chooseFolder' : 'backup.otherFolder')}
            </Button>
            {folder !== null && (
              <Button data-testid="forget-folder" busy={busy} onClick={props.onForgetFolder}>
                {t('backup.forgetFolder')}
              </Button>
            )}
          </div>
        </div>
      )}
      <div class={`${styles.part} ${styles.wide}`}>
        <ChoiceField
          label={t('backup.rhythm')}
          data-testid="backup-rhythm"
          value={rhythm}
          onChange={props.onRhythm}
          choices={[
            { value: 'never', text: t('backup.never') },
            { value: 'day', text: t('backup.day') },
            { value: 'week', text: t('backup.week') },
          ]}
        />
        <p class={styles.text}>
          {t(folder === null ? 'backup.rhythmDownload' : 'backup.rhythmFolder')}
        </p>
      </div>
      <div class={styles.part}>{props.children}</div>
    </SettingsSection>
  );
}

function LastWords({ last, changes }: Pick<BackupSettingsProps, 'last' | 'changes'>) {
  const translator = useI18n();
  const { t } = translator;
  if (last === null) return <p data-testid="last-backup">{t('backup.none')}</p>;
  return (
    <p data-testid="last-backup" class={styles.last}>
      {t('backup.last', {
        time: momentWords(last.time, translator),
        n: last.stories,
        size: sizeWords(last.bytes, translator),
        name: last.fileName,
      })}
      {changes !== null && ` · ${changesWords(changes, t)}`}
    </p>
  );
}

function changesWords(changes: number, t: Translator['t']): string {
  if (changes === 0) return t('backup.noChanges');
  return t(changes >= MOST_CHANGES ? 'backup.manyChanges' : 'backup.changes', { n: changes });
}

function Progress({ progress }: { readonly progress: BackupProgress | null }) {
  const { t } = useI18n();
  if (progress === null || progress.step === 'check')
    return <p class={styles.text}>{t('backup.checking')}</p>;
  const words = t('backup.writing', { done: progress.n, n: progress.of });
  return (
    <div class={styles.progress}>
      <progress aria-label={words} value={progress.n} max={Math.max(progress.of, 1)} />
      <span class={styles.text}>{words}</span>
    </div>
  );
}

const FAILURES: Record<BackupFailure['kind'], MessageKey> = {
  'no-permission': 'backup.noPermission',
  'no-folder': 'backup.folderGone',
  full: 'backup.full',
  differs: 'backup.differs',
  library: 'backup.library',
  busy: 'backup.busy',
  stopped: 'backup.stopped',
  failed: 'backup.failed',
};

/** What a backup that failed is told as. */
export function failureWords({ kind, detail }: BackupFailure, t: Translator['t']): string {
  return t(FAILURES[kind], { detail });
}

function WorkWords({ work }: Pick<BackupSettingsProps, 'work'>) {
  const { t } = useI18n();
  return (
    <div
      role="status"
      data-testid="backup-status"
      class={work.step === 'failed' ? styles.failed : styles.done}
    >
      {work.step === 'done' && <p>{madeWords(work.made, t)}</p>}
      {work.step === 'done' && work.made.problems.length > 0 && <p>{problemWords(work.made, t)}</p>}
      {work.step === 'failed' && <p>{failureWords(work.failure, t)}</p>}
    </div>
  );
}

/** What a backup that was made is told as. */
export function madeWords({ last }: BackupMade, t: Translator['t']): string {
  return t(last.place === 'folder' ? 'backup.doneFolder' : 'backup.doneDownload', {
    name: last.fileName,
  });
}

function problemWords({ problems }: BackupMade, t: Translator['t']): string {
  const titles = [...new Set(problems.map(({ title }) => title))];
  const shown = titles.slice(0, 5).join(' · ') + (titles.length > 5 ? ' …' : '');
  return t('backup.problems', { n: titles.length, titles: shown });
}
