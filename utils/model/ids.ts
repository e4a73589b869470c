// Brands for strings that must not be mixed up, and the few functions that make them.

declare const brand: unique symbol;
type Brand<Name extends string> = { readonly [brand]: Name };

/** An article's identity in the library: a random UUID, never made from its address. */
export type ArticleId = string & Brand<'ArticleId'>;

/** A moment as ISO 8601 in UTC with milliseconds, `2026-05-04T07:08:09.123Z`: sorts as text. */
export type IsoTime = string & Brand<'IsoTime'>;

/** The address two visits of the same story share; see `utils/text/urls.ts`. */
export type CanonicalUrl = string & Brand<'CanonicalUrl'>;

/** HTML that went through `utils/html/sanitize.ts`; nothing else may make one. */
export type CleanHtml = string & Brand<'CleanHtml'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fresh article id. `random` is the seam for tests. */
export function newArticleId(random: () => string = () => crypto.randomUUID()): ArticleId {
  return random() as ArticleId;
}

/** Whether a string from outside (an address, a file) has the form of an article id. */
export function isArticleId(value: unknown): value is ArticleId {
  return typeof value === 'string' && UUID.test(value);
}

/** A `Date` as stored time. Throws `RangeError` for an invalid date. */
export function toIsoTime(date: Date): IsoTime {
  return date.toISOString() as IsoTime;
}
