// A second copy in memory, which a test can damage, fail and look into.

import type { CopyEntries, SecondCopy } from '@/utils/model/second-copy';

export type MemoryCopy = SecondCopy & {
  /** What lies there, as JSON would have it. */
  readonly entries: Map<string, unknown>;
  /** Thrown by the next call of that name, once per item. */
  readonly failures: { keys: number; read: number; write: number; remove: number };
};

/** An empty copy. It keeps what JSON keeps, as Chromium's storage does. */
export function memoryCopy(): MemoryCopy {
  const entries = new Map<string, unknown>();
  const failures = { keys: 0, read: 0, write: 0, remove: 0 };
  const attempt = async (name: keyof typeof failures) => {
    if (failures[name] === 0) return;
    failures[name] -= 1;
    throw new Error(`the copy's ${name} fails`);
  };
  return {
    entries,
    failures,
    keys: async () => {
      await attempt('keys');
      return [...entries.keys()];
    },
    read: async (keys) => {
      await attempt('read');
      const found = keys.filter((key) => entries.has(key));
      return Object.fromEntries(found.map((key) => [key, entries.get(key)]));
    },
    write: async (written: CopyEntries) => {
      await attempt('write');
      for (const [key, value] of Object.entries(JSON.parse(JSON.stringify(written)))) {
        entries.set(key, value);
      }
    },
    remove: async (keys) => {
      await attempt('remove');
      for (const key of keys) entries.delete(key);
    },
  };
}
