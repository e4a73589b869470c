// Prevention, for Chromium. A crash can tear the last record of the database's log; the next start goes on writing behind
// it, and the start after that takes the torn record for corruption and deletes every database of the extension. A log
// that was rotated in between is gone by then, and the torn record with it.

/** The scratch database; in the same files as the library, for that is where the log is. */
const SCRATCH = 'offprint-rotate';

/** Above 64 kB a value does not go through the log. */
const VALUE_SIZE = 60_000;
const VALUES_PER_TRANSACTION = 20;

/** The log is rotated at some 4 MB. */
const TRANSACTIONS = 4;

/** Writes 4.8 MB of nothing and throws them away: 70 to 130 ms. Rejects when the database fails. */
export async function rotateLog(factory: IDBFactory = indexedDB): Promise<void> {
  const db = await openScratch(factory);
  try {
    const value = new Uint8Array(VALUE_SIZE);
    for (let n = 0; n < TRANSACTIONS; n += 1) {
      // Nothing that packs well, or the log grows by little.
      await inTransaction(db, (store) => {
        for (let key = 0; key < VALUES_PER_TRANSACTION; key += 1) {
          store.put(crypto.getRandomValues(value), key);
        }
      });
    }
    await inTransaction(db, (store) => void store.clear());
  } finally {
    db.close();
  }
}

function openScratch(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(SCRATCH);
    request.onupgradeneeded = () => request.result.createObjectStore('scratch');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function inTransaction(db: IDBDatabase, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // Relaxed: nothing of this has to reach the disk.
    const transaction = db.transaction('scratch', 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore('scratch'));
  });
}
