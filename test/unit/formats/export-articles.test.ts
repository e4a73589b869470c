// From stories to a file: names, types, and a zip read back.

import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { streamZip } from '@/utils/formats/containers';
import { exportArticles } from '@/utils/formats/export-articles';
import { markdownWriter } from '@/utils/formats/out/markdown/markdown';
import { exportFormats } from '@/utils/formats/registry';
import type { ArticleWithBody } from '@/utils/model/article';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import { altered, chinese, english, exportedTime, link } from './stories';

const options = { exportedTime, timeZone: 'UTC' };
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function unzip(stories: readonly ArticleWithBody[], format: 'markdown' | 'html') {
  const { bytes } = await exportArticles(stories, format, options);
  return unzipSync(bytes);
}

describe('exportArticles', () => {
  it.each([
    ['markdown', '港湾大桥通车.md', 'text/markdown;charset=utf-8', '---\ntitle: 港湾大桥通车\n'],
    ['json', '港湾大桥通车.json', 'application/json', '{\n  "format": "offprint"'],
    ['html', '港湾大桥通车.html', 'text/html;charset=utf-8', '<!doctype html>\n'],
  ] as const)(
    'names one story as %s after its title',
    async (format, fileName, mime, beginning) => {
      const file = await exportArticles([chinese], format, options);
      expect(file).toMatchObject({ fileName, mime });
      expect(text(file.bytes).startsWith(beginning)).toBe(true);
    },
  );

  it.each([
    ['markdown', 'offprint-2026-06-01.zip', 'application/zip'],
    ['html', 'offprint-2026-06-01.zip', 'application/zip'],
    ['json', 'offprint-2026-06-01.json', 'application/json'],
  ] as const)(
    'names several stories as %s after the day of the export',
    async (format, fileName, mime) => {
      expect(await exportArticles([chinese, english], format, options)).toMatchObject({
        fileName,
        mime,
      });
    },
  );

  it('follows the reader’s calendar in every name', async () => {
    const saved = toIsoTime(new Date('2026-05-04T16:30:00Z'));
    const facts = { title: 'late', publishedTime: null, savedTime: saved };
    const late = altered(link, facts);
    const there = { exportedTime: saved, timeZone: 'Asia/Shanghai' };
    const file = await exportArticles([late, late], 'markdown', there);
    expect(file.fileName).toBe('offprint-2026-05-05.zip');
    expect(Object.keys(unzipSync(file.bytes))[0]).toBe('2026-05-05 late 9d8c7b6a.md');
  });

  it('puts each story into the zip, whole, under its day, title and id', async () => {
    const files = await unzip([english, chinese, link], 'markdown');
    expect(Object.keys(files)).toEqual([
      "2026-05-04 Harbour bridge opens - 'three years' late 5f0c1a2b.md",
      '2026-05-04 港湾大桥通车 0a1b2c3d.md',
      '2026-05-04 To read later 9d8c7b6a.md',
    ]);
    expect(Object.values(files).map(text)).toEqual(
      [english, chinese, link].map((story) => markdownWriter.writeArticle(story, options)),
    );
  });

  it('gives a story the same name whatever else is exported', async () => {
    const twin = altered(chinese, {
      id: newArticleId(() => 'ffffffff-3c4d-4e5f-8a9b-0c1d2e3f4a5b'),
    });
    const [alone] = Object.keys(await unzip([chinese, english], 'html'));
    const names = Object.keys(await unzip([twin, english, chinese], 'html'));
    expect(names).toContain(alone);
    expect(names).toContain('2026-05-04 港湾大桥通车 ffffffff.html');
  });

  it('loses no story when names collide', async () => {
    const ids = ['1', '2', '3'].map((digit) =>
      newArticleId(() => `5f0c1a2b-3c4d-4e5f-8a9b-00000000000${digit}`),
    );
    const stories = ids.map((id, index) =>
      altered(english, { id, title: index === 1 ? 'SAME' : 'same' }),
    );
    expect(Object.keys(await unzip(stories, 'markdown'))).toEqual([
      '2026-05-04 same 5f0c1a2b.md',
      '2026-05-04 SAME 5f0c1a2b (2).md',
      '2026-05-04 same 5f0c1a2b (3).md',
    ]);
  });

  it('writes no path into the zip', async () => {
    const hostile = altered(english, { title: '../../evil', publishedTime: '../2026' });
    expect(Object.keys(await unzip([hostile, link], 'markdown'))[0]).toBe(
      '2026-05-04 evil 5f0c1a2b.md',
    );
  });

  it('makes an empty file of nothing', async () => {
    expect(await unzip([], 'markdown')).toEqual({});
    expect(JSON.parse(text((await exportArticles([], 'json', options)).bytes))).toMatchObject({
      articles: [],
    });
  });
});

describe('streamZip', () => {
  it('asks for one story at a time and stops when nobody reads on', async () => {
    let asked = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<ArticleWithBody> {
      try {
        for (;;) {
          asked += 1;
          yield english;
        }
      } finally {
        closed = true;
      }
    }
    for await (const chunk of streamZip(endless(), markdownWriter, 'md', options)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect({ asked, closed }).toEqual({ asked: 1, closed: true });
  });
});

describe('the registry', () => {
  it('loads a writer for every format', async () => {
    for (const { load } of exportFormats)
      expect((await load()).writeArticle).toBeTypeOf('function');
    expect(exportFormats.map(({ id }) => id)).toEqual(['markdown', 'json', 'html']);
  });
});
