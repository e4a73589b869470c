// What is asked of the browser when a page is read.

import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasSelection, runExtractor } from '@/utils/platform/scripting';

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

test('a selection is read in its own frame', async () => {
  await runExtractor(7, 'selection', 5);
  expect(asked.map(({ target }) => target)).toEqual([
    { tabId: 7, frameIds: [5] },
    { tabId: 7, frameIds: [5] },
  ]);
});
