import { describe, expect, it } from 'vitest';
import { type ExportDoors, runExport } from '@/components/transfer/run-export';
import { makeArticle } from '@/test/support/make-article';
import type { ExportedFile } from '@/utils/formats/registry';
import type { ArticleWithBody } from '@/utils/model/article';

const STORIES: readonly ArticleWithBody[] = Array.from({ length: 120 }, (_, n) => ({
  article: makeArticle({ title: `Story ${n}` }),
  html: '<p>text</p>',
  textContent: 'text',
}));
const IDS = STORIES.map(({ article }) => article.id);

function makeDoors(overrides: Partial<ExportDoors> = {}): ExportDoors & { saved: ExportedFile[] } {
  const saved: ExportedFile[] = [];
  return {
    saved,
    read: async (ids) => STORIES.filter(({ article }) => ids.includes(article.id)),
    write: async (articles, formatId, { exportedTime }) => ({
      fileName: `${formatId} ${exportedTime}`,
      mime: 'text/plain',
      bytes: new Uint8Array(articles.length),
    }),
    save: (file) => void saved.push(file),
    now: () => new Date('2026-05-04T07:08:09.123Z'),
    ...overrides,
  };
}

describe('an export', () => {
  it('reads every story, tells how far it is, and saves one file', async () => {
    const doors = makeDoors();
    const told: number[] = [];
    const result = await runExport(IDS, 'json', doors, {
      onProgress: ({ done }) => told.push(done),
    });
    expect(result).toEqual({
      ok: true,
      value: { fileName: 'json 2026-05-04T07:08:09.123Z', count: 120 },
    });
    expect(told).toEqual([50, 100, 120]);
    expect(doors.saved.map(({ bytes }) => bytes.length)).toEqual([120]);
  });

  it.each([
    ['none-left', { read: async () => [] }],
    ['unreadable', { read: () => Promise.reject(new Error('closed')) }],
    ['unwritable', { write: () => Promise.reject(new Error('no memory')) }],
  ] as const)('names %s and saves nothing', async (failure, broken) => {
    const doors = makeDoors(broken);
    expect(await runExport(IDS, 'markdown', doors)).toEqual({ ok: false, failure });
    expect(doors.saved).toEqual([]);
  });

  it.each(['while it reads', 'while it writes'])('saves nothing when left %s', async (when) => {
    const leaving = new AbortController();
    const whole = makeDoors();
    const chunks: number[] = [];
    const doors: ExportDoors = {
      ...whole,
      read: async (ids) => {
        chunks.push(ids.length);
        if (when === 'while it reads') leaving.abort();
        return whole.read(ids);
      },
      write: async (...args) => {
        leaving.abort();
        return whole.write(...args);
      },
    };
    const result = await runExport(IDS, 'json', doors, { signal: leaving.signal });
    expect(result).toEqual({ ok: false, failure: 'cancelled' });
    expect(whole.saved).toEqual([]);
    expect(chunks).toEqual(when === 'while it reads' ? [50] : [50, 50, 20]);
  });

  it('leaves out stories that are gone', async () => {
    const doors = makeDoors();
    const gone = makeArticle().id;
    const result = await runExport([gone, ...IDS.slice(0, 2)], 'markdown', doors);
    expect(result).toMatchObject({ ok: true, value: { count: 2 } });
  });
});
