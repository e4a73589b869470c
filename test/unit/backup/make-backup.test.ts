// @vitest-environment node
// A backup counts when what lies there is what was written, and never costs an earlier one.

import { beforeEach, describe, expect, it } from 'vitest';
import { type BackupDoors, makeBackup } from '@/utils/backup/make-backup';
import { readBackup } from '@/utils/backup/read-backup';
import type { BackupSource } from '@/utils/model/backup';
import type { LastBackup } from '@/utils/model/backup-plan';
import { toIsoTime } from '@/utils/model/ids';
import { madeAt, oddLibrary, sourceOf, type TestLibrary, words } from './backups';

let library: TestLibrary;
let folder: Map<string, Blob>;
let remembered: LastBackup | null;
let handedOver: string[];
beforeEach(async () => {
  library = await oddLibrary();
  folder = new Map();
  remembered = null;
  handedOver = [];
});

/** A folder in memory, with a way to spoil what is written. */
function doors(overrides: Partial<BackupDoors> = {}): BackupDoors {
  return {
    source: async () => sourceOf(library),
    newestSeq: async () => 9,
    last: async () => remembered,
    openFile: async (fileName) => fileIn(fileName),
    place: 'folder',
    handOver: (_file, name) => handedOver.push(name),
    remember: async (last) => {
      remembered = last;
    },
    words,
    appVersion: '1',
    ...overrides,
  };
}

function fileIn(fileName: string, spoil: (parts: Blob[]) => Blob[] = (parts) => parts) {
  const parts: Blob[] = [];
  return {
    fileName,
    write: async (bytes: Uint8Array<ArrayBuffer>) => {
      parts.push(new Blob([bytes]));
    },
    finish: async () => {
      const file = new Blob(spoil(parts));
      folder.set(fileName, file);
      return file;
    },
    discard: async () => {
      folder.delete(fileName);
    },
  };
}

const options = { now: madeAt };

describe('a backup', () => {
  it('lies there whole, is read again and remembered', async () => {
    const steps: string[] = [];
    const made = await makeBackup(doors(), {
      ...options,
      onProgress: ({ step, n, of }) => steps.push(`${step} ${n}/${of}`),
    });
    const [[name, file] = ['', new Blob()]] = [...folder];
    expect(name).toMatch(/^offprint-backup-2026-11-2\d-\d{4}\.zip$/);
    const last = {
      time: toIsoTime(madeAt),
      seq: 9,
      stories: library.stories.length,
      bytes: file.size,
      fileName: name,
      place: 'folder',
    };
    expect(made).toEqual({ ok: true, value: { last, problems: [] } });
    expect(remembered).toEqual(last);
    expect(steps.at(0)).toBe('write 1/9');
    expect(steps.at(-1)).toBe('check 9/9');
    let stories = 0;
    for await (const item of readBackup(file)) if (item.kind === 'story') stories += 1;
    expect(stories).toBe(9);
    expect(handedOver).toEqual([]);
  });

  it('asks for the journal behind the last one, or for all of it when that was begun anew', async () => {
    const asked: number[] = [];
    const source = async (after: number): Promise<BackupSource> => {
      asked.push(after);
      return sourceOf(library);
    };
    await makeBackup(doors({ source }), options);
    await makeBackup(doors({ source, newestSeq: async () => 12 }), options);
    await makeBackup(doors({ source, newestSeq: async () => 3 }), options);
    expect(asked).toEqual([0, 9, 0]);
  });

  it('for download is handed over after it was read again', async () => {
    await makeBackup(doors({ place: 'download' }), options);
    expect(handedOver).toEqual([...folder.keys()]);
  });

  it.each([
    ['is short', (parts: Blob[]) => [new Blob(parts).slice(0, -1)]],
    ['differs in one byte', (parts: Blob[]) => [new Blob(parts).slice(0, -1), new Blob(['!'])]],
  ])('that %s when it is read again is removed and does not count', async (_how, spoil) => {
    const openFile = async (name: string) => fileIn(name, spoil);
    const made = await makeBackup(doors({ openFile, place: 'download' }), options);
    expect(made).toMatchObject({ ok: false, failure: { kind: 'differs' } });
    expect([folder.size, remembered, handedOver]).toEqual([0, null, []]);
  });

  it('that is stopped leaves nothing behind', async () => {
    const stop = new AbortController();
    const made = await makeBackup(doors(), {
      ...options,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(made).toMatchObject({ ok: false, failure: { kind: 'stopped' } });
    expect([folder.size, remembered]).toEqual([0, null]);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['NotAllowedError', 'no-permission'],
    ['NotFoundError', 'no-folder'],
    ['InvalidStateError', 'failed'],
  ])('whose file fails with %s is told as %s', async (name, kind) => {
    const broken = new DOMException('no', name);
    const openFile = async (fileName: string) => ({
      ...fileIn(fileName),
      write: () => Promise.reject(broken),
    });
    const made = await makeBackup(doors({ openFile }), options);
    expect(made).toMatchObject({ ok: false, failure: { kind } });
    expect([folder.size, remembered]).toEqual([0, null]);
    const opening = doors({ openFile: () => Promise.reject(broken) });
    expect(await makeBackup(opening, options)).toMatchObject({ failure: { kind } });
  });

  it('of a library that fails in between says so, whatever the error is called', async () => {
    async function* failing(): AsyncGenerator<never> {
      yield* [];
      throw new DOMException('gone', 'NotFoundError');
    }
    const source = async () => ({ ...sourceOf(library), stories: failing });
    const made = await makeBackup(doors({ source }), options);
    expect(made).toMatchObject({ ok: false, failure: { kind: 'library' } });
    expect(folder.size).toBe(0);
  });
});
