// What is asked of the browser when a page is read.

import { beforeEach, describe, expect, test } from 'vitest';
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
  expect(asked.map(({ injectImmediately }) => injectImmediately)).toEqual(asked.map(() => true));
});

describe('beside the extractor', () => {
  /** What is injected where a look at the page tells `outlook`, and the extractor answers in turn. */
  async function filesFor(outlook: unknown, mode: 'page' | 'selection', ...answers: unknown[]) {
    const files: unknown[] = [];
    Object.assign(fakeBrowser, {
      scripting: {
        executeScript: async (injection: { files?: string[] }) => {
          const [file] = injection.files ?? [];
          files.push(file);
          const result = file === '/look.js' ? outlook : file === '/extract.js' && answers.shift();
          return [{ result }];
        },
      },
    });
    const reply = await runExtractor(7, mode);
    return { files, reply };
  }
  const story = { ok: true };
  const plain = { more: false, doubtful: false };

  test('a plain story needs nothing', async () => {
    const { files } = await filesFor(plain, 'page', story);
    expect(files).toEqual(['/look.js', '/extract.js']);
  });

  test('what joins pages is injected where a page seems to have more', async () => {
    const { files } = await filesFor({ ...plain, more: true }, 'page', story);
    expect(files).toEqual(['/look.js', '/join.js', '/extract.js']);
  });

  test('the judge is injected where a page is doubtful, or nothing is known of it', async () => {
    for (const outlook of [{ ...plain, doubtful: true }, undefined]) {
      const { files } = await filesFor(outlook, 'page', story);
      expect(files).toEqual(['/look.js', '/judge.js', '/extract.js']);
    }
  });

  test('a page that seemed plain and holds no story is read again with the judge, once', async () => {
    const refusal = (kind: string) => ({ ok: false, failure: { kind } });
    const answers = [refusal('no-story'), refusal('app-shell')];
    const { files, reply } = await filesFor(plain, 'page', ...answers);
    expect(files).toEqual(['/look.js', '/extract.js', '/judge.js', '/extract.js']);
    expect(reply).toEqual({ ok: true, value: refusal('app-shell') });
  });

  test('a selection needs nothing, whatever the page is', async () => {
    const doubtful = { more: true, doubtful: true };
    const { files } = await filesFor(doubtful, 'selection', { ok: false });
    expect(files).toEqual(['/look.js', undefined, '/extract.js']);
  });
});

test('a selection is read in its own frame', async () => {
  await runExtractor(7, 'selection', 5);
  expect(asked.map(({ target }) => target)).toEqual([
    { tabId: 7, frameIds: [5] },
    { tabId: 7, frameIds: [5] },
    { tabId: 7, frameIds: [5] },
  ]);
});
