// Which page of a story an address names: told by its shape alone.

/** An address without the number of its page, and that number; null where the address names none. */
type Reading = { readonly stem: string; readonly n: number | null };

/** Parameters that count pages. */
const COUNTS =
  /^(p|pg|pn|pages?|paged|page_?(n|no|nr|num|number|id|index)|(cur|current|curr)_?page|pagina|página|seite|part|teil|_p)$/i;
/** `/2`, `/page/2`, `/page-2`, `_2`, `-2`, `,2`, `_p2`, `.2` before the ending or at the end. */
const IN_PATH =
  /^(.*?)(?:[/_\-.,](?:page|seite|pagina|part|teil|pg?)[/_\-.,=]?|[/_\-.,])(\d{1,3})(\.[a-z]{3,5})?$/i;

/**
 * The number of the page that `address` names in the story read at `current`, and the one that `current` names, 1 if
 * none; null where the two are no pages of one story. Some sites count from 0: the number of a second page is then 1.
 */
export function pageNumbers(
  address: string,
  current: string,
): { readonly here: number | null; readonly there: number | null } | null {
  if (!sameOrigin(address, current)) return null;
  for (const there of readings(address)) {
    for (const here of readings(current)) {
      if (there.stem === here.stem) return { here: here.n, there: there.n };
    }
  }
  return null;
}

/** Whether two addresses belong to one site and can be read from each other. */
export function sameOrigin(one: string, other: string): boolean {
  return (
    URL.canParse(one) &&
    URL.canParse(other) &&
    /^https?:/.test(one) &&
    new URL(one).origin === new URL(other).origin
  );
}

/** An address without what never leads to another page: equal for two prints of one. */
export function plainAddress(address: string): string {
  return address.replace(/#.*$/, '').replace(/\/+(?=\?|$)/, '');
}

/** The address as it is, and in each way in which it can be read as a numbered page. */
function readings(address: string): Reading[] {
  const { pathname, searchParams } = new URL(address);
  const path = plain(pathname);
  // Not entries(): a content script in Firefox gets search parameters that cannot be iterated.
  const pairs: (readonly [string, string])[] = [];
  searchParams.forEach((value, name) => {
    pairs.push([name, value]);
  });
  const query = (without = -1): string =>
    pairs
      .filter((_, index) => index !== without)
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
  const found: Reading[] = [];
  for (const [index, [name, value]] of pairs.entries()) {
    if (COUNTS.test(name) && /^\d{1,3}$/.test(value))
      found.push({ stem: `${path}?${query(index)}`, n: Number(value) });
  }
  const [, before, number, ending = ''] = IN_PATH.exec(path) ?? [];
  if (before && number)
    found.push({ stem: `${plain(before + ending)}?${query()}`, n: Number(number) });
  found.push({ stem: `${path}?${query()}`, n: null });
  return found;
}

/** Without a slash at the end and the name of a folder's first file. */
function plain(path: string): string {
  return path.replace(/\/+$/, '').replace(/\/(index|default)(\.[a-z]{3,5})?$/i, '');
}
