// One entry of a backup, unpacked and checked.

import type { BackupItem } from '@/utils/model/backup';
import { decodeText } from '@/utils/text/bytes';
import { damaged, refused } from './backup-item';
import { isCount, isRecord, isText } from './checks/check-row';
import { checkChange, checkManifest } from './checks/check-story';
import { entryKind } from './entry-names';
import { BACKUP_FORMAT, BACKUP_VERSION, MOST_ENTRY_BYTES } from './format';
import { parseJson, readHead, readLines } from './parts';
import { type PageReading, readStoryPage } from './read-story-page';
import type { EntryBytes, ZipEntry } from './zip/walk-zip';

/**
 * What an entry says. `item` goes to whoever reads the backup; `expected` is how many stories there are, from the last
 * entry. `isProof`: only a backup of Offprint's says this; bytes under a name that others use as well prove nothing.
 */
export type Found =
  | { readonly kind: 'item'; readonly item: BackupItem; readonly isProof: boolean }
  | { readonly kind: 'expected'; readonly stories: number };

/** Reads an entry; nothing for one that a backup of this version does not know. */
export async function readEntry(entry: ZipEntry): Promise<readonly Found[]> {
  const kind = entryKind(entry.path);
  if (kind === 'other') return [];
  const read = await entry.read(MOST_ENTRY_BYTES);
  if (kind === 'story' || kind === 'page') {
    const page = await readStoryPage(read.bytes);
    return page.kind === 'no-story' && kind === 'page' ? [] : fromPage(page, entry, read);
  }
  if (kind === 'manifest' || kind === 'end') return fromMark(kind, entry, read);
  return fromLines(kind, entry, read);
}

function fromPage(page: PageReading, entry: ZipEntry, read: EntryBytes): Found[] {
  const { path } = entry;
  const reason = reasonOf(entry, read);
  if (page.kind === 'no-story') return [item(damaged('story', reason, { path }), false)];
  if (page.kind === 'newer')
    return read.sound
      ? [item(refused({ reason: 'newer', version: page.version }))]
      : [item(damaged('story', reason, { path }))];
  if (page.kind === 'damaged') {
    const { title, id, field } = page;
    return [
      item(damaged('story', field === null ? reason : 'field', { path, title, id, detail: field })),
    ];
  }
  const { id, title } = page.story.article;
  return [
    { kind: 'story' as const, story: page.story },
    ...page.lostBodies.map((revision) =>
      damaged('body', reason, { path, id, title, detail: String(revision) }),
    ),
    ...page.mended.map((detail) => damaged('fact', 'field', { path, id, title, detail })),
  ].map((one) => item(one));
}

/** The manifest and the end: JSON for everyone, so that other zips may have such a file too. */
function fromMark(kind: 'manifest' | 'end', entry: ZipEntry, read: EntryBytes): Found[] {
  const value = parseJson(decodeText(read.bytes));
  if (!isRecord(value) || !read.sound)
    return [item(damaged('manifest', reasonOf(entry, read), { path: entry.path }), false)];
  if (value.format !== BACKUP_FORMAT) return [];
  if (isCount(value.version) && value.version > BACKUP_VERSION)
    return [item(refused({ reason: 'newer', version: value.version }))];
  if (kind === 'end') {
    const stories = isRecord(value.counts) ? value.counts.stories : null;
    return isCount(stories) ? [{ kind: 'expected', stories }] : [];
  }
  const manifest = checkManifest(value);
  return manifest.ok
    ? [item({ kind: 'manifest', manifest: manifest.value })]
    : [item(damaged('manifest', 'field', { path: entry.path, detail: manifest.field }))];
}

async function fromLines(
  kind: 'changes' | 'settings',
  entry: ZipEntry,
  read: EntryBytes,
): Promise<Found[]> {
  const { path } = entry;
  const head = readHead(read.bytes)?.head;
  if (head !== undefined && head.version > BACKUP_VERSION && read.sound)
    return [item(refused({ reason: 'newer', version: head.version }))];
  const rows = await readLines(read.bytes);
  if (rows === null)
    return [item(damaged(kind, reasonOf(entry, read), { path }), head !== undefined)];
  return rows.map((row) => item(kind === 'changes' ? changeOf(row, path) : settingOf(row, path)));
}

function changeOf(row: unknown, path: string): BackupItem {
  const change = checkChange(row);
  return change.ok
    ? { kind: 'change', change: change.value }
    : damaged('changes', 'field', { path, detail: change.field });
}

function settingOf(row: unknown, path: string): BackupItem {
  return isRecord(row) && isText(row.key)
    ? { kind: 'setting', key: row.key, value: row.value }
    : damaged('settings', 'field', { path, detail: 'key' });
}

function reasonOf({ cut }: ZipEntry, { tooLarge }: EntryBytes): 'too-large' | 'cut' | 'checksum' {
  if (tooLarge) return 'too-large';
  return cut ? 'cut' : 'checksum';
}

function item(one: BackupItem, isProof = true): Found {
  return { kind: 'item', item: one, isProof };
}
