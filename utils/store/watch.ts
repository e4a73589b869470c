// Live queries: pages see writes of every other page and of the worker without a message.

import { liveQuery } from 'dexie';

/**
 * Runs a query now and after each write that touches what it read. Returns the function that stops it.
 * A library that does not open is an error here, although Dexie's own live queries keep silent about it.
 */
export function watchQuery<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => query().catch(sayClosed)).subscribe({
    next: onValue,
    error: onError,
  });
  return () => subscription.unsubscribe();
}

/** Dexie waits in silence for a closed database to come back; one that failed to open never does. */
function sayClosed(error: unknown): never {
  const closed = error instanceof Error && error.name === 'DatabaseClosedError';
  throw closed ? new Error('the library is closed', { cause: error }) : error;
}
