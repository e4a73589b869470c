// What a restore has come to so far.

import type {
  BackupItem,
  BackupSetting,
  BackupTotals,
  Damage,
  Manifest,
} from '@/utils/model/backup';
import type { RestoreCounts, RestoreReport } from '@/utils/model/restore';

/** The fate of a story; see `RestoreCounts`. */
export type Fate = keyof RestoreCounts;

/** What became of a batch. */
export type BatchOutcome = {
  readonly fates: readonly Fate[];
  readonly inTrash: number;
  readonly textOnly: number;
  readonly copied: boolean;
};

/** More damages than anyone reads; the totals tell how many stories are missing. */
const MOST_DAMAGES = 10_000;

/** Counts what comes out of the file and what became of it. */
export function restoreTally() {
  const counts = { added: 0, updated: 0, same: 0, stayed: 0 };
  const damages: Damage[] = [];
  const settings: BackupSetting[] = [];
  let manifest: Manifest | null = null;
  let totals: BackupTotals | null = null;
  let [inTrash, textOnly, done] = [0, 0, 0];
  let uncopied = false;
  return {
    /** Takes up what is no story. */
    note: (item: BackupItem): void => {
      if (item.kind === 'manifest') manifest = item.manifest;
      if (item.kind === 'totals') totals = item.totals;
      if (item.kind === 'setting') settings.push({ key: item.key, value: item.value });
      if (item.kind === 'damaged' && damages.length < MOST_DAMAGES) damages.push(item.damage);
    },
    count: (outcome: BatchOutcome): void => {
      for (const fate of outcome.fates) counts[fate] += 1;
      done += outcome.fates.length;
      inTrash += outcome.inTrash;
      textOnly += outcome.textOnly;
      uncopied ||= !outcome.copied;
    },
    /** How many stories are done, of how many as far as the file tells. */
    progress: () => ({ n: done, of: Math.max(done, manifest?.counts.stories ?? 0) }),
    manifest: () => manifest,
    report: (group: string | null): RestoreReport => ({
      group: counts.added + counts.updated > 0 ? group : null,
      counts: { ...counts },
      ...{ inTrash, textOnly, damages, manifest, totals, settings, uncopied },
    }),
  };
}

/** See {@link restoreTally}. */
export type RestoreTally = ReturnType<typeof restoreTally>;
