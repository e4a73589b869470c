// Names in a backup and of it: readable, in order, safe on every system.

import type { StoryRow } from '@/utils/model/backup';
import { fileNameFromTitle, uniqueFileNames } from '@/utils/text/filenames';
import { localStamp } from '@/utils/text/local-stamp';

/** `offprint-backup-2026-11-22-1430.zip`, on the reader's own calendar and clock. */
export function backupFileName(now: Date, timeZone?: string): string {
  const [day = '', clock = ''] = localStamp(now, timeZone).split(' ');
  return `offprint-backup-${day}-${clock.slice(0, 5).replace(':', '')}.zip`;
}

/**
 * A function that names the entries of stories: `stories/2026-11/2026-11-20 title 1a2b3c4d.html`, in a folder for the
 * month of the save. No name comes twice in one run of the same month; stories come in the order they were saved.
 */
export function storyPaths(timeZone?: string): (row: StoryRow) => string {
  let folder = '';
  let unique = uniqueFileNames();
  return ({ title, id, publishedTime, savedTime }) => {
    const saved = localStamp(savedTime, timeZone).slice(0, 10);
    const month = saved.slice(0, 7);
    if (month !== folder) [folder, unique] = [month, uniqueFileNames()];
    const date = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(publishedTime ?? '')?.[0] ?? saved;
    return `stories/${folder}/${unique(fileNameFromTitle(title, { extension: 'html', date, id }))}`;
  };
}

/** What an entry is, by its name; whoever unpacked and packed the files again may have put a folder around them. */
export function entryKind(path: string): EntryKind {
  // What macOS puts beside every file it packs.
  if (/(^|\/)(__MACOSX\/|\._)/u.test(path)) return 'other';
  if (/(^|\/)manifest\.json$/u.test(path)) return 'manifest';
  if (/(^|\/)end\.json$/u.test(path)) return 'end';
  if (/(^|\/)settings\.jsonl$/u.test(path)) return 'settings';
  if (/(^|\/)changes\/[^/]+\.jsonl$/u.test(path)) return 'changes';
  if (/(^|\/)stories\//u.test(path)) return 'story';
  // Told by what is in it: one letter of the folder's name may be damaged.
  return path.endsWith('.html') ? 'page' : 'other';
}

/** See {@link entryKind}. */
export type EntryKind = 'manifest' | 'end' | 'settings' | 'changes' | 'story' | 'page' | 'other';
