// State that lives in the page's address, so that Back, reload and links work.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** How a value is written into the part after `#` and read from it; any string must be readable. */
export type HashCodec<Value> = {
  readonly read: (hash: string) => Value;
  readonly write: (value: Value) => string;
};

export type SetHash<Value> = (value: Value, options?: { readonly replace?: boolean }) => void;

/**
 * The value in the address, and the function that puts another one there. `replace` leaves no step for Back: right
 * for every letter typed into a search. `codec` must be the same object on each render.
 */
export function useHashState<Value>(codec: HashCodec<Value>): [Value, SetHash<Value>] {
  const [value, setValue] = useState(() => codec.read(readHash()));
  const latest = useRef(codec);
  latest.current = codec;
  useEffect(() => {
    const onChange = () => setValue(() => latest.current.read(readHash()));
    addEventListener('hashchange', onChange);
    addEventListener('popstate', onChange);
    return () => {
      removeEventListener('hashchange', onChange);
      removeEventListener('popstate', onChange);
    };
  }, []);
  const set = useCallback<SetHash<Value>>((next, { replace = false } = {}) => {
    const hash = `#${latest.current.write(next)}`;
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    setValue(() => next);
  }, []);
  return [value, set];
}

function readHash(): string {
  return location.hash.slice(1);
}
