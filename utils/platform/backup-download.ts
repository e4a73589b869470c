// A backup as a download: written to the browser's own file system first, so that it need not lie in memory, then handed over.

import type { FileTarget } from '@/utils/model/backup-plan';
import { newFile } from './backup-folder';

/** The browser may still be copying from the file; after that time it has it. */
const KEPT = 10 * 60_000;

const FOLDER = 'backups';

/** A file that {@link handOver} gives to the reader. In memory where the browser has no file system of its own. */
export async function fileToDownload(fileName: string): Promise<FileTarget> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    await clear(folder);
    const target = await newFile(folder, `${crypto.randomUUID()}.zip`);
    return { ...target, fileName };
  } catch (error) {
    console.error(error);
    return inMemory(fileName);
  }
}

/** Gives the finished file to the reader by the browser's own download. */
export function handOver(file: Blob, fileName: string, document = globalThis.document): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** What earlier downloads left; a file that is still being handed over stays for a while. */
async function clear(folder: FileSystemDirectoryHandle): Promise<void> {
  const files = [...(await gather(folder.values()))];
  for (const file of files) {
    if (file instanceof FileSystemFileHandle && (await isOld(file)))
      await folder.removeEntry(file.name).catch(console.error);
  }
}

async function isOld(file: FileSystemFileHandle): Promise<boolean> {
  return Date.now() - (await file.getFile()).lastModified > KEPT;
}

async function gather<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

function inMemory(fileName: string): FileTarget {
  const parts: Blob[] = [];
  return {
    fileName,
    // Each block a blob of its own: browsers keep blobs out of the page's memory.
    write: async (bytes) => {
      parts.push(new Blob([bytes]));
    },
    finish: async () => new Blob(parts, { type: 'application/zip' }),
    discard: async () => {
      parts.length = 0;
    },
  };
}
