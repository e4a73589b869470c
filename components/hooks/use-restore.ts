// The bridge from a page to a restore: a file compared with the library, brought in, and taken back.

import { useEffect, useRef, useState } from 'preact/hooks';
import { toIsoTime } from '@/utils/model/ids';
import type { LastRestore, RestoreProgress, RestoreWork } from '@/utils/model/restore';
import { lastRestore } from '@/utils/settings/backup-settings';
import { libraryDatabase } from '@/utils/store/library';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { listRestores } from '@/utils/store/restore/restore-job';
import { useLiveQuery } from './use-live-query';
import { useSetting } from './use-setting';

/** A restore and what can be done about it. */
export type Restore = {
  readonly work: RestoreWork;
  /** The last restore that can still be taken back; null when there is none. */
  readonly last: LastRestore | null;
  /** A restore that ended early, by how far it was; null when there is none. */
  readonly brokenOff: RestoreProgress | null;
  /** Reads a file and compares it with the library. Writes nothing. */
  readonly read: (file: File) => Promise<void>;
  /** Brings in what was compared. `withSettings`: and takes over the settings. */
  readonly start: (withSettings: boolean) => Promise<void>;
  readonly undo: (group: string) => Promise<void>;
  /** Ends what is going on, and closes. */
  readonly close: () => void;
};

/** Restores into the reader's library. What was begun ends when the page goes; the same file goes on from there. */
export function useRestore(): Restore {
  const [work, setWork] = useState<RestoreWork>({ step: 'closed' });
  const [last] = useSetting(lastRestore);
  const stopper = useRef<AbortController | null>(null);
  const file = useRef<File | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const left = useLiveQuery('restores', () => listRestores(libraryDatabase()), { keep: true });
  const brokenOff =
    left.state === 'ready' && work.step === 'closed' ? (left.value[0] ?? null) : null;

  const run = async (chosen: File, write: boolean) => {
    const controller = new AbortController();
    stopper.current = controller;
    const { name } = chosen;
    const step = write ? 'working' : 'reading';
    setWork({ step, name, progress: { n: 0, of: 0 } });
    const [{ readBackup }, { restoreBackup }] = await Promise.all([
      import('@/utils/backup/read-backup'),
      import('@/utils/store/restore/restore-backup'),
    ]);
    // Opened first, so that a library that must be rescued is.
    await inLibrary((db) => db.jobs.count()).catch(console.error);
    const result = await restoreBackup(libraryDatabase(), readBackup(chosen), {
      write,
      signal: controller.signal,
      onProgress: (progress) => {
        if (!controller.signal.aborted) setWork({ step, name, progress });
      },
    });
    return { result, aborted: controller.signal.aborted };
  };

  return {
    work,
    last: last ?? null,
    brokenOff,
    read: async (chosen) => {
      file.current = chosen;
      const { result, aborted } = await run(chosen, false);
      if (aborted) return;
      const { name } = chosen;
      setWork(
        result.ok
          ? { step: 'compared', name, report: result.value }
          : { step: 'failed', name, failure: result.failure },
      );
    },
    start: async (withSettings) => {
      const chosen = file.current;
      if (chosen === null) return;
      const { name } = chosen;
      const { result } = await run(chosen, true);
      const report = result.ok
        ? result.value
        : 'report' in result.failure
          ? result.failure.report
          : null;
      if (report !== null && report.group !== null) {
        const { added, updated } = report.counts;
        const stories = added + updated;
        await lastRestore.setValue({ time: toIsoTime(new Date()), group: report.group, stories });
      }
      if (withSettings && result.ok) {
        const { takeOverSettings } = await import('@/utils/settings/settings-in-backup');
        await takeOverSettings(result.value.settings);
      }
      setWork(
        result.ok
          ? { step: 'done', name, report: result.value }
          : { step: 'failed', name, failure: result.failure },
      );
    },
    undo: async (group) => {
      const name = file.current?.name ?? '';
      setWork({ step: 'undoing', name, progress: { n: 0, of: 0 } });
      try {
        const { undoRestore } = await import('@/utils/store/restore/undo-restore');
        const onProgress = (progress: RestoreProgress) =>
          setWork({ step: 'undoing', name, progress });
        await inLibrary((db) => undoRestore(db, group, { onProgress }));
        await lastRestore.setValue(null);
        setWork({ step: 'undone', name });
      } catch (error) {
        setWork({ step: 'undo-failed', name, detail: String(error) });
      }
    },
    close: () => {
      if (work.step === 'undoing') return;
      stopper.current?.abort();
      // What has come in by now is told first.
      if (work.step === 'working') return;
      file.current = null;
      setWork({ step: 'closed' });
    },
  };
}
