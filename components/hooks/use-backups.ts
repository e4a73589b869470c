// The bridge from a page to its backups: what there is, what is due, and the acts.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import type {
  BackupFailure,
  BackupProgress,
  BackupState,
  BackupWork,
  LastBackup,
} from '@/utils/model/backup-plan';
import {
  askForFolder,
  type BackupFolder,
  chooseFolder,
  chosenFolder,
  forgetFolder,
} from '@/utils/platform/backup-folder';
import { backupPutOff, backupRhythm, lastBackup } from '@/utils/settings/backup-settings';
import { countChanges } from '@/utils/store/count-changes';
import { libraryDatabase } from '@/utils/store/library';
import { useLiveQuery } from './use-live-query';
import { useSetting } from './use-setting';

export type Backups = {
  /** Undefined until it is read. */
  readonly last: LastBackup | null | undefined;
  /** Changes since the last backup, counted up to `most`; null until they are counted. */
  readonly changes: number | null;
  readonly folder: BackupFolder | null;
  readonly work: BackupWork;
  /** Makes one: into the folder if there is one and the browser lets it, else as a download. To be called inside the click. */
  readonly make: () => Promise<void>;
  /** Makes one without asking anybody anything; only into an open folder. */
  readonly makeQuietly: () => Promise<void>;
  readonly stop: () => void;
  readonly choose: () => Promise<void>;
  readonly forget: () => Promise<void>;
};

/** How often a page repaints while it works, in milliseconds. */
const REPAINT = 150;

/** The backups of the reader's library. `most`: how many changes are worth counting. */
export function useBackups(most: number): Backups {
  const { t, language } = useI18n();
  const [last] = useSetting(lastBackup);
  const [folder, setFolder] = useState<BackupFolder | null>(null);
  const [work, setWork] = useState<BackupWork>({ step: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const seq = last?.seq ?? 0;
  const changes = useLiveQuery(
    `changes ${seq} ${most} ${last === undefined}`,
    () => countChanges(libraryDatabase(), seq, most),
    { keep: true },
  );
  const look = useCallback(async () => setFolder(await chosenFolder()), []);
  useEffect(() => {
    void look();
    return () => stopper.current?.abort();
  }, [look]);

  const write = async (place: LastBackup['place'], isQuiet = false) => {
    const controller = new AbortController();
    stopper.current = controller;
    setWork({ step: 'work', progress: null });
    const { backUpLibrary } = await import('./backup-doors');
    const result = await backUpLibrary({
      ...{ t, language, place },
      signal: controller.signal,
      onProgress: rarely((progress) => setWork({ step: 'work', progress })),
    });
    if (result.ok) setWork({ step: 'done', made: result.value });
    else if (isQuiet && result.failure.kind === 'busy') setWork({ step: 'idle' });
    else setWork({ step: 'failed', failure: result.failure });
    await look();
  };
  const failed = (kind: BackupFailure['kind'], error: unknown) =>
    setWork({ step: 'failed', failure: { kind, detail: String(error) } });

  return {
    last,
    changes: changes.state === 'ready' && last !== undefined ? changes.value : null,
    folder,
    work,
    make: async () => {
      if (folder === null) return write('download');
      // The first thing in the click: browsers take the question only as part of one.
      const open = await askForFolder().catch(() => false);
      if (open) await write('folder');
      else failed('no-permission', '');
    },
    makeQuietly: async () => {
      if ((await chosenFolder())?.permission === 'granted') await write('folder', true);
    },
    stop: () => stopper.current?.abort(),
    choose: async () => {
      try {
        await chooseFolder();
      } catch (error) {
        failed('failed', error);
      }
      await look();
    },
    forget: async () => {
      await forgetFolder();
      await look();
    },
  };
}

/** What decides whether a backup is due; null until all of it is known. */
export function useBackupState({
  last,
  changes,
}: Pick<Backups, 'last' | 'changes'>): (BackupState & { readonly later: number }) | null {
  const [rhythm] = useSetting(backupRhythm);
  const [later] = useSetting(backupPutOff);
  if (last === undefined || changes === null || rhythm === undefined || later === undefined)
    return null;
  return { last, changes, rhythm, later };
}

/** Tells of progress at most every so often: a page need not repaint for each story. */
function rarely(tell: (progress: BackupProgress) => void): (progress: BackupProgress) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (progress.step === 'write' && now - told < REPAINT) return;
    told = now;
    tell(progress);
  };
}
