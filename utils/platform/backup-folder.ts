// The folder a reader chose for backups (File System Access, Chromium): remembered, asked for, written into.

import type { FileTarget } from '@/utils/model/backup-plan';
import {
  begunFiles,
  type ChosenFolder,
  keepFolder,
  keptFolder,
  noteBegunFiles,
} from './folder-notes';

/** The folder by its name, and whether Offprint may write there now. */
export type BackupFolder = {
  readonly name: string;
  readonly permission: PermissionState;
};

/** What Chromium has and the types do not know. */
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
    await keepFolder(folder);
    return describe(folder);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The folder chosen before; null when there is none or it cannot be asked for. */
export async function chosenFolder(): Promise<BackupFolder | null> {
  try {
    const folder = await keptFolder();
    return folder && (await describe(folder));
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Asks for the folder again, as browsers want after a restart; must be called from a click. */
export async function askForFolder(): Promise<boolean> {
  const folder = await keptFolder();
  return folder !== null && (await folder.requestPermission(ACCESS)) === 'granted';
}

/** Forgets the folder; what lies there stays. */
export async function forgetFolder(): Promise<void> {
  await keepFolder(null);
}

/**
 * A new file in the folder; one of that name is never touched, the new one is called `name (2).zip` then. The browser puts it
 * in place only when it is finished: until then a program that synchronises the folder sees an empty one, and if the page goes
 * in the middle, the next call here removes it.
 * Rejects with a `DOMException`: `NotAllowedError` without permission, `NotFoundError` when the folder is gone.
 */
export async function fileInFolder(name: string): Promise<FileTarget> {
  const folder = await keptFolder();
  if (folder === null) throw new DOMException('no folder', 'NotFoundError');
  if ((await folder.queryPermission(ACCESS)) !== 'granted')
    throw new DOMException('the folder is closed', 'NotAllowedError');
  const unfinished = await removeUnfinished(folder);
  const fileName = await freeName(folder, name);
  await noteBegunFiles([...unfinished, fileName]);
  const target = await newFile(folder, fileName);
  return {
    ...target,
    finish: async () => {
      const file = await target.finish();
      await noteBegunFiles(unfinished);
      return file;
    },
  };
}

/**
 * Removes what runs left that did not come to their end, and names what cannot be removed now. Only what Offprint itself began,
 * and only what is empty: no file of anyone else's is touched, nor one that was finished after all.
 */
async function removeUnfinished(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const stayed: string[] = [];
  for (const name of await begunFiles()) {
    try {
      const file = await folder.getFileHandle(name);
      if ((await file.getFile()).size === 0) await folder.removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) stayed.push(name);
    }
    // Where the whole browser died, what it had written lies beside.
    await folder.removeEntry(`${name}.crswap`).catch(() => {});
  }
  return stayed;
}

/** A new file in any folder of the browser's. */
export async function newFile(
  folder: FileSystemDirectoryHandle,
  fileName: string,
): Promise<FileTarget> {
  const file = await folder.getFileHandle(fileName, { create: true });
  const remove = () => removeWhenFree(folder, fileName).catch(console.error);
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

/** What is asked of a file that the browser still holds, in milliseconds and times. */
const AGAIN = 20;
const TIMES = 50;

/** Removes a file. Chromium lets go of one that was being written a moment after it says so. */
async function removeWhenFree(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await folder.removeEntry(name);
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || tried === TIMES) throw error;
      await new Promise((resume) => setTimeout(resume, AGAIN));
    }
  }
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
    if (isMissing(error)) return false;
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

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
