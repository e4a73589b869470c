// The writer of backups: stories in, one file out, in one pass. .github/backup-format.md tells the shape.

import type { BackupProblem, BackupSource, Manifest } from '@/utils/model/backup';
import { toIsoTime } from '@/utils/model/ids';
import { fail, ok, type Result } from '@/utils/model/result';
import { type Bytes, encodeText, sha256Hex } from '@/utils/text/bytes';
import { blockSink, type FileDigest, type Sink } from './block-sink';
import { storyPaths } from './entry-names';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEnd, ENTRY, MOST_ENTRY_BYTES } from './format';
import { type IndexPage, type IndexWords, indexPages } from './index-pages';
import { linesPart } from './parts';
import { fittingStory } from './sound-story';
import { writeZip } from './zip/write-zip';

/** What a backup needs besides the library. `signal` ends the work between two stories. */
export type BackupOptions = {
  readonly now: Date;
  readonly appVersion: string;
  readonly words: IndexWords;
  /** Whose calendar the names follow; the reader's own if none is named. */
  readonly timeZone?: string;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
};

/** How far it is; `of` is the library's count when it began. */
export type BackupProgress = {
  readonly stories: number;
  readonly of: number;
  readonly bytes: number;
};

/** A backup that was written to its last byte: compare with `digestFile` of what lies there now. */
export type BackupWritten = FileDigest & {
  readonly counts: BackupEnd['counts'];
  /** What the library could not give. The backup holds everything else. */
  readonly problems: readonly BackupProblem[];
};

/** A part of the journal is closed when it has so many rows, or so many characters. */
const PART_ROWS = 1000;
const PART_LENGTH = 2 ** 20;

/**
 * Writes one backup. Holds one story, one block of 1 MiB, a part of the journal, and for each story
 * some 400 bytes of the directory and the list of checksums. A failing source or sink rejects with its own error.
 */
export async function writeBackup(
  source: BackupSource,
  sink: Sink,
  { now, appVersion, words, timeZone, onProgress, signal }: BackupOptions,
): Promise<Result<BackupWritten, 'stopped'>> {
  const out = blockSink(sink);
  const zip = writeZip(out.write);
  const sums: string[] = [];
  const add = async (path: string, bytes: Bytes, time = now) => {
    sums.push(`${await sha256Hex(bytes)}  ${path}\n`);
    await zip.add(path, bytes, time);
  };
  const addIndex = async (page: IndexPage) => add(page.path, page.bytes);

  const about = await source.about();
  const marks = { format: BACKUP_FORMAT, version: BACKUP_VERSION } as const;
  const manifest: Manifest = { ...marks, madeTime: toIsoTime(now), appVersion, ...about };
  await add(ENTRY.manifest, jsonFile(manifest));
  const settings = await source.settings();
  await add(
    ENTRY.settings,
    await linesPart(
      'settings',
      settings.map((row) => JSON.stringify(row)),
    ),
  );

  const problems: BackupProblem[] = [];
  const pathOf = storyPaths(timeZone);
  const index = indexPages(words, timeZone);
  let [stories, revisions, changes, changesLeftOut] = [0, 0, 0, 0];
  for await (const story of source.stories()) {
    if (signal?.aborted) return fail('stopped');
    const fitting = await fittingStory(story);
    const path = pathOf(story.article);
    await add(path, fitting.page, new Date(story.article.modifiedTime));
    const full = index.add(story.article, path);
    if (full !== null) await addIndex(full);
    problems.push(...fitting.problems);
    stories += 1;
    revisions += fitting.revisions;
    onProgress?.({ stories, of: about.counts.stories, bytes: out.size() });
  }
  let part = 0;
  for await (const lines of inParts(source.changes())) {
    if (signal?.aborted) return fail('stopped');
    part += 1;
    const bytes = await linesPart('changes', lines);
    if (bytes.length > MOST_ENTRY_BYTES) changesLeftOut += lines.length;
    else {
      await add(`changes/${String(part).padStart(4, '0')}.jsonl`, bytes);
      changes += lines.length;
    }
  }
  for (const page of index.end(stories, manifest.madeTime)) await addIndex(page);
  const counts = { stories, revisions, changes, settings: settings.length, changesLeftOut };
  await add(ENTRY.end, jsonFile({ ...marks, counts, problems } satisfies BackupEnd));
  await zip.add(ENTRY.sums, encodeText(sums.join('')), now);
  if (signal?.aborted) return fail('stopped');
  await zip.end();
  return ok({ ...(await out.end()), counts, problems });
}

function jsonFile(value: unknown): Bytes {
  return encodeText(`${JSON.stringify(value, null, 2)}\n`);
}

/** Rows as lines, in parts; one that is long by itself is a part of its own. */
async function* inParts(rows: AsyncIterable<unknown>): AsyncGenerator<string[]> {
  let [lines, length]: [string[], number] = [[], 0];
  for await (const row of rows) {
    const line = JSON.stringify(row);
    if (lines.length === PART_ROWS || (lines.length > 0 && length + line.length > PART_LENGTH)) {
      yield lines;
      [lines, length] = [[], 0];
    }
    lines.push(line);
    length += line.length;
  }
  if (lines.length > 0) yield lines;
}
