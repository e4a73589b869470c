// Libraries to back up, and files read back, in memory.

import { makeArticle, makeExtracted } from '@/test/support/make-article';
import { readBackup } from '@/utils/backup/read-backup';
import { type BackupWritten, writeBackup } from '@/utils/backup/write-backup';
import type { Article, StoryFacts } from '@/utils/model/article';
import type {
  BackupChange,
  BackupItem,
  BackupSetting,
  BackupSource,
  BackupStory,
  Revision,
} from '@/utils/model/backup';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import { type Bytes, encodeText, joinBytes, sha256Hex } from '@/utils/text/bytes';
import { canonicalizeUrl } from '@/utils/text/urls';

/** When the backups in these tests are made. */
export const madeAt = new Date('2026-11-22T14:30:00Z');

/** What a library for tests holds. */
export type TestLibrary = {
  readonly stories: readonly BackupStory[];
  readonly changes: readonly BackupChange[];
  readonly settings: readonly BackupSetting[];
};

/** The words of the index in these tests. */
export const words = {
  lang: 'en',
  title: 'Offprint backup',
  stories: (count: number) => `${count} stories`,
  inTrash: 'in the trash',
};

/** A body with its real checksum. */
export async function makeRevision(
  revision: number,
  html: string,
  facts: StoryFacts,
): Promise<Revision> {
  return {
    revision,
    html,
    text: html.replace(/<[^>]*>/g, ''),
    sha256: await sha256Hex(encodeText(html)),
    sanitizerVersion: 1,
    capturedTime: toIsoTime(new Date('2026-05-04T09:00:00Z')),
    facts,
  };
}

/** A story whose revisions have the bodies given; the last is shown. `n` makes it another one. */
export async function makeStory(
  n: number,
  bodies: readonly string[],
  overrides: Partial<Article> = {},
): Promise<BackupStory> {
  const url = overrides.url ?? `https://news.example/${n}`;
  const article = makeArticle({
    id: newArticleId(() => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`),
    url,
    canonicalUrl: canonicalizeUrl(url),
    title: `Story ${n}`,
    revision: bodies.length,
    ...overrides,
  });
  const { kind: _kind, html: _html, textContent: _text, ...facts } = makeExtracted();
  const contents: Revision[] = [];
  for (const [index, html] of bodies.entries())
    contents.push(
      await makeRevision(index + 1, html, {
        ...facts,
        url,
        canonicalUrl: article.canonicalUrl,
        title: article.title,
      }),
    );
  return { article: { ...article, addresses: [article.canonicalUrl], version: n }, contents };
}

/** Stories of every kind: several bodies, links, trash, odd titles, bodies that look like the page around them. */
export async function oddLibrary(): Promise<TestLibrary> {
  const stories = [
    await makeStory(1, ['<p>First.</p>', '<p>Second, <b>longer</b>.</p>']),
    await makeStory(2, ['<p>昨日上午，港湾大桥正式通车。</p><p>𠮷野家</p>'], {
      title: '港湾大桥通车：“三年”之后',
      lang: 'zh-CN',
      tags: ['城市/交通', 'a--b'],
    }),
    await makeStory(3, [], { kind: 'link', title: 'Only a link', excerpt: 'Later -- perhaps.' }),
    await makeStory(4, ['<p>x</p>'], { title: `half \ud83d and \udc00 -->\n<b>&amp;</b>` }),
    await makeStory(5, ['<p>Gone</p>'], {
      shelf: 'trash',
      trashedTime: toIsoTime(new Date('2026-06-01T00:00:00Z')),
      starred: 1,
      heldRevision: 1,
    }),
    await makeStory(6, [
      '\ufeff<p>A mark at first.</p>',
      '<figure><img alt="a > b" data-src="https://news.example/a.jpg" width="10"><img data-src="https://news.example/b.jpg"></figure>',
    ]),
    await makeStory(7, ['<p title="<img data-src=">x</p><p>data-src="y" src="z"</p>\r\n<br>'], {
      url: 'file:///home/reader/page.html',
      title: '   ',
      dir: 'rtl',
      lang: 'ar',
    }),
    await makeStory(8, [`<p>${'long '.repeat(30_000)}</p>`], { readingProgress: 0.25 }),
    await makeStory(9, [
      '<p>Wild.</p><meta http-equiv="refresh" content="0;url=https://evil.example"><script>alert(1)</script><!--/offprint body--><!--offprint {"format"}-->',
    ]),
  ];
  const [first] = stories;
  if (first === undefined) throw new Error('no stories');
  const { tags: _tags, ...rest } = first.article;
  const change = (seq: number, before: BackupChange['before']): BackupChange => ({
    seq,
    id: `change-${seq}`,
    time: toIsoTime(madeAt),
    deviceId: 'test-device',
    kind: 'set-tags',
    articleIds: [first.article.id],
    before,
    undoes: 0,
    group: '',
  });
  return {
    stories,
    changes: [change(7, [{ tags: ['before'] }]), change(8, [null]), change(9, [rest])],
    settings: [
      { key: 'theme', value: 'dark' },
      { key: 'odd', value: { list: [1, null, '\ud800'] } },
    ],
  };
}

/** A source over a library in memory. */
export function sourceOf({ stories, changes, settings }: TestLibrary): BackupSource {
  return {
    about: async () => ({
      deviceId: 'test-device',
      changesAfter: 6,
      counts: { stories: stories.length },
    }),
    stories: () => asyncOf(stories),
    changes: () => asyncOf(changes),
    settings: async () => settings,
  };
}

async function* asyncOf<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

/** The file a library gives. */
export async function backUp(
  library: TestLibrary,
): Promise<{ bytes: Bytes; written: BackupWritten }> {
  const parts: Bytes[] = [];
  const sink = {
    write: async (bytes: Bytes) => {
      parts.push(bytes);
    },
  };
  const result = await writeBackup(sourceOf(library), sink, {
    now: madeAt,
    appVersion: '1.2.3',
    words,
    timeZone: 'UTC',
  });
  if (!result.ok) throw new Error(result.failure);
  return { bytes: joinBytes(parts), written: result.value };
}

/** Everything that comes out of a file. */
export async function readAll(bytes: Bytes): Promise<BackupItem[]> {
  const items: BackupItem[] = [];
  for await (const item of readBackup(new Blob([bytes]))) items.push(item);
  return items;
}

/** The stories among the items. */
export function storiesIn(items: readonly BackupItem[]): BackupStory[] {
  return items.flatMap((item) => (item.kind === 'story' ? [item.story] : []));
}

/** The damages among the items. */
export function damagesIn(items: readonly BackupItem[]) {
  return items.flatMap((item) => (item.kind === 'damaged' ? [item.damage] : []));
}

/** Letters that hardly pack: a fixed sequence. */
export function noise(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
}
