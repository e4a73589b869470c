// A database as an earlier version of Offprint left it, made anew from what that version wrote.

type OldStore = {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
};

/** A file of `test/fixtures/databases/`: tables, indexes and rows as the browser told them. Bodies are base64. */
export type OldDatabase = {
  readonly version: number;
  readonly stores: readonly OldStore[];
  readonly rows: { readonly [store: string]: readonly { readonly [field: string]: unknown }[] };
};

/** Makes the database, past every library of ours. */
export async function makeOldDatabase(name: string, old: OldDatabase): Promise<void> {
  const request = indexedDB.open(name, old.version);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, autoIncrement, indexes } of old.stores) {
        const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) {
          const { unique, multiEntry } = index;
          made.createIndex(index.name, index.keyPath, { unique, multiEntry });
        }
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction(Object.keys(old.rows), 'readwrite');
  for (const [store, rows] of Object.entries(old.rows)) {
    for (const row of rows) transaction.objectStore(store).put(unpacked(row));
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

function unpacked(row: { readonly [field: string]: unknown }): object {
  if (typeof row.htmlGzip !== 'string') return row;
  return { ...row, htmlGzip: Uint8Array.from(atob(row.htmlGzip), (unit) => unit.charCodeAt(0)) };
}
