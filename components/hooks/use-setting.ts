// A setting as state: follows changes made on any page.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '@/utils/settings/stored-item';

/** The setting's value, undefined until it is read, and the function that stores a new one. */
export function useSetting<Value>(
  item: StoredItem<Value>,
): [value: Value | undefined, set: (value: Value) => Promise<void>] {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let current = true;
    const show = (next: Value) => {
      if (current) setValue(() => next);
    };
    void item.getValue().then(show);
    const unwatch = item.watch(show);
    return () => {
      current = false;
      unwatch();
    };
  }, [item]);
  const set = useCallback(
    (next: Value) => {
      setValue(() => next);
      return item.setValue(next);
    },
    [item],
  );
  return [value, set];
}
