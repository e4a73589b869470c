// What is asked of the browser when a page is read.

import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runExtractor } from '@/utils/platform/run-extractor';
import { hasSelection } from '@/utils/platform/scripting';

let asked: { target: unknown; injectImmediately?: boolean }[];

beforeEach(() => {
  asked = [];
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async (injection: (typeof asked)[number]) => {
        asked.push(injection);
        return [{ result: { ok: true } }];
      },
    },
  });
});

test('no script waits for a page that never finishes', async () => {
  await runExtractor(7, 'page');
  await hasSelection(7);
  expect(asked.map(({ injectImmediately }) => injectImmediately)).toEqual([true, true, true]);
});

test('what joins pages is injected only where a page seems to have more', async () => {
  const files: unknown[] = [];
  const tell = (more: boolean) =>
    Object.assign(fakeBrowser, {
      scripting: {
        executeScript: async (injection: { files?: string[] }) => {
          files.push(injection.files);
          return [{ result: injection.files === undefined ? more : { ok: true } }];
        },
      },
    });
  tell(false);
  await runExtractor(7, 'page');
  tell(true);
  await runExtractor(7, 'page');
  expect(files).toEqual([undefined, ['/extract.js'], undefined, ['/join.js'], ['/extract.js']]);
});

test('a selection is read in its own frame', async () => {
  await runExtractor(7, 'selection', 5);
  expect(asked.map(({ target }) => target)).toEqual([
    { tabId: 7, frameIds: [5] },
    { tabId: 7, frameIds: [5] },
  ]);
});
