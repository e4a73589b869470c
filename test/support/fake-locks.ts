// Web Locks for tests in Node, which has none: one holder at a time, in the order of asking.

type Work = (lock: object | null) => Promise<unknown>;

/** What stands in for `navigator.locks`; knows `ifAvailable`. */
export function fakeLocks() {
  const held = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, ...rest: [Work] | [{ ifAvailable?: boolean }, Work]) => {
      const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
      const before = held.get(name);
      if (before !== undefined && options.ifAvailable === true) return work(null);
      const own: Promise<unknown> = (before ?? Promise.resolve())
        .catch(() => {})
        .then(() => work({ name }))
        .finally(() => {
          if (held.get(name) === own) held.delete(name);
        });
      held.set(name, own);
      return own;
    },
  };
}
