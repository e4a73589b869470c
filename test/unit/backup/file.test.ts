// What others see of a backup: other zip tools, file systems, and a reader without Offprint.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { backupFileName } from '@/utils/backup/entry-names';
import { indexPages } from '@/utils/backup/index-pages';
import { parseHtml } from '@/utils/html/parse';
import { toIsoTime } from '@/utils/model/ids';
import type { Bytes } from '@/utils/text/bytes';
import {
  backUp,
  madeAt,
  makeStory,
  oddLibrary,
  readAll,
  storiesIn,
  type TestLibrary,
  words,
} from './backups';

let library: TestLibrary;
let file: Bytes;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  library = await oddLibrary();
  file = (await backUp(library)).bytes;
  files = unzipSync(file);
});

const text = (path: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(files[path]);
const pages = (): [path: string, page: Document][] =>
  Object.keys(files)
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, parseHtml(text(path))]);

describe('the zip', () => {
  it('opens with another implementation, in the order written', () => {
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      'settings.jsonl',
      'stories/2026-05/2026-05-04 Story 1 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 港湾大桥通车：“三年”之后 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 Only a link 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 half and --- -b-&amp;-b- 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 Story 5 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 Story 6 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 untitled 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 Story 8 0a1b2c3d.html',
      'stories/2026-05/2026-05-04 Story 9 0a1b2c3d.html',
      'changes/0001.jsonl',
      'index.html',
      'end.json',
      'SHA256SUMS',
    ]);
  });

  it('passes the test of unzip, where that is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-'));
    try {
      writeFileSync(join(folder, 'b.zip'), file);
      const said = execFileSync('unzip', ['-t', join(folder, 'b.zip')], { encoding: 'utf8' });
      expect(said).toContain('No errors detected');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('lists the checksums of all entries as sha256sum does', () => {
    const lines = text('SHA256SUMS').trimEnd().split('\n');
    expect(lines).toEqual(
      Object.entries(files)
        .filter(([path]) => path !== 'SHA256SUMS')
        .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`),
    );
  });

  it('has names that Windows, macOS and Linux take, none twice', async () => {
    const odd = [
      'CON',
      'a/b\\c:d*e?f"g<h>i|j',
      '../../up',
      '.hidden',
      'x'.repeat(400),
      '字'.repeat(300),
      ' ',
      'same',
      'SAME',
      'ｓａｍｅ',
    ];
    const stories = await Promise.all(
      odd.map((title, index) => makeStory(index + 1, [], { title, kind: 'link' })),
    );
    const names = Object.keys(unzipSync((await backUp({ ...library, stories })).bytes));
    expect(names.filter((name) => name.startsWith('stories/'))).toHaveLength(odd.length);
    for (const name of names) {
      expect(name).not.toMatch(/[\\:*?"<>|\p{Cc}]|^\/|(^|\/)\.|[. ](\/|$)|\/\//u);
      for (const part of name.split('/')) {
        expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(255);
        expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      }
    }
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(
      names.length,
    );
  });

  it('is named after the reader’s own clock', () => {
    expect(backupFileName(madeAt, 'UTC')).toBe('offprint-backup-2026-11-22-1430.zip');
    expect(backupFileName(new Date('2026-11-22T16:05:00Z'), 'Asia/Shanghai')).toBe(
      'offprint-backup-2026-11-23-0005.zip',
    );
  });
});

describe('the pages', () => {
  it('run nothing: no script, no handler, and a policy that forbids them', () => {
    expect(pages().length).toBe(library.stories.length + 1);
    for (const [path, page] of pages()) {
      expect(
        page.querySelectorAll('script, iframe, object, embed, base, form, link'),
        path,
      ).toHaveLength(0);
      const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      );
      expect(handlers, path).toEqual([]);
      const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
      expect(policy?.getAttribute('content'), path).toContain("default-src 'none'");
      expect(page.querySelectorAll('meta[http-equiv="refresh"]'), path).toHaveLength(0);
      expect(page.characterSet, path).toBe('UTF-8');
    }
  });

  it('are listed in index.html with title, site and day, and each link leads to its page', () => {
    const index = parseHtml(text('index.html'));
    const lines = [...index.querySelectorAll('ol > li')];
    const links = lines.map((line) =>
      decodeURIComponent(line.querySelector('a')?.getAttribute('href') ?? ''),
    );
    expect(links).toEqual(Object.keys(files).filter((path) => path.startsWith('stories/')));
    const said = lines.map((line) => line.textContent);
    expect(said[0]).toBe('Story 1 The Example Courier · 2026-05-04');
    expect(said[4]).toBe('Story 5 The Example Courier · 2026-05-04 · ★ · in the trash');
    expect(said[3]).toContain('half \ufffd and \ufffd -->\n<b>&amp;</b>');
    expect(index.querySelector('header')?.textContent).toContain('9 stories');
    expect(index.querySelectorAll('ol b')).toHaveLength(0);
  });

  it('show the story in its language and direction, with its pictures, facts and tags', () => {
    const [, chinese] = pages().find(([path]) => path.includes('港湾')) ?? [];
    expect(chinese?.documentElement.lang).toBe('zh-CN');
    expect(chinese?.title).toBe('港湾大桥通车：“三年”之后');
    expect(chinese?.querySelector('article')?.textContent).toContain(
      '昨日上午，港湾大桥正式通车。',
    );
    expect(
      [...(chinese?.querySelectorAll('footer li') ?? [])].map((tag) => tag.textContent),
    ).toEqual(['#城市/交通', '#a--b']);
    const [, arabic] = pages().find(([, page]) => page.documentElement.lang === 'ar') ?? [];
    expect(arabic?.documentElement.dir).toBe('rtl');
    const [, pictures] = pages().find(([path]) => path.includes('Story 6')) ?? [];
    expect([...(pictures?.images ?? [])].map((image) => image.getAttribute('src'))).toEqual([
      'https://news.example/a.jpg',
      'https://news.example/b.jpg',
    ]);
    const [, wild] = pages().find(([path]) => path.includes('Story 9')) ?? [];
    expect(wild?.querySelector('article')?.textContent).toContain('Wild.');
    const [, link] = pages().find(([path]) => path.includes('Only a link')) ?? [];
    expect(link?.querySelector('article')?.textContent).toContain('Later -- perhaps.');
  });

  it('go on when there are more than a thousand stories', async () => {
    const { article } = await makeStory(1, []);
    const index = indexPages(words, 'UTC');
    const written = Array.from({ length: 2100 }, (_, n) => index.add(article, `stories/${n}.html`));
    const all = [...written.filter((page) => page !== null), ...index.end(2100, article.savedTime)];
    expect(all.map(({ path }) => path)).toEqual(['index-2.html', 'index-3.html', 'index.html']);
    const parsed = new Map(
      all.map(({ path, bytes }) => [path, parseHtml(new TextDecoder().decode(bytes))]),
    );
    const linksOf = (name: string) =>
      new Set(
        [...(parsed.get(name)?.querySelectorAll('nav a') ?? [])].map((one) => one.textContent),
      );
    expect(all.map(({ path }) => parsed.get(path)?.querySelectorAll('ol > li').length)).toEqual([
      1000, 100, 1000,
    ]);
    expect(parsed.get('index-3.html')?.querySelector('ol')?.start).toBe(2001);
    expect(linksOf('index.html')).toEqual(new Set(['1', '2', '3']));
    expect(linksOf('index-2.html')).toEqual(new Set(['1', '2', '3']));
    expect(linksOf('index-3.html')).toEqual(new Set(['1', '2', '3']));
  });
});

describe('a story of any year', () => {
  it('lies in the folder of the month of its save', async () => {
    const stories = [
      await makeStory(1, [], {
        savedTime: toIsoTime(new Date('2019-12-31T23:30:00Z')),
        publishedTime: null,
      }),
      await makeStory(2, [], {
        savedTime: toIsoTime(new Date('1970-01-01T00:00:00Z')),
        modifiedTime: toIsoTime(new Date(0)),
      }),
    ];
    const { bytes } = await backUp({ ...library, stories });
    expect(Object.keys(unzipSync(bytes)).slice(2, 4)).toEqual([
      'stories/2019-12/2019-12-31 Story 1 0a1b2c3d.html',
      'stories/1970-01/2026-05-04 Story 2 0a1b2c3d.html',
    ]);
    expect(storiesIn(await readAll(bytes))).toEqual(stories);
  });
});
