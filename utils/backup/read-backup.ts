// The reader of backups: a file in, stories out, one by one. What is whole comes out of a damaged or cut file too, and what is
// not is named.

import type { BackupItem } from '@/utils/model/backup';
import { damaged, refused } from './backup-item';
import { type Found, readEntry } from './read-entry';
import { walkZip } from './zip/walk-zip';
import type { ReadableFile } from './zip/windowed';

/** So many damages are remembered until it is clear whether this is a backup at all. */
const MOST_WAITING = 1000;

/**
 * Reads a backup from its beginning. Holds one entry at a time and writes nothing; names in the file lead nowhere.
 * Rejects only when the file itself cannot be read any more.
 */
export async function* readBackup(file: ReadableFile): AsyncGenerator<BackupItem> {
  if (file.size === 0) return yield refused({ reason: 'empty' });
  const waiting: BackupItem[] = [];
  let [entries, stories, damages] = [0, 0, 0];
  let expected: number | null = null;
  let [isOurs, complete] = [false, false];
  for await (const step of walkZip(file)) {
    if (step.kind === 'directory') complete = step.ended;
    if (step.kind === 'entry') entries += 1;
    const found = step.kind === 'entry' ? await readEntry(step.entry) : [];
    isOurs ||= found.some((one) => one.kind === 'expected' || one.isProof);
    const gap = step.kind === 'gap' ? [damaged('unknown', 'checksum')] : [];
    for (const one of [...gap, ...found.flatMap(toItems)]) {
      if (one.kind === 'damaged') damages += 1;
      if (isOurs || waiting.length < MOST_WAITING) waiting.push(one);
    }
    const stated = found.find((one) => one.kind === 'expected');
    expected = stated?.stories ?? expected;
    if (!isOurs) continue;
    for (const one of waiting.splice(0)) {
      if (one.kind === 'story') stories += 1;
      if (one.kind === 'manifest') expected ??= one.manifest.counts.stories;
      yield one;
      if (one.kind === 'refused') return;
    }
  }
  if (!isOurs) return yield refused({ reason: entries > 0 ? 'no-backup' : 'no-zip' });
  if (!complete) yield damaged('file', 'cut');
  const whole = complete && damages === 0 && stories >= (expected ?? 0);
  yield { kind: 'totals', totals: { stories, expected, whole } };
}

function toItems(found: Found): BackupItem[] {
  return found.kind === 'item' ? [found.item] : [];
}
