// Tags are the reader's labels: NFC, trimmed, compared case-folded, nested with `/`.

/** A tag as the library counts it. `key` is the folded form, `name` the spelling first used. */
export type TagCount = { readonly key: string; readonly name: string; readonly count: number };

/** The longest tag kept, in UTF-16 code units: longer ones are cut, they are pasted text by mistake. */
export const MAX_TAG_LENGTH = 80;

/**
 * One tag in its stored form: NFC, white space folded, no empty levels (`a//b/` becomes `a/b`), no leading `#`.
 * Null when nothing is left.
 */
export function normalizeTag(raw: string): string | null {
  const levels = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/^[\s#＃]+/u, '')
    .split('/')
    .map((level) => level.replace(/\s+/gu, ' ').trim())
    .filter((level) => level !== '');
  const tag = levels.join('/').slice(0, MAX_TAG_LENGTH).toWellFormed().trim();
  return tag === '' ? null : tag;
}

/** The form two spellings of the same tag share. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

/** Stored form of a list of tags: normalised, the first spelling of doubles wins, the reader's order kept. */
export function normalizeTags(raw: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of raw.map(normalizeTag)) {
    if (tag !== null && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  }
  return [...byKey.values()];
}

/** Splits what was typed or pasted into a tag field: commas of both scripts, semicolons and line breaks separate. */
export function splitTypedTags(typed: string): string[] {
  return normalizeTags(typed.split(/[,，、;；\n]/u));
}

/** Whether `tag` is `ancestor` or lies below it. */
export function isTagWithin(tag: string, ancestor: string): boolean {
  const [key, above] = [tagKey(tag), tagKey(ancestor)];
  return key === above || key.startsWith(`${above}/`);
}

/**
 * Tags to offer while the reader types: those that begin with the typed text first, then those that hold it,
 * the most used first; never one that is already chosen.
 */
export function matchTags(
  typed: string,
  known: readonly TagCount[],
  chosen: readonly string[],
  limit = 8,
): TagCount[] {
  const wanted = tagKey(normalizeTag(typed) ?? '');
  const taken = new Set(chosen.map(tagKey));
  return known
    .filter((tag) => tag.count > 0 && !taken.has(tag.key) && tag.key.includes(wanted))
    .sort(
      (a, b) =>
        Number(b.key.startsWith(wanted)) - Number(a.key.startsWith(wanted)) ||
        b.count - a.count ||
        a.key.localeCompare(b.key),
    )
    .slice(0, limit);
}
