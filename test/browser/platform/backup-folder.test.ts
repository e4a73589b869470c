// The folder for backups, with a real folder of the browser's own in the place of one that a reader would choose.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileToDownload } from '@/utils/platform/backup-download';
import {
  askForFolder,
  canChooseFolder,
  chooseFolder,
  chosenFolder,
  fileInFolder,
  forgetFolder,
} from '@/utils/platform/backup-folder';

const NAME = 'offprint-backup-2026-11-22-1430.zip';
const bytes = (text: string) => new TextEncoder().encode(text);

let root: FileSystemDirectoryHandle;
let folder: FileSystemDirectoryHandle;
const picker = Object.getOwnPropertyDescriptor(globalThis, 'showDirectoryPicker');
const answerPicker = (answer: () => Promise<unknown>) =>
  Object.defineProperty(globalThis, 'showDirectoryPicker', { value: answer, configurable: true });

beforeEach(async () => {
  root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle('chosen', { create: true });
  answerPicker(async () => folder);
});
afterEach(async () => {
  if (picker !== undefined) Object.defineProperty(globalThis, 'showDirectoryPicker', picker);
  await forgetFolder();
  for (const name of ['chosen', 'backups'])
    await root.removeEntry(name, { recursive: true }).catch(() => {});
});

async function namesIn(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names.sort();
}

async function writeOne(text: string, name = NAME): Promise<string> {
  const target = await fileInFolder(name);
  await target.write(bytes(text));
  await target.finish();
  return target.fileName;
}

describe('a chosen folder', () => {
  it('is remembered until it is forgotten', async () => {
    expect(canChooseFolder()).toBe(true);
    expect(await chosenFolder()).toBeNull();
    expect(await chooseFolder()).toEqual({ name: 'chosen', permission: 'granted' });
    expect(await chosenFolder()).toEqual({ name: 'chosen', permission: 'granted' });
    expect(await askForFolder()).toBe(true);
    await forgetFolder();
    expect(await chosenFolder()).toBeNull();
    expect(await askForFolder()).toBe(false);
  });

  it('stays the one before when the reader closes the question', async () => {
    await chooseFolder();
    answerPicker(() => Promise.reject(new DOMException('closed', 'AbortError')));
    expect(await chooseFolder()).toBeNull();
    expect(await chosenFolder()).toMatchObject({ name: 'chosen' });
  });

  it('gets each file under a name of its own', async () => {
    await chooseFolder();
    expect(await writeOne('first')).toBe(NAME);
    expect(await writeOne('second')).toBe('offprint-backup-2026-11-22-1430 (2).zip');
    const kept = await (await folder.getFileHandle(NAME)).getFile();
    expect(await kept.text()).toBe('first');
  });

  it('has no part of a file under its name before it is finished', async () => {
    await chooseFolder();
    const target = await fileInFolder(NAME);
    await target.write(bytes('half'));
    expect((await (await folder.getFileHandle(NAME)).getFile()).size).toBe(0);
    await target.write(bytes(' whole'));
    expect(await (await target.finish()).text()).toBe('half whole');
  });

  it('has nothing of a file that was given up', async () => {
    await chooseFolder();
    const target = await fileInFolder(NAME);
    await target.write(bytes('half'));
    await target.discard();
    expect(await namesIn(folder)).toEqual([]);
  });

  it('that is gone, or was never chosen, is told by the error’s name', async () => {
    await expect(fileInFolder(NAME)).rejects.toMatchObject({ name: 'NotFoundError' });
    await chooseFolder();
    await root.removeEntry('chosen', { recursive: true });
    await expect(fileInFolder(NAME)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('a file for download', () => {
  it('lies in the browser’s own file system until it is handed over', async () => {
    const target = await fileToDownload(NAME);
    await target.write(bytes('one'));
    await target.write(bytes(' two'));
    const file = await target.finish();
    expect([target.fileName, await file.text()]).toEqual([NAME, 'one two']);
    expect(await namesIn(await root.getDirectoryHandle('backups'))).toHaveLength(1);
    await target.discard();
    expect(await namesIn(await root.getDirectoryHandle('backups'))).toEqual([]);
  });

  it('leaves nothing when it is given up as soon as it is begun', async () => {
    for (let n = 0; n < 30; n += 1) await (await fileToDownload(NAME)).discard();
    expect(await namesIn(await root.getDirectoryHandle('backups'))).toEqual([]);
  });

  it('is made in memory where the browser has no such place', async () => {
    const { getDirectory } = navigator.storage;
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
    try {
      const target = await fileToDownload(NAME);
      await target.write(bytes('one'));
      await target.write(bytes(' two'));
      expect(await (await target.finish()).text()).toBe('one two');
    } finally {
      navigator.storage.getDirectory = getDirectory;
    }
  });
});
