import { describe, expect, test } from 'vitest';
import { saveWithRetry, TRIES } from '@/entrypoints/popup/save-with-retry';
import { makeArticle } from '@/test/support/make-article';
import type { Article } from '@/utils/model/article';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import { fail, ok } from '@/utils/model/result';
import type { SaveResult } from '@/utils/model/save';

const CLICK = new Date('2026-05-04T10:00:00.000Z');
const BEFORE = toIsoTime(new Date('2026-05-01T10:00:00.000Z'));
const AFTER = toIsoTime(new Date('2026-05-04T10:00:00.020Z'));
const SAVED = ok({ articleId: newArticleId(), outcome: 'saved' as const, changeSeq: 7 });

/** One try of the worker: an answer, death before the answer, or silence until told to speak. */
type Try = SaveResult | 'dies' | 'silent';

/** Runs a save against tries that end as listed and a database that holds, after each of them, what is listed. */
async function run(tries: readonly Try[], found: readonly (Article | null | Error)[] = []) {
  let [sent, looked] = [0, 0];
  const result = await saveWithRetry({
    now: CLICK,
    send: async () => {
      const now = tries[sent];
      sent += 1;
      if (now === 'dies' || now === undefined) throw new Error('message channel closed');
      return now === 'silent' ? new Promise<SaveResult>(() => {}) : now;
    },
    find: async () => {
      const now = found[looked] ?? null;
      looked += 1;
      if (now instanceof Error) throw now;
      return now;
    },
    isJoining: async () => false,
    // Patience ends as soon as everything that can happen has happened.
    wait: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  return { result, sent, looked };
}

describe('a save from the popup', () => {
  test('passes the answer on', async () => {
    expect(await run([SAVED])).toEqual({ result: SAVED, sent: 1, looked: 0 });
  });

  test('passes a named failure on and does not ask again', async () => {
    const failure = fail({ kind: 'storage-full' as const });
    expect(await run([failure])).toEqual({ result: failure, sent: 1, looked: 0 });
  });

  test.each(['dies', 'silent'] as const)('finds what a worker that %s has saved', async (end) => {
    const article = makeArticle({ savedTime: AFTER, modifiedTime: AFTER });
    const { result, sent } = await run([end], [article]);
    expect(result).toEqual(ok({ articleId: article.id, outcome: 'saved', changeSeq: null }));
    expect(sent).toBe(1);
  });

  test('asks again when the page in the database is from an earlier save', async () => {
    const old = makeArticle({ savedTime: BEFORE, modifiedTime: BEFORE });
    expect(await run(['dies', SAVED], [old])).toEqual({ result: SAVED, sent: 2, looked: 1 });
  });

  test.each([
    [null, 'revised'],
    [3, 'held'],
  ] as const)('tells a revision (held: %s) from a new story', async (heldRevision, outcome) => {
    const article = makeArticle({ savedTime: BEFORE, modifiedTime: AFTER, heldRevision });
    const { result } = await run(['dies'], [article]);
    expect(result).toMatchObject({ ok: true, value: { outcome } });
  });

  test('takes an answer that comes late instead of asking a third time', async () => {
    let [sent, waited] = [0, 0];
    let answerFirst: (result: SaveResult) => void = () => {};
    const result = await saveWithRetry({
      now: CLICK,
      send: () => {
        sent += 1;
        if (sent === 2) answerFirst(SAVED);
        return new Promise((resolve) => {
          if (sent === 1) answerFirst = resolve;
        });
      },
      find: async () => null,
      isJoining: () => Promise.reject(new Error('closed')),
      // Only the first wait ends: the second try is decided by the answer to the first.
      wait: () => {
        waited += 1;
        return waited === 1 ? Promise.resolve() : new Promise(() => {});
      },
    });
    expect(result).toEqual(SAVED);
    expect(sent).toBe(2);
  });

  test('waits for the further pages of a story without asking again', async () => {
    let [sent, waited] = [0, 0];
    const result = await saveWithRetry({
      now: CLICK,
      send: () => {
        sent += 1;
        return new Promise((resolve) => {
          const look = () => (waited > 10 ? resolve(SAVED) : setTimeout(look, 0));
          look();
        });
      },
      find: async () => null,
      isJoining: async () => true,
      wait: async () => {
        waited += 1;
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
    });
    expect(result).toEqual(SAVED);
    expect(sent).toBe(1);
  });

  test('does not wait for ever where a join goes on for ever', async () => {
    let sent = 0;
    const result = await saveWithRetry({
      now: CLICK,
      send: () => {
        sent += 1;
        return new Promise(() => {});
      },
      find: async () => null,
      isJoining: async () => true,
      wait: () => new Promise((resolve) => setTimeout(resolve, 0)),
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'no-answer' } });
    expect(sent).toBe(TRIES);
  });

  test('gives up after three tries, and does not say that nothing was saved', async () => {
    const { result, sent, looked } = await run(['dies', 'silent', 'dies']);
    expect(result).toEqual(fail({ kind: 'no-answer', since: toIsoTime(CLICK) }));
    expect([sent, looked]).toEqual([TRIES, TRIES]);
  });

  test('goes on when the database cannot be asked', async () => {
    const { result, sent } = await run(['dies', SAVED], [new Error('closed')]);
    expect(result).toEqual(SAVED);
    expect(sent).toBe(2);
  });
});
