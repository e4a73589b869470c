// One writer at a time, over all pages and the worker: what is planned stays true until it is committed. The browser
// gives the lock back when its holder dies.

/** Does `work` while nobody else writes to the library of that name. */
export function withLibraryLock<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`${name} write`, work);
}
