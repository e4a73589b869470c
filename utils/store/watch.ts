// Live queries: pages see writes of every other page and of the worker without a message.

import { liveQuery } from 'dexie';

/** Runs a query now and after each write that touches what it read. Returns the function that stops it. */
export function watchQuery<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
