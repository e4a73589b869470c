// @vitest-environment node
// A library into a file and out again: nothing is other than it was.

import { describe, expect, it } from 'vitest';
import { digestFile } from '@/utils/backup/block-sink';
import type { BackupStory } from '@/utils/model/backup';
import { backUp, damagesIn, makeStory, noise, oddLibrary, readAll, storiesIn } from './backups';

describe('a backup read back', () => {
  it('gives every field of every story, and each body to the byte', async () => {
    const library = await oddLibrary();
    const items = await readAll((await backUp(library)).bytes);
    expect(damagesIn(items)).toEqual([]);
    expect(storiesIn(items)).toEqual(library.stories);
  });

  it('gives the journal, the settings and what the file says of itself', async () => {
    const library = await oddLibrary();
    const items = await readAll((await backUp(library)).bytes);
    expect(items.flatMap((item) => (item.kind === 'change' ? [item.change] : []))).toEqual(
      library.changes,
    );
    expect(
      items.flatMap((item) => (item.kind === 'setting' ? [[item.key, item.value]] : [])),
    ).toEqual(library.settings.map(({ key, value }) => [key, value]));
    expect(items[0]).toEqual({
      kind: 'manifest',
      manifest: {
        format: 'offprint-backup',
        version: 1,
        madeTime: '2026-11-22T14:30:00.000Z',
        appVersion: '1.2.3',
        deviceId: 'test-device',
        changesAfter: 6,
        counts: { stories: 9 },
      },
    });
    expect(items.at(-1)).toEqual({
      kind: 'totals',
      totals: { stories: 9, expected: 9, whole: true },
    });
  });

  it('is the same file for the same library', async () => {
    const library = await oddLibrary();
    expect((await backUp(library)).bytes).toEqual((await backUp(library)).bytes);
  });

  it('works for an empty library', async () => {
    const items = await readAll((await backUp({ stories: [], changes: [], settings: [] })).bytes);
    expect(items.map(({ kind }) => kind)).toEqual(['manifest', 'totals']);
    expect(items.at(-1)).toMatchObject({ totals: { stories: 0, expected: 0, whole: true } });
  });

  it('leaves fields out that no row has, and fills in those that older rows lack', async () => {
    const story = await makeStory(1, ['<p>x</p>']);
    const { partial: _partial, version: _version, ...older } = story.article;
    const odd = { ...older, surprise: 1 };
    // As an older library holds it: the compiler knows only rows of today.
    const stories: BackupStory[] = [{ ...story, article: odd as unknown as typeof story.article }];
    const items = await readAll((await backUp({ stories, changes: [], settings: [] })).bytes);
    expect(storiesIn(items)).toEqual([
      { ...story, article: { ...story.article, partial: null, version: 0 } },
    ]);
    expect(damagesIn(items)).toEqual([]);
  });
});

describe('the digest of a backup', () => {
  it('is told by the writer and found again in the file, and in no other', async () => {
    const stories = [await makeStory(1, [noise(3_000_000)])];
    const { bytes, written } = await backUp({ stories, changes: [], settings: [] });
    expect(bytes.length).toBeGreaterThan(2 ** 20);
    expect(await digestFile(new Blob([bytes]))).toEqual({
      bytes: bytes.length,
      digest: written.digest,
    });
    const other = bytes.slice();
    other[1_500_000] = (other[1_500_000] ?? 0) ^ 1;
    expect((await digestFile(new Blob([other]))).digest).not.toBe(written.digest);
    expect((await digestFile(new Blob([bytes.slice(0, -1)]))).digest).not.toBe(written.digest);
  });
});

describe('a body that the library cannot give', () => {
  it('leaves its text in the backup, and is named', async () => {
    const { article, contents } = await makeStory(1, ['<p>one</p>', '<p>two</p>']);
    const lost = { article, contents: contents.map((one) => ({ ...one, html: null })) };
    const { bytes, written } = await backUp({ stories: [lost], changes: [], settings: [] });
    expect(written.problems).toEqual([
      { articleId: article.id, title: 'Story 1', reason: 'unreadable' },
    ]);
    const items = await readAll(bytes);
    expect(storiesIn(items)).toEqual([lost]);
    expect(damagesIn(items)).toEqual([]);
  });

  it('is kept as it is when it is not what was saved, and is named', async () => {
    const { article, contents } = await makeStory(1, ['<p>one</p>']);
    const [body] = contents;
    if (body === undefined) throw new Error('no body');
    const altered = { ...body, html: '<p>0ne</p>' };
    const { bytes, written } = await backUp({
      stories: [{ article, contents: [altered] }],
      changes: [],
      settings: [],
    });
    expect(written.problems.map(({ reason }) => reason)).toEqual(['checksum']);
    expect(storiesIn(await readAll(bytes))[0]?.contents[0]?.html).toBe('<p>0ne</p>');
  });
});
