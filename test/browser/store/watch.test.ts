import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '@/test/support/empty-database';
import { makeArticle } from '@/test/support/make-article';
import { watchQuery } from '@/utils/store/watch';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('a watched query', () => {
  it('tells its value now and after a write that touches it', async () => {
    const db = await emptyDatabase();
    const values: number[] = [];
    stops.push(
      watchQuery(
        () => db.articles.count(),
        (n) => values.push(n),
        () => {},
      ),
    );
    await vi.waitFor(() => expect(values).toEqual([0]));
    await db.articles.add({ ...makeArticle(), addresses: [], version: 1 });
    await vi.waitFor(() => expect(values).toEqual([0, 1]));
    db.close();
  });

  it('tells that the library cannot be opened, instead of waiting for ever', async () => {
    const db = await emptyDatabase();
    db.close({ disableAutoOpen: true });
    const onError = vi.fn();
    const onValue = vi.fn();
    stops.push(watchQuery(() => db.articles.count(), onValue, onError));
    await vi.waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onValue).not.toHaveBeenCalled();
  });
});
