// The bridge from the database to a component: a value that follows every write.

import { useEffect, useRef, useState } from 'preact/hooks';
import { isLibraryBusy } from '@/utils/store/library';
import { watchQuery } from '@/utils/store/watch';

/** What a live query knows. `loading` until its first answer. */
export type LiveState<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

export type LiveQueryOptions = {
  /** Shows the former answer until the new query's first one: right for a list that is typed into. */
  readonly keep?: boolean;
};

type Answer<Value> = { readonly key: string; readonly live: LiveState<Value> };

const LOADING = { state: 'loading' } as const;

/**
 * After so many milliseconds without a first answer a query counts as failed: a database may hang instead of failing. Not
 * while the library is mended, which takes its time and tells how far it is.
 */
const PATIENCE = 10_000;

/**
 * Runs `query` now and after each write that touches what it read. `key` names what is asked: another key starts the
 * query anew. The query may read the database only. An answer that comes after the wait was given up still counts.
 */
export function useLiveQuery<Value>(
  key: string,
  query: () => Promise<Value>,
  { keep = false }: LiveQueryOptions = {},
): LiveState<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ key, live: LOADING });
  const latest = useRef(query);
  latest.current = query;
  useEffect(() => {
    const giveUp = setInterval(() => {
      if (isLibraryBusy()) return;
      clearInterval(giveUp);
      setAnswer({ key, live: { state: 'failed', error: new Error('the database is silent') } });
    }, PATIENCE);
    const stop = watchQuery(
      latest.current,
      (value) => {
        clearInterval(giveUp);
        setAnswer({ key, live: { state: 'ready', value } });
      },
      (error) => {
        clearInterval(giveUp);
        setAnswer({ key, live: { state: 'failed', error } });
      },
    );
    return () => {
      clearInterval(giveUp);
      stop();
    };
  }, [key]);
  return keep || answer.key === key ? answer.live : LOADING;
}
