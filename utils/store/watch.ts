// Live queries: pages see writes of every other page and of the worker without a message.

import { liveQuery } from 'dexie';
import { libraryDatabase } from './library';

/** How often a query is begun anew in another library before its error is told. */
const RESCUES = 3;

/**
 * Runs a query now and after each write that touches what it read. Returns the function that stops it. A library that
 * cannot be opened or read is rescued, and the query begun anew; what cannot be rescued is an error here, although Dexie's
 * own live queries keep silent about it. The query must ask `libraryDatabase` for the library each time.
 */
export function watchQuery<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  let stop = () => {};
  const start = (left: number) => {
    const db = libraryDatabase();
    const fail = async (error: unknown) => {
      stop();
      const { rescueLibrary } = await import('./rescue/rescue-library');
      if (left > 0 && (await rescueLibrary(db, error))) start(left - 1);
      else onError(error);
    };
    const subscription = liveQuery(() => query().catch(sayClosed)).subscribe({
      next: onValue,
      error: (error) => void fail(error),
    });
    stop = () => subscription.unsubscribe();
  };
  start(RESCUES);
  return () => stop();
}

/** Dexie waits in silence for a closed database to come back; one that failed to open never does. */
function sayClosed(error: unknown): never {
  const closed = error instanceof Error && error.name === 'DatabaseClosedError';
  throw closed ? new Error('the library is closed', { cause: error }) : error;
}
