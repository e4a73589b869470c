// One value in the extension's own storage. In place of a library's storage items, which weigh 4 kB gzipped before the
// popup's first list.

import { browser } from 'wxt/browser';

/** A setting as every page and the worker see it. */
export type StoredItem<Value> = {
  /** The stored value, or the default when there is none, it is not of this kind or storage fails. */
  readonly getValue: () => Promise<Value>;
  readonly setValue: (value: Value) => Promise<void>;
  /** Tells each change, also those of other pages. Returns the function that stops it. */
  readonly watch: (onChange: (value: Value) => void) => () => void;
};

/**
 * An item of `storage.local` under `key`. What lies there is not trusted: another version of Offprint may have written
 * it, so `isValue` decides whether it counts.
 */
export function storedItem<Value>(
  key: string,
  fallback: Value,
  isValue: (value: unknown) => value is Value,
): StoredItem<Value> {
  const sound = (value: unknown) => (isValue(value) ? value : fallback);
  return {
    getValue: async () => {
      try {
        return sound((await browser.storage.local.get(key))[key]);
      } catch (error) {
        console.error(error);
        return fallback;
      }
    },
    setValue: (value) => browser.storage.local.set({ [key]: value }),
    watch: (onChange) => {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change !== undefined) onChange(sound(change.newValue));
      };
      browser.storage.local.onChanged.addListener(listener);
      return () => browser.storage.local.onChanged.removeListener(listener);
    },
  };
}

/** A guard for one of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return (value: unknown): value is Word => words.some((word) => word === value);
}

/** A guard for yes or no. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
