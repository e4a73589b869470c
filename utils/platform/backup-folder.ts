// The folder a reader chose for backups (File System Access, Chromium): remembered, asked for, written into.

import type { FileTarget } from '@/utils/model/backup-plan';

/** The folder by its name, and whether Offprint may write there now. */
export type BackupFolder = {
  readonly name: string;
  readonly permission: PermissionState;
};

/** What Chromium has and the types do not know. */
type ChosenFolder = FileSystemDirectoryHandle & {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
};
type WithPicker = {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<ChosenFolder>;
};

const ACCESS = { mode: 'readwrite' } as const;

/** Whether this browser lets a page write into a folder. */
export function canChooseFolder(): boolean {
  return hasPicker(globalThis);
}

/** Lets the reader choose; must be called from a click. Null when they do not. */
export async function chooseFolder(): Promise<BackupFolder | null> {
  const place: object = globalThis;
  if (!hasPicker(place)) return null;
  try {
    const folder = await place.showDirectoryPicker({ id: 'offprint-backups', ...ACCESS });
    await keep(folder);
    return describe(folder);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The folder chosen before; null when there is none or it cannot be asked for. */
export async function chosenFolder(): Promise<BackupFolder | null> {
  try {
    const folder = await kept();
    return folder && (await describe(folder));
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Asks for the folder again, as browsers want after a restart; must be called from a click. */
export async function askForFolder(): Promise<boolean> {
  const folder = await kept();
  return folder !== null && (await folder.requestPermission(ACCESS)) === 'granted';
}

/** Forgets the folder; what lies there stays. */
export async function forgetFolder(): Promise<void> {
  await keep(null);
}

/**
 * A new file in the folder; one of that name is never touched, the new one is called `name (2).zip` then. The browser puts it
 * in place only when it is finished: a program that synchronises the folder sees no half file.
 * Rejects with a `DOMException`: `NotAllowedError` without permission, `NotFoundError` when the folder is gone.
 */
export async function fileInFolder(name: string): Promise<FileTarget> {
  const folder = await kept();
  if (folder === null) throw new DOMException('no folder', 'NotFoundError');
  if ((await folder.queryPermission(ACCESS)) !== 'granted')
    throw new DOMException('the folder is closed', 'NotAllowedError');
  const fileName = await freeName(folder, name);
  return newFile(folder, fileName);
}

/** A new file in any folder of the browser's. */
export async function newFile(
  folder: FileSystemDirectoryHandle,
  fileName: string,
): Promise<FileTarget> {
  const file = await folder.getFileHandle(fileName, { create: true });
  const remove = () => folder.removeEntry(fileName).catch(console.error);
  const writing = await file.createWritable().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    fileName,
    write: (bytes) => writing.write(bytes),
    finish: async () => {
      await writing.close();
      return file.getFile();
    },
    discard: async () => {
      await writing.abort().catch(() => {});
      await remove();
    },
  };
}

async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const stem = name.replace(/\.zip$/u, '');
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? name : `${stem} (${count}).zip`;
    if (!(await exists(folder, wanted))) return wanted;
  }
}

async function exists(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    // A folder of that name, for one.
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return true;
    throw error;
  }
}

async function describe(folder: ChosenFolder): Promise<BackupFolder> {
  return { name: folder.name, permission: await folder.queryPermission(ACCESS) };
}

function hasPicker(place: object): place is WithPicker {
  return 'showDirectoryPicker' in place;
}

// A handle is no JSON: it can be kept in IndexedDB alone, here in a database of its own, which may be lost without harm.

const DATABASE = 'offprint-folder';
const STORE = 'handles';
const KEY = 'backups';

async function keep(folder: ChosenFolder | null): Promise<void> {
  await inStore('readwrite', (store) =>
    folder === null ? store.delete(KEY) : store.put(folder, KEY),
  );
}

async function kept(): Promise<ChosenFolder | null> {
  const found = await inStore('readonly', (store) => store.get(KEY));
  return isFolder(found) ? found : null;
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
