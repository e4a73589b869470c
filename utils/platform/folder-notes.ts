// What is remembered of the folder for backups. A handle is no JSON: it can be kept in IndexedDB alone, here in a database of
// its own, which may be lost without harm.

/** A folder as Chromium gives it; the types do not know all of it. */
export type ChosenFolder = FileSystemDirectoryHandle & {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
};

const DATABASE = 'offprint-folder';
const STORE = 'handles';
const FOLDER = 'backups';
const BEGUN = 'begun';

/** Remembers the folder, or with null forgets it. */
export async function keepFolder(folder: ChosenFolder | null): Promise<void> {
  await inStore('readwrite', (store) =>
    folder === null ? store.delete(FOLDER) : store.put(folder, FOLDER),
  );
}

/** The folder; null when there is none. */
export async function keptFolder(): Promise<ChosenFolder | null> {
  const found = await inStore('readonly', (store) => store.get(FOLDER));
  return isFolder(found) ? found : null;
}

/** Notes the names of files that were begun and are not finished. Never rejects: a backup must not fail for that. */
export async function noteBegunFiles(names: readonly string[]): Promise<void> {
  await inStore('readwrite', (store) => store.put(names, BEGUN)).catch(console.error);
}

/** The names noted last. Never rejects. */
export async function begunFiles(): Promise<string[]> {
  const noted = await inStore('readonly', (store) => store.get(BEGUN)).catch(console.error);
  return Array.isArray(noted) ? noted.filter((name) => typeof name === 'string') : [];
}

function isFolder(value: unknown): value is ChosenFolder {
  return value instanceof FileSystemDirectoryHandle && 'queryPermission' in value;
}

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await answerOf(opening);
  try {
    return await answerOf(work(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
