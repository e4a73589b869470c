// @vitest-environment node
// A backup holds a few stories at a time, however many there are.

import { describe, expect, it } from 'vitest';
import { readBackup } from '@/utils/backup/read-backup';
import { writeBackup } from '@/utils/backup/write-backup';
import type { ReadableFile } from '@/utils/backup/zip/windowed';
import type { BackupSource, BackupStory } from '@/utils/model/backup';
import { type Bytes, joinBytes } from '@/utils/text/bytes';
import { madeAt, makeStory, noise, words } from './backups';

const BODY = `<p>${noise(2000)}</p>`;
const STORIES = 2000;
const options = { now: madeAt, appVersion: '1', words, timeZone: 'UTC' };

/** A library that counts what is asked of it. */
function countingSource(stories: number) {
  const counts = { asked: 0, closed: false };
  async function* all(): AsyncGenerator<BackupStory> {
    try {
      for (let n = 1; n <= stories; n += 1) {
        counts.asked += 1;
        yield await makeStory(n, [BODY]);
      }
    } finally {
      counts.closed = true;
    }
  }
  async function* none(): AsyncGenerator<never> {}
  const source: BackupSource = {
    about: async () => ({ deviceId: 'd', changesAfter: 0, counts: { stories } }),
    stories: all,
    changes: none,
    settings: async () => [],
  };
  return { source, counts };
}

describe('2,000 stories', () => {
  it('are written and read with a block and a story in hand', async () => {
    const { source, counts } = countingSource(STORIES);
    const parts: Bytes[] = [];
    const steps: { asked: number; written: number }[] = [];
    let written = 0;
    const write = async (bytes: Bytes) => {
      steps.push({ asked: counts.asked, written });
      written += bytes.length;
      parts.push(bytes);
    };
    const result = await writeBackup(source, { write }, options);
    expect(result).toMatchObject({ ok: true, value: { counts: { stories: STORIES } } });
    expect(Math.max(...parts.map(({ length }) => length))).toBe(2 ** 20);
    // What was asked for and not yet handed over: the block, and the story that filled it. The directory comes at the end.
    const each = written / STORIES;
    const held = steps.slice(0, -2).map((step) => step.asked * each - step.written);
    expect(held.length).toBeGreaterThan(2);
    expect(Math.max(...held)).toBeLessThan(1.5 * 2 ** 20);

    const file = joinBytes(parts);
    let [reads, longest, live] = [0, 0, 0];
    const counted: ReadableFile = {
      size: file.length,
      slice: (start, end) => {
        reads += 1;
        longest = Math.max(longest, end - start);
        return new Blob([file.subarray(start, end)]);
      },
    };
    for await (const item of readBackup(counted)) if (item.kind === 'story') live += 1;
    expect(live).toBe(STORIES);
    expect(longest).toBeLessThanOrEqual(256 * 1024);
    // Every part of the file is read about once.
    expect(reads * 256 * 1024).toBeLessThan(file.length * 1.3 + 2 ** 20);
  });
});

describe('the writer', () => {
  it('asks for no further story while the sink is busy', async () => {
    const { source, counts } = countingSource(STORIES);
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let stuck = () => {};
    const isStuck = new Promise<void>((resolve) => {
      stuck = resolve;
    });
    const stop = new AbortController();
    const write = () => {
      stuck();
      return gate;
    };
    const writing = writeBackup(source, { write }, { ...options, signal: stop.signal });
    await isStuck;
    const asked = counts.asked;
    // Whatever could still run has had its turn.
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect(counts.asked).toBe(asked);
    expect(asked).toBeLessThan(STORIES);
    stop.abort();
    open();
    expect((await writing).ok).toBe(false);
  });

  it('stops when it is told to, and lets go of the library', async () => {
    const { source, counts } = countingSource(STORIES);
    const stop = new AbortController();
    const seen: number[] = [];
    const result = await writeBackup(
      source,
      { write: async () => {} },
      {
        ...options,
        signal: stop.signal,
        onProgress: ({ stories, of }) => {
          seen.push(stories / of);
          if (stories === 3) stop.abort();
        },
      },
    );
    expect(result).toEqual({ ok: false, failure: 'stopped' });
    expect(seen).toEqual([1 / STORIES, 2 / STORIES, 3 / STORIES]);
    expect(counts.closed).toBe(true);
  });

  it('hands on what went wrong at the sink', async () => {
    const { source, counts } = countingSource(300);
    const full = new DOMException('full', 'QuotaExceededError');
    const writing = writeBackup(source, { write: () => Promise.reject(full) }, options);
    await expect(writing).rejects.toBe(full);
    expect(counts.closed).toBe(true);
  });
});
