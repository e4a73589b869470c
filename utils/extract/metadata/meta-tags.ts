// The page's meta elements.

import { all } from '@/utils/extract/dom';

/** Looks up the first filled meta element among names with spaces between them, lower case; null when none is there. */
export type MetaTags = (names: string) => string | null;

/** Reads `<meta name|property|itemprop content>` of the whole page. */
export function readMetaTags(page: Document): MetaTags {
  const found = new Map<string, string>();
  for (const meta of all(page, 'meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of meta.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? []) {
        if (content && name && !found.has(name)) found.set(name, content);
      }
    }
  }
  return (names) =>
    names
      .split(' ')
      .map((name) => found.get(name))
      .find(Boolean) ?? null;
}
