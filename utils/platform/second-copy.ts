// The second copy lies in the extension's own storage: apart from the database's files, outside the quota of the origin,
// and repaired by the browser where a database is wiped.

import { browser } from 'wxt/browser';
import type { CopyEntries, SecondCopy } from '@/utils/model/second-copy';

/** `storage.local` as the store of the second copy. Both browsers write all entries of one call or none. */
export const extensionCopy: SecondCopy = {
  keys: readKeys,
  read: (keys) => browser.storage.local.get([...keys]),
  write: (entries: CopyEntries) => browser.storage.local.set(entries),
  remove: (keys) => browser.storage.local.remove([...keys]),
};

async function readKeys(): Promise<string[]> {
  const { local }: { local: StorageWithKeys } = browser.storage;
  // Chrome has it from version 130 on; before, the keys come with all values.
  return local.getKeys?.() ?? Object.keys(await local.get(null));
}

type StorageWithKeys = {
  readonly getKeys?: () => Promise<string[]>;
  readonly get: (keys: null) => Promise<{ [key: string]: unknown }>;
};
