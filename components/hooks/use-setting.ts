// A setting as state: follows changes made on any page.

import { useCallback, useEffect, useState } from 'preact/hooks';

/** One item of `utils/settings/settings.ts`, as far as this hook needs it. */
export type SettingItem<Value> = {
  readonly getValue: () => Promise<Value>;
  readonly setValue: (value: Value) => Promise<void>;
  readonly watch: (onChange: (value: Value) => void) => () => void;
};

/** The setting's value, undefined until it is read, and the function that stores a new one. */
export function useSetting<Value>(
  item: SettingItem<Value>,
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
