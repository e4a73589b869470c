// The second copy: a store of keys and values that does not fail together with the database.

/** What a value may hold: what JSON can, for Chromium keeps nothing else there. */
export type CopyValue =
  | string
  | number
  | boolean
  | null
  | readonly CopyValue[]
  | { readonly [field: string]: CopyValue };

/** Keys with their values. */
export type CopyEntries = { readonly [key: string]: CopyValue };

/** The store, as the library needs it. Every method rejects when the store fails; nothing here retries or hides that. */
export type SecondCopy = {
  /** Every key there is, in no order; keys of others (settings) among them. */
  readonly keys: () => Promise<string[]>;
  /** The values of some keys; a key that is not there is missing from the answer. Nothing read is to be trusted. */
  readonly read: (keys: readonly string[]) => Promise<{ readonly [key: string]: unknown }>;
  /** Writes all of them or none. */
  readonly write: (entries: CopyEntries) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
};
