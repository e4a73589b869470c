// @vitest-environment node
// Files that are no backups, or backups that someone made up.

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, MOST_ENTRY_BYTES } from '@/utils/backup/format';
import { headFor, linesPart } from '@/utils/backup/parts';
import { storyPage } from '@/utils/backup/story-page';
import { type Bytes, encodeText, joinBytes } from '@/utils/text/bytes';
import { backUp, damagesIn, makeStory, readAll, storiesIn } from './backups';

const refusal = async (bytes: Bytes) => {
  const items = await readAll(bytes);
  expect(items).toHaveLength(1);
  return items[0]?.kind === 'refused' ? items[0].refusal : items[0];
};
const zip = (files: Record<string, Uint8Array>): Bytes => new Uint8Array(zipSync(files));
const json = (value: unknown): Bytes => encodeText(JSON.stringify(value));

describe('a file that is no backup', () => {
  it.each([
    ['empty', new Uint8Array(0), 'empty'],
    ['three bytes', Uint8Array.of(0x50, 0x4b, 3), 'no-zip'],
    ['text', encodeText('PK\x03\x04 is how zips begin. '.repeat(40)), 'no-zip'],
    ['a picture', new Uint8Array(70_000).fill(7), 'no-zip'],
    ['an empty zip', zip({}), 'no-zip'],
    ['a zip of something else', zip({ 'notes.txt': encodeText('hello') }), 'no-backup'],
    [
      'an extension',
      zip({ 'manifest.json': json({ manifest_version: 3, version: '2' }) }),
      'no-backup',
    ],
    [
      'pages of others',
      zip({ 'stories/a.html': encodeText('<!doctype html>'), 'manifest.json': encodeText('{') }),
      'no-backup',
    ],
  ])('is refused: %s', async (_name, bytes, reason) => {
    expect(await refusal(bytes)).toEqual({ reason });
  });

  it('is refused by the name of its version when a later Offprint made it', async () => {
    const manifest = { format: 'offprint-backup', version: 7, anything: 'else' };
    expect(await refusal(zip({ 'manifest.json': json(manifest) }))).toEqual({
      reason: 'newer',
      version: 7,
    });
    const page = await storyPage(await makeStory(1, ['<p>x</p>']));
    const later = new TextDecoder()
      .decode(page)
      .replace(`"version":${BACKUP_VERSION},`, '"version":9,');
    expect(await refusal(zip({ 'stories/x.html': encodeText(later) }))).toEqual({
      reason: 'newer',
      version: 9,
    });
  });
});

describe('a backup that was unpacked and packed again', () => {
  it('gives its stories from a folder, in any order, beside what does not belong to it', async () => {
    const stories = [await makeStory(1, ['<p>one</p>']), await makeStory(2, ['<p>two</p>'])];
    const files = Object.fromEntries(
      await Promise.all(
        stories.map(async (story) => [
          `my backup/stories/2026-05/${story.article.title}.html`,
          await storyPage(story),
        ]),
      ),
    );
    const items = await readAll(
      zip({
        ...files,
        '__MACOSX/my backup/stories/2026-05/._Story 1.html': encodeText('Mac OS X'),
        'my backup/.DS_Store': encodeText('x'),
        'my backup/highlights/future.jsonl': encodeText('unknown'),
        'my backup/pictures/aa.jpg': new Uint8Array(300).fill(255),
        'my backup/index.html': encodeText('<!doctype html><title>x</title>'),
      }),
    );
    expect(storiesIn(items)).toEqual(stories);
    expect(damagesIn(items)).toEqual([]);
    expect(items.at(-1)).toMatchObject({ totals: { stories: 2, expected: null, whole: true } });
  });
});

describe('hostile content', () => {
  it('is never unpacked beyond the bounds of an entry', async () => {
    const bomb = zip({
      'stories/ok.html': await storyPage(await makeStory(1, ['<p>x</p>'])),
      'stories/bomb.html': new Uint8Array(MOST_ENTRY_BYTES + 2 ** 20),
    });
    expect(bomb.length).toBeLessThan(2 ** 20);
    const items = await readAll(bomb);
    expect(storiesIn(items)).toHaveLength(1);
    expect(damagesIn(items).map(({ of, reason }) => [of, reason])).toEqual([
      ['story', 'too-large'],
    ]);
  });

  it('gets no story in whose vital fields are wrong, and mends the others', async () => {
    const story = await makeStory(1, ['<p>x</p>']);
    const page = async (changes: Record<string, unknown>) => {
      const data = { article: { ...story.article, ...changes }, contents: [], body: null };
      const line = encodeText(`${JSON.stringify(data)}\n`);
      const head = await headFor('story', line);
      return joinBytes([encodeText('<!--offprint '), head, line, encodeText('-->')]);
    };
    const items = await readAll(
      zip({
        'stories/id.html': await page({ id: '../../etc/passwd' }),
        'stories/url.html': await page({ url: ' java\nscript:alert(1)' }),
        'stories/time.html': await page({ savedTime: '2026-99-01T00:00:00.000Z' }),
        'stories/title.html': await page({ title: { toString: 1 } }),
        'stories/shelf.html': await page({ shelf: '__proto__' }),
        'stories/mended.html': await page({ tags: 'news', wordCount: 1.5, lang: 7, version: -1 }),
      }),
    );
    expect(damagesIn(items).map(({ of, reason, detail }) => `${of} ${reason} ${detail}`)).toEqual([
      'story field id',
      'story field url',
      'story field savedTime',
      'story field title',
      'story field shelf',
      'fact field lang',
      'fact field wordCount',
      'fact field tags',
      'fact field version',
    ]);
    expect(storiesIn(items).map(({ article }) => article)).toEqual([
      { ...story.article, tags: [], wordCount: 0, lang: null, version: 0 },
    ]);
  });

  it('is not fooled by bodies that pass for the end of a page, or rows for prototypes', async () => {
    const evil = '</article></body><!--offprint {"format":"offprint-backup","version":99}\n{}\n-->';
    const story = await makeStory(1, [`<p>x</p>${evil}<!--offprint body-->`], {
      title: '<!--offprint body--></title><script>alert(1)</script>',
    });
    const { bytes } = await backUp({ stories: [story], changes: [], settings: [] });
    const items = await readAll(bytes);
    expect(storiesIn(items)).toEqual([story]);

    const row = `{"seq":1,"id":"x","time":"2026-05-04T09:00:00.000Z","deviceId":"d","kind":"star","articleIds":["${story.article.id}"],"before":[{"__proto__":{"evil":1},"title":7,"starred":1}],"undoes":0}`;
    const part = await linesPart('changes', [row, '{"__proto__":{}}', 'no json']);
    const changes = await readAll(zip({ 'changes/0001.jsonl': part }));
    expect(changes.flatMap((item) => (item.kind === 'change' ? item.change.before : []))).toEqual([
      { starred: 1 },
    ]);
    expect(damagesIn(changes).map(({ of, detail }) => [of, detail])).toEqual([
      ['changes', 'seq'],
      ['changes', 'row'],
    ]);
    expect({}).not.toHaveProperty('evil');
  });

  it('of no kind makes the reader throw', async () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const { bytes } = await backUp({
      stories: [await makeStory(1, ['<p>x</p>'])],
      changes: [],
      settings: [],
    });
    for (let round = 0; round < 150; round += 1) {
      const noisy = bytes.slice();
      const from = random(noisy.length);
      for (let at = from; at < Math.min(from + 40, noisy.length); at += 1) noisy[at] = random(256);
      const items = await readAll(noisy);
      expect(['totals', 'refused']).toContain(items.at(-1)?.kind);
    }
  });
});
