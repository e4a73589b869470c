// How much the browser lets Offprint keep, and that it should not throw it away.

/** Below so many bytes the reader is warned: some ten thousand stories. */
const FEW = 200_000_000;

/** Megabytes that are left, where they are few; null where there are enough, or the browser does not tell. */
export async function megabytesLeft(
  storage: Pick<StorageManager, 'estimate'> = navigator.storage,
): Promise<number | null> {
  const { quota, usage } = await storage.estimate();
  if (quota === undefined || usage === undefined) return null;
  const left = Math.max(0, quota - usage);
  return left < FEW ? Math.floor(left / 1_000_000) : null;
}

/**
 * Asks the browser never to evict the library by itself; it grants that or not without a prompt. Chromium refuses, and does not
 * evict what may store without limit either; Firefox grants it. From a page alone: a worker cannot ask.
 */
export async function persistStorage(
  storage: Pick<StorageManager, 'persisted' | 'persist'> = navigator.storage,
): Promise<boolean> {
  return (await storage.persisted()) || (await storage.persist());
}
