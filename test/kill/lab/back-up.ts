// A backup of the library, and one read into it, as the pages do both; the file lies in memory.

import { readBackup } from '@/utils/backup/read-backup';
import { writeBackup } from '@/utils/backup/write-backup';
import { SANITIZER_VERSION } from '@/utils/html/sanitizer-version';
import type { BackupSource, BackupStory } from '@/utils/model/backup';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import { backupSource } from '@/utils/store/backup-source';
import { sha256Hex } from '@/utils/store/body-codec';
import type { OffprintDatabase } from '@/utils/store/database';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { restoreBackup } from '@/utils/store/restore/restore-backup';
import { type Bytes, joinBytes } from '@/utils/text/bytes';
import { canonicalizeUrl } from '@/utils/text/urls';
import { makeStory } from '../plan/story';

/** Makes a backup of all and reads it again. Rejects when it is not whole. */
export async function backUp(db: OffprintDatabase): Promise<void> {
  const file = await write(backupSource(db, { changesAfter: 0, settings: async () => [] }));
  for await (const item of readBackup(file)) {
    if (item.kind === 'damaged') throw new Error(`The backup is damaged: ${JSON.stringify(item)}`);
  }
}

/** Reads a backup of these stories, in their first version, into the library. Gives back their ids. */
export async function restoreStories(seed: number, numbers: readonly number[]): Promise<string[]> {
  const stories = await Promise.all(numbers.map((n) => storyToRestore(seed, n)));
  const file = await write({
    about: async () => ({
      deviceId: 'another device',
      changesAfter: 0,
      counts: { stories: stories.length },
    }),
    stories: () => each(stories),
    changes: () => each([]),
    settings: async () => [],
  });
  const done = await inLibrary((db) => restoreBackup(db, readBackup(file)));
  if (!done.ok) throw new Error(`The restore failed: ${JSON.stringify(done.failure)}`);
  return stories.map(({ article }) => article.id);
}

async function write(source: BackupSource): Promise<Blob> {
  const parts: Bytes[] = [];
  const sink = { write: async (bytes: Bytes) => void parts.push(bytes) };
  const words = { lang: 'en', title: 'Kill test', stories: String, inTrash: 'in the trash' };
  const options = { now: new Date(), appVersion: '0', words };
  const written = await writeBackup(source, sink, options);
  if (!written.ok) throw new Error(`The backup failed: ${written.failure}`);
  return new Blob([joinBytes(parts)]);
}

async function storyToRestore(seed: number, n: number): Promise<BackupStory> {
  const { html, textContent, kind, ...stated } = makeStory(seed, n, 0);
  const canonicalUrl = canonicalizeUrl(stated.url);
  const facts = { ...stated, canonicalUrl };
  const time = toIsoTime(new Date());
  return {
    article: {
      ...facts,
      kind,
      id: newArticleId(),
      addresses: [canonicalUrl],
      version: 1,
      tags: [],
      shelf: 'inbox',
      starred: 0,
      readingProgress: 0,
      revision: 1,
      heldRevision: null,
      savedTime: time,
      modifiedTime: time,
      openedTime: null,
      trashedTime: null,
      deviceId: 'another device',
    },
    contents: [
      {
        revision: 1,
        html,
        text: textContent,
        sha256: await sha256Hex(html),
        sanitizerVersion: SANITIZER_VERSION,
        capturedTime: time,
        facts,
      },
    ],
  };
}

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
