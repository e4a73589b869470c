// The ledger: three numbers that say in what state the library is. Both stores keep one, so that a start can compare them
// without reading the library.

/**
 * `acts` counts every act there ever was, `count` the articles there are now; `digest` is the exclusive or of a checksum of
 * each article's id and version.
 */
export type Ledger = { readonly acts: number; readonly count: number; readonly digest: number };

/** A library in which nothing was done yet. */
export const EMPTY_LEDGER: Ledger = { acts: 0, count: 0, digest: 0 };

/** Whether two ledgers tell the same of the articles. */
export function sameArticles(a: Ledger, b: Ledger): boolean {
  return a.count === b.count && a.digest === b.digest;
}
